// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension Setting {
  /// The value on one line, as YAML can be written; two values are the same when their lines are, whatever
  /// the order of keys.
  public var line: String {
    switch content {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .number(let text): text
    case .text(let text): yamlScalar(text)
    case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .map(let entries):
      "{"
        + entries.map { "\(yamlScalar($0.key)): \($0.value.line)" }.sorted()
        .joined(separator: ", ") + "}"
    }
  }

  /// A line of the value in block style.
  public struct Line: Sendable {
    /// The text with its indentation.
    public let text: String
    /// Where the value on it was written; nil for lines that only open a map or list.
    public let place: PolicyPlace?
  }

  /// The value in block style: the lines together are YAML that reads as the same value.
  public var lines: [Line] { lines(indent: 0) }

  private func lines(indent: Int) -> [Line] {
    let lead = String(repeating: " ", count: indent)
    switch content {
    case .map(let entries) where !entries.isEmpty:
      return entries.flatMap { $0.value.lines(after: "\(lead)\(yamlScalar($0.key)):", indent) }
    case .list(let items) where !items.isEmpty:
      return items.flatMap { $0.lines(after: "\(lead)-", indent) }
    default:
      return [Line(text: lead + line, place: place)]
    }
  }

  private func lines(after head: String, _ indent: Int) -> [Line] {
    switch content {
    case .map(let entries) where !entries.isEmpty:
      [Line(text: head, place: nil)] + lines(indent: indent + 2)
    case .list(let items) where !items.isEmpty:
      [Line(text: head, place: nil)] + lines(indent: indent + 2)
    default:
      [Line(text: "\(head) \(line)", place: place)]
    }
  }
}

/// A text as YAML reads it back: plain where nothing in it has a meaning of its own, else in quotes.
func yamlScalar(_ text: String) -> String {
  let words = ["true", "false", "null", "yes", "no", "on", "off"]
  if let first = text.unicodeScalars.first, isWordScalar(first),
    text.unicodeScalars.allSatisfy({ isWordScalar($0) || "-./".unicodeScalars.contains($0) }),
    Double(text) == nil, !words.contains(text.lowercased())
  {
    return text
  }
  var writer = JSONWriter(isPretty: false)
  writer.string(text)
  // What YAML does not print stands in it escaped.
  return writer.text.replacing("\u{FEFF}", with: "\\uFEFF").replacing("\u{FFFE}", with: "\\uFFFE")
    .replacing("\u{FFFF}", with: "\\uFFFF")
}

/// ASCII letters and digits, CJK ideographs, and marks that only occur in Chinese text.
private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF, 0x3001...0x3011, 0xFF08, 0xFF09,
    0xFF0C, 0xFF1B, 0x201C, 0x201D, 0x2026:
    true
  default: false
  }
}
