// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the table posted is the one that the system exports, with every applicant who passed.
///
/// Notice: 绍建盟[2024]07号 附件3.4, 导出公示表. Whether it names every applicant of the unit is for a person,
/// since a dossier is one applicant's.
package struct PublicityContent: Rule {
  package static let info = RuleInfo(
    id: "publicity.content",
    title: Bilingual(zh: "公示表由系统导出", en: "the table posted is exported from the system"),
    remedy: Bilingual(
      zh: "从系统导出公示表，公示申报人员的基本情况和业绩材料",
      en: "export the table and post the applicants' basic facts and achievements"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [absent, look] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    switch dossier.publicNotice?.isExported {
    case true?: .pass()
    case false?: .fail(Violation(absent()))
    case nil: .manual(look())
    }
  }
}

private let absent = MessageTemplate(
  zh: "公示表不是由系统导出的，要求导出公示表进行公示",
  en: "the table posted is not the one that the system exports")
private let look = MessageTemplate(
  zh: "没有写明公示表是否由系统导出，请看公示表是否含基本情况和业绩材料",
  en: "it is not stated whether the table was exported; does it hold basic facts and achievements")
