// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for a CHSI registration form or authentication report of an education obtained from 2001 on.
///
/// Notice: 绍建盟[2024]07号 附件1一2, 《教育部学历证书电子注册备案表》或《中国高等教育学历认证报告》. Either is
/// enough. Whether it is needed where the platform fetched the education is open, and so is on which
/// side the year 2001 lies.
package struct EducationVerificationReport: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Levels whose papers nobody asks for.
    package var below: [String] = []
    /// The first year whose educations are in the register.
    package var firstYear = Rational(0)
    /// Whether a report is needed where the platform fetched the education.
    package var fetched = FetchedEducation.needed
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "below", \.below, Bilingual(zh: "不要求材料的学历层次", en: "levels whose papers are not asked")),
        .number(
          "first-year", \.firstYear,
          Bilingual(zh: "学信网有注册信息的第一年", en: "the first year that is in the register")),
        .choice("fetched", \.fetched, FetchedEducation.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.verification-report",
    title: Bilingual(
      zh: "提供《教育部学历证书电子注册备案表》或《中国高等教育学历认证报告》",
      en: "a CHSI registration form or authentication report is uploaded"),
    remedy: Bilingual(
      zh: "在学信网下载《教育部学历证书电子注册备案表》或申请《中国高等教育学历认证报告》后上传",
      en: "download the registration form from CHSI, or apply for the report, and upload it"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noReport, early, undated, noReportThoughFetched, notSaid]
      + SharedMessages.education
  }

  private let parameters: Parameters
  private let below: NameList
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    below = NameList(parameters.below)
  }

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    let dossier = facts.dossier
    if let exemption = dossier.exemption(of: education, below: below) {
      return .notApplicable(exemption)
    }
    guard education.origin == .domestic else {
      return .notApplicable(SharedMessages.educatedAbroad(.text(education.country?.text ?? "—")))
    }
    if education.hasScan(.chsiRegistration, .chsiReport, in: dossier) { return .pass() }
    let level = Value.text(education.level.text)
    guard let obtained = education.obtained else { return .review(Violation(undated(level))) }
    guard Rational(obtained.year) >= parameters.firstYear else {
      return .review(
        Violation(early(level, .date(obtained)), actual: .date(obtained), expected: report))
    }
    switch education.isFetched {
    case false: return .fail(Violation(noReport(level), expected: report))
    case nil: return .review(Violation(notSaid(level), expected: report))
    case true:
      guard parameters.fetched == .needed else {
        return .notApplicable(SharedMessages.fetchedExempt())
      }
      return .fail(Violation(noReportThoughFetched(level), expected: report, severity: .warning))
    }
  }
}

private let report = Value.term(
  code: "chsi",
  name: Bilingual(zh: "学信网备案表或认证报告", en: "a CHSI registration form or report"))
private let noReport = MessageTemplate(
  zh: "{0}学历没有学信网备案表或认证报告，要求提供其中一种",
  en: "the education {0} has neither CHSI registration form nor report, one is required")
private let early = MessageTemplate(
  zh: "{0}学历 {1} 取得，没有学信网备案表或认证报告；较早的学历往往查不到，请判断",
  en:
    "the education {0} of {1} has no CHSI form or report; early ones are often not in the register")
private let undated = MessageTemplate(
  zh: "{0}学历没有学信网备案表或认证报告，也没有写明取得时间",
  en: "the education {0} has no CHSI form or report, and it is not said when it was obtained")
private let noReportThoughFetched = MessageTemplate(
  zh: "{0}学历由平台自动提取，没有学信网备案表或认证报告；附件1要求提供其中一种",
  en: "the education {0} was fetched and has no CHSI form or report; 附件1 asks for one")
private let notSaid = MessageTemplate(
  zh: "{0}学历没有学信网备案表或认证报告，也没有写明平台是否已自动提取",
  en: "the education {0} has no CHSI form or report, and it is not said whether it was fetched")
