// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for enough professional hours in each year that counts.
///
/// Notice: 绍建盟[2024]07号 正文三（三）, 专业科目不少于60学时. A year for which only the sum is given is a case for
/// review.
package struct HoursAnnualProfessional: AnnualPartRule {
  package static let info = RuleInfo(
    id: "hours.annual-professional",
    title: Bilingual(zh: "每年专业科目学时足够", en: "enough professional hours each year"),
    remedy: Bilingual(
      zh: "补学该年度的专业科目，并登记到省继续教育学时登记管理系统",
      en: "study the missing professional hours and have them registered for that year"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static let tooFew = MessageTemplate(
    zh: "专业科目 {0} 学时（当年合计 {1} 学时），要求{2}",
    en: "{0} professional hours (of {1} in the year), required {2}")
  package static let unstated = MessageTemplate(
    zh: "没有写明专业科目学时，要求{0}，请看学时证明",
    en: "the professional hours are not stated, required {0}; look at the record")

  package let demand: PartDemand
  package init(_ parameters: PartDemand) { demand = parameters }

  package static func hours(of year: HoursYear) -> Rational? { year.professional }
}
