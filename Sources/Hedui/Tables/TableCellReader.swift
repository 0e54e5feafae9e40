// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules

/// Reads cells by the forms of the dossier's document, so that what is taken here is taken there.
struct TableCellReader {
  /// What was wrong so far.
  private(set) var faults = FaultList()

  /// The value of a cell as YAML; nil when there is none or it is wrong, which is then reported.
  mutating func value(of cell: TableCell, in column: TableColumn, header: String) -> String? {
    let written = trimmed(cell.text)
    if written.isEmpty || (!column.isRequired && blankWords.contains(written)) { return nil }
    let text = plain(written, for: column)
    if column.key == "resident-id", let problem = lostDigits(in: text) {
      add(.lostDigits, problem, at: cell.place, header)
      return nil
    }
    if case .list = column.form {
      let parts = text.split(whereSeparator: { "、，,；;".contains($0) }).map { trimmed(String($0)) }
        .filter { !$0.isEmpty }
      guard check(parts, isList: true, of: cell, column, header) else { return nil }
      return "[" + parts.map { yamlScalar($0) }.joined(separator: ", ") + "]"
    }
    guard check([text], isList: false, of: cell, column, header) else { return nil }
    switch column.form {
    case .integer, .decimal: return text
    case .date, .moment:
      // As the notice writes dates, whatever the spreadsheet made of them.
      guard case .success(let date) = readDate(text) else { return yamlScalar(text) }
      return date.description
    default: return yamlScalar(text)
    }
  }

  /// Adds a fault of a column.
  mutating func add(
    _ code: DocumentFault.Code, _ message: Message, at place: SourcePlace, _ header: String
  ) {
    let column = Value.text(withoutIdentityNumbers(shown(header)))
    let inner = Message(
      template: message.template, arguments: message.arguments.map(withoutIdentityNumbers))
    addFault(DocumentFault(code, inColumn(column, .message(inner)), at: place))
  }

  /// Adds a fault as it is.
  mutating func addFault(_ fault: DocumentFault) { faults.add(fault) }

  /// The text that the dossier's reader gets: our words for people's, numbers without units.
  private func plain(_ text: String, for column: TableColumn) -> String {
    if let word = column.words[text] ?? column.words[nameKey(text)] { return word }
    switch column.form {
    case .integer, .decimal:
      let number = halfWidth(text)
      guard let unit = column.units.first(where: number.hasSuffix) else { return number }
      return trimmed(String(number.dropLast(unit.count)))
    case .flag, .word: return halfWidth(text)
    default: return column.key == "resident-id" ? halfWidth(text) : text
    }
  }

  private mutating func check(
    _ parts: [String], isList: Bool, of cell: TableCell, _ column: TableColumn, _ header: String
  ) -> Bool {
    var reader = ShapeReader()
    column.check(node(of: parts, isList: isList, at: cell.place), &reader)
    for fault in reader.faults.all { add(fault.code, fault.message, at: cell.place, header) }
    return reader.faults.isEmpty
  }
}

/// What people write into a cell that they leave out.
private let blankWords: Set<String> = ["/", "-", "—", "——", "无", "無", "none", "N/A", "n/a"]

/// A cell's text, or several, as a document's node.
private func node(of parts: [String], isList: Bool, at place: SourcePlace) -> Document.Node {
  var pool: [UInt8] = []
  var nodes: [ArenaNode] = []
  func add(_ kind: Document.Kind, span: Int, _ text: String) {
    nodes.append(
      ArenaNode(
        span: UInt32(span), textStart: UInt32(pool.count), textCount: UInt32(text.utf8.count),
        line: UInt32(clamping: place.line), column: UInt32(clamping: place.column), kind: kind,
        notes: []))
    pool += text.utf8
  }
  if isList { add(.list, span: parts.count + 1, "") }
  for part in parts { add(.text, span: 1, part) }
  let arena = Arena("", .utf8, nodes: nodes, pool: pool)
  return Document.Node(arena: arena, index: 0)
}

/// Full-width letters, digits and signs as plain ones.
private func halfWidth(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    result.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
  }
  return String(result)
}

/// Says when a spreadsheet has kept only 15 digits of an identity number; nil when it has not.
private func lostDigits(in text: String) -> Message? {
  let isScientific =
    text.contains(where: { $0 == "E" || $0 == "e" }) && Double(text) != nil
  let endsInZeros = text.utf8.count == 18 && text.hasSuffix("000")
  var isSound = true
  if endsInZeros {
    do throws(ResidentNumber.Fault) { _ = try ResidentNumber(text) } catch { isSound = false }
  }
  return isScientific || !isSound ? roundedNumber() : nil
}

// MARK: Identity numbers

/// A value of a message with every number as long as an identity number hidden.
private func withoutIdentityNumbers(_ value: Value) -> Value {
  switch value {
  case .text(let text): .text(withoutIdentityNumbers(text))
  case .list(let values): .list(values.map(withoutIdentityNumbers))
  case .message(let message):
    .message(
      Message(
        template: message.template, arguments: message.arguments.map(withoutIdentityNumbers)))
  case .term, .integer, .decimal, .ratio, .interval, .size, .date: value
  }
}

/// A text with every run of at least twelve digits hidden, spaces and dashes between them included.
///
/// Twelve, so that a number which a message cut short stays hidden too; telephone numbers have eleven.
func withoutIdentityNumbers(_ text: String) -> String {
  var result = ""
  var run = ""
  var digits = 0
  func end() {
    result += digits >= 12 ? masked(run) : run
    (run, digits) = ("", 0)
  }
  for character in text {
    if character.isNumber || (digits > 0 && "Xx".contains(character)) {
      run.append(character)
      digits += 1
    } else if digits > 0, " -－ \u{3000}".contains(character) {
      run.append(character)
    } else {
      end()
      result.append(character)
    }
  }
  end()
  return result
}

private let inColumn = MessageTemplate(zh: "「{0}」列：{1}", en: "column {0}: {1}")
private let roundedNumber = MessageTemplate(
  zh: "身份证号码已被表格软件改成数值，末几位丢失；请把该列设为“文本”格式，重新填写后另存为 CSV",
  en:
    "the spreadsheet made the identity number a figure and lost its last digits; set the column to "
    + "text, enter it again and save as CSV")
