// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import Testing

struct PlanTests {
  private func plan(_ today: String) throws -> Plan {
    Plan(of: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate(today)))
  }

  @Test func `the posting is counted back from the unit's last day under both readings`() throws {
    let plan = try plan("2024-10-01")
    let shown = plan.steps.map { step in
      let reading = step.reading.map { " " + $0.name } ?? ""
      return "\(step.kind.rawValue) \(step.latest?.description ?? "-")" + reading
    }
    // 2024-10-19 and 20 are a weekend; 15 to 18 and 21 October are five working days.
    #expect(
      shown == [
        "submit 2024-10-10", "post 2024-10-14 not-counted", "post 2024-10-15 counted",
        "end-posting 2024-10-21", "recommend 2024-10-22",
      ])
    #expect(plan.safePosting == CivilDate("2024-10-14"))
    #expect(plan.steps.map(\.daysLeft) == [9, 13, 14, 20, 21])
  }

  @Test func `days that are past are negative and the last day is zero`() throws {
    #expect(try plan("2024-10-10").steps.first?.daysLeft == 0)
    #expect(try plan("2024-10-12").steps.first?.daysLeft == -2)
  }

  @Test func `a year without a calendar leaves the posting open, never guessed`() throws {
    let policy = try Policy(
      text: """
        schema: 1
        id: later
        version: "1"
        extends: shaoxing-prefab-engineer-2024
        source: {document: x}
        dates: {unit-closes: 2031-10-22}
        """)
    let plan = Plan(of: policy, today: try #require(CivilDate("2031-01-01")))
    #expect(plan.steps.filter { $0.kind == .post }.map(\.latest) == [nil, nil])
    #expect(plan.safePosting == nil)
  }

  @Test func `a policy without last days has no steps`() throws {
    let policy = try Policy(builtIn: "id-card")
    #expect(Plan(of: policy, today: .earliest).steps.isEmpty)
  }

  @Test func `what takes longest comes first, what passes is left out`() throws {
    let clause = Clause(document: "d", section: "s", quote: nil)
    func result(_ id: RuleID, _ outcome: ResultOutcome) -> RuleResult {
      RuleResult(
        ruleID: id, outcome: outcome, clause: clause, subject: SubjectPlace(pointer: ""))
    }
    let report = DossierReport(
      id: "d", path: "d",
      results: [
        result("photo.aspect-ratio", .fail), result("hours.total", .review),
        result("photo.format", .pass), result("annotation.every-page", .fail),
        result("photo.width-min", .fail),
      ])
    let planned = PlannedDossier(report, try plan("2024-09-20"))
    #expect(
      planned.tasks.map(\.result.ruleID) == [
        "hours.total", "annotation.every-page", "photo.aspect-ratio", "photo.width-min",
      ])
    #expect(planned.tasks.map(\.isLate) == [true, false, false, false])
    #expect(planned.tasks[1].beginBy == CivilDate("2024-10-07"))
    #expect(!planned.isIncomplete)
  }

  @Test func `what could not be checked is open and makes the list incomplete`() throws {
    let report = DossierReport(
      id: "d", path: "d",
      results: [
        RuleResult(
          ruleID: "photo.format", outcome: .error,
          clause: Clause(document: "d", section: "s", quote: nil),
          subject: SubjectPlace(pointer: ""))
      ])
    let planned = PlannedDossier(report, try plan("2024-09-20"))
    #expect(planned.isIncomplete)
    #expect(planned.tasks.count == 1)
  }

  // MARK: Lead times

  private func policy(_ rest: String) throws -> Policy {
    try Policy(
      text: """
        schema: 1
        id: later
        version: "1"
        extends: shaoxing-prefab-engineer-2024
        source: {document: x}
        \(rest)
        """)
  }

  @Test func `a rule's own lead time goes before its group's, and that before the default`() throws
  {
    let times = try Policy(builtIn: Policy.standardID).leadTimes
    #expect(times["project.drawing-review-seal"]?.days == 14)
    #expect(times["project.representative"]?.days == 10)
    #expect(times["photo.format"]?.days == 1)
  }

  @Test func `a child policy changes days and keeps the reasons`() throws {
    let times = try policy("lead-times: {hours: {days: 45}, default: null}").leadTimes
    let parent = try Policy(builtIn: Policy.standardID).leadTimes
    #expect(times["hours.annual-total"]?.days == 45)
    #expect(times["hours.annual-total"]?.reason == parent["hours.annual-total"]?.reason)
    #expect(times["photo.format"] == nil)
  }

  @Test(arguments: [
    ("{projekt: {days: 1, zh: 甲, en: a}}", 6), ("{project: {days: -1}}", 6),
    ("{project: {days: 1.5}}", 6), ("{project: {days: 5000}}", 6), ("{project: 3}", 6),
    ("{project: {until: 3}}", 6),
  ])
  func `lead times that are none are faults with their place`(text: String, line: Int) throws {
    let error = #expect(throws: PolicyError.self) { try policy("lead-times: \(text)") }
    #expect(error?.faults.map(\.place?.source.line) == [line])
  }

  @Test func `what has no lead time comes last and has no day to begin`() throws {
    let clause = Clause(document: "d", section: "s", quote: nil)
    let report = DossierReport(
      id: "d", path: "d",
      results: ["photo.format", "hours.annual-total"].map { id in
        RuleResult(
          ruleID: id, outcome: .fail, clause: clause, subject: SubjectPlace(pointer: ""))
      })
    let today = try #require(CivilDate("2024-09-20"))
    let plan = Plan(of: try policy("lead-times: {default: null}"), today: today)
    let planned = PlannedDossier(report, plan)
    #expect(planned.tasks.map(\.result.ruleID) == ["hours.annual-total", "photo.format"])
    #expect(planned.tasks.map { $0.lead == nil } == [false, true])
    #expect(planned.tasks.map { $0.beginBy == nil } == [false, true])
    #expect(planned.tasks.last?.isLate == false)
  }
}
