// SPDX-License-Identifier: Apache-2.0

/// Text that grows line by line, wrapped to a style's width with hanging indents.
package struct TextPage: Sendable {
  private let style: TextStyle
  /// All that was written, each line with its end.
  package private(set) var text = ""

  /// Makes an empty page.
  package init(style: TextStyle) { self.style = style }

  /// A stretch at the start of a paragraph that keeps its colour and is not broken.
  package struct Lead {
    /// The text, harmless already.
    package let text: String
    /// What it is.
    package let role: TextRole

    /// Makes a lead.
    package init(_ text: String, _ role: TextRole) {
      self.text = text
      self.role = role
    }
  }

  /// Writes an empty line.
  package mutating func space() { text += "\n" }

  /// Writes a paragraph; what does not fit goes on below, indented by `hang` columns more.
  package mutating func write(
    _ leads: [Lead] = [], _ body: String, as role: TextRole = .plain, indent: Int = 0, hang: Int = 2
  ) {
    var first = indent
    text += String(repeating: " ", count: indent)
    for lead in leads {
      text += style.paint(lead.text, as: lead.role)
      first += lead.text.displayWidth
    }
    let inner = indent + hang
    let lines = brokenLines(
      of: body.shown, first: max(0, style.width - first), rest: max(8, style.width - inner))
    text += lines.enumerated().map { index, line in
      (index == 0 ? "" : String(repeating: " ", count: inner)) + style.paint(line, as: role)
    }.joined(separator: "\n")
    text += "\n"
  }
}

extension String {
  /// The text with spaces after it up to `width` columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text with spaces before it up to `width` columns.
  package func paddedAtStart(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}
