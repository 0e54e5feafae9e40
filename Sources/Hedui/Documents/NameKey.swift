// SPDX-License-Identifier: Apache-2.0
import Foundation
public import HeduiModel

/// The key by which names of journals, units, platforms and people are compared (ambiguity A-14).
///
/// Compatibility forms are one (NFKC: full-width brackets, letters and digits, 康熙 radicals), traditional
/// characters become simplified ones, case is folded, and white space, invisible characters, 《》〈〉 and
/// quotes are dropped. Everything else counts: an edition suffix such as （中文版） stays. Keys are for
/// comparing, never for showing.
package func nameKey(_ text: String) -> String {
  if let key = asciiKey(text) { return key }
  let composed = text.precomposedStringWithCompatibilityMapping
  let simplified = composed.applyingTransform(hantToHans, reverse: false) ?? composed
  var key = String.UnicodeScalarView()
  // A letter's lower case may be several scalars (İ) and need composing again.
  for scalar in simplified.lowercased().precomposedStringWithCompatibilityMapping.unicodeScalars
  where !isDropped(scalar) {
    key.append(scalar)
  }
  return String(key)
}

extension Name {
  /// Makes a name from its text, with the key that ``nameKey(_:)`` makes.
  public init(_ text: String) {
    self.init(text: text, key: nameKey(text))
  }
}

private let hantToHans = StringTransform("Hant-Hans")

/// The key of text that is all ASCII, without Foundation; nil for other text.
private func asciiKey(_ text: String) -> String? {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case 0x80...: return nil
    case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): continue
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
    default: key.append(byte)
    }
  }
  return String(decoding: key, as: UTF8.self)
}

/// Whether a character says nothing in a name: white space, invisible characters, title marks, quotes.
private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "《", "》", "〈", "〉", "「", "」", "『", "』": return true
  case "\"", "'", "`", "“", "”", "‘", "’", "„", "‟", "‚", "‛", "〝", "〞", "〟", "«", "»": return true
  default: break
  }
  let properties = scalar.properties
  return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
    || properties.generalCategory == .control || properties.generalCategory == .format
}
