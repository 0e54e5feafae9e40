// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for enough study hours in each year that counts, nothing carried over.
///
/// Notice: 绍建盟[2024]07号 正文三（三）, 每年不少于90学时. A sum that is declared decides, else the three parts
/// are added. A sum that is short because a part is short is told once, with the part.
package struct HoursAnnualTotal: Rule {
  package static let info = RuleInfo(
    id: "hours.annual-total",
    title: Bilingual(zh: "每年继续教育学时足够", en: "enough study hours each year"),
    remedy: Bilingual(
      zh: "补足该年度的学时，并登记到省继续教育学时登记管理系统；学时不能跨年度结转",
      en: "make up the year's hours and have them registered; hours do not carry over"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooFew, toldWithPart, unstated, SharedMessages.yearNotAsked, SharedMessages.yearBeforeTitle]
  }

  private let demands: HoursDemands
  package init(_ parameters: HoursDemands) { demands = parameters }

  package func check(_ year: HoursYear, _ facts: Facts) throws(FactError) -> Outcome {
    if let reason = year.whyNotAsked(years: demands.years, facts.dossier) {
      return .notApplicable(reason)
    }
    let expected = Value.interval(demands.total, .count)
    guard let sum = year.sum ?? enoughParts(of: year) else { return .notApplicable(unstated()) }
    let actual = sum.value
    if demands.total.contains(sum) {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    if demands.hasShortPart(year) { return .notApplicable(toldWithPart(actual, expected)) }
    return .fail(Violation(tooFew(actual, expected), actual: actual, expected: expected))
  }

  /// The parts that are stated, where they are enough whatever the others are.
  private func enoughParts(of year: HoursYear) -> Rational? {
    let known = year.knownParts
    return demands.total.contains(known) ? known : nil
  }
}

private let tooFew = MessageTemplate(
  zh: "全年 {0} 学时，要求{1}", en: "{0} hours in the year, required {1}")
private let toldWithPart = MessageTemplate(
  zh:
    "全年 {0} 学时，要求{1}；已由不足的科目（hours.annual-professional、hours.annual-general、hours.annual-industry）报告",
  en:
    "{0} hours in the year, required {1}; the part that is short is reported by "
    + "hours.annual-professional, hours.annual-general or hours.annual-industry")
private let unstated = MessageTemplate(
  zh: "没有写明全年学时和各科目学时，各科目由 hours.annual-professional 等报告",
  en: "neither the sum nor all parts are stated, which the rules about the parts report")
