// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant is among the inventors or designers of a patent.
///
/// Derived from 绍建盟[2024]07号 正文三（五）[2nd], 变更发明人: it is the inventor whose work a patent is; to be
/// its owner alone is not enough.
package struct PatentApplicantInventor: Rule {
  package static let info = RuleInfo(
    id: "patent.applicant-inventor",
    title: Bilingual(
      zh: "申报人是专利的发明人或设计人", en: "the applicant is one of the patent's inventors"),
    remedy: Bilingual(
      zh: "对照专利证书更正发明人名单；申报人仅为专利权人的专利不要作为个人业绩提交",
      en: "correct the inventors by the certificate; to be the owner alone is not enough"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notAmong, cannotCompare, noNames] }

  package init(_ parameters: NoParameters) {}

  package func check(_ patent: Patent, _ facts: Facts) throws(FactError) -> Outcome {
    guard let applicant = facts.dossier.applicant, !patent.inventors.isEmpty else {
      return .notApplicable(noNames())
    }
    return Membership.outcome(
      of: applicant, among: patent.inventors, absent: notAmong, otherScript: cannotCompare)
  }
}

private let notAmong = MessageTemplate(
  zh: "发明人或设计人 {0} 中没有申报人 {1}",
  en: "the applicant {1} is none of the inventors {0}")
private let cannotCompare = MessageTemplate(
  zh: "发明人 {0} 是外文署名，无法与申报人 {1} 比较，请对照证书核对",
  en:
    "the inventors {0} are written in Latin letters, which cannot be compared with {1}; see the "
    + "certificate")
private let noNames = MessageTemplate(
  zh: "没有写明发明人、设计人或申报人姓名", en: "the patent's inventors or the applicant's name are not stated")
