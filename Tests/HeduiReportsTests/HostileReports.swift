// SPDX-License-Identifier: Apache-2.0

import Hedui
import Testing

/// Reports whose names and texts are as bad as strangers make them, the same on every run.
struct HostileReports {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  /// A run over a few dossiers.
  mutating func report() throws -> Report {
    var dossiers: [DossierReport] = []
    for _ in 0..<3 { dossiers.append(dossier()) }
    let today = try #require(CivilDate(year: 2024, month: 9, day: 1))
    return Report(
      policy: SampleReports.policy, today: today, dossiers: dossiers,
      notChecked: below(2) == 0 ? [] : [unread()])
  }

  private mutating func dossier() -> DossierReport {
    let path = text()
    var results: [RuleResult] = []
    for _ in 0..<below(8) { results.append(result()) }
    return DossierReport(
      id: text(), path: path, results: results, notChecked: below(3) == 0 ? [unread()] : [],
      document: below(2) == 0 ? path + "/dossier.yaml" : nil)
  }

  private mutating func unread() -> NotChecked { NotChecked(path: text(), reason: message()) }

  private mutating func result() -> RuleResult {
    let ids = Catalogue.rules.map(\.info.id)
    let outcome = ResultOutcome.allCases[below(ResultOutcome.allCases.count)]
    var result = SampleReports.finding(
      ids[below(ids.count)], outcome, outcome == .fail ? Severity.allCases[below(3)] : nil, "五",
      text(), message(), below(2) == 0 ? message() : nil)
    result.actual = .text(text())
    result.subject = SubjectPlace(
      pointer: "/" + text(), label: below(2) == 0 ? text() : nil,
      file: below(2) == 0 ? FileReference(text()) : nil,
      source: below(2) == 0 ? SourcePlace(line: 1 + below(99), column: 1 + below(9)) : nil)
    return result
  }

  private mutating func message() -> Message { sentence(.text(text()), .text(text())) }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<(1 + below(4)) { text += pieces[below(pieces.count)] }
    return text
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

private let sentence = MessageTemplate(zh: "“{0}”应为{1}", en: "\"{0}\" should be {1}")
private let pieces = [
  "<b>&amp;\"'", "]]>", "\u{1B}[31m", "\u{202E}gpj", "\n", "\r\n", "\t", "=1+1", "+1", "-1",
  "@SUM(A1)",
  " =2", "＝1", "𠮷野家", "👨‍👩‍👧", "\u{0}", "\u{7}", "\u{FFFE}", "[x](http://e.test)", "{0}", "}{", ",",
  ";", "\"\"", "a/../b", "//host", "c:\\d", "#?%20", "\u{FEFF}", "é", "王某",
  String(repeating: "长", count: 10_000),
]
