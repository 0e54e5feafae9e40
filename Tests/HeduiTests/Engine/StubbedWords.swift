// SPDX-License-Identifier: Apache-2.0

import Hedui

/// The words of a page as a fixture states them: lines from top to bottom, `unread`, or below `text-only` the lines
/// of its own text where nothing else was read.
enum StubbedWords {
  static func page(_ node: Document.Node) throws -> PageWords {
    if node.text == "unread" { return .unread(unreadPage()) }
    if let text = node.value(for: "text-only") {
      return .textOnly(try lines(text), unread: unreadPage())
    }
    return .read(try lines(node), extent: .wholePage)
  }

  private static func lines(_ node: Document.Node) throws -> [SeenWord] {
    try node.items.enumerated().map { index, line in
      var word = SeenWord(
        text: line.text, box: PixelBox(x: 100, y: 100 + 60 * index, width: 400, height: 40),
        confidence: 0.95)
      for (key, value) in line.entries {
        switch key.text {
        case "text": word.text = value.text
        case "y": word.box.y = Int(value.text) ?? 0
        case "confidence": word.confidence = Double(value.text) ?? 0
        case "source":
          guard let source = SeenWord.Source(rawValue: value.text) else {
            throw RuleFixture.Malformed(description: "unknown source \(value.text)")
          }
          word.source = source
        default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of a line")
        }
      }
      return word
    }
  }
}

private let unreadPage = MessageTemplate(zh: "样例所述，没有读", en: "not read, as the fixture states")
