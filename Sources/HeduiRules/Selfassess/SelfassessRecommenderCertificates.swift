// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a recommender's certificate is attached.
///
/// Notice: 绍建盟[2024]07号 附件2二.5.3, 含2名…工程师证书. Certificates among the other attachments count when there are
/// enough for all recommenders without their own.
package struct SelfassessRecommenderCertificates: Rule {
  package static let info = RuleInfo(
    id: "selfassess.recommender-certificates",
    title: Bilingual(zh: "附有推荐人的工程师证书", en: "the recommender's certificate is attached"),
    remedy: Bilingual(
      zh: "扫描推荐人的职称证书，写在该推荐人的 evidence 中",
      en: "scan the recommender's certificate and name it below that recommender's evidence"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noCertificate, SharedMessages.otherRoute, SharedMessages.routeUnknown]
      + [SharedMessages.nothingStated]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ person: Recommender, _ facts: Facts) throws(FactError) -> Outcome {
    let dossier = facts.dossier
    if let exemption = dossier.exemptionFromSelfAssessment { return .notApplicable(exemption) }
    if hasOwn(person) { return .pass() }
    let bare = (dossier.selfAssessment?.recommenders ?? []).count { !hasOwn($0) }
    let loose = (dossier.attachments + (dossier.selfAssessment?.form ?? []))
      .count { $0.kind == .recommenderCertificate }
    return loose >= bare ? .pass() : .fail(Violation(noCertificate(.text(person.name.text))))
  }

  /// Scans below a recommender are certificates unless they are said to be something else.
  private func hasOwn(_ person: Recommender) -> Bool {
    person.evidence.contains {
      [.recommenderCertificate, .titleCertificate, .other].contains($0.kind)
    }
  }
}

private let noCertificate = MessageTemplate(
  zh: "没有推荐人“{0}”的工程师证书扫描件，要求附上",
  en: "the certificate of the recommender {0} is not attached, which is required")
