// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// What one dossier still needs, what takes longest first.
public struct PlannedDossier: Sendable {
  /// One thing that is still open.
  public struct Task: Sendable {
    /// What the rule said.
    public let result: RuleResult
    /// How long it usually takes; nil when the policy does not say.
    public let lead: LeadTime?
    /// The last day on which it is needed; nil when the policy sets none.
    public let neededBy: CivilDate?
    /// The last day to begin; nil when ``neededBy`` or ``lead`` is.
    public let beginBy: CivilDate?
    /// Whether the last day to begin is past.
    public let isLate: Bool
  }

  /// The dossier's path, as in a report.
  public let path: String
  /// What is open: fails, reviews and what could not be checked, by lead time, then as in the report.
  public let tasks: [Task]
  /// What was not checked at all.
  public let notChecked: [NotChecked]
  /// Whether something could not be checked, so that the list may lack something.
  public let isIncomplete: Bool

  /// The outcomes that leave something to be done.
  static let open: [ResultOutcome] = [.fail, .review, .error, .blocked]

  /// Makes the list of a dossier's report under a plan.
  public init(_ report: DossierReport, _ plan: Plan) {
    path = report.path
    notChecked = report.notChecked
    let unread: Set<ResultOutcome> = [.error, .blocked]
    isIncomplete =
      !report.notChecked.isEmpty || report.results.contains { unread.contains($0.outcome) }
    let tasks = report.results.filter { Self.open.contains($0.outcome) }.map { result in
      let lead = plan.leadTimes[result.ruleID]
      let step = PlannedDossier.step(of: result.ruleID)
      let needed = plan.latest(step)
      let begin = lead.flatMap { needed?.adding(days: -$0.days) }
      return Task(
        result: result, lead: lead, neededBy: needed, beginBy: begin,
        isLate: begin.map { $0.firstDay < plan.today.firstDay } ?? false)
    }
    self.tasks = tasks.enumerated().sorted {
      ($1.element.lead?.days ?? -1, $0.offset) < ($0.element.lead?.days ?? -1, $1.offset)
    }.map(\.element)
  }

  /// What waits for the thing that a rule asks about: the unit's own acts come after the submission.
  private static func step(of id: RuleID) -> Plan.Step.Kind {
    id.group == "publicity" || id == "deadline.unit" ? .recommend : .submit
  }
}
