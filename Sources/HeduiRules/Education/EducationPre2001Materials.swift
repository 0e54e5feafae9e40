// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for diploma, 毕业生登记表 and degree certificate of an education obtained before 2001.
///
/// Notice: 绍建盟[2024]07号 正文五（三）, 2001年以前取得国内大专及以上学历…须上传学历学位证书、毕业生登记表. The degree
/// certificate only where a degree is declared. On which side 2001 itself lies is open.
package struct EducationPre2001Materials: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Levels whose papers nobody asks for.
    package var below: [String] = []
    /// The first year that is no longer "before".
    package var firstYear = Rational(0)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "below", \.below, Bilingual(zh: "不要求材料的学历层次", en: "levels whose papers are not asked")),
        .number(
          "first-year", \.firstYear,
          Bilingual(zh: "不算“以前”的第一年", en: "the first year that is not before")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.pre2001-materials",
    title: Bilingual(
      zh: "2001 年以前的学历上传学历学位证书、毕业生登记表",
      en: "diploma, degree and graduate registration form of an education before 2001"),
    remedy: Bilingual(
      zh: "补传所缺的扫描件；毕业生登记表在本人人事档案中，可向档案保管单位复印",
      en: "upload what is missing; the registration form lies in the personnel file"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [incomplete, incompleteThoughFetched, noDate, notEarly, SharedMessages.levelNotConcerned]
      + [SharedMessages.educatedAbroad]
  }

  private let firstYear: Rational
  private let below: NameList
  package init(_ parameters: Parameters) {
    firstYear = parameters.firstYear
    below = NameList(parameters.below)
  }

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = facts.dossier.exemption(of: education, below: below) {
      return .notApplicable(exemption)
    }
    guard education.origin == .domestic else {
      return .notApplicable(SharedMessages.educatedAbroad(.text(education.country?.text ?? "—")))
    }
    let missing = education.missingMaterials(in: facts.dossier)
    if missing.isEmpty { return .pass() }
    guard let obtained = education.obtained else {
      return .review(Violation(noDate(.list(missing)), expected: .list(missing)))
    }
    let date = Value.date(obtained)
    guard Rational(obtained.year) < firstYear else { return .notApplicable(notEarly(date)) }
    let template = education.isFetched == true ? incompleteThoughFetched : incomplete
    let violation = Violation(
      template(date, .list(missing)), actual: date, expected: .list(missing))
    return education.isFetched == true ? .review(violation) : .fail(violation)
  }
}

private let incomplete = MessageTemplate(
  zh: "学历 {0} 取得，属 2001 年以前，缺少：{1}",
  en: "the education was obtained {0}, before 2001, and lacks: {1}")
private let incompleteThoughFetched = MessageTemplate(
  zh: "学历 {0} 取得，属 2001 年以前，但平台已自动提取；请判断是否还要补：{1}",
  en: "the education of {0} was fetched though it is from before 2001; is this still needed: {1}")
private let noDate = MessageTemplate(
  zh: "没有写明学历的取得时间；如在 2001 年以前，还缺少：{0}",
  en: "it is not said when the education was obtained; from before 2001 it would lack: {0}")
private let notEarly = MessageTemplate(
  zh: "学历 {0} 取得，不在 2001 年以前", en: "the education was obtained {0}, not before 2001")
