// SPDX-License-Identifier: Apache-2.0

/// How a text report is laid out.
public struct TextStyle: Sendable, Hashable {
  /// Whether ANSI colours are added; every colour repeats what a word says.
  public let isColored: Bool
  /// Columns of a line, at least 40.
  public let width: Int
  /// Whether long paths in tables are cut in their middle so that a row stays one line on a screen.
  public let cutsPaths: Bool

  /// Makes a style; a width below 40 columns becomes 40.
  public init(isColored: Bool = false, width: Int = 80, cutsPaths: Bool = false) {
    self.isColored = isColored
    self.width = max(40, width)
    self.cutsPaths = cutsPaths
  }
}

/// What a stretch of text is, and so how it is coloured.
package enum TextRole: Sendable, Hashable {
  case plain, strong, bad, warning, doubtful, good, faint

  /// The ANSI escape that starts the role (ECMA-48 SGR); nil for plain text.
  fileprivate var start: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .bad: "\u{1B}[1;31m"
    case .warning: "\u{1B}[33m"
    case .doubtful: "\u{1B}[36m"
    case .good: "\u{1B}[32m"
    case .faint: "\u{1B}[2m"
    }
  }
}

extension TextStyle {
  /// The text in the colour of its role, or as it is when colours are off.
  package func paint(_ text: String, as role: TextRole) -> String {
    guard isColored, let start = role.start, !text.isEmpty else { return text }
    return start + text + "\u{1B}[0m"
  }
}
