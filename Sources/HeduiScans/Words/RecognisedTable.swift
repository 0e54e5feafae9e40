// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Reads the table that Tesseract writes (`tessedit_create_tsv`): a row a word, tabs between twelve columns.
package enum RecognisedTable {
  /// Most rows that are looked at.
  private static let mostRows = 200_000

  /// The words of a table, those of a line together, from top to bottom; nil when it is no such table.
  ///
  /// Boxes are within `width` by `height`; rows that make no sense are left out.
  package static func words(in table: [UInt8], width: Int, height: Int) -> [SeenWord]? {
    var rows = table.split(
      separator: UInt8(ascii: "\n"), maxSplits: mostRows, omittingEmptySubsequences: true
    )[...]
    guard let head = rows.popFirst(), head.starts(with: "level\tpage_num\tblock_num".utf8) else {
      return nil
    }
    var lines: [Line] = []
    for row in rows.prefix(mostRows - 1) {
      guard let word = Word(row, width: width, height: height) else { continue }
      if let last = lines.last, last.key == word.key {
        lines[lines.count - 1].add(word)
      } else {
        lines.append(Line(word))
      }
    }
    return lines.map(\.seen).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
  }

  /// One row that holds a word.
  private struct Word {
    /// Which line it is on: block, paragraph, line.
    let key: [Int]
    let text: String
    let box: PixelBox
    let confidence: Double

    init?(_ row: ArraySlice<UInt8>, width: Int, height: Int) {
      let cells = row.split(
        separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
      guard cells.count == 12 else { return nil }
      let numbers = cells[..<10].compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      // 5 is the level of words.
      guard numbers.count == 10, numbers[0] == 5 else { return nil }
      let percent = Double(String(decoding: cells[10], as: UTF8.self)) ?? -1
      text = String(decoding: cells[11], as: UTF8.self).filter { !$0.isWhitespace }
      guard !text.isEmpty, text.utf8.count <= 4_096, percent >= 0 else { return nil }
      let left = max(0, min(numbers[6], width - 1))
      let top = max(0, min(numbers[7], height - 1))
      box = PixelBox(
        x: left, y: top, width: max(1, min(numbers[8], width - left)),
        height: max(1, min(numbers[9], height - top)))
      key = Array(numbers[2...4])
      confidence = min(percent, 100) / 100
    }
  }

  /// The words of one line so far.
  private struct Line {
    let key: [Int]
    private var text: String
    private var box: PixelBox
    private var weight: Double
    private var sum: Double

    init(_ word: Word) {
      (key, text, box) = (word.key, word.text, word.box)
      weight = Double(word.text.count)
      sum = word.confidence * weight
    }

    mutating func add(_ word: Word) {
      // Only words of Latin letters and digits are written apart.
      if text.last?.isASCII == true, word.text.first?.isASCII == true { text += " " }
      text += word.text
      let count = Double(word.text.count)
      weight += count
      sum += word.confidence * count
      box = box.union(word.box)
    }

    var seen: SeenWord { SeenWord(text: text, box: box, confidence: sum / weight) }
  }
}

extension PixelBox {
  /// The smallest box around both.
  func union(_ other: PixelBox) -> PixelBox {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return PixelBox(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}
