// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import TestSupport
import Testing

/// Holds the rules and the policy to the table of requirements and to the notice's text.
@Suite(.needsCorpora)
struct NoticeTests {
  /// One row of the table of requirements.
  private struct Row: Decodable {
    let id: String
    let answers: [String]
  }

  /// Rules that no row asks for: photo specifications beside the notice, what helps to meet a row, and what
  /// compares the pixels with what other rows let the dossier declare.
  private static let withoutRow: Set<RuleID> = [
    "evidence.seal-pasted", "evidence.seals-seen", "evidence.seals-undeclared",
    "across.known-project", "across.paper-place", "across.project-role", "across.same-file",
    "across.same-page", "across.same-seal",
    "photo.background-colour", "photo.background-even", "photo.background-shadow",
    "photo.dots-per-inch", "photo.height-max", "photo.padding", "photo.trailing-bytes",
    "photo.width-max",
    // What is read on the scan held against what its row's rule takes from the dossier.
    "annotation.words-seen", "annotation.date-seen", "annotation.verifier-seen",
    "annotation.undeclared",
  ]

  /// Answers that a row's reading names in words beside its list.
  private static let named: [RuleID: Set<String>] = [
    // "CMYK JPEG = warning".
    "photo.format": ["fail:warning"],
    // "Declared absent or synonym-only text = error / warning".
    "annotation.verified-words": ["fail:warning"],
    // "verifier = applicant → warning".
    "annotation.verifier-signature": ["fail:warning"],
    // "department, HR, contract seal = warning".
    "annotation.unit-seal": ["fail:warning"],
    // Pages in a coding that cannot be looked at, or more pages than the limit: not known to be legible.
    "evidence.file-readable": ["review"],
    // Imprecise dates, and "resubmission after 退回 past 10-10 = review".
    "deadline.individual": ["review"],
    // Imprecise dates.
    "profile.archive-approved": ["review"],
    // "境外 (HK, Macao, Taiwan) = review".
    "education.foreign": ["review"],
    // A-22: the tick may mean something else.
    "reapply.declared": ["review"],
    // "between = review (A-26)".
    "experience.full-years": ["review"],
    // The plan's list is not in hand: a text that is not in hand answers manual, and accept stays in reach.
    "form.specialty": ["manual"],
    // "total given without parts: total decides, parts = review".
    "hours.annual-professional": ["review"], "hours.annual-general": ["review"],
    "hours.annual-industry": ["review"],
    // "older only = info"; A-23 parts.
    "insurance.out-of-province": ["fail:info", "review"],
    // A-14: near names are a matter for a person.
    "paper.journal-blacklist": ["review"],
    // "both conditions (并); one only = review".
    "patent.transfer-inventor": ["review"],
    // "rule text not in hand".
    "skilled.trade": ["manual"],
    // "other assistant-grade title = review".
    "title.current-present": ["review"],
    // "qualification or appointment paper missing = warning".
    "title.level2-appointed-4y": ["fail:warning"],
  ]

  /// What any rule may answer: the requirement is met or does not concern the subject, or the engine says
  /// that it could not be decided.
  private static let always: Set<String> = ["pass", "notApplicable", "blocked", "error"]

  private func rows() throws -> [RuleID: Set<String>] {
    let url = try Corpora.url("../domain/requirements.json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: url))
    return Dictionary(
      rows.map { (RuleID(rawValue: $0.id), Set($0.answers)) }, uniquingKeysWith: { $0.union($1) })
  }

  @Test func `no rule answers a fixture otherwise than its row allows`() throws {
    let rows = try rows()
    #expect(rows.count > 100)
    var seen: [RuleID: Set<String>] = [:]
    for fixture in RuleFixture.all {
      for result in try fixture.allResults() {
        let answer = answer(result)
        guard seen[result.ruleID, default: []].insert(answer).inserted else { continue }
        guard let row = rows[result.ruleID] else { continue }
        let allowed = row.union(Self.always).union(Self.named[result.ruleID] ?? [])
        #expect(
          allowed.contains(answer),
          "\(result.ruleID) says \(answer) of \(fixture.testDescription), its row lists \(row.sorted())"
        )
      }
    }
    #expect(seen.count == Catalogue.rules.count - Self.presetsOnly(seen).count)
    try Corpora.ran("no rule answers a fixture otherwise than its row allows")
  }

  @Test func `each answer that a row lists is given of some fixture`() throws {
    var given: [RuleID: Set<String>] = [:]
    for fixture in RuleFixture.all {
      for result in try fixture.allResults() where result.ruleID == fixture.ruleID {
        given[result.ruleID, default: []].insert(answer(result))
      }
    }
    let rows = try rows()
    for rule in Catalogue.rules {
      let lacking = (rows[rule.info.id] ?? []).subtracting(given[rule.info.id] ?? [])
      #expect(lacking.isEmpty, "\(rule.info.id) has no fixture for \(lacking.sorted())")
    }
    try Corpora.ran("each answer that a row lists is given of some fixture")
  }

  @Test func `every rule has a row, or is known to have none`() throws {
    let rows = Set(try rows().keys).union(try unitRows())
    let lacking = Set(Catalogue.rules.map(\.info.id)).subtracting(rows)
    #expect(lacking.sorted() == Self.withoutRow.sorted())
    try Corpora.ran("every rule has a row, or is known to have none")
  }

  @Test func `a rule weighs a fail as the heaviest that its row lists`() throws {
    let weights: [(String, Severity)] = [
      ("fail:error", .error), ("fail:warning", .warning), ("fail:info", .info),
    ]
    let rows = try rows()
    for rule in Catalogue.rules {
      guard let row = rows[rule.info.id],
        let heaviest = weights.first(where: { row.contains($0.0) })
      else { continue }
      #expect(rule.info.severity == heaviest.1, "\(rule.info.id)")
    }
    try Corpora.ran("a rule weighs a fail as the heaviest that its row lists")
  }

  @Test func `every quote of the policy stands in the notice`() throws {
    let url = try Corpora.url("../domain/shaoxing-2024-07.txt")
    let notice = squeezed(try String(contentsOf: url, encoding: .utf8))
    let entries = try Policy(builtIn: Policy.standardID).entries
    let quotes = entries.compactMap { entry in entry.clause.quote.map { (entry.rule.info.id, $0) } }
    #expect(quotes.count > 20)
    for (id, quote) in quotes {
      let isThere = stands(quote, in: notice)
      #expect(isThere, "\(id): \(quote)")
    }
    #expect(!stands("核对有误", in: notice))
    #expect(!stands("加盖单位公章…由验证人签名", in: notice))
    try Corpora.ran("every quote of the policy stands in the notice")
  }

  private func unitRows() throws -> [RuleID] {
    struct UnitRow: Decodable { let id: String }
    let url = try Corpora.url("../domain/unit-requirements.json")
    return try JSONDecoder().decode([UnitRow].self, from: Data(contentsOf: url)).map {
      RuleID(rawValue: $0.id)
    }
  }

  private func answer(_ result: RuleResult) -> String {
    result.outcome == .fail
      ? "fail:\(result.severity?.rawValue ?? "?")" : result.outcome.rawValue
  }

  /// Rules that no fixture's policy switched on.
  private static func presetsOnly(_ seen: [RuleID: Set<String>]) -> [RuleID] {
    Catalogue.rules.map(\.info.id).filter { seen[$0] == nil && withoutRow.contains($0) }
  }

  /// Whether the parts of a quote stand in a text in their order; … stands for what is left out.
  private func stands(_ quote: String, in text: String) -> Bool {
    var rest = text[...]
    for part in squeezed(quote).split(separator: "…") {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}
