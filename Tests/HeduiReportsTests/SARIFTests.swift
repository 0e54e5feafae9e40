// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import Testing

struct SARIFTests {
  private typealias Object = [String: Any]

  /// The run of a log, held against what the OASIS schema 2.1.0 asks of the parts that are written here.
  private func run(_ text: String, _ profile: SARIFReport.Profile) throws -> Object {
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [Object])
    #expect(runs.count == 1)
    let run = try #require(runs.first)
    let tool = try #require(run["tool"] as? Object)
    let driver = try #require(tool["driver"] as? Object)
    #expect(driver["name"] as? String == "hedui")
    let rules = try #require(driver["rules"] as? [Object])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == rules.count, "every rule has an id of its own")
    for result in try #require(run["results"] as? [Object]) {
      try check(result, ids, profile)
    }
    let invocation = try #require((run["invocations"] as? [Object])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [Object])
    let levels = notes.compactMap { $0["level"] as? String }
    #expect(levels.count == notes.count)
    #expect(invocation["executionSuccessful"] as? Bool == !levels.contains("error"))
    for note in notes {
      #expect((note["message"] as? Object)?["text"] as? String != nil)
      for place in note["locations"] as? [Object] ?? [] { try check(place, profile) }
    }
    return run
  }

  private func check(
    _ result: Object, _ ids: [String], _ profile: SARIFReport.Profile
  ) throws {
    let id = try #require(result["ruleId"] as? String)
    // A rule that the samples made up is in no list and has no index.
    #expect(result["ruleIndex"] as? Int == ids.firstIndex(of: id))
    let level = try #require(result["level"] as? String)
    #expect(["none", "note", "warning", "error"].contains(level))
    let kind = result["kind"] as? String ?? "fail"
    #expect(["fail", "review"].contains(kind))
    #expect((kind == "fail") == (level != "none"), "a kind but fail has the level none")
    if profile == .github { #expect(kind == "fail") }
    let text = try #require((result["message"] as? Object)?["text"] as? String)
    #expect(!text.isEmpty)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    #expect(result["suppressions"] is [Object])
    let prints = try #require(result["partialFingerprints"] as? Object)
    #expect(prints.values.allSatisfy { $0 is String })
    for place in try #require(result["locations"] as? [Object]) { try check(place, profile) }
  }

  private func check(_ place: Object, _ profile: SARIFReport.Profile) throws {
    let physical = try #require(place["physicalLocation"] as? Object)
    let uri = try #require((physical["artifactLocation"] as? Object)?["uri"] as? String)
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%")
    #expect(!uri.isEmpty && uri.allSatisfy(allowed.contains) && !uri.hasPrefix("//"))
    let region = physical["region"] as? Object
    if let region { #expect(try #require(region["startLine"] as? Int) >= 1) }
    if profile == .github { #expect(region != nil) }
  }

  @Test(arguments: SARIFReport.Profile.allCases, Language.allCases)
  func `every report parses and keeps the schema's rules`(
    profile: SARIFReport.Profile, language: Language
  ) throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let writer = SARIFReport(in: language, policy: policy, profile: profile)
    for seed in 0..<8 {
      var hostile = HostileReports(seed: UInt64(seed))
      let report = try hostile.report()
      let run = try run(writer.text(of: report), profile)
      let expected = report.summary.count(.fail) + report.summary.count(.review)
      #expect((run["results"] as? [Object])?.count == expected)
    }
  }

  @Test func `all rules are listed, and a run with an error did not succeed`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let today = try #require(CivilDate(year: 2024, month: 9, day: 1))
    let report = Report(
      policy: SampleReports.policy, today: today,
      dossiers: [SampleReports.unreadable, SampleReports.dossier])
    let run = try run(SARIFReport(in: .en, policy: policy).text(of: report), .standard)
    let driver = (run["tool"] as? Object)?["driver"] as? Object
    #expect((driver?["rules"] as? [Object])?.count == Catalogue.rules.count + 3)
    let invocation = (run["invocations"] as? [Object])?.first
    #expect(invocation?["executionSuccessful"] as? Bool == false)
  }

  @Test func `a place without a line has no region but for GitHub`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let today = try #require(CivilDate(year: 2024, month: 9, day: 1))
    let report = Report(
      policy: SampleReports.policy, today: today, dossiers: [SampleReports.photo])
    let standard = SARIFReport(in: .zh, policy: policy).text(of: report)
    #expect(!standard.contains("\"region\""))
    #expect(standard.contains("\"kind\":\"review\",\"level\":\"none\""))
    let github = SARIFReport(in: .zh, policy: policy, profile: .github).text(of: report)
    #expect(github.contains("\"region\":{\"startLine\":1}"))
    #expect(github.contains("待复核：") && !github.contains("\"kind\""))
  }
}
