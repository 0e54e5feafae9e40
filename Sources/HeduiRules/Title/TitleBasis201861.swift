// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Leaves to a person whoever applies under 浙人社发〔2018〕61号.
///
/// Notice: 绍建盟[2024]07号 附件1一3.2, 按照《浙江省建设工程专业工程师和高级工程师职务任职资格评价条件》（浙人社发〔2018〕61号）有关规定
/// 执行. That text is not part of the notice.
package struct TitleBasis201861: ManualRule {
  package typealias Subject = Dossier

  package static let info = RuleInfo(
    id: "title.basis-2018-61",
    title: Bilingual(zh: "按浙人社发〔2018〕61号申报的条件", en: "conditions of document 61 of 2018"),
    remedy: Bilingual(
      zh: "对照浙人社发〔2018〕61号，写明按哪一条申报，并上传相应材料",
      en: "say by which article of document 61 you apply and upload what it asks for"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var look: MessageTemplate { conditions }
  package static var messages: [MessageTemplate] {
    [conditions, notClaimed, SharedMessages.otherRoute, SharedMessages.levelTwo]
  }

  package init(_ parameters: NoParameters) {}

  package static func exemption(_ dossier: Dossier, _ whole: Dossier) -> Message? {
    guard dossier.application?.basis == .rule61 else { return notClaimed() }
    return dossier.exemptionFromAssistantBasis
  }
}

private let conditions = MessageTemplate(
  zh: "申报依据是附件1一3.2：对照浙人社发〔2018〕61号（本工具没有其条文）看申报人的学历、资历是否符合",
  en:
    "附件1一3.2 is claimed: compare education and years with document 61 of 2018, whose text this "
    + "tool does not have")
private let notClaimed = MessageTemplate(
  zh: "没有按附件1一3.2 申报", en: "附件1一3.2 is not what is claimed")
