// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant is in service at an enterprise.
///
/// Notice: 绍建盟[2024]07号 正文一, 各类从事装配式建筑专业的企业在职工程技术人员. Public institutions, which 附件2二.5.2
/// knows, and other kinds of units are for review.
package struct ScopeEnterpriseInService: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How the credit codes of enterprises begin.
    package var enterprises: [String] = []
    /// How the credit codes of public institutions begin.
    package var institutions: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "enterprises", \.enterprises,
          Bilingual(
            zh: "企业统一社会信用代码的前两位", en: "the first two characters of enterprises' codes")),
        .texts(
          "institutions", \.institutions,
          Bilingual(
            zh: "事业单位统一社会信用代码的前两位",
            en: "the first two characters of public institutions' codes")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "scope.enterprise-in-service",
    title: Bilingual(zh: "申报人是企业在职人员", en: "the applicant is in service at an enterprise"),
    remedy: Bilingual(
      zh: "申报对象是企业在职工程技术人员：写明在职状况和单位统一社会信用代码；不是企业的向评委办确认",
      en:
        "the notice is for staff in service at enterprises: state the status and the unit's code; ask "
        + "the office when the unit is no enterprise"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [retired, left, noStatus, institution, institutionStaff, otherKind, noCode]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let employment = dossier.employment
    switch employment?.status {
    case .retired?: return .fail(Violation(retired()))
    case .left?: return .fail(Violation(left()))
    case nil: return .review(Violation(noStatus()))
    case .inService?: break
    }
    if employment?.kind == .nonStaff || employment?.kind == .offPostVenture {
      return .review(Violation(institutionStaff()))
    }
    guard let code = dossier.unit?.uscc.flatMap({ CreditCodeParts($0) }) else {
      return .review(Violation(noCode()))
    }
    let actual = Value.text(code.kind)
    if parameters.enterprises.contains(code.kind) { return .pass(Measurement(actual: actual)) }
    let template = parameters.institutions.contains(code.kind) ? institution : otherKind
    return .review(Violation(template(actual), actual: actual))
  }
}

private let retired = MessageTemplate(
  zh: "申报人已退休，申报对象须是企业在职人员", en: "the applicant is retired; staff in service may apply")
private let left = MessageTemplate(
  zh: "申报人已离职，申报对象须是企业在职人员", en: "the applicant has left; staff in service may apply")
private let noStatus = MessageTemplate(
  zh: "没有写明申报人是否在职，申报对象须是企业在职人员",
  en: "it is not stated whether the applicant is in service, as the notice asks")
private let institution = MessageTemplate(
  zh: "单位统一社会信用代码以 {0} 开头，是事业单位；通知的申报对象是企业在职人员，请确认能否申报",
  en:
    "the unit's code begins with {0}: a public institution; the notice is for enterprises, ask "
    + "whether its staff may apply")
private let institutionStaff = MessageTemplate(
  zh: "申报人是事业单位非在编或离岗创业人员；通知的申报对象是企业在职人员，请确认能否申报",
  en:
    "the applicant is outside the staff of a public institution or on leave to found a business; ask "
    + "whether such persons may apply")
private let otherKind = MessageTemplate(
  zh: "单位统一社会信用代码以 {0} 开头，不是企业；请确认单位性质和能否申报",
  en: "the unit's code begins with {0}, which is no enterprise's; ask whether its staff may apply")
private let noCode = MessageTemplate(
  zh: "没有写明单位的统一社会信用代码或写得不完整，无法判断是不是企业",
  en: "the unit's code is not stated or not whole, so it cannot be told whether it is an enterprise"
)
