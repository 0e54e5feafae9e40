// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel

/// A whole document that a worker wrote, and what it amounts to.
package struct WorkerDocument: Sendable, Hashable {
  /// How often which verdict and which outcome was given, for logs and metrics.
  package var tally: [String: Int]
  /// The document as JSON, as every door writes it.
  package var json: [UInt8]

  /// Makes a document.
  package init(tally: [String: Int], json: [UInt8]) {
    self.tally = tally
    self.json = json
  }

  private static let opening = Array("{\"tally\":\"".utf8)
  private static let middle = Array("\",\"document\":\"".utf8)

  /// What a worker says: an object of one line that holds the tally and the document as texts.
  package var answer: String {
    let sums = tally.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return JSONText.object { writer in
      writer.key("tally", sums.joined(separator: " "))
      writer.key("document", String(decoding: json, as: UTF8.self))
    }
  }

  /// Reads what a worker said; nil when it is no document.
  ///
  /// Its own few escapes are undone here, since a parser for all of JSON would take longer than some checks.
  package init?(answer: [UInt8]) {
    guard answer.starts(with: Self.opening), answer.last == UInt8(ascii: "}") else { return nil }
    var rest = answer[Self.opening.count...]
    guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")),
      rest[quote...].starts(with: Self.middle)
    else { return nil }
    var tally: [String: Int] = [:]
    for entry in rest[..<quote].split(separator: 0x20) {
      let parts = entry.split(separator: UInt8(ascii: "="))
      guard parts.count == 2, let count = Int(String(decoding: parts[1], as: UTF8.self)) else {
        return nil
      }
      tally[String(decoding: parts[0], as: UTF8.self)] = count
    }
    rest = rest[(quote + Self.middle.count)...]
    guard let json = Self.unescaped(rest) else { return nil }
    self.init(tally: tally, json: json)
  }

  /// The text up to the quote that ends it, behind which only a bracket stands.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return text.endIndex - index == 1 ? bytes : nil }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard index < text.endIndex else { return nil }
      let escaped = text[index]
      index += 1
      switch escaped {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(escaped)
      case UInt8(ascii: "u"):
        // The writer's are below 0x80.
        guard text.endIndex - index > 4,
          let code = UInt8(String(decoding: text[index..<index + 4], as: UTF8.self), radix: 16),
          code < 0x80
        else { return nil }
        bytes.append(code)
        index += 4
      default: return nil
      }
    }
    return nil
  }
}

extension PoolAnswer {
  /// The failure that a worker answered with; nil for other answers.
  var failure: WorkerFailure? {
    guard json.starts(with: "{\"error\"".utf8) else { return nil }
    let (document, _) = DocumentReader().readJSON(json, name: "answer.json")
    let error = document?.root?.value(for: "error")
    guard let word = error?.value(for: "code")?.text,
      let code = WorkerFailure.Code(rawValue: word)
    else { return .badAnswer }
    let text = error?.value(for: "message")?.text ?? ""
    return WorkerFailure(code, said(.text(text)))
  }
}

private let said = MessageTemplate(zh: "{0}", en: "{0}")
