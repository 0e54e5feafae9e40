// SPDX-License-Identifier: Apache-2.0

/// An identifier's characters as people type them, made plain: ASCII in upper case, full-width forms and
/// every kind of dash as their plain ones, without white space and invisible characters.
package struct IdentifierText: Sendable, Hashable {
  /// The plain characters, in ASCII.
  package let bytes: [UInt8]

  /// No identifier of the notice is longer; what is longer is none.
  private static let longest = 256

  /// Makes the text plain; nil when it holds a character that no identifier has, or is too long.
  package init?(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: bytes.append(UInt8(scalar.value) - 0x20)
      case 0x21...0x7E: bytes.append(UInt8(scalar.value))
      case 0xFF41...0xFF5A: bytes.append(UInt8(scalar.value - 0xFF41) + 0x41)
      case 0xFF01...0xFF5E: bytes.append(UInt8(scalar.value - 0xFEE0))
      case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x2060, 0x3000, 0xFEFF:
        continue
      default: return nil
      }
      guard bytes.count <= Self.longest else { return nil }
    }
    self.bytes = bytes
  }

  /// The plain characters as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Collection<UInt8> {
  /// Whether there are characters and all of them are digits.
  var isAllDigits: Bool { !isEmpty && allSatisfy(\.isDigit) }

  /// The number that the digits write; nil for anything else and for more than 18 digits.
  var decimal: Int? {
    guard isAllDigits, count <= 18 else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The characters as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  /// Whether the character is one of 0…9.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Whether the character is one of A…Z.
  var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  /// What the character counts as, 0…9; nil for no digit.
  var digit: Int? { isDigit ? Int(self - 0x30) : nil }
  /// The letter X, which stands for ten in check digits.
  static let letterX: UInt8 = 0x58
  /// The plain dash.
  static let dash: UInt8 = 0x2D
  /// The character of a remainder below eleven: its digit, or X for ten.
  static func check(_ remainder: Int) -> UInt8 {
    remainder == 10 ? letterX : 0x30 + UInt8(truncatingIfNeeded: remainder)
  }
}

/// A number about a person with all but its last four characters hidden, for messages and reports.
///
/// Text of at most eight characters keeps its last two.
package func masked(_ text: String) -> String {
  let shown = text.count > 8 ? 4 : 2
  let hidden = Swift.max(0, text.count - shown)
  return String(repeating: "*", count: Swift.min(hidden, 64)) + text.suffix(shown)
}
