// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
import HeduiRules

/// What must be done by which day: the policy's last days, and the posting counted back from them.
public struct Plan: Sendable {
  /// The version of the plan as JSON; keys are only added within one.
  public static let schemaVersion = "1.0"

  /// Something that must be done by a day.
  public struct Step: Sendable, Hashable {
    /// What is to be done.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The applicant submits.
      case submit
      /// The unit begins the posting.
      case post
      /// The posting ends.
      case endPosting = "end-posting"
      /// The unit recommends.
      case recommend
    }

    /// What is to be done.
    public let kind: Kind
    /// The last day on which it is in time; nil when the policy has no calendar of the year.
    public let latest: CivilDate?
    /// Days from today to the last day, negative when it is past; nil without a last day.
    public let daysLeft: Int?
    /// The reading under which the day holds; nil when it holds under all.
    public let reading: Ambiguity.Reading?
    /// Where the requirement is written.
    public let clause: Clause
  }

  /// The policy behind the plan.
  public let policy: PolicyIdentity
  /// The day the plan is made for.
  public let today: CivilDate
  /// How long things usually take.
  public let leadTimes: LeadTimes
  /// What must be done, in the order of doing it; empty when the policy sets no last days.
  public let steps: [Step]

  /// Makes the plan of a policy for a day.
  public init(of policy: Policy, today: CivilDate) {
    self.policy = policy.identity
    self.today = today
    leadTimes = policy.leadTimes
    var steps: [Step] = []
    func add(
      _ kind: Step.Kind, _ day: CivilDate?, _ clause: Clause, _ reading: Ambiguity.Reading? = nil
    ) {
      let left = day.map { $0.firstDay - today.firstDay }
      steps.append(
        Step(kind: kind, latest: day, daysLeft: left, reading: reading, clause: clause))
    }
    if let rule = policy.rule(DeadlineIndividual.self), let day = rule.first?.closes {
      add(.submit, day, rule.clause)
    }
    let unit = policy.rule(DeadlineUnit.self)
    let closes = unit?.first?.parameters.closes
    if let closes, let rule = policy.rule(PublicityMinWorkingDays.self) {
      // The unit recommends after the end; on the same day the order cannot be told.
      let end = closes.adding(days: -1)
      for variant in rule.variants {
        let reading = rule.variants.count > 1 ? variant.readings.choices.first?.reading : nil
        add(.post, end.flatMap(variant.rule.latestStart), rule.clause, reading)
      }
      add(.endPosting, end, rule.clause)
    }
    if let unit, let closes { add(.recommend, closes, unit.clause) }
    self.steps = steps
  }

  /// The last day to begin the posting that is in time under every reading; nil when it is not known.
  public var safePosting: CivilDate? {
    let days = steps.filter { $0.kind == .post }.map(\.latest)
    guard !days.contains(nil) else { return nil }
    return days.compactMap(\.self).min { $0.firstDay < $1.firstDay }
  }

  /// The last day for what a step's kind asks, the safe one where readings part.
  func latest(_ kind: Step.Kind) -> CivilDate? {
    kind == .post ? safePosting : steps.first { $0.kind == kind }?.latest
  }
}

extension Policy {
  /// The rule of a type as it is bound; nil when it is off.
  fileprivate func rule<R: Rule>(_ type: R.Type) -> BoundRule<R>? {
    rules.lazy.compactMap { $0 as? BoundRule<R> }.first
  }
}

extension BoundRule {
  /// The rule under its default reading.
  fileprivate var first: R? { variants.first?.rule }
}

extension PublicityMinWorkingDays {
  /// The latest first day of a posting that is long enough when it ends on a day; nil when a year's calendar
  /// is not known or when none of the hundred days before will do.
  fileprivate func latestStart(endingOn end: CivilDate) -> CivilDate? {
    for back in 0...100 {
      guard let start = end.adding(days: -back), let next = start.adding(days: 1),
        let count = calendar.count(
          from: parameters.firstDay == .counted ? start : next, through: end)
      else { return nil }
      if parameters.days.contains(Rational(count)) { return start }
    }
    return nil
  }
}
