// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import TestSupport
import Testing

struct SuppressionTests {
  private static let path = FilePath(checkout.appending(path: "Fixtures/dossiers/faulty").path)

  private func report(
    _ entries: [SuppressionEntry], today: String = "2024-09-30"
  ) throws -> (report: DossierReport, json: String) {
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate(today)),
      suppressions: entries)
    let report = validator.validate(dossierAt: Self.path, shownAs: "一科/faulty")
    return (report, report.jsonLine(in: .en))
  }

  private func entries(_ text: String) throws -> [SuppressionEntry] {
    let folder = try TemporaryFolder()
    try folder.write("suppressions:\n" + text, to: "hedui.yaml")
    return try UnitSettings(contentsOf: folder.path.appending("hedui.yaml")).suppressions
  }

  private func entry(_ rule: RuleID, _ rest: String = "", dossier: String = "'**'") -> String {
    "  - {rule: \(rule), dossier: \(dossier), reason: 已说明, by: 李某, until: 2024-10-22\(rest)}\n"
  }

  private func suppressibleErrors(of report: DossierReport) -> [RuleResult] {
    report.results.filter { result in
      result.outcome == .fail && result.severity == .error
        && Catalogue.rule(result.ruleID)?.info.isSuppressible == true
    }
  }

  @Test func `an accepted finding is shown, counted, and not for the verdict`() throws {
    let (before, _) = try report([])
    let finding = try #require(suppressibleErrors(of: before).first)
    let all = before.results.filter { $0.isFinding && $0.ruleID == finding.ruleID }.count
    let (after, json) = try report(entries(entry(finding.ruleID)))
    #expect(after.summary.suppressed == all)
    #expect(after.results.count == before.results.count)
    #expect(
      after.summary.count(.error as Severity) < before.summary.count(.error as Severity))
    #expect(
      json.contains("\"suppression\":{\"reason\":\"已说明\",\"by\":\"李某\",\"until\":\"2024-10-22\"}"))
    #expect(json.contains("\"suppressed\":\(all)"))
  }

  @Test func `a dossier whose document is in memory keeps what was accepted`() throws {
    let finding = try #require(suppressibleErrors(of: try report([]).report).first)
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate("2024-09-30")),
      suppressions: try entries(entry(finding.ruleID)))
    let document = [UInt8](
      try Data(contentsOf: URL(filePath: Self.path.appending("dossier.yaml").string)))
    let report = validator.validate(
      document, named: "dossier.yaml", files: try DossierFiles(below: Self.path))
    let accepted = report.results.filter { $0.suppression != nil }
    #expect(!accepted.isEmpty)
    #expect(accepted.allSatisfy { $0.ruleID == finding.ruleID })
  }

  @Test func `with every failure accepted a dossier is not rejected`() throws {
    let (before, _) = try report([])
    #expect(before.summary.verdict == .reject)
    let rules = Set(suppressibleErrors(of: before).map(\.ruleID))
    let (after, _) = try report(entries(rules.sorted().map { entry($0) }.joined()))
    let left = after.results.filter {
      $0.outcome == .fail && $0.severity == .error && $0.suppression == nil
    }
    #expect(left.allSatisfy { Catalogue.rule($0.ruleID)?.info.isSuppressible != true })
    #expect((after.summary.verdict == .reject) == !left.isEmpty)
  }

  @Test func `pointer and fingerprint narrow a suppression to one place`() throws {
    let (before, _) = try report([])
    let finding = try #require(suppressibleErrors(of: before).first)
    let exact = ", pointer: '\(finding.subject.pointer)', fingerprint: '\(finding.fingerprint)'"
    #expect(try report(entries(entry(finding.ruleID, exact))).report.summary.suppressed >= 1)
    for other in [", pointer: /nowhere", ", fingerprint: '0123456789abcdef'"] {
      #expect(try report(entries(entry(finding.ruleID, other))).report.summary.suppressed == 0)
    }
  }

  @Test func `a suppression holds to its last day and is then said to have expired`() throws {
    let finding = try #require(suppressibleErrors(of: try report([]).report).first)
    let entries = try entries(entry(finding.ruleID))
    #expect(try report(entries, today: "2024-10-22").report.summary.suppressed > 0)
    let late = try report(entries, today: "2024-10-23").report
    #expect(late.summary.suppressed == 0)
    let held = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate("2024-10-22")),
      suppressions: entries
    ).on(try #require(CivilDate("2024-10-23")))
    #expect(
      held.validate(dossierAt: Self.path, shownAs: "一科/faulty").jsonLine(in: .en)
        == late.jsonLine(in: .en))
    var tally = SuppressionTally(entries, today: try #require(CivilDate("2024-10-23")))
    tally.add(late)
    let warning = try #require(tally.warnings(isWhole: true).first)
    #expect(warning.text(in: .en).hasPrefix("hedui.yaml:2:5: "))
    #expect(warning.text(in: .en).contains("expired on 2024-10-22"))
  }

  @Test func `a suppression that meets no finding is said`() throws {
    let entries = try entries(
      entry("photo.extension", ", pointer: /nowhere") + entry("photo.extension", dossier: "王五"))
    let day = try #require(CivilDate("2024-09-30"))
    var tally = SuppressionTally(entries, today: day)
    tally.add(try report(entries).report)
    #expect(tally.warnings(isWhole: true).map(\.place.source.line) == [2, 3])
    #expect(tally.warnings(isWhole: false).map(\.place.source.line) == [2])
    var report = Report(
      policy: try Policy(builtIn: Policy.standardID).identity, today: day, dossiers: [])
    report.warnings = tally.warnings(isWhole: true)
    #expect(report.json(in: .en).contains("\"warnings\": ["))
    #expect(report.json(in: .en).contains("meets no finding"))
  }

  @Test func `what was not checked cannot be accepted`() throws {
    let results = [ResultOutcome.error, .blocked, .manual, .pass, .notApplicable].map {
      RuleResult(
        ruleID: "photo.extension", outcome: $0,
        clause: Clause(document: "", section: "", quote: nil),
        subject: SubjectPlace(pointer: "/photo"))
    }
    let report = DossierReport(id: "a", path: "a", results: results)
    let entries = try entries(entry("photo.extension"))
    let day = try #require(CivilDate("2024-09-30"))
    #expect(report.suppressing(entries, on: day) == report)
  }

  @Test(arguments: [
    ("张三", "张三", true), ("张三", "张*", true), ("一科/张三", "*", false),
    ("一科/张三", "**", true), ("一科/张三", "一科/*", true), ("一科/二组/张三", "一科/*", false),
    ("一科/二组/张三", "一科/**/张?", true), ("张三", "张", false), ("", "*", true), ("", "?", false),
    ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "*a*a*a*a*a*a*a*a*a*a*a*c", false),
  ])
  func `a pattern describes paths`(text: String, pattern: String, isMatch: Bool) {
    #expect(matchesPattern(text, pattern) == isMatch)
  }

  private func matchesPattern(_ text: String, _ pattern: String) -> Bool {
    let entry = SuppressionEntry(
      rule: "photo.extension", dossier: pattern,
      suppression: Suppression(reason: "a", by: "b", until: .earliest),
      place: PolicyPlace(file: "hedui.yaml", source: SourcePlace(line: 1, column: 1)))
    return entry.covers(DossierReport(id: "::/::", path: text, results: []))
  }
}
