// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A rule bound to a policy: its numbers under every reading, its clause, its weight.
package protocol BoundRuleProtocol: AnyObject, Sendable {
  /// What all results of the rule share.
  var stamp: RuleStamp { get }
  /// The readings under which the rule is asked, in this order; at least one, the default first.
  var readings: [ReadingCombination] { get }
  /// What the rule is asked about.
  var subjectKind: SubjectKind { get }
  /// Asks the rule about every subject of a dossier.
  func run(on subjects: SubjectLists, _ facts: Facts, into run: inout RuleRun)
  /// The rule under the named readings only, by ambiguity.
  func pinned(to readings: [String: String]) -> any BoundRuleProtocol
}

extension BoundRuleProtocol {
  /// What is said about the rule.
  package var info: RuleInfo { stamp.info }
  /// Where the requirement is written.
  package var clause: Clause { stamp.source.content.clause }
  /// The weight of a fail under this policy.
  package var severity: Severity { stamp.severity }
  /// The ambiguities under whose readings the rule runs.
  package var ambiguities: [Ambiguity] { readings.first?.choices.map(\.ambiguity) ?? [] }
}

/// One way to read all the ambiguities that touch a rule.
package struct ReadingCombination: Sendable, Hashable {
  /// For each ambiguity its reading, in the policy's order.
  package let choices: [Choice]

  /// The reading chosen for one ambiguity.
  package struct Choice: Sendable, Hashable {
    package let ambiguity: Ambiguity
    package let reading: Ambiguity.Reading
  }
}

/// The rule `R` with its parameters for each combination of readings.
///
/// A class, so that going through a policy's rules copies one reference each.
package final class BoundRule<R: Rule>: BoundRuleProtocol {
  package let stamp: RuleStamp
  package let readings: [ReadingCombination]
  /// The rule under each of the readings.
  private let rules: [R]

  /// The rule under one combination of readings.
  package struct Variant: Sendable {
    package let readings: ReadingCombination
    package let rule: R
  }

  /// Binds a rule; at least one variant, the first is the default reading.
  package init(clause: Clause, severity: Severity, variants: [Variant]) {
    stamp = RuleStamp(R.info, about: R.Subject.kind, clause: clause, severity: severity)
    readings = variants.map(\.readings)
    rules = variants.map(\.rule)
  }

  /// The rule under each combination of readings.
  package var variants: [Variant] {
    zip(readings, rules).map { Variant(readings: $0, rule: $1) }
  }

  package var subjectKind: SubjectKind { R.Subject.kind }

  package func run(on subjects: SubjectLists, _ facts: Facts, into run: inout RuleRun) {
    R.ask(rules, stamp, about: subjects, facts, into: &run)
    if run.hasParting { run.settle(stamp) { ReadingOutcomes($0, under: readings).merged } }
  }
}
