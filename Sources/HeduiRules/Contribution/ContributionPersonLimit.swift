// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks a person to hold the applicant's place against the province's limits, whose text is not in hand.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[1st], 科研、科学技术奖和标准项的参与人数限额…按照省建设厅
/// 浙建人教函〔2023〕163号、浙建人教函〔2023〕174号文件规定执行.
package struct ContributionPersonLimit: ManualRule {
  package typealias Subject = Dossier

  package static let info = RuleInfo(
    id: "contribution.person-limit",
    title: Bilingual(
      zh: "科研、科学技术奖和标准的参与人数限额", en: "how many participants in research and standards count"),
    remedy: Bilingual(
      zh: "按浙建人教函〔2023〕163号、174号文件核对本人排名是否在限额内",
      en: "compare the applicant's place with the limits of 浙建人教函〔2023〕163 and 174"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static let look = MessageTemplate(
    zh: "科研、科学技术奖和标准项的参与人数限额按浙建人教函〔2023〕163号、174号文件执行，本工具没有文件全文，"
      + "请对照文件核对本人排名",
    en:
      "how many participants in research, awards and standards count is in 浙建人教函〔2023〕163 and 174, "
      + "whose text is not in hand; compare the applicant's place with them")
  private static let none = MessageTemplate(
    zh: "没有填写科研、奖项和标准", en: "no research, awards or standards are stated")
  package static var messages: [MessageTemplate] { [look, none] }

  package init(_ parameters: NoParameters) {}

  package static func exemption(_ subject: Dossier, _ dossier: Dossier) -> Message? {
    dossier.awards.isEmpty && dossier.standards.isEmpty ? none() : nil
  }
}
