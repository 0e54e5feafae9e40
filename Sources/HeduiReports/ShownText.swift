// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The text with everything written out that could move the cursor, change colours, hide or reorder
  /// what a person sees: `\n`, `\t`, and `\u{…}` for other controls and invisible formatting.
  ///
  /// File names and documents come from strangers and are never sent to a terminal raw.
  package var shown: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let scalar where scalar.isHidden:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text cut in its middle so that it takes at most `width` columns, with `…` where it was cut.
  package func shortened(toWidth width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    let room = Swift.max(2, width - 1)
    let front = prefix(ofWidth: room / 2)
    let back = String(reversed().prefix(ofWidth: room - room / 2).reversed())
    return front + "…" + back
  }
}

extension Collection<Character> {
  /// The longest start that takes at most `width` columns.
  fileprivate func prefix(ofWidth width: Int) -> String {
    var left = width
    var result = ""
    for character in self {
      left -= character.displayWidth
      if left < 0 { break }
      result.append(character)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control, a line separator, invisible formatting (bidirectional marks,
  /// joiners, tags), or not a character at all.
  fileprivate var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      return true
    default:
      return properties.isDefaultIgnorableCodePoint && value != 0xFE0F
    }
  }
}
