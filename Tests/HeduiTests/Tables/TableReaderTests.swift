// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiModel
import TestSupport
import Testing

struct TableReaderTests {
  private func read(
    _ text: String, as kind: TableKind = .roster, skipping: [String] = []
  ) -> TableReading {
    TableReader(kind, skipping: skipping).read(Array(text.utf8))
  }

  private func sample(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: checkout.appending(path: "Fixtures/tables/\(name)")))
  }

  /// The dossier that content fills, which must be read back without a fault but for what is left to fill in.
  private func dossier(_ content: DossierContent, missing: [String] = []) throws -> Dossier {
    let yaml = DossierTemplate(files: [], content: content).yaml
    let (dossier, faults) = DossierReader().read(Array(yaml.utf8), name: "dossier.yaml")
    #expect(faults.map { "\($0.code) \($0.pointer ?? "")" } == missing.map { "missingKey \($0)" })
    return try #require(dossier)
  }

  @Test(arguments: ["people.csv", "people-gb18030.csv"])
  func `a full roster fills dossiers that are read back without a fault`(name: String) throws {
    let reading = TableReader(.roster).read(try sample(name))
    #expect(reading.faults.map { $0.message.text(in: .zh) } == [])
    let dossiers = try reading.rows.map { try dossier($0.content) }
    #expect(dossiers.map { $0.applicant?.name.text } == ["王某某", "李某某", "王某某"])
    let first = dossiers[0]
    #expect(first.applicant?.residentID == "330602190002280010")
    #expect(first.applicant?.sex == .male)
    #expect(first.unit?.name.text == "绍兴某某建筑科技有限公司")
    #expect(first.unit?.aliases.map(\.text) == ["绍兴某某建筑有限公司", "某某建科"])
    #expect(first.application?.basis?.rawValue == "3.1")
    #expect(first.form?.workYears == "7年")
    guard case .stated(let title) = first.currentTitle else {
      Issue.record("no title")
      return
    }
    #expect(title.level == .assistant && title.kind == .reviewed)
    #expect(title.obtained == CivilDate("2019-12-18"))
    #expect(dossiers[1].applicant?.birth == CivilDate("1990-03"))
    #expect(dossiers[1].education.map(\.school?.text) == ["某某\"建筑\"学院"])
    #expect(dossiers[2].currentTitle == .absent)
  }

  @Test func `projects, papers and hours fill one dossier`() throws {
    var content = DossierContent()
    for (kind, name) in [
      (TableKind.projects, "projects.csv"), (.papers, "papers.csv"), (.hours, "hours.csv"),
    ] {
      let reading = TableReader(kind).read(try sample(name))
      #expect(reading.faults.map { $0.message.text(in: .zh) } == [])
      content.add(reading.content)
    }
    let dossier = try dossier(content, missing: ["/applicant", "/unit"])
    #expect(dossier.projects.map(\.name.text) == ["某某产业园一期装配式厂房", "某某家园; 二期"])
    #expect(dossier.projects.map(\.role) == [.designLead, .engineer])
    #expect(dossier.projects.map(\.isCollective) == [true, false])
    #expect(dossier.projects.map(\.started) == [CivilDate("2021-03"), CivilDate("2022-05")])
    #expect(dossier.papers.map(\.cn) == ["33-1234/TU"])
    #expect(dossier.papers.first?.authors.map(\.text) == ["王某某", "李某某"])
    #expect(dossier.hours?.years.map(\.year) == [2021, 2022, 2023])
    #expect(dossier.hours?.years[1].professional == Rational(decimal: "62.5"))
  }

  @Test func `every column is known by all its names, and no name means two`() {
    for kind in TableKind.allCases {
      let keys = kind.columns.flatMap { Set($0.headerKeys) }
      #expect(Set(keys).count == keys.count, "\(kind)")
      let unused = Set(unusedHeaders.map(headerKey))
      #expect(unused.isDisjoint(with: keys))
      for column in kind.columns { checkNames(of: column, in: kind) }
    }
  }

  private func checkNames(of column: TableColumn, in kind: TableKind) {
    let required = kind.columns.first(where: \.isRequired)?.names[0] ?? ""
    for name in column.names + ["\(column.part).\(column.key)"] {
      for header in [name, "\(name)（必填）", " \(name) ：", name.uppercased()] {
        let own = column.isRequired ? header : "\(required),\(header)"
        let reading = read("\"\(own.replacing(",", with: "\",\""))\"\n", as: kind)
        #expect(reading.faults.isEmpty, "\(kind) \(header): \(reading.faults)")
      }
    }
  }

  @Test func `an unknown column is named with the nearest, unless it is to be skipped`() {
    let text = "姓名,性铭,工号\n王某某,男,7\n"
    let faults = read(text).faults
    #expect(faults.map(\.code) == [.unknownColumn, .unknownColumn])
    #expect(faults[0].message.text(in: .zh).contains("性别"))
    #expect(faults[0].place == SourcePlace(line: 1, column: 4))
    #expect(read(text, skipping: ["性铭", "工 号"]).rows.count == 1)
  }

  @Test func `a column twice and a column that must be there are told`() {
    #expect(read("姓名,申报人\n甲,乙\n").faults.map(\.code) == [.doubleColumn])
    #expect(read("性别\n男\n").faults.map(\.code) == [.missingColumn])
    #expect(read("姓名，性别\n甲，男\n").faults.map(\.code) == [.unknownColumn, .missingColumn])
  }

  @Test func `every fault of every row is told, with its place`() throws {
    let reading = TableReader(.roster).read(try sample("faulty.csv"))
    let shown = reading.faults.map { fault in
      "\(fault.code) \(fault.place.map { "\($0.line):\($0.column)" } ?? "-")"
    }
    #expect(
      shown == [
        "lostDigits 2:5", "impossibleDate 2:17", "missingCell 3:1", "unreadableDate 3:21",
        "unknownWord 3:40", "straySign 4:2", "samePerson 4:5", "rowWidth 5:1", "openQuote 6:8",
      ])
  }

  @Test(arguments: Language.allCases) func `no message shows an identity number`(
    language: Language
  ) throws {
    let number = "330602190002280010"
    let wide = "３３０６０２１９０００２２８００１０"
    let texts = [
      "\(number)\n", "姓名,\(number)\n", "姓名,出生日期\n甲,\(number)\n", "姓名,性别\n甲,\(wide)\n",
      "姓名,身份证号\n甲,\(number)\n乙,\(number)\n", "姓名,身份证号\n甲,330602190002280000\n",
      "姓名,性别\n甲,330602 19000228 0010\n",
      "姓名,出生日期\n甲,\(String(repeating: "字", count: 47))\(number)\n",
    ]
    for text in texts {
      let faults = read(text).faults
      #expect(!faults.isEmpty, "\(text)")
      for fault in faults {
        let message = fault.message.text(in: language)
        for secret in ["19000228", "１９０００２２８", "330602"] {
          #expect(!message.contains(secret), "\(message)")
        }
      }
    }
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], DocumentFault.Code.workbook),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .workbook),
    (Array("姓名\n甲\u{0}\n".utf8), .undecodable), (Array("姓名\n".utf8) + [0xFF, 0xFF], .undecodable),
  ])
  func `what is no table of text is refused with what to do`(
    bytes: [UInt8], code: DocumentFault.Code
  ) {
    let faults = TableReader(.roster).read(bytes).faults
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.message.text(in: .zh).contains("另存为") == true)
  }

  @Test func `a table as Unicode text, UTF-16 with tabs, is read`() {
    let text = "姓名\t性别\r\n王某某\t女\r\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let reading = TableReader(.roster).read(bytes)
    #expect(reading.faults.isEmpty)
    #expect(reading.rows.map(\.name) == ["王某某"])
  }

  @Test func `hostile cells are refused or read back as they were`() throws {
    let pieces = [
      "=1+1", "- a: b", "#x", "{a}", "[b]", "&x", "*x", "!x", "|", ">", "%", "@", "`", "'", "\"\"",
      ":",
      "a: b", "a #b", "~", "null", "true", "3.1", "0x1F", "1e5", "none", "\u{FEFF}", "\u{FFFE}",
      "𠮷",
      "\u{202E}gpj", "\t", "\u{0B}", "\u{85}", "\u{2028}", "<b>", "...", "---", "\\", "\\n", "é",
    ]
    var kept = 0
    for first in pieces {
      for second in ["", "x"] + pieces {
        let name = first + second
        let reading = read("姓名,联系电话\n\"\(name)\",\"\(name)\"\n")
        guard let row = reading.rows.first, reading.faults.isEmpty else { continue }
        let dossier = try dossier(row.content, missing: ["/unit"])
        let wanted = name.replacing("\"\"", with: "\"").trimmingCharacters(in: .whitespaces)
        #expect(dossier.applicant?.name.text == wanted)
        kept += 1
      }
    }
    #expect(kept > 1_000)
  }
}
