// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant is among the authors of a paper.
///
/// Derived from 绍建盟[2024]07号 正文三（五）[2nd]: a paper of others is no work of the applicant's. The notice
/// says nothing of the order of authors.
package struct PaperApplicantAuthor: Rule {
  package static let info = RuleInfo(
    id: "paper.applicant-author",
    title: Bilingual(zh: "申报人是论文作者", en: "the applicant is one of the paper's authors"),
    remedy: Bilingual(
      zh: "对照正文首页更正作者名单；申报人不是作者的论文不要提交",
      en: "correct the list of authors by the paper's first page; do not submit a paper by others"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notAmong, cannotCompare, noNames] }

  package init(_ parameters: NoParameters) {}

  package func check(_ paper: Paper, _ facts: Facts) throws(FactError) -> Outcome {
    guard let applicant = facts.dossier.applicant, !paper.authors.isEmpty else {
      return .notApplicable(noNames())
    }
    return Membership.outcome(
      of: applicant, among: paper.authors, absent: notAmong, otherScript: cannotCompare)
  }
}

private let notAmong = MessageTemplate(
  zh: "作者 {0} 中没有申报人 {1}",
  en: "the applicant {1} is none of the authors {0}")
private let cannotCompare = MessageTemplate(
  zh: "作者 {0} 是外文署名，无法与申报人 {1} 比较，请对照论文核对",
  en:
    "the authors {0} are written in Latin letters, which cannot be compared with {1}; see the "
    + "paper")
private let noNames = MessageTemplate(
  zh: "没有写明论文作者或申报人姓名", en: "the paper's authors or the applicant's name are not stated")
