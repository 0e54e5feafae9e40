// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel

/// The parameters of a request, held to those that its route has.
struct ServiceQuery: Sendable {
  private var values: [String: String] = [:]
  /// The language that was asked for; Chinese otherwise.
  private(set) var language = Language.zh

  /// Takes the part of an address behind its question mark.
  ///
  /// - Throws: ``Problem`` for what is unknown, given twice, cannot be read, or has no such value.
  init(_ text: String?, for route: Route) throws(Problem) {
    for entry in (text ?? "").utf8.split(separator: UInt8(ascii: "&")) {
      let parts = entry.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.dropFirst().first)
      else { throw Problem(.badParameter, unreadable()) }
      guard let parameter = route.queryParameters.first(where: { $0.name == name }) else {
        let known = route.queryParameters.map(\.name).joined(separator: ", ")
        throw Problem(
          .badParameter, unknown(.text(String(name.prefix(100))), .text(known)))
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw Problem(.badParameter, twice(.text(name)))
      }
      guard parameter.form.admits(value) else {
        throw Problem(.badParameter, noSuchValue(.text(name), parameter.form.value))
      }
    }
    if let word = values["lang"], let language = Language(rawValue: word) {
      self.language = language
    }
  }

  /// The value of a parameter; nil when it was not given or is empty.
  subscript(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The language that an address asks for, as far as that can be told of one that is refused.
  static func language(in text: String?) -> Language {
    (text ?? "").split(separator: "&").contains("lang=en") ? .en : .zh
  }

  /// What a text with `%20` and the like means; nil when that is not UTF-8.
  static func decoded(_ text: Substring.UTF8View.SubSequence?) -> String? {
    guard let text else { return "" }
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimalDigit),
        let low = rest.popFirst().flatMap(hexadecimalDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }
}

/// What a digit of a hexadecimal number counts for; nil for other characters.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

private let unreadable = MessageTemplate(
  zh: "地址中的参数不是 UTF-8，或百分号编码有误",
  en: "a parameter of the address is not UTF-8, or its percent-encoding is wrong")
private let unknown = MessageTemplate(
  zh: "没有参数“{0}”；可用：{1}", en: "there is no parameter {0}; there are: {1}")
private let twice = MessageTemplate(zh: "参数“{0}”给了两次", en: "the parameter {0} is given twice")
private let noSuchValue = MessageTemplate(
  zh: "参数“{0}”应为 {1}", en: "the parameter {0} must be {1}")
