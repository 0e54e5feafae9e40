// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import SystemPackage

/// The tables that fill dossiers, and what they may cost.
struct TableOptions: ParsableArguments {
  @Option(
    help: .init("人员名册，一行一人 / a roster, one person a row", valueName: "people.csv"))
  var roster: String?

  @Option(
    help: .init("工程业绩表，一行一项，可多次 / projects, one a row, repeatable", valueName: "file.csv"))
  var projects: [String] = []

  @Option(help: .init("论文表，可多次 / papers, repeatable", valueName: "file.csv"))
  var papers: [String] = []

  @Option(
    help: .init("学时表，一行一年，可多次 / study hours, one year a row, repeatable", valueName: "file.csv"))
  var hours: [String] = []

  @Option(
    help: .init("不用的列，可多次 / a column that is not needed, repeatable", valueName: "header"))
  var skipColumn: [String] = []

  @Flag(help: "名册中文件夹已存在的人略过 / pass over people whose folder is there")
  var onlyNew = false

  @Option(
    help: .init("表格最多多少字节，默认 64 MiB / most bytes of a table, default 64 MiB", valueName: "n"))
  var maxBytes: Int?

  @Option(help: .init("表格最多多少行，默认 5 万 / most rows, default 50,000", valueName: "n"))
  var maxRows: Int?

  @Option(help: .init("表格最多多少列，默认 500 / most columns, default 500", valueName: "n"))
  var maxColumns: Int?

  @Option(
    help: .init(
      "单元格最多多少字符，默认 32767 / most characters of a cell, default 32,767", valueName: "n"))
  var maxCell: Int?

  func validate() throws {
    if [maxBytes, maxRows, maxColumns, maxCell].contains(where: { $0.map { $0 < 1 } ?? false }) {
      throw ValidationError("限额应大于 0 / limits must be greater than 0")
    }
    if roster != nil, !filling.isEmpty {
      throw ValidationError(
        "--roster 建许多份，--projects、--papers、--hours 填一份，不能同用 / "
          + "--roster starts many dossiers and the other tables fill one; use them one by one")
    }
    if onlyNew, roster == nil {
      throw ValidationError("--only-new 与 --roster 同用 / --only-new belongs to --roster")
    }
  }

  /// The tables that fill one dossier.
  var filling: [(kind: TableKind, file: String)] {
    projects.map { (.projects, $0) } + papers.map { (.papers, $0) } + hours.map { (.hours, $0) }
  }

  /// Reads a table.
  ///
  /// - Throws: ``CommandFailure`` with every fault and its place, or when there are no rows.
  func read(_ path: FilePath, as kind: TableKind, in language: Language) throws -> TableReading {
    let limits = limits
    let name = path.displayText
    let bytes: [UInt8]
    do throws(FactError) {
      bytes = try SafeFile(path).bytes(atMost: limits.tableBytes)
    } catch {
      throw CommandFailure(.usage, "\(name): \(error.message.text(in: language))")
    }
    let reading = TableReader(kind, skipping: skipColumn, limits: limits).read(bytes)
    if reading.isEmpty {
      throw CommandFailure(
        .noInput,
        language == .zh
          ? "\(name): 表格里没有数据，只有表头或空行；没有写入任何文件"
          : "\(name): the table has no rows; nothing was written")
    }
    guard reading.faults.isEmpty else {
      let count = reading.faults.count
      let lines = reading.faults.map { fault in
        let place = fault.place.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(name)\(place): \(fault.message.text(in: language))"
      }
      let summary =
        language == .zh
        ? "\(name): 共 \(count) 处问题，没有写入任何文件"
        : "\(name): \(count) faults, nothing was written"
      throw CommandFailure(.usage, (lines + [summary]).joined(separator: "\n"))
    }
    return reading
  }

  private var limits: Limits {
    var limits = Limits.standard
    limits.tableBytes = maxBytes ?? limits.tableBytes
    limits.tableRows = maxRows ?? limits.tableRows
    limits.tableColumns = maxColumns ?? limits.tableColumns
    limits.tableCell = maxCell ?? limits.tableCell
    return limits
  }
}
