// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that each of the last three years was assessed as qualified or better.
///
/// Notice: 绍建盟[2024]07号 附件1一4, 近三年的年度考核均为合格及以上. Results that the policy lists neither as
/// enough nor as too low, such as 不定等次, are cases for review.
package struct AssessmentQualified: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The years.
    package var window = AssessmentWindow()
    /// Results that are enough.
    package var passing: [String] = []
    /// Results that are too low.
    package var failing: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval("years", \.window.years, AssessmentWindow.yearsDoc),
        .interval("alternative", \.window.alternative, AssessmentWindow.alternativeDoc),
        .texts("passing", \.passing, Bilingual(zh: "合格及以上的结果", en: "results that are enough")),
        .texts("failing", \.failing, Bilingual(zh: "合格以下的结果", en: "results that are too low")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "assessment.qualified",
    title: Bilingual(zh: "年度考核合格及以上", en: "the year was assessed as qualified or better"),
    remedy: Bilingual(
      zh: "核对考核结果；近三年有不合格的不符合申报条件",
      en: "check the result; with a lower one among the last three years the condition is not met"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooLow, noResult, unknownResult, otherYear] }

  private let window: AssessmentWindow
  private let years: [Int]
  private let alternative: [Int]
  private let passing: NameList
  private let failing: NameList
  package init(_ parameters: Parameters) {
    window = parameters.window
    years = parameters.window.years.calendarYears
    alternative = parameters.window.alternative.calendarYears
    passing = NameList(parameters.passing)
    failing = NameList(parameters.failing)
  }

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    let asked = window.asked(of: facts.dossier, years: years, alternative: alternative)
    guard asked.contains(where: assessment.isAbout) else {
      return .notApplicable(otherYear(.integer(assessment.year), yearList(years)))
    }
    guard let result = assessment.result, !result.key.isEmpty else {
      return .fail(Violation(noResult()))
    }
    let actual = Value.text(result.text)
    if passing.entry(equal: result) != nil { return .pass(Measurement(actual: actual)) }
    let isTooLow = failing.entry(equal: result) != nil
    let violation = Violation((isTooLow ? tooLow : unknownResult)(actual), actual: actual)
    return isTooLow ? .fail(violation) : .review(violation)
  }
}

private let tooLow = MessageTemplate(
  zh: "考核结果为“{0}”，要求合格及以上", en: "the result is {0}, qualified (合格) or better is required")
private let noResult = MessageTemplate(
  zh: "没有写明考核结果，要求合格及以上", en: "no result is stated, qualified (合格) or better is required")
private let unknownResult = MessageTemplate(
  zh: "考核结果为“{0}”，请判断是否相当于合格及以上",
  en: "the result is {0}; decide whether that is qualified (合格) or better")
private let otherYear = MessageTemplate(
  zh: "{0} 年度不在近三年（{1}）之内", en: "{0} is none of the last three years ({1})")
