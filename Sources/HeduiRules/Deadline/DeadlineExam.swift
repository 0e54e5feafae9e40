// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Reminds of the written test.
///
/// Notice: 绍建盟[2024]07号 正文五（五）, 专业笔试时间为10月26日.
package struct DeadlineExam: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day of the test.
    package var day: CivilDate?
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.date("day", \.day, Bilingual(zh: "专业笔试日期", en: "the day of the test"))]
    }
  }

  package static let info = RuleInfo(
    id: "deadline.exam",
    title: Bilingual(zh: "已报名专业笔试", en: "the applicant is registered for the written test"),
    remedy: Bilingual(
      zh: "按通知报名并参加专业笔试，成绩纳入量化评价",
      en: "register for the written test and sit it; its result is part of the score"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notRegistered, SharedMessages.nothingStated] }

  private let day: Value
  package init(_ parameters: Parameters) { day = .date(parameters.day ?? .earliest) }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.application?.isExamRegistered {
    case true?: .pass(Measurement(expected: day))
    case false?: .fail(Violation(notRegistered(day), expected: day))
    case nil: .notApplicable(SharedMessages.nothingStated())
    }
  }
}

private let notRegistered = MessageTemplate(
  zh: "还没有报名专业笔试，笔试时间为 {0}", en: "not registered for the written test of {0}")
