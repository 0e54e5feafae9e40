// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a certificate's number agrees with year and level of the education.
///
/// Derived from 绍建盟[2024]07号 附件1一2, 学历证书原件: a number of 17 or 18 digits holds the year of graduation and the
/// level. Numbers of self-study, of foreign schools and of before the register are not looked at.
package struct EducationCertificateNumber: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Words for the level that the code 06 stands for.
    package var college: [String] = []
    /// Words for the levels of a bachelor.
    package var bachelor: [String] = []
    /// Words for the levels of a master.
    package var master: [String] = []
    /// Words for the levels of a doctor.
    package var doctor: [String] = []
    /// The first year of graduation whose numbers have this layout.
    package var firstYear = Rational(0)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("college", \.college, Bilingual(zh: "专科的写法", en: "words for 专科")),
        .texts("bachelor", \.bachelor, Bilingual(zh: "本科的写法", en: "words for 本科")),
        .texts("master", \.master, Bilingual(zh: "硕士的写法", en: "words for 硕士")),
        .texts("doctor", \.doctor, Bilingual(zh: "博士的写法", en: "words for 博士")),
        .number(
          "first-year", \.firstYear,
          Bilingual(zh: "按此编号的第一年", en: "the first year with such numbers")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.certificate-number",
    title: Bilingual(
      zh: "证书编号与毕业年份、层次一致", en: "the certificate's number agrees with year and level"),
    remedy: Bilingual(
      zh: "对照证书核对编号、取得时间和学历层次，更正写错的一项",
      en: "compare number, day and level with the certificate and correct what is wrong"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noShape, otherYear, lowerLevel, early, otherLayout, SharedMessages.nothingStated]
  }

  private let levels: [(names: NameList, level: DiplomaNumber.Level)]
  private let firstYear: Rational
  package init(_ parameters: Parameters) {
    levels = [
      (NameList(parameters.college), .college), (NameList(parameters.bachelor), .bachelor),
      (NameList(parameters.master), .master), (NameList(parameters.doctor), .doctor),
    ]
    firstYear = parameters.firstYear
  }

  package func check(_ education: Education, _ facts: Facts) throws(FactError) -> Outcome {
    guard let text = education.number else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    guard education.origin == .domestic else { return .notApplicable(otherLayout()) }
    let shown = Value.text(masked(text))
    if let obtained = education.obtained, Rational(obtained.year) < firstYear {
      return .notApplicable(early(.date(obtained)))
    }
    guard let number = DiplomaNumber(text) else {
      return .fail(Violation(noShape(shown), actual: shown))
    }
    if number.layout == .selfStudy { return .notApplicable(otherLayout()) }
    let violations = [yearViolation(number, education, shown), levelViolation(number, education)]
      .compactMap(\.self)
    return violations.isEmpty ? .pass(Measurement(actual: shown)) : .fail(violations)
  }

  private func yearViolation(
    _ number: DiplomaNumber, _ education: Education, _ shown: Value
  ) -> Violation? {
    guard let year = number.year, let obtained = education.obtained, obtained.year != year else {
      return nil
    }
    return Violation(
      otherYear(shown, .text("\(year)"), .date(obtained)), actual: .text("\(year)"),
      expected: .date(obtained))
  }

  /// A number may state a higher level than the education, never a lower one.
  private func levelViolation(_ number: DiplomaNumber, _ education: Education) -> Violation? {
    guard let stated = number.level,
      let declared = levels.first(where: { $0.names.entry(equal: education.level) != nil })?.level,
      stated < declared
    else { return nil }
    let level = Value.text(education.level.text)
    return Violation(lowerLevel(stated.value, level), actual: stated.value, expected: level)
  }
}

extension DiplomaNumber.Level {
  fileprivate var value: Value {
    switch self {
    case .college: .term(code: "college", name: Bilingual(zh: "专科", en: "junior college"))
    case .bachelor: .term(code: "bachelor", name: Bilingual(zh: "本科或学士", en: "bachelor"))
    case .secondBachelor:
      .term(code: "second-bachelor", name: Bilingual(zh: "第二学士学位", en: "second bachelor"))
    case .master: .term(code: "master", name: Bilingual(zh: "硕士", en: "master"))
    case .doctor: .term(code: "doctor", name: Bilingual(zh: "博士", en: "doctor"))
    }
  }
}

private let noShape = MessageTemplate(
  zh: "证书编号 {0} 不是 17 或 18 位的毕业证书编号，也不是 16 位的学位证书编号",
  en: "the number {0} has neither the 17 or 18 digits of a diploma nor the 16 of a degree")
private let otherYear = MessageTemplate(
  zh: "证书编号 {0} 的年份是 {1}，填写的取得时间是 {2}",
  en: "the number {0} holds the year {1}, the education is said to be obtained {2}")
private let lowerLevel = MessageTemplate(
  zh: "证书编号的层次是{0}，低于填写的“{1}”",
  en: "the number's level is {0}, below the {1} that is stated")
private let early = MessageTemplate(
  zh: "学历 {0} 取得，当时的证书没有统一编号",
  en: "the education was obtained {0}, before numbers had one layout")
private let otherLayout = MessageTemplate(
  zh: "自学考试或境外的证书，编号另有规则", en: "numbers of self-study or from abroad are laid out otherwise")
