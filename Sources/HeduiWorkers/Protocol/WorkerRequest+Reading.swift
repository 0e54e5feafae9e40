// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiModel
import SystemPackage

extension WorkerRequest {
  /// A line of the input: its key as JSON, whatever it is, and the request or why it is none.
  package struct Reading: Sendable {
    /// The key as JSON; `null` when there is none or the line could not be read.
    package var key: [UInt8] = Array("null".utf8)
    /// The request.
    package var request: Result<WorkerRequest, WorkerFailure>
  }

  /// The longest key that is carried through, in bytes of JSON.
  static let longestKey = 1 << 16

  /// Reads a line of the protocol, without its end.
  package static func read(_ line: [UInt8]) -> Reading {
    var limits = Limits.standard
    limits.documentBytes = max(limits.documentBytes, line.count)
    let (document, faults) = DocumentReader(limits: limits).readJSON(line, name: "request.json")
    if let fault = faults.first {
      return Reading(request: .failure(WorkerFailure(.badLine, broken(.message(fault.message)))))
    }
    guard let document, document.encoding == .utf8, let root = document.root, root.kind == .map
    else { return Reading(request: .failure(WorkerFailure(.badLine, noObject()))) }
    var reading = Reading(request: .failure(WorkerFailure(.badRequest, longKey())))
    if let key = root.value(for: "key") {
      var writer = JSONWriter(isPretty: false)
      writer.node(key)
      guard writer.bytes.count <= longestKey else { return reading }
      reading.key = writer.bytes
    }
    reading.request = Result { () throws(WorkerFailure) in try WorkerRequest(root) }
    return reading
  }

  private init(_ root: Document.Node) throws(WorkerFailure) {
    var members: [String: Document.Node] = [:]
    for entry in root.entries {
      guard Self.keys.contains(entry.key.text) else {
        throw WorkerFailure(.badRequest, unknownKey(.text(String(entry.key.text.prefix(100)))))
      }
      members[entry.key.text] = entry.value
    }
    func text(_ key: String) throws(WorkerFailure) -> String? {
      guard let node = members[key], node.kind != .null else { return nil }
      guard node.kind == .text else { throw WorkerFailure(.badRequest, noText(.text(key))) }
      return node.text
    }
    guard let word = try text("kind"), let kind = Kind(rawValue: word) else {
      throw WorkerFailure(.badRequest, noKind())
    }
    self.init(
      kind, try Self.source(members, kind, text), name: try text("name"),
      folder: try Self.path(try text("folder"), try text("folderBytes")))
    guard folder == nil || kind == .dossier else {
      throw WorkerFailure(.badRequest, strayFolder())
    }
    form = try text("form") == Form.record.rawValue ? .record : .report
  }

  private static let keys: Set<String> = [
    "key", "kind", "path", "pathBytes", "data", "dossier", "name", "folder", "folderBytes", "form",
  ]

  private static func source(
    _ members: [String: Document.Node], _ kind: Kind,
    _ text: (String) throws(WorkerFailure) -> String?
  ) throws(WorkerFailure) -> Source {
    var sources: [Source] = []
    if let path = try path(try text("path"), try text("pathBytes")) { sources.append(.path(path)) }
    if let data = try text("data") { sources.append(.bytes(try bytes(data, "data"))) }
    if let dossier = members["dossier"], dossier.kind != .null {
      guard dossier.kind == .map, kind == .dossier else {
        throw WorkerFailure(.badRequest, strayDossier())
      }
      var writer = JSONWriter(isPretty: false)
      writer.node(dossier)
      sources.append(.bytes(writer.bytes))
    }
    guard sources.count == 1 else { throw WorkerFailure(.badRequest, oneSource()) }
    return sources[0]
  }

  private static func path(
    _ text: String?, _ raw: String?
  ) throws(WorkerFailure) -> FilePath? {
    guard text != nil || raw != nil else { return nil }
    let bytes =
      try raw.map { raw throws(WorkerFailure) in try Self.bytes(raw, "pathBytes") }
      ?? Array((text ?? "").utf8)
    guard !bytes.isEmpty, !bytes.contains(0) else {
      throw WorkerFailure(.badRequest, noPath())
    }
    return (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { FilePath(platformString: $0) }
    }
  }

  private static func bytes(_ text: String, _ key: String) throws(WorkerFailure) -> [UInt8] {
    guard let data = Data(base64Encoded: text) else {
      throw WorkerFailure(.badRequest, noBase64(.text(key)))
    }
    return Array(data)
  }
}

private let broken = MessageTemplate(
  zh: "这一行不是 JSON：{0}", en: "the line is no JSON: {0}")
private let noObject = MessageTemplate(
  zh: "这一行应是 UTF-8 的 JSON 对象，如 {\"kind\": \"photo\", \"path\": \"a.jpg\"}",
  en: "the line must be a JSON object in UTF-8, such as {\"kind\": \"photo\", \"path\": \"a.jpg\"}")
private let longKey = MessageTemplate(
  zh: "key 过长，最多 65536 字节", en: "key is too long, at most 65536 bytes are carried through")
private let unknownKey = MessageTemplate(
  zh: "请求里没有 {0} 这一项；可用 key、kind、path、data、dossier、name、folder",
  en: "a request has no member {0}; there are key, kind, path, data, dossier, name, folder")
private let noText = MessageTemplate(zh: "{0} 应是字符串", en: "{0} must be a string")
private let noKind = MessageTemplate(
  zh: "kind 应是 photo、scan、dossier 或 fingerprints",
  en: "kind must be photo, scan, dossier or fingerprints")
private let strayFolder = MessageTemplate(
  zh: "folder 只用于 kind 为 dossier 的请求", en: "folder belongs to requests of kind dossier only")
private let strayDossier = MessageTemplate(
  zh: "dossier 应是 JSON 对象，且 kind 为 dossier",
  en: "dossier must be a JSON object, in a request of kind dossier")
private let oneSource = MessageTemplate(
  zh: "path、data、dossier 应恰有一个", en: "there must be one of path, data and dossier")
private let noPath = MessageTemplate(
  zh: "路径不能为空，也不能含空字符", en: "a path cannot be empty or hold a NUL")
private let noBase64 = MessageTemplate(zh: "{0} 不是 base64", en: "{0} is no base64")
