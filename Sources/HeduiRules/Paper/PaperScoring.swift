// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks a person to weigh papers, books and patents by the province's rules, whose text is not in hand.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[1st], 论文著作和专利项的分值权重等继续按照…浙建人教函〔2023〕163号、
/// 浙建人教函〔2023〕174号文件规定执行.
package struct PaperScoring: ManualRule {
  package typealias Subject = Dossier

  package static let info = RuleInfo(
    id: "paper.scoring",
    title: Bilingual(zh: "论文著作和专利的分值权重", en: "the scores of papers, books and patents"),
    remedy: Bilingual(
      zh: "按浙建人教函〔2023〕163号、174号文件核对论文著作和专利的赋分",
      en: "compare the scores of papers, books and patents with 浙建人教函〔2023〕163 and 174"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static let look = MessageTemplate(
    zh: "论文著作和专利项的分值权重按浙建人教函〔2023〕163号、174号文件执行，本工具没有文件全文，请对照文件核对赋分",
    en:
      "papers, books and patents are scored by 浙建人教函〔2023〕163 and 174, whose text is not in hand; "
      + "compare the scores with them")
  private static let none = MessageTemplate(
    zh: "没有填写论文著作和专利", en: "neither papers nor patents are stated")
  package static var messages: [MessageTemplate] { [look, none] }

  package init(_ parameters: NoParameters) {}

  package static func exemption(_ subject: Dossier, _ dossier: Dossier) -> Message? {
    dossier.papers.isEmpty && dossier.patents.isEmpty ? none() : nil
  }
}
