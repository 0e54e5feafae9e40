// SPDX-License-Identifier: Apache-2.0

/// One line of a report: a rule, a subject, an outcome.
///
/// A dossier has hundreds: so what all lines of a rule or of a subject share is held once, by reference, and
/// details only where there are any.
public struct RuleResult: Sendable, Hashable {
  /// What it says.
  public var outcome: ResultOutcome
  /// The weight of a fail; nil for other outcomes.
  public var severity: Severity?
  private var source: Shared<ResultSource>
  private var place: Shared<SubjectPlace>
  private var content: ResultContent

  /// Makes a result.
  public init(
    ruleID: RuleID, outcome: ResultOutcome, severity: Severity? = nil, message: Message? = nil,
    suggestion: Message? = nil, clause: Clause, subject: SubjectPlace, actual: Value? = nil,
    expected: Value? = nil, readings: [ReadingResult] = [], blockedBy: RuleID? = nil
  ) {
    let details = ResultDetails(
      message: message, suggestion: suggestion, actual: actual, expected: expected,
      readings: readings, blockedBy: blockedBy)
    self.init(
      of: Shared(ResultSource(ruleID: ruleID, clause: clause)), outcome, severity,
      at: Shared(subject), .details(Shared(details)))
  }

  /// Makes a result of what others share.
  package init(
    of source: Shared<ResultSource>, _ outcome: ResultOutcome, _ severity: Severity? = nil,
    at place: Shared<SubjectPlace>, _ content: consuming ResultContent
  ) {
    self.outcome = outcome
    self.severity = severity
    self.source = source
    self.place = place
    self.content = content
  }
}

/// What a result says beside its outcome: mostly what the rule said, kept as it said it, seldom more.
package enum ResultContent: Sendable {
  /// A pass, a `manual` or a `notApplicable`.
  case said(Outcome)
  /// Anything more.
  case details(Shared<ResultDetails>)

  /// All that is said, in one form.
  package var details: ResultDetails {
    switch self {
    case .said(.pass(let measurement)):
      ResultDetails(actual: measurement?.actual, expected: measurement?.expected)
    case .said(.manual(let message)), .said(.notApplicable(let message)):
      ResultDetails(message: message)
    case .said(.fail(let violations)), .said(.review(let violations)):
      ResultDetails(message: violations.first?.message)
    case .details(let details): details.content
    }
  }
}

extension ResultContent: Hashable {
  /// Equal when they say the same, in whatever form.
  package static func == (left: ResultContent, right: ResultContent) -> Bool {
    left.details == right.details
  }

  /// Hashes what is said.
  package func hash(into hasher: inout Hasher) { hasher.combine(details) }
}

/// What all results of a rule share under one policy.
package struct ResultSource: Sendable, Hashable {
  /// The rule.
  package var ruleID: RuleID
  /// The clause behind it.
  package var clause: Clause

  /// Makes a source.
  package init(ruleID: RuleID, clause: Clause) {
    self.ruleID = ruleID
    self.clause = clause
  }
}

/// What only some results say.
package struct ResultDetails: Sendable, Hashable {
  /// The sentence.
  package var message: Message?
  /// What to do.
  package var suggestion: Message?
  /// What was measured.
  package var actual: Value?
  /// What is required.
  package var expected: Value?
  /// What the rule says under each reading.
  package var readings: [ReadingResult] = []
  /// The rule that reports the cause.
  package var blockedBy: RuleID?
  /// Why the unit accepts the finding.
  package var suppression: Suppression?
  /// What of it rests on pixels.
  package var sight: PixelEvidence?

  /// Makes details.
  package init(
    message: Message? = nil, suggestion: Message? = nil, actual: Value? = nil,
    expected: Value? = nil, readings: [ReadingResult] = [], blockedBy: RuleID? = nil
  ) {
    self.message = message
    self.suggestion = suggestion
    self.actual = actual
    self.expected = expected
    self.readings = readings
    self.blockedBy = blockedBy
  }
}

extension RuleResult {
  /// Which rule.
  public var ruleID: RuleID {
    get { source.content.ruleID }
    set { source = Shared(ResultSource(ruleID: newValue, clause: clause)) }
  }
  /// The clause behind the rule.
  public var clause: Clause {
    get { source.content.clause }
    set { source = Shared(ResultSource(ruleID: ruleID, clause: newValue)) }
  }
  /// What it is about.
  public var subject: SubjectPlace {
    get { place.content }
    set { place = Shared(newValue) }
  }
  /// The sentence, rendered when shown; nil for a pass.
  public var message: Message? {
    get { content.details.message }
    set { change { $0.message = newValue } }
  }
  /// What to do, for fails, reviews and errors.
  public var suggestion: Message? {
    get { content.details.suggestion }
    set { change { $0.suggestion = newValue } }
  }
  /// What was measured.
  public var actual: Value? {
    get { content.details.actual }
    set { change { $0.actual = newValue } }
  }
  /// What is required.
  public var expected: Value? {
    get { content.details.expected }
    set { change { $0.expected = newValue } }
  }
  /// What the rule says under each reading, where they part.
  public var readings: [ReadingResult] {
    get { content.details.readings }
    set { change { $0.readings = newValue } }
  }
  /// For `blocked`: the rule that reports the cause.
  public var blockedBy: RuleID? {
    get { content.details.blockedBy }
    set { change { $0.blockedBy = newValue } }
  }
  /// What of the finding rests on pixels: the places on the scan and how sure the look is.
  public var sight: PixelEvidence? {
    get { content.details.sight }
    set { change { $0.sight = newValue } }
  }
  /// Why the unit accepts the finding; then it is shown and does not count for the verdict.
  public var suppression: Suppression? {
    get { content.details.suppression }
    set { change { $0.suppression = newValue } }
  }

  private mutating func change(_ body: (inout ResultDetails) -> Void) {
    var changed = content.details
    body(&changed)
    content = .details(Shared(changed))
  }
}
