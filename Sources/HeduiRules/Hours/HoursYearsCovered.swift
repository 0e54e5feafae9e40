// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for study hours of each of the years that the notice names.
///
/// Notice: 绍建盟[2024]07号 正文三（三）, 任现职以来或近三年（2021-2023年）. Under the reading 任现职以来 a year
/// that ended before the current title need not be there. The year of the title itself and years
/// before the first job or graduation are cases for review.
package struct HoursYearsCovered: Rule {
  /// Since when hours are asked for.
  package enum Scope: String, Sendable, Hashable, CaseIterable {
    /// All of the years named.
    case named
    /// Only those that did not end before the current title was obtained.
    case sinceTitle = "since-title"
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The years and what makes one whole.
    package var demands = HoursDemands()
    /// Since when hours are asked for.
    package var scope = Scope.named
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval("years", \.demands.years, hoursYearsDoc),
        .interval("total", \.demands.total, Bilingual(zh: "全年学时", en: "hours of a year")),
        .interval(
          "professional", \.demands.professional, Bilingual(zh: "专业科目", en: "professional hours")),
        .interval(
          "general", \.demands.general, Bilingual(zh: "一般公需科目", en: "general public hours")),
        .interval(
          "industry", \.demands.industry, Bilingual(zh: "行业公需科目", en: "industry public hours")),
        .choice(
          "scope", \.scope,
          Bilingual(zh: "点名的各年还是任现职以来", en: "the years named or those since the title")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "hours.years-covered",
    title: Bilingual(zh: "近三年每年都有继续教育学时", en: "each of the years has study hours"),
    remedy: Bilingual(
      zh: "补上缺少的年度的学时", en: "add the hours of the years that are missing"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [missing, partYears, noYears, noRecord] }

  private let parameters: Parameters
  private let years: [Int]
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    years = parameters.demands.years.calendarYears
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard dossier.hasHoursRecord else { return .notApplicable(noRecord()) }
    let expected = yearList(years)
    guard let stated = dossier.hours?.years, !stated.isEmpty else {
      return .review(Violation(noYears(expected), expected: expected))
    }
    let obtained = dossier.title?.obtained
    let lacking = years.filter { year in
      let isBeforeTitle = obtained.map { $0.year > year } ?? false
      if isBeforeTitle, parameters.scope == .sinceTitle { return false }
      guard let entry = stated.first(where: { $0.year == year }) else { return true }
      return isBeforeTitle && parameters.demands.isShort(entry)
    }
    let actual = yearList(stated.map(\.year))
    if lacking.isEmpty { return .pass(Measurement(actual: actual, expected: expected)) }
    let isDoubtful = lacking.allSatisfy {
      obtained?.year == $0 || dossier.beganWork(afterDay: lastDay(of: $0))
    }
    let template = isDoubtful ? partYears : missing
    let violation = Violation(
      template(yearList(lacking), expected), actual: actual, expected: expected)
    return isDoubtful ? .review(violation) : .fail(violation)
  }
}

private func lastDay(of year: Int) -> Int { CivilDate(year: year)?.lastDay ?? 0 }

private let missing = MessageTemplate(
  zh: "缺少 {0} 年度的继续教育学时，要求 {1} 各年度都有",
  en: "{0}: no whole year of study hours; each of {1} is asked for")
private let partYears = MessageTemplate(
  zh: "缺少 {0} 年度的学时，但该年度是取得现资格的当年，或在参加工作、毕业之前，请判断是否须补；通知列的是 {1}",
  en:
    "{0}: no hours, but the year is that of the title itself or lies before the first job or "
    + "graduation; decide whether it is asked for; the notice names {1}")
private let noYears = MessageTemplate(
  zh: "没有写明各年度学时，请在学时证明或平台上看 {0} 各年度是否都有",
  en: "the hours are not stated by year; look in the record or on the platform for each of {0}")
private let noRecord = MessageTemplate(
  zh: "没有继续教育学习情况，已由 hours.record-present 报告",
  en: "there is no record of continuing education, which hours.record-present reports")
