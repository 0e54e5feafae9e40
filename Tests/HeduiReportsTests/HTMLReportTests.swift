// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import SystemPackage
import TestSupport
import Testing

struct HTMLReportTests {
  private static let writers: [(name: String, make: @Sendable (Language) -> any StreamedReport)] = [
    ("report", { HTMLReport(in: $0) }), ("sheet", { SheetReport(in: $0) }),
  ]

  // MARK: Goldens

  @Test(arguments: ["accepted", "faulty"]) func `the sample dossiers`(name: String) throws {
    let report = try SampleDossier.report(of: name)
    for (kind, make) in Self.writers {
      try expectGolden(make(.zh).text(of: report), "\(kind)-\(name).zh.html")
    }
    try expectGolden(HTMLReport(in: .en).text(of: report), "report-\(name).en.html")
  }

  @Test(arguments: Language.allCases)
  func `the reason of a return`(language: Language) throws {
    let report = try SampleDossier.report(of: "faulty")
    try expectGolden(ReasonReport(in: language).text(of: report), "reason.\(language.rawValue).txt")
    let nothing = ReasonReport(in: language).text(of: try SampleDossier.report(of: "accepted"))
    #expect(nothing.split(separator: "\n").count == 1)
  }

  // MARK: Hostile input

  @Test(arguments: 1...24) func `nothing that strangers write becomes markup`(seed: Int) throws {
    var maker = HostileReports(seed: UInt64(seed))
    let report = try maker.report()
    for (_, make) in Self.writers {
      for language in Language.allCases {
        let text = make(language).text(of: report)
        let page = try ReadHTML(text)
        #expect(page.attributes["href", default: []].allSatisfy { $0.hasPrefix("#") })
        #expect(page.tags.count { $0 == "script" } == 1 && page.tags.count { $0 == "style" } == 1)
        #expect(!page.tags.contains("img"))
        expectHarmless(page.text)
        #expect(!text.contains(String(repeating: "长", count: 700)), "a very long text is shortened")
      }
    }
    expectHarmless(ReasonReport(in: .zh).text(of: report))
  }

  private func expectHarmless(_ text: String) {
    let hidden = text.unicodeScalars.first { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
        || [.format, .lineSeparator, .paragraphSeparator].contains(
          scalar.properties.generalCategory)
    }
    #expect(hidden == nil)
  }

  @Test func `a hostile name is shown whole, as text`() throws {
    let name = "<script>alert(\"1\")</script> & '𠮷野家'"
    var report = SampleReports.photo
    report.path = name
    for (_, make) in Self.writers {
      let text = make(.zh).text(of: try SampleDossier.run([report, report]))
      #expect(try ReadHTML(text).text.contains(name))
      #expect(!text.contains("<script>alert"))
    }
  }

  @Test func `marks that turn or hide text are written out, long names shortened with a mark`()
    throws
  {
    var report = SampleReports.photo
    report.path = SampleReports.hostileName + String(repeating: "长", count: 10_000) + "尾"
    for (_, make) in Self.writers {
      let page = try ReadHTML(make(.zh).text(of: try SampleDossier.run([report, report])))
      #expect(page.text.contains("a\\u{1B}[31m\\u{202E}gpj\\nexe\\u{7}.jpg"))
      #expect(page.text.contains("…") && page.text.contains("尾"))
    }
  }

  // MARK: What is in it

  @Test func `nothing is loaded from elsewhere and style and script are named by their hashes`()
    throws
  {
    for (_, make) in Self.writers {
      let text = make(.zh).text(of: try SampleDossier.report(of: "faulty"))
      let page = try ReadHTML(text)
      let policy = try #require(page.attributes["content"]?.first { $0.hasPrefix("default-src") })
      let style = try #require(text.firstMatch(of: /(?s)<style>(.*?)<\/style>/)?.1)
      let script = try #require(text.firstMatch(of: /(?s)<script>(.*?)<\/script>/)?.1)
      #expect(policy.contains("style-src 'sha256-\(sha256Base64(of: String(style)))'"))
      #expect(policy.contains("script-src 'sha256-\(sha256Base64(of: String(script)))'"))
      #expect(policy.contains("default-src 'none'; img-src data:;"))
      #expect(!policy.contains("unsafe"))
      for part in ["@import", "url(", "http:", "https:", "fetch(", "XMLHttpRequest", "innerHTML"] {
        #expect(!style.contains(part) && !script.contains(part))
      }
    }
  }

  @Test func `identity numbers are masked`() throws {
    let report = try SampleDossier.report(of: "faulty")
    for text in Self.writers.map({ $0.make(.zh).text(of: report) })
      + [ReasonReport(in: .zh).text(of: report)]
    {
      #expect(text.contains("0011") && !text.contains("330602190002280011"))
    }
  }

  @Test(arguments: [
    ("王某某330602199001011234", "王某某**************1234"),
    ("33060219900101123X.jpg", "**************123X.jpg"),
    ("33060219901301123X", "33060219901301123X"), ("3306021990010112345", "3306021990010112345"),
    ("103351201205000123", "103351201205000123"), ("1234567", "1234567"),
  ])
  func `identity numbers in names of folders are masked, other numbers are not`(
    name: String, shown: String
  ) throws {
    var report = SampleReports.photo
    report.path = name
    let run = try SampleDossier.run([report, report])
    let texts =
      Self.writers.map { $0.make(.zh).text(of: run) } + [ReasonReport(in: .zh).text(of: run)]
    for text in texts {
      #expect(text.contains(shown))
      #expect(name == shown || !text.contains(name))
    }
  }

  @Test func `without names no name is left, and no file name`() throws {
    var report = try SampleDossier.report(of: "faulty")
    let words = try Policy(builtIn: Policy.standardID).words
    report.dossiers = report.dossiers.map { $0.withoutNames(number: 7, words: words) }
    for text in Self.writers.map({ $0.make(.zh).text(of: report) })
      + [ReasonReport(in: .zh).text(of: report)]
    {
      #expect(text.contains("#7"))
      #expect(text.contains("规划与设计类"), "the policy's words stay")
      for name in ["王某某", "某某安置小区二期", "own-proof", "绍兴某某建筑科技"] { #expect(!text.contains(name)) }
    }
  }

  @Test func `a finding that the unit accepts is shown with who accepts it`() throws {
    var report = SampleReports.photo
    report.results[0].suppression = Suppression(
      reason: "平台已受理", by: "李某某", until: try #require(CivilDate("2024-12-31")))
    for (_, make) in Self.writers {
      let page = try ReadHTML(make(.zh).text(of: try SampleDossier.run([report])))
      #expect(page.text.contains("李某某 接受，至 2024-12-31：平台已受理"))
      #expect(page.text.contains("单位已接受"))
    }
    #expect(!ReasonReport(in: .zh).text(of: try SampleDossier.run([report])).contains("352×441"))
  }

  @Test func `every file of a claim is in the evidence map and on the sheet`() throws {
    let report = try SampleDossier.report(of: "accepted")
    let files = Set(report.dossiers[0].results.compactMap { $0.subject.file?.path })
      .filter { $0.hasPrefix("evidence/") }
    #expect(files.count == 12)
    for (_, make) in Self.writers {
      let text = make(.zh).text(of: report)
      for file in files { #expect(text.contains(file)) }
    }
  }

  @Test func `what was not checked is in every page`() throws {
    let report = try SampleDossier.run(
      [SampleReports.unreadable], notChecked: SampleReports.unreadable.notChecked)
    for (_, make) in Self.writers {
      let text = make(.zh).text(of: report)
      #expect(text.contains("是管道，不是文件") && text.contains("未查全") == false)
      #expect(text.contains("完全没有检查的"))
    }
  }

  @Test func `what is to be said of the unit's settings is in the report`() throws {
    var report = try SampleDossier.run([SampleReports.photo])
    let place = PolicyPlace(file: "hedui.yaml", source: SourcePlace(line: 3, column: 5))
    let expired = MessageTemplate(zh: "接受“{0}”已到期", en: "accepting \"{0}\" has expired")
    report.warnings = [RunWarning(expired(.text("<b>x</b>")), at: place)]
    let page = try ReadHTML(HTMLReport(in: .zh).text(of: report))
    #expect(page.text.contains("hedui.yaml:3:5: 接受“<b>x</b>”已到期"))
  }

  // MARK: The stream

  @Test func `an applicant is written when it comes, and nothing of it is needed later`() throws {
    let run = try SampleDossier.run([SampleReports.photo, SampleReports.dossier])
    var writer = HTMLReport(in: .zh)
    let opening = writer.opening()
    let first = writer.entry(for: run.dossiers[0])
    let second = writer.entry(for: run.dossiers[1])
    let ending = ReportEnding(policy: run.policy, today: run.today, notChecked: [])
    let closing = writer.closing(ending)
    #expect(HTMLReport(in: .zh).text(of: run) == opening + first + second + closing)
    #expect(!opening.contains("张三") && first.contains("张三") && !second.contains("张三"))
    #expect(closing.contains("href=\"#d1\">张三.jpg</a>"))
    #expect(!closing.contains("352×441"), "only counters are kept for the end")
  }

  @Test func `the lines of the table are bounded and the rest is counted`() throws {
    var writer = HTMLReport(in: .en)
    writer.mostRows = 3
    let run = try SampleDossier.run(Array(repeating: SampleReports.accepted, count: 5))
    let text = writer.text(of: run)
    #expect(try ReadHTML(text).attributes["data-of"] == ["d1", "d2", "d3"])
    #expect(text.contains("2 more are not in the table") && text.contains("<b>5</b> in all"))
  }
}

/// The sample dossiers, checked.
enum SampleDossier {
  /// A run over one of `Fixtures/dossiers`, for a day on which the accepted one is accepted.
  static func report(of name: String) throws -> Report { try run([#require(dossiers[name]).get()]) }

  /// The reports, each made once: looking at the scans takes a while.
  private static let dossiers = Dictionary(
    uniqueKeysWithValues: ["accepted", "faulty"].map { name in
      (
        name,
        Result {
          let validator = Validator(
            policy: try Policy(builtIn: Policy.standardID),
            today: try #require(CivilDate("2024-10-09")))
          let folder = checkout.appending(path: "Fixtures/dossiers/\(name)").path
          return validator.validate(dossierAt: FilePath(folder), shownAs: name)
        }
      )
    })

  /// A run of reports.
  static func run(_ dossiers: [DossierReport], notChecked: [NotChecked] = []) throws -> Report {
    Report(
      policy: SampleReports.policy, today: try #require(CivilDate("2024-10-09")),
      dossiers: dossiers, notChecked: notChecked)
  }
}
