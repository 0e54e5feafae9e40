// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui

/// Holds a document against a JSON Schema: the keywords that our schemas use, and no others.
struct SchemaChecker {
  /// A keyword of a schema that the checker does not know.
  struct UnknownKeyword: Error, CustomStringConvertible {
    let description: String
  }

  private let root: Document.Node

  /// Makes a checker of a schema's text.
  init(_ json: String) throws {
    let (document, faults) = DocumentReader().readJSON(Array(json.utf8), name: "schema.json")
    guard let root = document?.root, faults.isEmpty else {
      throw UnknownKeyword(description: "the schema is no JSON")
    }
    self.root = root
  }

  /// What is wrong with a document, each with its pointer; empty when it is valid.
  ///
  /// Of a part, keys that the schema requires at the top may be missing.
  func faults(of node: Document.Node, isPart: Bool = false) throws -> [String] {
    let faults = try check(node, root, at: "")
    return isPart ? faults.filter { !$0.hasPrefix(": lacks ") } : faults
  }

  private func check(
    _ node: Document.Node, _ schema: Document.Node, at path: String
  ) throws -> [String] {
    var faults: [String] = []
    for (keyword, value) in schema.entries {
      switch keyword.text {
      case "$schema", "$id", "$defs", "title", "description", "examples", "format",
        "enumDescriptions":
        break
      case "$ref": faults += try check(node, try definition(value.text), at: path)
      case "anyOf":
        let attempts = try value.items.map { try check(node, $0, at: path) }
        if !attempts.contains(where: \.isEmpty) {
          faults += attempts.max { depth($0) < depth($1) } ?? []
        }
      case "type":
        let names = value.kind == .list ? value.items.map(\.text) : [value.text]
        if !names.contains(where: { isOf($0, node) }) {
          faults.append("\(path): is no \(names.joined(separator: " or "))")
        }
      case "enum":
        if !value.items.contains(where: { isSame($0, node) }) {
          faults.append("\(path): \(node.text) is not allowed")
        }
      case "const": if !isSame(value, node) { faults.append("\(path): is not \(value.text)") }
      case "properties", "required", "additionalProperties", "items":
        faults += try checkParts(of: node, keyword.text, value, schema, at: path)
      case "minimum", "maximum", "minLength", "maxLength", "pattern":
        if !isWithin(keyword.text, value.text, node) {
          faults.append("\(path): breaks \(keyword.text) \(value.text)")
        }
      default: throw UnknownKeyword(description: keyword.text)
      }
    }
    return faults
  }

  private func checkParts(
    of node: Document.Node, _ keyword: String, _ value: Document.Node, _ schema: Document.Node,
    at path: String
  ) throws -> [String] {
    switch (keyword, node.kind) {
    case ("properties", .map):
      try node.entries.flatMap { key, part in
        try value.value(for: key.text).map { try check(part, $0, at: "\(path)/\(key.text)") } ?? []
      }
    case ("required", .map):
      value.items.filter { node.value(for: $0.text) == nil }.map { "\(path): lacks \($0.text)" }
    case ("additionalProperties", .map):
      node.entries.filter { schema.value(for: "properties")?.value(for: $0.key.text) == nil }
        .map { "\(path): has \($0.key.text)" }
    case ("items", .list):
      try node.items.enumerated().flatMap { try check($1, value, at: "\(path)/\($0)") }
    default: []
    }
  }

  private func definition(_ pointer: String) throws -> Document.Node {
    var node = root
    for part in pointer.split(separator: "/").dropFirst() {
      guard let next = node.value(for: String(part)) else {
        throw UnknownKeyword(description: pointer)
      }
      node = next
    }
    return node
  }

  private func isOf(_ type: String, _ node: Document.Node) -> Bool {
    switch (type, node.kind) {
    case ("object", .map), ("array", .list), ("string", .text), ("number", .number),
      ("boolean", .flag), ("null", .null):
      true
    case ("integer", .number): Double(node.text).map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  private func isSame(_ one: Document.Node, _ other: Document.Node) -> Bool {
    guard one.kind == other.kind else { return false }
    return one.kind == .number ? Double(one.text) == Double(other.text) : one.text == other.text
  }

  private func isWithin(_ keyword: String, _ bound: String, _ node: Document.Node) -> Bool {
    let limit = Double(bound) ?? 0
    let length = Double(node.text.unicodeScalars.count)
    switch (keyword, node.kind) {
    case ("minimum", .number): return (Double(node.text) ?? 0) >= limit
    case ("maximum", .number): return (Double(node.text) ?? 0) <= limit
    case ("minLength", .text): return length >= limit
    case ("maxLength", .text): return length <= limit
    case ("pattern", .text): return node.text.range(of: bound, options: .regularExpression) != nil
    default: return true
    }
  }

  /// How far into the document an attempt came, to tell of the alternative that was meant.
  private func depth(_ faults: [String]) -> Int {
    faults.map { $0.prefix { $0 != ":" }.filter { $0 == "/" }.count }.min() ?? .max
  }
}
