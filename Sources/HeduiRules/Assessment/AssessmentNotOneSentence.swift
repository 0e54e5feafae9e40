// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Looks for assessments that are a mere remark without an account of the year's work.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 杜绝…单句评语无业绩阐述. The notice gives no length, so a short summary is
/// a case for review; one long sentence is no fault.
package struct AssessmentNotOneSentence: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How many characters tell of work.
    package var characters = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval(
          "characters", \.characters,
          Bilingual(zh: "个人总结的字数（不计空格）", en: "characters of the summary, white space left out"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "assessment.not-one-sentence",
    title: Bilingual(zh: "年度考核有业绩阐述", en: "the assessment gives an account of the work"),
    remedy: Bilingual(
      zh: "在个人总结中写明当年的工作业绩，不要只有一句评语",
      en: "tell of the year's work in the summary instead of a single remark"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [remark, short, unstated] }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    if assessment.form == .remark { return .review(Violation(remark())) }
    guard let summary = assessment.summary else { return .notApplicable(unstated()) }
    let count = TextCount.characters.count(summary)
    let actual = Value.integer(count, .count)
    let expected = Value.interval(parameters.characters, .count)
    guard parameters.characters.contains(count) else {
      return .review(Violation(short(actual, expected), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let remark = MessageTemplate(
  zh: "年度考核材料是单句评语，请看是否阐述了业绩",
  en: "the assessment is a remark; look whether it tells of the work done")
private let short = MessageTemplate(
  zh: "个人总结只有 {0} 字（一般{1}），请看是否为单句评语、有无业绩阐述",
  en: "the summary has {0} characters (usual: {1}); look whether it tells of the work done")
private let unstated = MessageTemplate(
  zh: "没有写明个人总结的内容", en: "the summary's text is not stated")
