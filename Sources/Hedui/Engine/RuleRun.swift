// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// The results of one dossier while its rules run.
package struct RuleRun {
  private var results: [RuleResult] = []
  private var deferred: [Deferred] = []
  /// What each rule that failed reports, by the file it failed on.
  private var reported: [Cause: RuleID] = [:]

  private struct Deferred {
    let index: Int
    let error: FactError
  }

  private struct Cause: Hashable {
    let file: FileReference?
    let code: FactError.Code
  }

  /// Starts a run; room is made for as many results as are expected.
  package init(expecting count: Int = 0) { results.reserveCapacity(count) }

  /// Adds what a rule says of a subject under all readings.
  package mutating func add(
    _ outcomes: ReadingOutcomes, of rule: some BoundRuleProtocol, at place: SubjectPlace
  ) {
    let (outcome, readings) = outcomes.merged
    add(outcome, readings, of: rule, at: place)
  }

  /// Adds an outcome that does not depend on readings.
  package mutating func add(
    _ outcome: Outcome, _ readings: [ReadingResult] = [], of rule: some BoundRuleProtocol,
    at place: SubjectPlace
  ) {
    var result = RuleResult(
      ruleID: rule.id, outcome: outcome.resultOutcome, clause: rule.clause, subject: place,
      readings: readings)
    switch outcome {
    case .pass(let measurement):
      result.actual = measurement?.actual
      result.expected = measurement?.expected
      results.append(result)
    case .manual(let message), .notApplicable(let message):
      result.message = message
      results.append(result)
    case .fail(let violations), .review(let violations):
      let isFail = result.outcome == .fail
      for violation in violations {
        result.severity = isFail ? min(violation.severity ?? rule.severity, rule.severity) : nil
        result.fill(from: violation, remedy: rule.info.remedy)
        results.append(result)
      }
      if isFail { report(rule.info, on: place.file) }
    }
  }

  /// Remembers that a rule could not be decided; what it becomes is known when all rules have run.
  package mutating func `defer`(
    _ error: FactError, of rule: some BoundRuleProtocol, at place: SubjectPlace
  ) {
    deferred.append(Deferred(index: results.count, error: error))
    results.append(
      RuleResult(
        ruleID: rule.id, outcome: .error, message: error.message,
        suggestion: couldNotCheck(), clause: rule.clause, subject: place))
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

extension RuleResult {
  fileprivate mutating func fill(from violation: Violation, remedy: Bilingual) {
    message = violation.message
    suggestion = violation.suggestion ?? MessageTemplate(zh: remedy.zh, en: remedy.en)()
    actual = violation.measurement.actual
    expected = violation.measurement.expected
    if let file = violation.file { subject.file = file }
  }
}

private let blocked = MessageTemplate(
  zh: "未判断：原因已由 {0} 报告", en: "not decided: {0} reports the cause")
private let couldNotCheck = MessageTemplate(
  zh: "未能检查的内容不算合格；排除上述原因后重新检查",
  en: "what could not be checked does not count as right; mend the cause above and check again")
