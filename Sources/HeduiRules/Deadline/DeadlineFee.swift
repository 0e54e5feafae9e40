// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Reminds of the fee.
///
/// Notice: 绍建盟[2024]07号 附件2二.7, 在规定时间内完成费用缴纳. The day comes by a text message of 12333.
package struct DeadlineFee: Rule {
  package static let info = RuleInfo(
    id: "deadline.fee",
    title: Bilingual(zh: "在规定时间内缴费", en: "the fee is paid in time"),
    remedy: Bilingual(
      zh: "按 12333 短信提示，在规定时间内缴费", en: "pay within the time that the message of 12333 gives"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [unpaid, SharedMessages.nothingStated] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.application?.isFeePaid {
    case true?: .pass()
    case false?: .fail(Violation(unpaid()))
    case nil: .notApplicable(SharedMessages.nothingStated())
    }
  }
}

private let unpaid = MessageTemplate(
  zh: "费用还没有缴纳，须按 12333 短信提示在规定时间内缴纳",
  en: "the fee is not paid yet; it is due within the time that the message of 12333 gives")
