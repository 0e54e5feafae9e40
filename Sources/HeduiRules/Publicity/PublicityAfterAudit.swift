// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the posting began after the unit passed the applicants, so not before the submission.
///
/// Notice: 绍建盟[2024]07号 附件3.4, 确定所有申报人员审查通过后, 导出公示表. The same day will do; an earlier one is
/// a warning, since the sentence tells the order of steps.
package struct PublicityAfterAudit: Rule {
  package static let info = RuleInfo(
    id: "publicity.after-audit",
    title: Bilingual(zh: "审查通过后再公示", en: "the posting begins after the unit's audit"),
    remedy: Bilingual(
      zh: "个人提交、单位审查通过后再公示；已提前公示的，请示主管部门是否重新公示",
      en:
        "post the facts after the submission has passed the unit's audit; when it was posted before, "
        + "ask the authority whether to post it again"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooEarly, mayBeEarly, resubmitted, noDates] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let from = dossier.publicNotice?.from, let submitted = dossier.application?.submitted
    else { return .notApplicable(noDates()) }
    let (actual, expected) = (Value.date(from), Value.date(submitted))
    func violation(_ template: MessageTemplate) -> Violation {
      Violation(template(actual, expected), actual: actual, expected: expected)
    }
    switch from.isBefore(submitted) {
    case .no: return .pass(Measurement(actual: actual, expected: expected))
    case .cannotTell: return .review(violation(mayBeEarly))
    case .yes where dossier.application?.isResubmitted == true:
      return .review(violation(resubmitted))
    case .yes: return .fail(violation(tooEarly))
    }
  }
}

private let tooEarly = MessageTemplate(
  zh: "公示 {0} 开始，早于个人提交的 {1}，要求审查通过后再公示",
  en: "the posting began on {0}, before the submission of {1}")
private let mayBeEarly = MessageTemplate(
  zh: "公示 {0} 开始，个人 {1} 提交，看不出公示是否在提交之后",
  en: "the posting began on {0}, the submission is of {1}: which one came first")
private let resubmitted = MessageTemplate(
  zh: "公示 {0} 开始，退回后 {1} 重新提交，请看是否需要重新公示",
  en: "the posting began on {0}, the submission of {1} follows a return; must it be posted again")
private let noDates = MessageTemplate(
  zh: "没有写明公示开始日或个人提交时间", en: "the posting's first day or the submission is not stated")
