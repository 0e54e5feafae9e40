// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// How the characters of a text are counted; see ambiguity A-18.
package enum TextCount: String, Sendable, Hashable, CaseIterable {
  /// Every character that is no white space.
  case characters
  /// As word processors do: a run of Latin letters or digits is one.
  case words
  /// Every UTF-16 unit, spaces and line ends too, as web pages count.
  case units

  /// Counts a text; white space before and after it never counts.
  package func count(_ text: String) -> Int {
    var total = 0
    // What only counts when something follows it: white space inside the text.
    var pending = 0
    var isInRun = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        if self == .units, total > 0 { pending += 1 }
        isInRun = false
        continue
      }
      total += pending
      pending = 0
      let continuesRun = isInRun && self == .words
      isInRun = isWordPart(scalar)
      if continuesRun, isInRun { continue }
      total += self == .units && scalar.value > 0xFFFF ? 2 : 1
    }
    return total
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000, 0xFEFF:
    true
  default: false
  }
}

/// Latin letters and digits, accented ones too; full-width ones are counted as Chinese characters are.
private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
  default: false
  }
}
