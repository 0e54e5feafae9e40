// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the date of birth and the sex agree with the resident identity number.
///
/// Notice: 绍建盟[2024]07号 附件5, 性 别…出生 年月: the month counts. Another day of the same month is for a
/// person to look at, since personnel files and cards may differ.
package struct IdentityBirthSexConsistent: Rule {
  package static let info = RuleInfo(
    id: "identity.birth-sex-consistent",
    title: Bilingual(
      zh: "出生年月、性别与身份证号码一致", en: "birth and sex agree with the identity number"),
    remedy: Bilingual(
      zh: "对照身份证更正出生日期、性别或身份证号码；档案记载不同的，先由单位核实",
      en:
        "correct birth, sex or number by the identity card; when the personnel file differs, let the "
        + "unit clear it up first"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherMonth, otherSex, otherDay, noNumber, badNumber, nothing]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let applicant = dossier.applicant, let text = applicant.residentID else {
      return .notApplicable(noNumber())
    }
    guard applicant.birth != nil || applicant.sex != nil else { return .notApplicable(nothing()) }
    let number: ResidentNumber
    do throws(ResidentNumber.Fault) {
      number = try ResidentNumber(text)
    } catch {
      return .notApplicable(badNumber())
    }
    var wrong: [Violation] = []
    if let sex = applicant.sex, sex != number.sex {
      let (actual, expected) = (sex.value, number.sex.value)
      wrong.append(Violation(otherSex(actual, expected), actual: actual, expected: expected))
    }
    guard let birth = applicant.birth else { return wrong.isEmpty ? .pass() : .fail(wrong) }
    guard let own = number.birth, isSameMonth(birth, own) else {
      // The month is what is compared; the day of the number is not shown.
      let expected = number.birth.flatMap { CivilDate(year: $0.year, month: $0.month) }
      let required = expected.map { Value.date($0) } ?? .text("—")
      wrong.append(
        Violation(
          otherMonth(.date(birth), required), actual: .date(birth), expected: required))
      return .fail(wrong)
    }
    if !wrong.isEmpty { return .fail(wrong) }
    if birth.precision == .day, birth != own {
      return .review(
        Violation(
          otherDay(.date(birth), .date(own)), actual: .date(birth), expected: .date(own)))
    }
    return .pass(Measurement(actual: .date(birth)))
  }

  private func isSameMonth(_ birth: CivilDate, _ own: CivilDate) -> Bool {
    birth.year == own.year && (birth.precision == .year || birth.month == own.month)
  }
}

extension Sex {
  fileprivate var value: Value {
    switch self {
    case .male: .term(code: rawValue, name: Bilingual(zh: "男", en: "male"))
    case .female: .term(code: rawValue, name: Bilingual(zh: "女", en: "female"))
    }
  }
}

private let otherMonth = MessageTemplate(
  zh: "填写的出生日期是 {0}，身份证号码中是 {1}，年月不一致",
  en: "the date of birth stated is {0}, that of the identity number {1}: the months differ")
private let otherSex = MessageTemplate(
  zh: "填写的性别是{0}，身份证号码表示{1}", en: "the sex stated is {0}, that of the identity number {1}")
private let otherDay = MessageTemplate(
  zh: "填写的出生日期是 {0}，身份证号码中是 {1}，年月相同而日不同，请核对以哪个为准",
  en:
    "the date of birth stated is {0}, that of the identity number {1}: the same month, another day; "
    + "which one holds")
private let noNumber = MessageTemplate(
  zh: "没有写明身份证号码，无从比较出生日期和性别",
  en: "no identity number is stated to compare birth and sex with")
private let badNumber = MessageTemplate(
  zh: "身份证号码有错，由“身份证号码书写正确”一条判断",
  en: "the identity number is wrong, which identity.resident-id reports")
private let nothing = MessageTemplate(
  zh: "没有写明出生日期和性别", en: "neither date of birth nor sex is stated")
