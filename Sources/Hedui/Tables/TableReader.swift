// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// What a table says, and everything that is wrong with it.
package struct TableReading: Sendable {
  /// One row that is right.
  package struct Row: Sendable {
    /// Where it begins.
    package let place: SourcePlace
    /// The name of the person, project or paper, as written; empty where rows have none.
    package let name: String
    /// What it says of a dossier.
    package let content: DossierContent
  }

  /// The rows that are right.
  package var rows: [Row] = []
  /// What is wrong, by place.
  package var faults: [DocumentFault] = []
  /// Whether there is a table without anything wrong and without rows.
  package var isEmpty: Bool { rows.isEmpty && faults.isEmpty }

  /// All rows as one dossier's content.
  package var content: DossierContent {
    var content = DossierContent()
    for row in rows { content.add(row.content) }
    return content
  }
}

/// Reads tables that spreadsheets save: UTF-8 with and without mark, UTF-16 with mark, GB18030; cells divided
/// by `,`, `;` or tabs, told by the headers.
package struct TableReader: Sendable {
  private let kind: TableKind
  private let skipping: [String]
  private let limits: Limits

  /// Makes a reader; columns named in `skipping` fill nothing.
  package init(_ kind: TableKind, skipping: [String] = [], limits: Limits = .standard) {
    self.kind = kind
    self.skipping = skipping
    self.limits = limits
  }

  /// Reads a table.
  package func read(_ bytes: [UInt8]) -> TableReading {
    do throws(DocumentFault) {
      guard bytes.count <= limits.tableBytes else {
        throw DocumentFault(
          .tooManyBytes,
          tooManyBytes(.integer(bytes.count, .bytes), .integer(limits.tableBytes, .bytes)))
      }
      if isWorkbook(bytes) { throw DocumentFault(.workbook, workbook()) }
      return read(text: try decodeText(bytes).text)
    } catch {
      var reading = TableReading()
      reading.faults = [error]
      return reading
    }
  }

  private func read(text: [UInt8]) -> TableReading {
    let columns = kind.columns
    let header = TableHeader(in: text, of: columns, limits: limits)
    var parser = CSVParser(text, delimiter: header.delimiter, limits: limits)
    for _ in 0..<header.rowsAbove { _ = parser.next() }
    var reading = TableReading()
    guard let first = parser.next() else {
      reading.faults = parser.faults.all
      return reading
    }
    var faults = FaultList()
    let positions = TableHeader.positions(of: first, columns, skipping: skipping, faults: &faults)
    guard faults.isEmpty, parser.faults.isEmpty else {
      // Rows under headers that are not understood would all be wrong.
      reading.faults = merged([parser.faults, faults])
      return reading
    }
    var rows = TableRows(kind, positions)
    var count = 0
    while let row = parser.next() {
      count += 1
      guard count <= limits.tableRows else {
        faults.add(
          DocumentFault(
            .tooManyRows, tooManyRows(.integer(limits.tableRows, .count)), at: row.first?.place))
        break
      }
      rows.read(row)
    }
    reading.rows = rows.rows
    reading.faults = merged([parser.faults, faults, rows.cells.faults])
    return reading
  }

  private func merged(_ lists: [FaultList]) -> [DocumentFault] {
    var all = FaultList()
    for fault in lists.flatMap(\.all) { all.add(fault) }
    return all.all
  }
}

/// The rows of a table, one after the other.
private struct TableRows {
  var rows: [TableReading.Row] = []
  var cells = TableCellReader()
  private let kind: TableKind
  private let positions: [TableHeader.Position]
  /// Identity numbers and the lines on which they stand.
  private var people: [String: Int] = [:]

  init(_ kind: TableKind, _ positions: [TableHeader.Position]) {
    self.kind = kind
    self.positions = positions
  }

  /// Reads a row; one whose known cells are all blank says nothing.
  mutating func read(_ row: [TableCell]) {
    guard let first = row.first else { return }
    let known = zip(row, positions).filter { $0.1.column != nil }
    let isFilled = known.contains { $0.0.isLost || !trimmed($0.0.text).isEmpty }
    let surplus = row.dropFirst(positions.count).first { !trimmed($0.text).isEmpty }
    guard isFilled || surplus != nil else { return }
    if row.count < positions.count || surplus != nil {
      let message = rowWidth(.integer(row.count, .count), .integer(positions.count, .count))
      return cells.addFault(DocumentFault(.rowWidth, message, at: surplus?.place ?? first.place))
    }
    var content = DossierContent()
    var entries: [TableColumn.Part: [DossierContent.Entry]] = [:]
    var absence: (place: SourcePlace, header: String)?
    for (cell, position) in known {
      guard let column = position.column, !cell.isLost else { continue }
      let text = trimmed(cell.text)
      if text.isEmpty, column.isRequired {
        cells.add(.missingCell, missingCell(), at: cell.place, position.name)
      }
      if column.part == .title, column.key == "name", ["无", "無", "none"].contains(text) {
        content.leaveOut(.title)
        absence = (cell.place, position.name)
        continue
      }
      guard let value = cells.value(of: cell, in: column, header: position.name) else { continue }
      entries[column.part, default: []].append(.init(key: column.key, yaml: value))
      if column.key == "resident-id" { checkPerson(text, cell, position.name) }
    }
    if let absence, entries[.title] != nil {
      cells.add(.wrongType, noTitle(), at: absence.place, absence.header)
    }
    for (part, map) in entries { content.add(map, to: part) }
    let name = known.first { $0.1.column?.isRequired == true }.map { trimmed($0.0.text) } ?? ""
    rows.append(.init(place: first.place, name: name, content: content))
  }

  private mutating func checkPerson(_ text: String, _ cell: TableCell, _ header: String) {
    if let line = people.updateValue(cell.place.line, forKey: nameKey(text)) {
      cells.add(.samePerson, samePerson(.integer(line)), at: cell.place, header)
    }
  }
}

/// Whether bytes are a spreadsheet's own file: zipped (.xlsx, .ods, .et) or compound (.xls).
private func isWorkbook(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
}

private let workbook = MessageTemplate(
  zh: "这是表格软件的工作簿（xlsx、xls、et、ods），不是 CSV；请在表格软件中另存为“CSV UTF-8（逗号分隔）”",
  en:
    "this is a spreadsheet's workbook (xlsx, xls, et, ods) and no CSV; save it as \"CSV UTF-8 (comma "
    + "delimited)\"")
private let tooManyBytes = MessageTemplate(
  zh: "表格大小为 {0}，最多读取 {1}；请拆开，或用 --max-bytes 调高限额",
  en: "the table has {0}, at most {1} are read; divide it or raise --max-bytes")
private let tooManyRows = MessageTemplate(
  zh: "表格超过 {0} 行；请拆成几个文件，或用 --max-rows 调高限额",
  en: "the table has more than {0} rows; divide it into several files or raise --max-rows")
private let rowWidth = MessageTemplate(
  zh: "这一行有 {0} 格，表头有 {1} 格；请检查是否少了或多了分隔符",
  en: "the row has {0} cells and the header {1}; look for a delimiter too few or too many")
private let missingCell = MessageTemplate(zh: "不能空着；请填写", en: "it must not be blank; fill it in")
private let noTitle = MessageTemplate(
  zh: "写了“无”，而这一行又填了职称的其他栏；请改正其一",
  en: "it says none, but other columns of the title are filled in; mend one of the two")
private let samePerson = MessageTemplate(
  zh: "与第 {0} 行是同一个身份证号码；请删去重复的人，或核对号码",
  en: "the identity number is that of line {0}; remove the person who stands twice, or look the "
    + "number up again")
