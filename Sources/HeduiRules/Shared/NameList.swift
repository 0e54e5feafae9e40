// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Names that a policy lists, to look a dossier's names up in.
///
/// A policy's texts have no key, so both sides are reduced to letters and digits: a key loses nothing that
/// tells names apart, and brackets such as those of （中文版） vanish while the words inside stay.
struct NameList {
  private let listed: [String: String]
  private let written: Set<String>

  /// Makes the list of a policy's texts.
  init(_ texts: [String]) {
    listed = Dictionary(texts.map { (reduced($0), $0) }, uniquingKeysWith: { first, _ in first })
    written = Set(texts)
  }

  /// Every listed text with the form that is compared.
  var entries: [(reduced: String, text: String)] {
    listed.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Whether a text stands in the list letter for letter: for hosts, whose dots tell them apart.
  func holds(_ text: String) -> Bool { written.contains(text) }

  /// The listed text that a name equals, as the policy writes it; nil when there is none.
  func entry(equal name: Name) -> String? { listed[reduced(name.key)] }
}

/// Letters and digits only, full-width forms as plain ones, without case.
func reduced(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let plain = halfWidth(scalar)
    if plain.properties.isAlphabetic || plain.properties.numericType != nil { kept.append(plain) }
  }
  return String(kept).lowercased()
}

/// U+FF01…U+FF5E stand for U+0021…U+007E.
private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
  return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}
