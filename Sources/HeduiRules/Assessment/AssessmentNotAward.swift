// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that no award certificate stands in for an assessment.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 杜绝以奖状替代. Words such as 荣誉证书 in the summary are a case for review,
/// since a true form may mention an award.
package struct AssessmentNotAward: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Words that tell of an award.
    package var words: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.texts("words", \.words, Bilingual(zh: "奖状的字样", en: "words that tell of an award"))]
    }
  }

  package static let info = RuleInfo(
    id: "assessment.not-award",
    title: Bilingual(zh: "不以奖状替代年度考核", en: "no award stands in for the assessment"),
    remedy: Bilingual(
      zh: "换成该年度的考核登记表，奖状放到获奖一栏",
      en: "replace it by the year's assessment form; awards belong among the awards"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [award, mentioned, unstated] }

  private let words: WordList
  package init(_ parameters: Parameters) { words = WordList(parameters.words) }

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    let scans = assessment.evidence
    if assessment.form == .award || (!scans.isEmpty && scans.allSatisfy { $0.kind == .award }) {
      return .fail(
        Violation(award(), file: scans.first { $0.kind == .award }?.file))
    }
    if let word = assessment.summary.flatMap(words.first(in:)) {
      return .review(Violation(mentioned(.text(word)), actual: .text(word)))
    }
    if assessment.form == nil, !scans.contains(where: { $0.kind == .assessmentForm }) {
      return .notApplicable(unstated())
    }
    return .pass()
  }
}

private let award = MessageTemplate(
  zh: "年度考核材料是奖状或荣誉证书，要求是考核登记表",
  en: "an award certificate is given for the assessment, the assessment form is required")
private let mentioned = MessageTemplate(
  zh: "个人总结中有“{0}”字样，请看材料是考核登记表还是奖状",
  en: "the summary speaks of {0}; look whether the paper is an assessment or an award")
private let unstated = MessageTemplate(
  zh: "没有写明年度考核是什么材料", en: "it is not stated what paper the assessment is on")
