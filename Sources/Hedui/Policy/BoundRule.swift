// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A rule bound to a policy: its numbers under every reading, its clause, its weight.
package protocol BoundRuleProtocol: Sendable {
  /// What is said about the rule.
  var info: RuleInfo { get }
  /// The rule's name, by itself because every result carries it.
  var id: RuleID { get }
  /// Where the requirement is written.
  var clause: Clause { get }
  /// The weight of a fail under this policy.
  var severity: Severity { get }
  /// What the rule is asked about.
  var subjectKind: SubjectKind { get }
  /// The ambiguities under whose readings the rule runs.
  var ambiguities: [Ambiguity] { get }
  /// Asks the rule about every subject of a dossier.
  func run(on subjects: SubjectLists, _ facts: Facts, into run: inout RuleRun)
  /// The rule under the named readings only, by ambiguity.
  func pinned(to readings: [String: String]) -> any BoundRuleProtocol
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
package struct BoundRule<R: Rule>: BoundRuleProtocol {
  package let id = R.info.id
  package let clause: Clause
  package let severity: Severity
  /// At least one; the first is the default reading.
  package let variants: [Variant]

  /// The rule under one combination of readings.
  package struct Variant: Sendable {
    package let readings: ReadingCombination
    package let rule: R
  }

  package var info: RuleInfo { R.info }
  package var subjectKind: SubjectKind { R.Subject.kind }
  package var ambiguities: [Ambiguity] {
    variants.first?.readings.choices.map(\.ambiguity) ?? []
  }

  package func run(on subjects: SubjectLists, _ facts: Facts, into run: inout RuleRun) {
    let subjects = R.Subject.subjects(in: subjects)
    if subjects.isEmpty {
      run.add(
        .notApplicable(nothingToAsk(.text(R.Subject.kind.rawValue))), of: self,
        at: SubjectPlace(pointer: ""))
    }
    for subject in subjects {
      do throws(FactError) {
        if variants.count == 1 {
          // Most rules have one reading: nothing to merge.
          run.add(try variants[0].rule.check(subject.content, facts), of: self, at: subject.place)
        } else {
          let outcomes = try outcomes(for: subject.content, facts)
          run.add(outcomes, of: self, at: subject.place)
        }
      } catch {
        run.defer(error, of: self, at: subject.place)
      }
    }
  }

  private func outcomes(for subject: R.Subject, _ facts: Facts) throws(FactError) -> ReadingOutcomes
  {
    var outcomes = ReadingOutcomes()
    for variant in variants {
      let outcome = try variant.rule.check(subject, facts)
      outcomes.append(outcome, under: variant.readings)
    }
    return outcomes
  }
}

private let nothingToAsk = MessageTemplate(
  zh: "申报材料中没有此项（{0}）", en: "the dossier has nothing of this kind ({0})")
