// SPDX-License-Identifier: Apache-2.0

import Hedui

/// The results of a dossier as the text report tells them: by what to do, then by rule.
struct Findings {
  /// Results of one rule in one group, in the order of the report.
  struct Block {
    let ruleID: RuleID
    var results: [RuleResult]
  }

  /// The blocks of each group, in the order in which the rules first appear.
  private(set) var blocks: [FindingGroup: [Block]] = [:]
  /// Rules that wait for a certain failure to be mended, by the rule that reports it.
  private(set) var blocked: [(cause: RuleID, ids: [RuleID])] = []

  init(of report: DossierReport) {
    let failed = report.certainFails
    for result in report.results {
      let cause = result.blockedBy.flatMap { failed.contains($0) ? $0 : nil }
      if let group = FindingGroup(result, isExplained: cause != nil) {
        add(result, to: group)
      } else if result.outcome == .blocked, let cause {
        add(result.ruleID, waitingFor: cause)
      }
    }
  }

  private mutating func add(_ result: RuleResult, to group: FindingGroup) {
    // Appended in place: a copy of the list for each result would take time squared.
    if let index = blocks[group]?.firstIndex(where: { $0.ruleID == result.ruleID }) {
      blocks[group]?[index].results.append(result)
    } else {
      blocks[group, default: []].append(Block(ruleID: result.ruleID, results: [result]))
    }
  }

  private mutating func add(_ id: RuleID, waitingFor cause: RuleID) {
    if let index = blocked.firstIndex(where: { $0.cause == cause }) {
      if !blocked[index].ids.contains(id) { blocked[index].ids.append(id) }
    } else {
      blocked.append((cause, [id]))
    }
  }
}
