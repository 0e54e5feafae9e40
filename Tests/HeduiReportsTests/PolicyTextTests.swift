// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiReports
import Testing

struct PolicyTextTests {
  private static func policy(_ name: String, _ rules: String, journal: String) throws -> Policy {
    try Policy(
      text: """
        schema: 1
        id: \(name)
        version: "1"
        source: {document: "某某[2025]1号"}
        dates: {closes: 2025-10-1\(name.count)}
        lists: {journals: [《甲》, \(journal)]}
        ambiguities:
          A-01:
            question: {zh: K 是多少？, en: What is K?}
            readings: {decimal: {zh: 一千, en: a thousand}, binary: {zh: 一千零二十四, en: "1,024"}}
        rules:
        \(rules)
          paper.journal-blacklist: {clause: 五（八）, quote: 期刊, with: {journals: $lists.journals, editions: [（中文版）], distance: 2, near: review}}
        """, name: "\(name).yaml")
  }

  private func pair() throws -> [Policy] {
    [
      try Self.policy(
        "a",
        """
          photo.extension: {clause: 附件2二.1, quote: JPG}
          photo.file-size-min:
            clause: 附件2二.1
            quote: 大于30K
            under: {A-01: {decimal: {bytes: {more-than: 30000}}, binary: {bytes: {more-than: 30720}}}}
        """, journal: "《乙》"),
      try Self.policy(
        "bb",
        """
          photo.file-size-min:
            clause: 附件2二.2
            quote: 大于20K
            severity: warning
            with: {bytes: {more-than: 20000}}
        """, journal: "《丙》"),
    ]
  }

  @Test(arguments: Language.allCases) func `what two policies differ in`(language: Language) throws
  {
    let policies = try pair()
    let writer = PolicyComparisonText(in: language)
    var text = writer.render(
      PolicyComparison(from: policies[0], to: policies[1]), from: policies[0], to: policies[1])
    let today = try #require(CivilDate(year: 2025, month: 9, day: 1))
    let reports = policies.map {
      Validator(policy: $0, today: today).checkPhoto(
        Array(repeating: 0, count: 25_000), named: "p.jpg")
    }
    text += writer.render(
      ResultChange.changes(from: reports[0], to: reports[1]), from: reports[0], to: reports[1])
    try expectGolden(text, "policy-diff.\(language.rawValue).txt")
    let none = PolicyComparison(from: policies[0], to: policies[0])
    #expect(
      writer.render(none, from: policies[0], to: policies[0]).split(separator: "\n").count == 2)
  }

  @Test func `a policy is shown as YAML with the place of each value`() throws {
    let policy = try pair()[0]
    try expectGolden(PolicyText().renderResolved(policy), "policy-resolved.txt")
    let own = PolicyText().renderOwn(policy)
    #expect(!own.contains("#"))
    #expect(try Policy(text: own).entries.count == policy.entries.count)
  }

  @Test(arguments: Language.allCases) func `the ledger under a policy`(language: Language) throws {
    let ledger = try #require(try CoverageLedger(ofPolicy: Policy.standardID))
    let text = CoverageText(in: language).render(ledger, try pair()[0])
    #expect(text.contains("photo.file-size-min"))
    #expect(text.contains(language == .zh ? "不归本工具：" : "not ours: "))
    #expect(text.contains(language == .zh ? "本规则集未启用" : "off in this policy"))
    #expect(text.contains("\(ledger.sentences.count)"))
  }
}
