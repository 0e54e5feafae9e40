// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Leaves to a person whether the major is related to the specialty.
///
/// Notice: 绍建盟[2024]07号 正文五（三）, 已取得所从事专业国家注册类资格证书的申报人员，所学专业可适当放宽. There is no
/// list of majors.
package struct EducationMajorRelated: ManualRule {
  package typealias Subject = Dossier

  package static let info = RuleInfo(
    id: "education.major-related",
    title: Bilingual(zh: "所学专业与申报专业相关", en: "the major is related to the specialty"),
    remedy: Bilingual(
      zh: "所学专业不相近、但有所从事专业国家注册类资格证书的，一并上传该证书",
      en:
        "where the major is not close, upload a national registered qualification of the specialty"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var look: MessageTemplate { majorLook }

  package init(_ parameters: NoParameters) {}
}

private let majorLook = MessageTemplate(
  zh: "看所学专业与申报专业是否相关；有所从事专业国家注册类资格证书的可适当放宽",
  en:
    "see whether the major is related to the specialty; a national registered qualification of it "
    + "relaxes this")
