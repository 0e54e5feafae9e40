// SPDX-License-Identifier: Apache-2.0

/// Breaks text into lines of a width: between Chinese characters, at spaces, never inside a Latin word
/// that fits; closing punctuation does not start a line and opening punctuation does not end one.
///
/// The text must be one paragraph without line ends. A word wider than the line is cut.
package func brokenLines(of text: String, first: Int, rest: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  var room = first
  func finishLine() {
    lines.append(line)
    line = ""
    lineWidth = 0
    room = rest
  }
  for piece in pieces(of: text) {
    let gap = line.isEmpty ? 0 : piece.spacesBefore
    if lineWidth + gap + piece.width <= room {
      line += String(repeating: " ", count: gap) + piece.text
      lineWidth += gap + piece.width
      continue
    }
    if !line.isEmpty || (room < rest && piece.width <= rest) { finishLine() }
    for character in piece.text {
      let width = character.displayWidth
      if lineWidth + width > room, !line.isEmpty { finishLine() }
      line.append(character)
      lineWidth += width
    }
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// A stretch of text that stays together.
private struct Piece {
  var text: String
  var width: Int
  /// Spaces before it, dropped where a line starts.
  let spacesBefore: Int
  /// Whether the next character must stay with this piece.
  var isOpen: Bool
}

private func pieces(of text: String) -> [Piece] {
  var pieces: [Piece] = []
  var spaces = 0
  for character in text {
    if character == " " {
      spaces += 1
      continue
    }
    let width = character.displayWidth
    let isWord = width < 2 && !opening.contains(character) && !closing.contains(character)
    if let last = pieces.indices.last, spaces == 0,
      pieces[last].isOpen || closing.contains(character) || (isWord && pieces[last].endsInWord)
        || width == 0
    {
      pieces[last].text.append(character)
      pieces[last].width += width
      pieces[last].isOpen = opening.contains(character)
    } else {
      pieces.append(
        Piece(
          text: String(character), width: width, spacesBefore: spaces,
          isOpen: opening.contains(character)))
    }
    spaces = 0
  }
  return pieces
}

extension Piece {
  /// Whether a Latin letter, digit or sign that follows belongs to the same word.
  fileprivate var endsInWord: Bool {
    guard let last = text.last else { return false }
    return last.displayWidth < 2 && (last.isASCII || last == "’" || !closing.contains(last))
  }
}

/// What must not end a line.
private let opening: Set<Character> = Set("（《〈【「『“‘([{〔")
/// What must not start a line.
private let closing: Set<Character> = Set("，。、；：？！）》〉】」』”’…—％·,.;:!?)]}%〕")
