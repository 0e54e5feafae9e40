// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import TestSupport
import Testing

struct CoverageLedgerTests {
  private func standard() throws -> CoverageLedger {
    try #require(try CoverageLedger(ofPolicy: Policy.standardID))
  }

  private func named(_ ledger: CoverageLedger) -> Set<RuleID> {
    Set(
      ledger.sentences.flatMap { sentence -> [RuleID] in
        if case .rules(let ids) = sentence.treatment { return ids }
        return []
      })
  }

  @Test func `every ledger belongs to a policy`() throws {
    #expect(CoverageLedger.builtInIDs.contains(Policy.standardID))
    for id in CoverageLedger.builtInIDs {
      #expect(Policy.builtInIDs.contains(id))
      #expect(try CoverageLedger(ofPolicy: id)?.policyID == id)
    }
    #expect(try CoverageLedger(ofPolicy: "id-card") == nil)
  }

  @Test func `every rule that the ledger names exists`() throws {
    let unknown = named(try standard()).filter { Catalogue.rule($0) == nil }
    #expect(unknown.sorted() == [])
  }

  @Test func `every rule that is on stands in the ledger`() throws {
    let on = try Policy(builtIn: Policy.standardID).entries.map(\.rule.info.id)
    #expect(Set(on).subtracting(named(try standard())).sorted() == [])
  }

  @Test(.needsCorpora) func `no sentence of the notice is unaccounted for`() throws {
    let notice = try String(contentsOf: Corpora.notice, encoding: .utf8)
    let ledger = try standard()
    let (uncovered, strayed) = ledger.gaps(in: notice)
    #expect(uncovered == [])
    #expect(strayed.map(\.quote) == [])
    // One entry a sentence: none may hold a second one.
    let text = notice.filter { !$0.isWhitespace }
    let ends = text.filter { "。；;".contains($0) }.count
    #expect(ledger.sentences.count >= ends)
    try Corpora.ran("coverage-ledger")
  }

  @Test func `a sentence that stands in no entry is found`() throws {
    let ledger = try CoverageLedger(
      Array(
        """
        policy: a
        sentences:
          - {section: 一, quote: 甲乙…丙。, rules: [photo.format]}
          - {section: 二, quote: 丁戊。, not-ours: {zh: 无, en: none}}
        """.utf8), name: "ledger.yaml")
    #expect(ledger.gaps(in: "甲 乙，还有\n丙。丁戊。").uncovered == [])
    #expect(ledger.gaps(in: "甲乙丙。己庚。丁戊。辛。").uncovered == ["己庚。", "辛。"])
    let (uncovered, strayed) = ledger.gaps(in: "甲乙丙。")
    #expect(uncovered == [])
    #expect(strayed.map(\.section) == ["二"])
  }

  @Test(arguments: [
    "policy: a", "policy: a\nsentences: [{section: 一, quote: 甲}]",
    "policy: a\nsentences: [{section: 一, quote: 甲, rules: []}]",
    "policy: a\nsentences: [{section: 一, quote: 甲, not-ours: nothing}]",
    "policy: a\nsentences: [{section: 一, quote: 甲, rules: [a], not-ours: {zh: 无, en: none}}]",
    "sentences: [{section: 一, quote: 甲, rules: [a]}]", "policy: [",
  ])
  func `a ledger that says too little or too much is refused with the place`(text: String) {
    do {
      _ = try CoverageLedger(Array(text.utf8), name: "ledger.yaml")
      Issue.record("taken: \(text)")
    } catch let error as PolicyError {
      #expect(error.text(in: .en).hasPrefix("ledger.yaml:"))
    } catch {
      Issue.record("\(error)")
    }
  }
}

extension Corpora {
  /// The text of the notice of 2024.
  static var notice: URL {
    get throws { try url("../domain/shaoxing-2024-07.txt").standardizedFileURL }
  }
}
