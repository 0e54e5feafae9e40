// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that each year has an assessment of its own, not one opinion for several years.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 需以年度为单元列表，杜绝…近4年合并考核. A table with a row and an opinion
/// for each year is right; a summary that names several years is a case for review.
package struct AssessmentOnePerYear: Rule {
  package static let info = RuleInfo(
    id: "assessment.one-per-year",
    title: Bilingual(zh: "一年一考核，不合并", en: "one assessment for each year"),
    remedy: Bilingual(
      zh: "按年度分别填写考核登记表，每年各有意见",
      en: "fill in one form, or one row with its own opinion, for each year"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [merged, otherYear, namesYears, nothing] }

  package init(_ parameters: NoParameters) {}

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    let covered = Set(assessment.covers).sorted()
    if covered.count > 1 {
      let actual = yearList(covered)
      return .fail(Violation(merged(actual), actual: actual))
    }
    if let only = covered.first, only != assessment.year {
      let actual = Value.integer(only)
      return .review(
        Violation(
          otherYear(actual, .integer(assessment.year)), actual: actual,
          expected: .integer(assessment.year)))
    }
    let named = assessment.summary.map { yearsNamed(in: $0) } ?? []
    if named.count > 1 {
      return .review(Violation(namesYears(yearList(named)), actual: yearList(named)))
    }
    if covered.isEmpty, assessment.summary == nil, assessment.form == nil {
      return .notApplicable(nothing())
    }
    return .pass(Measurement(actual: .integer(assessment.year)))
  }
}

private let merged = MessageTemplate(
  zh: "{0} 年度合并为一份考核意见，要求以年度为单元，每年一份",
  en: "one opinion covers {0}; each year needs its own")
private let otherYear = MessageTemplate(
  zh: "考核意见针对 {0} 年度，填报的年度是 {1}，请核对",
  en: "the opinion is about {0}, declared is {1}; check which is right")
private let namesYears = MessageTemplate(
  zh: "个人总结写到 {0} 年，请看是否多个年度合并考核",
  en: "the summary names {0}; look whether several years were assessed together")
private let nothing = MessageTemplate(
  zh: "没有写明考核材料的形式、涵盖年度和总结，请看材料是否一年一份",
  en: "neither form, years covered nor summary are stated; look whether it is one year's")
