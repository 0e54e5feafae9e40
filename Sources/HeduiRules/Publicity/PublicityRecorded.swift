// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the posting is entered on the platform with the audit opinion.
///
/// Notice: 绍建盟[2024]07号 正文五（二）, 公示情况在填写审核意见时录入管理平台.
package struct PublicityRecorded: Rule {
  package static let info = RuleInfo(
    id: "publicity.recorded",
    title: Bilingual(zh: "公示情况已录入平台", en: "the posting is entered on the platform"),
    remedy: Bilingual(
      zh: "单位填写审核意见时录入公示情况（起止日期、有无异议）",
      en: "enter first and last day and objections with the audit opinion"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [absent, look] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.publicNotice?.isRecorded {
    case true?: .pass()
    case false?: .fail(Violation(absent()))
    case nil: .manual(look())
    }
  }
}

private let absent = MessageTemplate(
  zh: "公示情况没有录入管理平台，要求在填写审核意见时录入",
  en: "the posting is not entered on the platform, as it must be with the audit opinion")
private let look = MessageTemplate(
  zh: "没有写明公示情况是否录入，请看审核意见中是否写有公示情况",
  en: "it is not stated whether the posting was entered; look for it in the audit opinion")
