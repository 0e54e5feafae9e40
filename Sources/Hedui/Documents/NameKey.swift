// SPDX-License-Identifier: Apache-2.0
import Foundation
public import HeduiModel

/// Makes the key by which names of journals, units, platforms and people are compared (ambiguity A-14).
///
/// Compatibility forms are one (NFKC: full-width brackets, letters and digits, 康熙 radicals), traditional
/// characters become simplified ones, case is folded, and white space, invisible characters, 《》〈〉 and
/// quotes are dropped. Everything else counts: an edition suffix such as （中文版） stays. Keys are for
/// comparing, never for showing.
package func nameKey(_ text: String) -> String {
  if let key = plainKey(text) { return key }
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
  /// Makes a name from its text, with the key by which names are compared.
  public init(_ text: String) {
    self.init(text: text, key: nameKey(text))
  }
}

private let hantToHans = StringTransform("Hant-Hans")

/// The unified ideographs that names are made of.
private let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

/// The simplified form of each of ``ideographs``, made once: Foundation's transform maps each by itself
/// and takes 10 µs a name, this table some ten nanoseconds a character.
private let simplifiedForms: [UInt32] = {
  var all = String.UnicodeScalarView()
  for value in ideographs { all.append(Unicode.Scalar(value) ?? " ") }
  let forms = String(all).applyingTransform(hantToHans, reverse: false)?.unicodeScalars.map(\.value)
  return forms?.count == ideographs.count ? forms ?? [] : []
}()

/// The key of text made of ASCII, its full-width forms and common ideographs; nil for other text.
private func plainKey(_ text: String) -> String? {
  if isOwnKey(text) { return text }
  var key = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    switch value {
    case 0x00...0x20, 0x7F, 0x22, 0x27, 0x60, 0x3000, 0x3008...0x300B, 0x201C, 0x201D, 0x2018,
      0x2019:
      continue
    case 0x41...0x5A: value |= 0x20
    case 0x21...0x7E, 0xB7, 0x3001, 0x3002: break
    case ideographs:
      guard !simplifiedForms.isEmpty else { return nil }
      value = simplifiedForms[Int(value - ideographs.lowerBound)]
    default: return nil
    }
    guard let mapped = Unicode.Scalar(value) else { return nil }
    key.append(mapped)
  }
  return String(key)
}

/// Whether a text is its own key: digits, small letters, ideographs that are simplified already.
///
/// Told by the bytes; false says nothing.
private func isOwnKey(_ text: String) -> Bool {
  guard !simplifiedForms.isEmpty else { return false }
  return text.utf8.withContiguousStorageIfAvailable { bytes in
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: index += 1
      case 0xE4...0xE9:
        // A string's UTF-8 is well formed: two bytes follow.
        let value =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        guard value >= ideographs.lowerBound,
          simplifiedForms[Int(value - ideographs.lowerBound)] == value
        else { return false }
        index += 3
      default: return false
      }
    }
    return true
  } ?? false
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
