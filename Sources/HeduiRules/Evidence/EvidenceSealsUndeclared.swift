// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Says when more seals are seen on a scan than the dossier declares.
///
/// Derived from 绍建盟[2024]07号 正文三（五）[2nd], 有第三方证明: a seal that is there and not declared may be the very
/// proof that another rule misses. Only information, and only where the dossier speaks of seals at all: many papers
/// carry seals that nobody needs to declare.
package struct EvidenceSealsUndeclared: Rule {
  package static let info = RuleInfo(
    id: "evidence.seals-undeclared",
    title: Bilingual(zh: "扫描件上的印章都写明了", en: "the seals on the scan are all declared"),
    remedy: Bilingual(
      zh: "看多出来的印章是谁的；是第三方的，写进 dossier.yaml 的 seals，可以作为第三方证明",
      en:
        "see whose the further seals are; where they are a third party's, declare them below seals in "
        + "dossier.yaml, since they may prove the work"),
    severity: .info, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [sealsUnstated, unclear, further] + SharedMessages.seals
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ scan: Scan, _ facts: Facts) throws(FactError) -> Outcome {
    guard let seals = scan.evidence.seals else { return .notApplicable(sealsUnstated()) }
    guard facts.looksAtScans else { return .notApplicable(SharedMessages.scansUnseen()) }
    guard let survey = try facts.file(scan.evidence.file).sealSurvey else {
      return .notApplicable(SharedMessages.noScan())
    }
    let most = seals.count + annotations(of: scan.evidence, on: survey.pageCount)
    let (seen, expected) = (
      Value.integer(survey.whole.count, .count), Value.integer(most, .count)
    )
    guard survey.whole.count > most else {
      // Further seals could lie where none can be told.
      guard survey.unclear.isEmpty else { return .notApplicable(unclear(survey.unclearValue)) }
      return .pass(Measurement(actual: seen, expected: expected))
    }
    return .fail(
      Violation(further(expected, seen), actual: seen, expected: expected, sight: survey.evidence))
  }

  /// How many seals the annotation may have left: one a page where it is not said that one page has it.
  private func annotations(of scan: Evidence, on pages: Int) -> Int {
    if case .absent? = scan.annotation?.seal { return 0 }
    return scan.annotation?.extent == .onePage ? 1 : pages
  }
}

private let sealsUnstated = MessageTemplate(
  zh: "没有写明这份材料上有哪些印章，无从比较", en: "it is not said which seals the scan carries, so none is missed")
private let unclear = MessageTemplate(
  zh: "有的页看不出有没有别的章：{0}", en: "on some pages further seals cannot be told: {0}")
private let further = MessageTemplate(
  zh: "连签注在内写明的印章最多 {0} 枚，扫描件上看到 {1} 枚",
  en: "with the annotation's, {0} seal(s) are declared at most, and {1} are seen on the scan")
