// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Which cell of a row fills what, found from the line of headers.
struct TableHeader {
  /// What stands in one position of each row.
  struct Position {
    /// What it fills; nil for columns that fill nothing.
    let column: TableColumn?
    /// The header as written.
    let name: String
  }

  /// How many rows are looked at for headers: spreadsheets often have a title above them.
  private static let mostAbove = 5
  /// What may divide cells, the usual one first.
  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// What divides the cells.
  let delimiter: UInt8
  /// How many rows stand above the headers.
  let rowsAbove: Int

  /// Finds the headers of a text: the delimiter and the row under which most cells are known columns.
  init(in text: [UInt8], of columns: [TableColumn], limits: Limits) {
    let known = Set(columns.flatMap(\.headerKeys))
    var best = (delimiter: Self.delimiters[0], row: 0, count: 0, width: 0)
    for delimiter in Self.delimiters {
      var parser = CSVParser(text, delimiter: delimiter, limits: limits)
      var index = 0
      while index < Self.mostAbove, let row = parser.next() {
        let count = row.count { cell in
          known.contains(headerKey(cell.text))
            || withoutRemark(cell.text).map { known.contains(headerKey($0)) } == true
        }
        // Where nothing is known, the first row shows which sign divides it.
        let isBetter =
          count > best.count || (best.count == 0 && index == 0 && row.count > best.width)
        if isBetter { best = (delimiter, index, count, row.count) }
        index += 1
      }
    }
    delimiter = best.delimiter
    rowsAbove = best.row
  }

  /// What each position of the header's row fills; what is not known or stands twice goes to the faults.
  static func positions(
    of row: [TableCell], _ columns: [TableColumn], skipping: [String],
    faults: inout FaultList
  ) -> [Position] {
    let skipped = Set((skipping + unusedHeaders).map(headerKey))
    var taken: [String: String] = [:]
    var positions: [Position] = []
    for cell in row {
      let name = trimmed(cell.text)
      let keys = [headerKey(name)] + (withoutRemark(name).map { [headerKey($0)] } ?? [])
      let column = keys.lazy.compactMap { key in
        columns.first { $0.headerKeys.contains(key) }
      }.first
      let isSkipped = name.isEmpty || keys.contains(where: skipped.contains)
      positions.append(Position(column: isSkipped ? nil : column, name: name))
      if isSkipped { continue }
      guard let column else {
        faults.add(unknown(cell, columns))
        continue
      }
      let id = "\(column.part).\(column.key)"
      if let other = taken.updateValue(name, forKey: id) {
        faults.add(
          DocumentFault(.doubleColumn, twoColumns(said(other), said(name)), at: cell.place))
      }
    }
    for column in columns where column.isRequired && taken["\(column.part).\(column.key)"] == nil {
      faults.add(
        DocumentFault(
          .missingColumn, missingColumn(.text(column.names.joined(separator: "、"))),
          at: row.first?.place))
    }
    return positions
  }

  private static func unknown(_ cell: TableCell, _ columns: [TableColumn]) -> DocumentFault {
    let name = trimmed(cell.text)
    let known = columns.flatMap(\.names)
    if name.contains("，") || name.contains("；") {
      return DocumentFault(.unknownColumn, wideDelimiter(said(name)), at: cell.place)
    }
    if let nearest = nearestWord(to: name, in: known) {
      return DocumentFault(
        .unknownColumn, unknownColumnNear(said(name), .text(nearest)), at: cell.place)
    }
    let usual = columns.map { $0.names[0] }.joined(separator: "、")
    return DocumentFault(.unknownColumn, unknownColumn(said(name), .text(usual)), at: cell.place)
  }

  private static func said(_ text: String) -> Value {
    .text(withoutIdentityNumbers(shown(text)))
  }
}

private let unknownColumn = MessageTemplate(
  zh: "不认识「{0}」列；可用：{1}。用不到的列请删去，或加 --skip-column",
  en:
    "there is no use for the column {0}; known are {1}; delete a column that is not needed or name "
    + "it with --skip-column")
private let unknownColumnNear = MessageTemplate(
  zh: "不认识「{0}」列，是否应为「{1}」；用不到的列请删去，或加 --skip-column",
  en: "there is no use for the column {0}, {1} may be meant; delete a column that is not needed or "
    + "name it with --skip-column")
private let wideDelimiter = MessageTemplate(
  zh: "表头「{0}」用了全角逗号或分号分隔；请改成半角的 , 或 ;",
  en: "the header {0} is divided by full-width signs; divide cells by , or ; instead")
private let twoColumns = MessageTemplate(
  zh: "「{0}」和「{1}」是同一项；请只留一列", en: "{0} and {1} are the same column; keep one")
private let missingColumn = MessageTemplate(
  zh: "缺少必填的列；列名可写：{0}", en: "a column that is needed is missing; it may be called {0}")
