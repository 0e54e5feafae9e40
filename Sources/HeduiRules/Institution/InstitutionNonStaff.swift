// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks people outside the staff of a public institution, or on leave to found a business, for the unit's
/// explanation.
///
/// Notice: 绍建盟[2024]07号 附件2二.5.2, 事业单位非在编、离岗创业人员需提供单位说明.
package struct InstitutionNonStaff: Rule {
  package static let info = RuleInfo(
    id: "institution.non-staff",
    title: Bilingual(
      zh: "事业单位非在编、离岗创业人员有单位说明",
      en: "the unit explains staff outside the establishment or on leave"),
    remedy: Bilingual(zh: "上传单位说明", en: "add the unit's explanation"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [missing, regular, unstated] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let name: Bilingual
    switch dossier.employment?.kind {
    case .nonStaff: name = Bilingual(zh: "事业单位非在编", en: "outside the staff of an institution")
    case .offPostVenture: name = Bilingual(zh: "离岗创业", en: "on leave to found a business")
    case .regular: return .notApplicable(regular())
    case nil: return .notApplicable(unstated())
    }
    let isExplained =
      dossier.employment?.explanation.isEmpty == false
      || dossier.attachments.contains { $0.kind == .unitExplanation }
    if isExplained { return .pass() }
    let code = dossier.employment?.kind?.rawValue ?? ""
    let actual = Value.term(code: code, name: name)
    return .fail(Violation(missing(actual), actual: actual))
  }
}

private let missing = MessageTemplate(
  zh: "用工形式是“{0}”，没有单位说明，要求提供",
  en: "the applicant is {0}; the unit's explanation is required and missing")
private let regular = MessageTemplate(
  zh: "不是事业单位非在编或离岗创业人员", en: "the applicant is regular staff")
private let unstated = MessageTemplate(
  zh: "没有写明用工形式", en: "how the applicant is employed is not stated")
