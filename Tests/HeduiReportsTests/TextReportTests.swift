// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiReports
import Testing

struct TextReportTests {
  @Test(arguments: Language.allCases)
  func `a photo with a finding in every group`(language: Language) throws {
    let text = TextReport(in: language).render(SampleReports.photo)
    try expectGolden(text, "photo.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `a file that cannot be read names what waits for it`(language: Language) throws {
    let text = TextReport(in: language).render(SampleReports.unreadable)
    try expectGolden(text, "unreadable.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `one fault in several places is told once`(language: Language) throws {
    let text = TextReport(in: language).render(SampleReports.dossier)
    try expectGolden(text, "dossier.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `a folder is a table with a line for each`(language: Language) throws {
    let writer = TextReport(in: language)
    var tally = RunTally()
    var text = writer.tableHeading()
    for report in samples {
      text += writer.tableRow(report)
      tally.add(report)
    }
    tally.undone = 3
    tally.dossiersNotShown = 2
    tally.notChecked = SampleReports.unreadable.notChecked
    let today = try #require(CivilDate(year: 2024, month: 9, day: 1))
    text += "\n" + writer.renderSummary(tally, policy: SampleReports.policy, today: today)
    try expectGolden(text, "table.\(language.rawValue).txt")
  }

  @Test(arguments: [40, 60, 80, 120], Language.allCases)
  func `no line is wider than the screen`(width: Int, language: Language) {
    let writer = TextReport(in: language, style: TextStyle(width: width))
    for report in samples {
      for line in writer.render(report).split(separator: "\n") {
        #expect(line.displayWidth <= width, "\(line)")
      }
    }
  }

  @Test func `colours add nothing but escapes`() {
    for report in samples {
      let plain = TextReport(in: .zh).render(report) + TextReport(in: .zh).tableRow(report)
      let writer = TextReport(in: .zh, style: TextStyle(isColored: true))
      let colored = writer.render(report) + writer.tableRow(report)
      #expect(colored != plain)
      #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test func `a hostile file name reaches no terminal raw`() {
    var report = SampleReports.unreadable
    report.path = SampleReports.hostileName
    report.results[0].subject.file = FileReference("x" + SampleReports.hostileName)
    report.results[0].subject.label = SampleReports.hostileName
    let writer = TextReport(in: .zh)
    let text = writer.render(report) + writer.tableRow(report)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{07}" })
    #expect(text.contains("\\u{1B}[31m\\u{202E}gpj\\nexe"))
  }

  @Test func `without names neither paths nor labels nor texts out of the dossier remain`() {
    let named = MessageTemplate(zh: "印章持有人是{0}，文件 {1}", en: "the seal is of {0}, file {1}")
    var report = SampleReports.dossier
    report.results[0].message = named(.text("王小明公司"), .text("evidence/1.jpg"))
    report.results[1].message = named(
      .list([.message(named(.text("王小明公司"), .text("x")))]), .text("y"))
    report.results[1].actual = .text("王小明公司")
    report.notChecked = [NotChecked(path: "王小明.fifo", reason: named(.text("王小明.fifo"), .text("z")))]
    let text = TextReport(in: .zh).render(report.withoutNames(number: 7))
    for name in ["王小明", "李四", "某某装配式住宅项目", "evidence"] { #expect(!text.contains(name)) }
    #expect(text.contains("#7.1"))
    #expect(text.contains("〔1〕"))
  }

  private var samples: [DossierReport] {
    [
      SampleReports.photo, SampleReports.unreadable, SampleReports.dossier, SampleReports.accepted,
    ]
  }
}
