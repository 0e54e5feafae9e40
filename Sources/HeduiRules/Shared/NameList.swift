// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Names that a policy lists, to look a dossier's names up in.
///
/// A policy's texts have no key, so both sides are reduced to letters and digits: a key loses nothing that
/// tells names apart, and brackets such as those of （中文版） vanish while the words inside stay.
struct NameList {
  private let listed: [String: String]
  private let written: Set<String>
  /// The same where they are few: then hashing a name costs more than comparing it with each.
  private let few: [(reduced: String, text: String)]?
  private static let mostOfFew = 12

  /// Makes the list of a policy's texts.
  init(_ texts: [String]) {
    listed = Dictionary(texts.map { (reduced($0), $0) }, uniquingKeysWith: { first, _ in first })
    written = Set(texts)
    few = listed.count <= Self.mostOfFew ? listed.map { ($0.key, $0.value) } : nil
  }

  /// Every listed text with the form that is compared.
  var entries: [(reduced: String, text: String)] {
    listed.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Whether a text stands in the list letter for letter: for hosts, whose dots tell them apart.
  func holds(_ text: String) -> Bool { written.contains(text) }

  /// The listed text that a name equals, as the policy writes it; nil when there is none.
  func entry(equal name: Name) -> String? {
    let wanted = reduced(name.key)
    return few.map { few in few.first { $0.reduced.hasBytes(of: wanted) }?.text } ?? listed[wanted]
  }
}

/// Letters and digits only, full-width forms as plain ones, without case.
func reduced(_ text: String) -> String {
  if isReduced(text) { return text }
  if let usual = reducedByScalars(text) { return usual }
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let plain = halfWidth(scalar)
    if plain.properties.isAlphabetic || plain.properties.numericType != nil { kept.append(plain) }
  }
  return String(kept).lowercased()
}

/// The same, told by the scalars alone.
///
/// Nil for text beyond ASCII, its full-width forms, ideographs and the signs that Chinese names have:
/// Unicode's tables cost some hundred instructions a character.
private func reducedByScalars(_ text: String) -> String? {
  var kept: [UInt8] = []
  kept.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    let plain = halfWidth(scalar)
    switch plain.value {
    case 0x30...0x39, 0x61...0x7A: kept.append(UInt8(plain.value))
    case 0x41...0x5A: kept.append(UInt8(plain.value) | 0x20)
    case 0x4E00...0x9FFF:
      kept.append(0xE0 | UInt8(plain.value >> 12))
      kept.append(0x80 | UInt8(plain.value >> 6 & 0x3F))
      kept.append(0x80 | UInt8(plain.value & 0x3F))
    // No letters or numbers: the rest of ASCII, 、 。 brackets 〈 to 】 and · ‘ ’ “ ”.
    case 0x00...0x7F, 0xB7, 0x2018, 0x2019, 0x201C, 0x201D, 0x3001, 0x3002, 0x3008...0x3011: break
    default: return nil
    }
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Whether a text is made of digits, small letters and unified ideographs alone, told by its bytes.
///
/// Reducing such a text changes nothing, and each of its characters is one scalar. False says nothing.
package func isReduced(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable(areReduced) ?? false
}

private func areReduced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var place = 0
  while place < bytes.count {
    switch bytes[place] {
    case 0x30...0x39, 0x61...0x7A: place += 1
    // Three bytes; below U+4E00 there are signs that are no letters.
    case 0xE4 where bytes[place + 1] >= 0xB8, 0xE5...0xE9: place += 3
    default: return false
    }
  }
  return true
}

/// U+FF01…U+FF5E stand for U+0021…U+007E.
private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
  return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}
