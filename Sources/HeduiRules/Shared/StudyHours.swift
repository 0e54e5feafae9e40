// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// How many study hours a year needs, and in which years.
package struct HoursDemands: RuleParameters {
  /// The years that count.
  package var years = Interval(lower: nil, upper: nil)
  /// All hours of a year.
  package var total = Interval(lower: nil, upper: nil)
  /// 专业科目.
  package var professional = Interval(lower: nil, upper: nil)
  /// 一般公需科目.
  package var general = Interval(lower: nil, upper: nil)
  /// 行业公需科目.
  package var industry = Interval(lower: nil, upper: nil)
  package init() {}
  package static var fields: [ParameterField<HoursDemands>] {
    [
      .interval("years", \.years, hoursYearsDoc),
      .interval("total", \.total, Bilingual(zh: "全年学时", en: "hours of a year")),
      .interval(
        "professional", \.professional, Bilingual(zh: "专业科目学时", en: "professional hours")),
      .interval("general", \.general, Bilingual(zh: "一般公需科目学时", en: "general public hours")),
      .interval(
        "industry", \.industry, Bilingual(zh: "行业公需科目学时", en: "industry public hours")),
    ]
  }

  /// Whether a part that is stated falls short.
  func hasShortPart(_ year: HoursYear) -> Bool {
    [(year.professional, professional), (year.general, general), (year.industry, industry)]
      .contains { hours, demand in hours.map { !demand.contains($0) } ?? false }
  }

  /// Whether the year as stated falls short in a part or as a whole.
  func isShort(_ year: HoursYear) -> Bool {
    hasShortPart(year) || (year.sum.map { !total.contains($0) } ?? false)
  }
}

/// What the key `years` of the rules about study hours means.
let hoursYearsDoc = Bilingual(zh: "须达到学时要求的年度", en: "the years whose hours count")

extension HoursYear {
  /// 合计 as declared, else the sum of the three parts; nil when one of them is not stated.
  package var sum: Rational? {
    if let total { return total }
    guard professional != nil, general != nil, industry != nil else { return nil }
    return knownParts
  }

  /// The sum of the parts that are stated.
  package var knownParts: Rational {
    [professional, general, industry].reduce(Rational(0)) { sum, part in
      part.map { sum.adding($0) } ?? sum
    }
  }

  /// Why the year's hours are not asked for; nil when they are.
  func whyNotAsked(years: Interval, _ dossier: Dossier) -> Message? {
    guard years.contains(year) else { return SharedMessages.yearNotAsked(.integer(year)) }
    guard let obtained = dossier.title?.obtained, obtained.year > year else { return nil }
    return SharedMessages.yearBeforeTitle(.integer(year), .date(obtained))
  }
}

/// A demand on one of the three parts of a year's hours.
package protocol AnnualPartRule: Rule where Subject == HoursYear, Parameters == PartDemand {
  /// The policy's numbers.
  var demand: PartDemand { get }
  /// The part.
  static func hours(of year: HoursYear) -> Rational?
  /// Fewer than asked for: what there is, the year's sum, what is required.
  static var tooFew: MessageTemplate { get }
  /// The part is not stated: what is required.
  static var unstated: MessageTemplate { get }
}

/// How many hours of a part a year needs, and in which years.
package struct PartDemand: RuleParameters {
  /// The years that count.
  package var years = Interval(lower: nil, upper: nil)
  /// The hours of the part.
  package var hours = Interval(lower: nil, upper: nil)
  package init() {}
  package static var fields: [ParameterField<PartDemand>] {
    [
      .interval("years", \.years, hoursYearsDoc),
      .interval("hours", \.hours, Bilingual(zh: "该科目的学时", en: "hours of the part")),
    ]
  }
}

extension AnnualPartRule {
  package static var messages: [MessageTemplate] {
    [tooFew, unstated, SharedMessages.yearNotAsked, SharedMessages.yearBeforeTitle]
  }

  package func check(_ year: HoursYear, _ facts: Facts) throws(FactError) -> Outcome {
    if let reason = year.whyNotAsked(years: demand.years, facts.dossier) {
      return .notApplicable(reason)
    }
    let expected = Value.interval(demand.hours, .count)
    guard let hours = Self.hours(of: year) else {
      return .review(Violation(Self.unstated(expected), expected: expected))
    }
    guard demand.hours.contains(hours) else {
      let sum = year.sum?.value ?? year.knownParts.value
      return .fail(
        Violation(Self.tooFew(hours.value, sum, expected), actual: hours.value, expected: expected))
    }
    return .pass(Measurement(actual: hours.value, expected: expected))
  }
}

extension SharedMessages {
  /// What the rules about study hours say alike.
  static let studyHours = [yearNotAsked, yearBeforeTitle]

  /// A year whose hours nobody asks for.
  static let yearNotAsked = MessageTemplate(
    zh: "{0} 年度不在须达到学时要求的年度之内", en: "{0} is none of the years whose hours count")

  /// A year that ended before the current title was obtained, see ambiguity A-09.
  static let yearBeforeTitle = MessageTemplate(
    zh: "{0} 年度早于任现职（{1} 取得现资格），由 hours.years-covered 判断",
    en: "{0} lies before the current title ({1}), which hours.years-covered decides")
}
