// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// What a rule says of one place in two reports of the same dossier, where it differs.
public struct ResultChange: Sendable {
  /// The rule.
  public let ruleID: RuleID
  /// The place.
  public let subject: SubjectPlace
  /// What the first report says; empty when the rule was off.
  public let old: [RuleResult]
  /// What the second report says.
  public let new: [RuleResult]

  /// The places where two reports differ, in the order of the first report, then of the second.
  ///
  /// Outcome, severity, measured and required value and message count; the clause does not.
  public static func changes(from old: DossierReport, to new: DossierReport) -> [ResultChange] {
    let before = Dictionary(grouping: old.results, by: Slot.init)
    let after = Dictionary(grouping: new.results, by: Slot.init)
    var seen: Set<Slot> = []
    return (old.results + new.results).compactMap { result in
      let slot = Slot(result)
      guard seen.insert(slot).inserted else { return nil }
      let change = ResultChange(
        ruleID: result.ruleID, subject: result.subject, old: before[slot] ?? [],
        new: after[slot] ?? [])
      return change.old.map(withoutClause) == change.new.map(withoutClause) ? nil : change
    }
  }

  private struct Slot: Hashable {
    let ruleID: RuleID
    let pointer: String
    let file: FileReference?

    init(_ result: RuleResult) {
      ruleID = result.ruleID
      pointer = result.subject.pointer
      file = result.subject.file
    }
  }

  private static func withoutClause(_ result: RuleResult) -> RuleResult {
    var result = result
    result.clause = Clause(document: "", section: "", quote: nil)
    return result
  }
}
