// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// One cell of a table, and where it begins.
struct TableCell: Sendable, Hashable {
  /// The text, without the quotes around it.
  let text: String
  /// Where it begins, the quote included.
  let place: SourcePlace
  /// Whether it was reported and its text is not to be looked at.
  var isLost = false
}

/// The rows of a text in RFC 4180, one after the other.
///
/// Lines end with CRLF, LF or CR, as spreadsheets write them; the last may lack its end. Nothing else is
/// bent: a quote within a cell that does not begin with one, signs behind a closing quote and a quote
/// that never closes are faults with their place, and reading goes on behind them where it can.
struct CSVParser {
  /// What was wrong so far.
  private(set) var faults = FaultList()
  /// Where the parser stands: line, and column in characters.
  private(set) var place = SourcePlace(line: 1, column: 1)

  private let text: [UInt8]
  private let delimiter: UInt8
  private let limits: Limits
  private var position = 0

  /// Makes a parser of UTF-8 text whose cells a sign of ASCII divides.
  init(_ text: [UInt8], delimiter: UInt8, limits: Limits) {
    self.text = text
    self.delimiter = delimiter
    self.limits = limits
  }

  /// The next row that is not blank; nil at the end.
  ///
  /// Cells beyond the most columns are reported and left out.
  mutating func next() -> [TableCell]? {
    while position < text.count {
      let row = readRow()
      if row.contains(where: { $0.isLost || !trimmed($0.text).isEmpty }) { return row }
    }
    return nil
  }

  private mutating func readRow() -> [TableCell] {
    var row: [TableCell] = []
    var width = 0
    while true {
      let cell = readCell()
      width += 1
      if width <= limits.tableColumns {
        row.append(cell)
      } else if width == limits.tableColumns + 1 {
        add(.tooManyColumns, tooManyColumns(.integer(limits.tableColumns, .count)), at: cell.place)
      }
      guard sign == delimiter else { break }
      advance()
    }
    skipLineEnd()
    return row
  }

  /// Goes past CRLF, LF or CR; at the end of the text there is none.
  private mutating func skipLineEnd() {
    if sign == Self.carriageReturn { advance() }
    if sign == Self.lineFeed { advance() }
  }

  private mutating func readCell() -> TableCell {
    let start = place
    if sign == Self.quote { return readQuoted(from: start) }
    let first = position
    var stray: SourcePlace?
    while let sign, !endsCell(sign) {
      if sign == Self.quote, stray == nil { stray = place }
      advance()
    }
    if let stray { add(.straySign, strayQuote(), at: stray) }
    return cell(text[first..<position], at: start)
  }

  private mutating func readQuoted(from start: SourcePlace) -> TableCell {
    advance()
    var content: [UInt8] = []
    var isClosed = false
    while let sign, !isClosed {
      advance()
      if sign != Self.quote {
        content.append(sign)
      } else if self.sign == Self.quote {
        content.append(sign)
        advance()
      } else {
        isClosed = true
      }
    }
    if !isClosed { add(.openQuote, openQuote(), at: start) }
    if let sign, !endsCell(sign) {
      add(.straySign, behindQuote(), at: place)
      while let sign = self.sign, !endsCell(sign) { advance() }
    }
    var cell = cell(content[...], at: start)
    if !isClosed { cell.isLost = true }
    return cell
  }

  /// A cell of bytes; one that is too long is reported and lost.
  private mutating func cell(_ bytes: ArraySlice<UInt8>, at start: SourcePlace) -> TableCell {
    // A character has at most four bytes, so that short cells need no counting.
    if bytes.count > limits.tableCell {
      let count = bytes.count { !isContinuation($0) }
      if count > limits.tableCell {
        add(
          .longCell, longCell(.integer(count, .count), .integer(limits.tableCell, .count)),
          at: start)
        return TableCell(text: "", place: start, isLost: true)
      }
    }
    return TableCell(text: String(decoding: bytes, as: UTF8.self), place: start)
  }

  // MARK: Signs

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn: UInt8 = 0x0D
  private static let lineFeed: UInt8 = 0x0A

  private var sign: UInt8? { position < text.count ? text[position] : nil }

  private func endsCell(_ sign: UInt8) -> Bool {
    sign == delimiter || sign == Self.carriageReturn || sign == Self.lineFeed
  }

  private mutating func advance() {
    let sign = text[position]
    let isSecondOfTwo =
      sign == Self.lineFeed && position > 0 && text[position - 1] == Self.carriageReturn
    position += 1
    if isSecondOfTwo { return }
    if sign == Self.lineFeed || sign == Self.carriageReturn {
      place = SourcePlace(line: place.line + 1, column: 1)
    } else if !isContinuation(sign) {
      place = SourcePlace(line: place.line, column: place.column + 1)
    }
  }

  private mutating func add(
    _ code: DocumentFault.Code, _ message: Message, at place: SourcePlace
  ) {
    faults.add(DocumentFault(code, message, at: place))
  }
}

private let tooManyColumns = MessageTemplate(
  zh: "这一行超过 {0} 列；请删去用不到的列，或用 --max-columns 调高限额",
  en: "the row has more than {0} columns; delete those that are not needed, or raise --max-columns")
private let strayQuote = MessageTemplate(
  zh: "单元格中间有双引号，但单元格不是以双引号开头；请把整格放进双引号，其中的双引号写两个",
  en:
    "a quote stands within a cell that does not begin with one; put the whole cell into quotes and "
    + "write each quote within it twice")
private let behindQuote = MessageTemplate(
  zh: "右引号之后还有文字；单元格内的双引号要写两个，或者漏了分隔符",
  en: "text stands behind the closing quote; write each quote within a cell twice, or put the "
    + "delimiter that is missing")
private let openQuote = MessageTemplate(
  zh: "此处的双引号到文件末尾也没有右引号；请补上，或删去这个引号",
  en: "the quote here is not closed before the end of the file; close it or remove it")
private let longCell = MessageTemplate(
  zh: "单元格有 {0} 个字符，最多 {1} 个；请检查是否漏了右引号，或用 --max-cell 调高限额",
  en: "the cell has {0} characters, at most {1} are read; look for a missing quote, or raise "
    + "--max-cell")
