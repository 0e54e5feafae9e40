// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for enough general public hours in each year that counts.
///
/// Notice: 绍建盟[2024]07号 正文三（三）, 一般公需科目不少于18学时. A year for which only the sum is given is a case for
/// review.
package struct HoursAnnualGeneral: AnnualPartRule {
  package static let info = RuleInfo(
    id: "hours.annual-general",
    title: Bilingual(zh: "每年一般公需科目学时足够", en: "enough general public hours each year"),
    remedy: Bilingual(
      zh: "补学该年度的一般公需科目，并登记到省继续教育学时登记管理系统",
      en: "study the missing general public hours and have them registered for that year"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static let tooFew = MessageTemplate(
    zh: "一般公需科目 {0} 学时（当年合计 {1} 学时），要求{2}",
    en: "{0} general public hours (of {1} in the year), required {2}")
  package static let unstated = MessageTemplate(
    zh: "没有写明一般公需科目学时，要求{0}，请看学时证明",
    en: "the general public hours are not stated, required {0}; look at the record")

  package let demand: PartDemand
  package init(_ parameters: PartDemand) { demand = parameters }

  package static func hours(of year: HoursYear) -> Rational? { year.general }
}
