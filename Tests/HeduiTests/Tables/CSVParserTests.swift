// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiModel
import Testing

/// What the reader makes of a table of projects, whose rows may have any text as a name.
struct CSVParserTests {
  private func read(_ text: String, limits: Limits = .standard) -> TableReading {
    TableReader(.projects, limits: limits).read(Array(text.utf8))
  }

  private func names(_ text: String) -> [String] {
    let reading = read(text)
    #expect(reading.faults.map { $0.message.text(in: .en) } == [])
    return reading.rows.map(\.name)
  }

  private func fault(_ text: String, limits: Limits = .standard) throws -> String {
    let faults = read(text, limits: limits).faults
    #expect(faults.count == 1, "\(faults.map { $0.message.text(in: .en) })")
    let fault = try #require(faults.first)
    return "\(fault.code) \(fault.place.map { "\($0.line):\($0.column)" } ?? "-")"
  }

  @Test(arguments: [
    "项目名称\na\nb\n", "项目名称\r\na\r\nb\r\n", "项目名称\ra\rb", "项目名称\n\na\n\n\nb",
    "\u{FEFF}项目名称\na\nb", "\"项目名称\"\n\"a\"\n\"b\"", "项目名称,备注\na,\nb,x\n,\n",
    "2024年业绩表\n\n项目名称\na\nb", "项目名称;备注\na;\nb;", "项目名称\t备注\na\t\nb\t",
  ])
  func `the same rows, however a spreadsheet writes them`(text: String) {
    #expect(names(text) == ["a", "b"])
  }

  @Test func `quoted cells hold delimiters and quotes`() {
    #expect(names("项目名称,备注\n\"a,b\",\n\"a\"\"b\",\n\"\"\"\",\n") == ["a,b", "a\"b", "\""])
    #expect(names("项目名称;备注\n\"a;b\";\na,b;\n") == ["a;b", "a,b"])
  }

  @Test func `places are lines and characters, also behind cells of several lines`() throws {
    #expect(try fault("项目名称,备注\n\"一\n二\",x\n") == "hiddenCharacter 2:1")
    #expect(try fault("备注,项目名称,开工日期\r\n\"一\r\n二\",三四,2024-13\r\n") == "impossibleDate 3:7")
    #expect(try fault("项目名称,开工日期\n𠮷野,昨天\n") == "unreadableDate 2:4")
  }

  @Test(arguments: [
    ("项目名称\na\"b\n", "straySign 2:2"), ("项目名称\n\"a\"b\n", "straySign 2:4"),
    ("项目名称\na\n\"b\nc\n", "openQuote 3:1"), ("项目名称,备注\na\n", "rowWidth 2:1"),
    ("项目名称\na,b\n", "rowWidth 2:3"), ("项目名称\n\"a\" \n", "straySign 2:4"),
  ])
  func `what RFC 4180 does not allow is a fault with its place`(text: String, fault: String) throws
  {
    #expect(try self.fault(text) == fault)
  }

  @Test func `cells that are blank beyond the headers do not count`() {
    #expect(names("项目名称,,\na,,,,\nb,,\n") == ["a", "b"])
  }

  // MARK: Limits

  @Test func `at the limit of rows all is read, one more is a fault`() throws {
    var limits = Limits.standard
    limits.tableRows = 3
    #expect(read("项目名称\na\nb\nc\n", limits: limits).rows.count == 3)
    #expect(try fault("项目名称\na\nb\nc\nd\n", limits: limits) == "tooManyRows 5:1")
  }

  @Test func `a hundred thousand rows are refused`() throws {
    let text = "项目名称\n" + String(repeating: "某某工程\n", count: 100_000)
    #expect(try fault(text) == "tooManyRows 50002:1")
  }

  @Test func `at the limit of columns all is read, one more is a fault`() throws {
    var limits = Limits.standard
    limits.tableColumns = 3
    #expect(read("项目名称,,\na,,\n", limits: limits).rows.count == 1)
    #expect(try fault("项目名称,,,\na\n", limits: limits) == "tooManyColumns 1:8")
  }

  @Test func `at the limit of a cell it is read, one more is a fault`() throws {
    var limits = Limits.standard
    limits.tableCell = 8
    #expect(read("项目名称\n某某某某某某某某\n", limits: limits).rows.count == 1)
    #expect(try fault("项目名称\n某某某某某某某某某\n", limits: limits).hasPrefix("longCell 2:1"))
  }

  @Test func `a cell of ten megabytes is a fault and not a name`() throws {
    let long = String(repeating: "a", count: 10 << 20)
    #expect(try fault("项目名称,备注\na,\"\(long)\"\n") == "longCell 2:3")
  }

  @Test func `at the limit of bytes all is read, one more is a fault`() throws {
    var limits = Limits.standard
    let text = "项目名称\na\n"
    limits.tableBytes = text.utf8.count
    #expect(read(text, limits: limits).rows.count == 1)
    limits.tableBytes -= 1
    #expect(try fault(text, limits: limits) == "tooManyBytes -")
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", "项目名称", "项目名称\n", "项目名称\n\n ,\n", "标题\n\n项目名称\n"])
  func `a table without rows is empty and no fault`(text: String) {
    #expect(read(text).isEmpty)
  }
}
