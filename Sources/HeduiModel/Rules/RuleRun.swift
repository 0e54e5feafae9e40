// SPDX-License-Identifier: Apache-2.0

/// The results of one dossier while its rules run.
package struct RuleRun {
  private var results: [RuleResult] = []
  private var deferred: [Deferred] = []
  /// What each rule that failed reports, by the file it failed on.
  private var reported: [Cause: RuleID] = [:]
  /// What a rule says of a subject where its readings part, and before which result it belongs; for the
  /// engine to settle when the rule has been asked.
  private var parting: [Parting] = []

  private struct Parting {
    let outcomes: [Outcome]
    let place: Shared<SubjectPlace>
    let index: Int
  }

  private struct Deferred {
    var index: Int
    let error: FactError
  }

  private struct Cause: Hashable {
    let file: FileReference?
    let code: FactError.Code
  }

  /// Starts a run; room is made for as many results as are expected.
  package init(expecting count: Int = 0) { results.reserveCapacity(count) }

  /// Whether readings of the rule that was asked last part.
  package var hasParting: Bool { !parting.isEmpty }

  /// Adds that a dossier has no subject for a rule.
  package mutating func addNothingToAsk(of rule: RuleStamp) {
    add(.notApplicable(rule.nothingToAsk), of: rule, at: wholeDossier)
  }

  /// Adds what a rule says.
  package mutating func add(
    _ outcome: consuming Outcome, of rule: RuleStamp, at place: Shared<SubjectPlace>
  ) {
    let kind = outcome.resultOutcome
    switch outcome {
    case .pass, .manual, .notApplicable:
      // Moved and not taken apart: most results end here.
      results.append(RuleResult(of: rule.source, kind, at: place, .said(outcome)))
    case .fail(let violations), .review(let violations):
      for violation in violations { add(violation, kind, of: rule, at: place) }
      if kind == .fail { report(rule.info, on: place.content.file) }
    }
  }

  private mutating func add(
    _ violation: Violation, _ kind: ResultOutcome, of rule: RuleStamp,
    at place: Shared<SubjectPlace>
  ) {
    let severity = kind == .fail ? min(violation.severity ?? rule.severity, rule.severity) : nil
    var details = ResultDetails(
      message: violation.message, suggestion: violation.suggestion ?? rule.remedy,
      actual: violation.measurement.actual, expected: violation.measurement.expected)
    details.sight = violation.sight
    var result = RuleResult(
      of: rule.source, kind, severity, at: place, .details(Shared(details)))
    if let file = violation.file { result.subject.file = file }
    results.append(result)
  }

  /// Adds what a rule says of a subject under each of its readings, where they part.
  package mutating func addParting(_ outcomes: [Outcome], at place: Shared<SubjectPlace>) {
    parting.append(Parting(outcomes: outcomes, place: place, index: results.count))
  }

  /// Puts what parting readings amount to in their place, the last first; `merge` gives the outcome with what
  /// each reading says.
  package mutating func settle(
    _ rule: RuleStamp, merge: ([Outcome]) -> (outcome: Outcome, readings: [ReadingResult])
  ) {
    while let last = parting.popLast() {
      let later = Array(results[last.index...])
      results.removeSubrange(last.index...)
      let (outcome, readings) = merge(last.outcomes)
      add(outcome, of: rule, at: last.place)
      if !readings.isEmpty {
        for index in results[last.index...].indices { results[index].readings = readings }
      }
      let shift = results.count - last.index
      for index in deferred.indices.reversed() {
        guard deferred[index].index >= last.index else { break }
        deferred[index].index += shift
      }
      results += later
    }
  }

  /// Remembers that a rule could not be decided; what it becomes is known when all rules have run.
  package mutating func `defer`(
    _ error: FactError, of rule: RuleStamp, at place: Shared<SubjectPlace>
  ) {
    deferred.append(Deferred(index: results.count, error: error))
    let details = ResultDetails(message: error.message, suggestion: couldNotCheck())
    results.append(RuleResult(of: rule.source, .error, at: place, .details(Shared(details))))
  }

  private mutating func report(_ info: RuleInfo, on file: FileReference?) {
    for code in info.reports where reported[Cause(file: file, code: code)] == nil {
      reported[Cause(file: file, code: code)] = info.id
    }
  }

  /// All results: what another rule already reports as a fail is `blocked`, the rest stays an error.
  package consuming func finished() -> [RuleResult] {
    for entry in deferred {
      let cause = Cause(file: results[entry.index].subject.file, code: entry.error.code)
      guard let reporter = reported[cause] else { continue }
      results[entry.index].outcome = .blocked
      results[entry.index].blockedBy = reporter
      results[entry.index].message = blocked(.text(reporter.rawValue))
      results[entry.index].suggestion = nil
    }
    return results
  }
}

/// What the results of a rule that is bound to a policy share; held once.
package final class RuleStamp: Sendable {
  /// What is said about the rule.
  package let info: RuleInfo
  /// Its name and clause, as results carry them.
  package let source: Shared<ResultSource>
  /// The weight of a fail under this policy.
  package let severity: Severity
  /// What to do where a violation says nothing more exact.
  package let remedy: Message
  /// What is said when a dossier has nothing to ask the rule about.
  package let nothingToAsk: Message

  /// Makes the stamp of a rule under a policy.
  package init(_ info: RuleInfo, about kind: SubjectKind, clause: Clause, severity: Severity) {
    self.info = info
    source = Shared(ResultSource(ruleID: info.id, clause: clause))
    self.severity = severity
    remedy = MessageTemplate(zh: info.remedy.zh, en: info.remedy.en)()
    nothingToAsk = nothingOfKind(.text(kind.rawValue))
  }
}

/// The place of what is about no part of the dossier.
private let wholeDossier = Shared(SubjectPlace(pointer: ""))
private let blocked = MessageTemplate(
  zh: "未判断：原因已由 {0} 报告", en: "not decided: {0} reports the cause")
private let couldNotCheck = MessageTemplate(
  zh: "未能检查的内容不算合格；排除上述原因后重新检查",
  en: "what could not be checked does not count as right; mend the cause above and check again")
private let nothingOfKind = MessageTemplate(
  zh: "申报材料中没有此项（{0}）", en: "the dossier has nothing of this kind ({0})")
