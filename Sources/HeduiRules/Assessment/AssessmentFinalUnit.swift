// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the unit of 31 December assessed a year in which the applicant moved.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 以本年度最终工作单位为年度考核单位. Former names, branches and units of one
/// group, and dates that leave the unit open, are cases for review.
package struct AssessmentFinalUnit: Rule {
  package static let info = RuleInfo(
    id: "assessment.final-unit",
    title: Bilingual(
      zh: "调动当年由最终工作单位考核", en: "the last unit of the year assessed a year with a move"),
    remedy: Bilingual(
      zh: "换成当年 12 月 31 日所在单位的考核；工作经历写错的先更正",
      en:
        "give the assessment by the unit of 31 December; correct the work experience if it is wrong"
    ),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherUnit, nearUnit, noUnit, openUnit, noMove, noExperience]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    guard let year = CivilDate(year: assessment.year), !facts.dossier.experience.isEmpty else {
      return .notApplicable(noExperience(.integer(assessment.year)))
    }
    let experience = facts.dossier.experience
    let whole = UnitsByDate(experience, from: year.firstDay, to: year.lastDay)
    guard whole.possible.count > 1 else { return .notApplicable(noMove(.integer(year.year))) }
    let end = UnitsByDate(experience, from: year.lastDay, to: year.lastDay)
    let units = end.certain.isEmpty ? end.possible : end.certain
    let expected = Value.list(units.map { .text($0.text) })
    guard let unit = assessment.unit else {
      return .review(Violation(noUnit(expected), expected: expected))
    }
    let actual = Value.text(unit.text)
    let isOpen = end.certain.isEmpty || !Set(end.possible).isSubset(of: end.certain)
    if end.certain.contains(unit) || (end.possible == [unit]) {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    if isOpen, end.possible.isEmpty || end.possible.contains(unit) {
      return .review(Violation(openUnit(actual, .integer(year.year)), actual: actual))
    }
    let isNear = end.possible.contains { facts.dossier.relation(of: unit, to: $0) != .other }
    let template = isNear ? nearUnit : otherUnit
    let violation = Violation(template(actual, expected), actual: actual, expected: expected)
    return isNear ? .review(violation) : .fail(violation)
  }
}

private let otherUnit = MessageTemplate(
  zh: "当年有调动，考核单位是 {0}，要求是年末所在单位 {1}",
  en: "the applicant moved in the year; {0} assessed it, the unit at its end ({1}) must")
private let nearUnit = MessageTemplate(
  zh: "当年有调动，考核单位 {0} 与年末所在单位 {1} 名称相近，请看是否为同一单位（更名、分支机构等）",
  en:
    "the applicant moved in the year; {0}, which assessed it, is close in name to the unit at its end "
    + "({1}); is it the same, renamed or a branch")
private let noUnit = MessageTemplate(
  zh: "当年有调动，没有写明考核单位，要求是年末所在单位 {0}",
  en: "the applicant moved in the year and the unit that assessed it is not stated; it must be {0}")
private let openUnit = MessageTemplate(
  zh: "当年有调动，考核单位是 {0}；从工作经历看不出 {1} 年末在哪个单位，请核对",
  en: "the applicant moved in the year, {0} assessed it; the unit at the end of {1} cannot be told")
private let noMove = MessageTemplate(
  zh: "工作经历中 {0} 年没有调动", en: "the work experience shows no move in {0}")
private let noExperience = MessageTemplate(
  zh: "没有填写工作经历，看不出 {0} 年有无调动", en: "no work experience is stated, a move in {0} cannot be told")
