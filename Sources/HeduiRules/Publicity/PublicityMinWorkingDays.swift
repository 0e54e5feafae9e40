// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the posting in the unit lasts at least five working days.
///
/// Notice: 绍建盟[2024]07号 正文五（二）, 不少于5个工作日的公示. Working days are those of the State Council's
/// calendars; whether the day of posting counts is open. A year without a calendar is for a person.
package struct PublicityMinWorkingDays: Rule {
  /// Whether the day of posting counts; see ambiguity A-21.
  package enum FirstDay: String, Sendable, Hashable, CaseIterable {
    /// It does.
    case counted
    /// It does not, as Civil Code 201 has it.
    case notCounted = "not-counted"
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How many working days.
    package var days = Interval(lower: nil, upper: nil)
    /// Whether the day of posting counts.
    package var firstDay = FirstDay.notCounted
    /// The days off of the years whose calendars are known.
    package var daysOff: [CivilDate] = []
    /// The working Saturdays and Sundays of those years.
    package var workDays: [CivilDate] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval("days", \.days, Bilingual(zh: "公示的工作日数", en: "working days of posting")),
        .choice(
          "first-day", \.firstDay,
          Bilingual(zh: "公示当天是否计入", en: "whether the day of posting counts")),
        .days("days-off", \.daysOff, Bilingual(zh: "放假的日子", en: "days off")),
        .days(
          "work-days", \.workDays,
          Bilingual(zh: "调休上班的周末", en: "working Saturdays and Sundays")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "publicity.min-working-days",
    title: Bilingual(zh: "公示不少于规定的工作日", en: "the posting lasts enough working days"),
    remedy: Bilingual(
      zh: "延长公示，使其在各种理解下都满规定的工作日，结束后再推荐",
      en: "post it longer, until it lasts under every reading, and recommend after that"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooShort, noCalendar, notExact, look] }

  /// What the policy decides.
  package let parameters: Parameters
  /// The calendar of working days.
  package let calendar: WorkingDays

  package init(_ parameters: Parameters) {
    self.parameters = parameters
    calendar = WorkingDays(off: parameters.daysOff, work: parameters.workDays)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let notice = dossier.publicNotice, let from = notice.from, let to = notice.to else {
      return .manual(look(.interval(parameters.days, .days)))
    }
    let expected = Value.interval(parameters.days, .days)
    guard let next = from.adding(days: 1), to.precision == .day else {
      return .review(Violation(notExact(.date(from), .date(to), expected), expected: expected))
    }
    let first = parameters.firstDay == .counted ? from : next
    guard let count = calendar.count(from: first, through: to) else {
      return .review(Violation(noCalendar(.date(from), .date(to)), expected: expected))
    }
    let actual = Value.integer(count, .days)
    guard parameters.days.contains(Rational(count)) else {
      return .fail(
        Violation(
          tooShort(.date(from), .date(to), actual, expected), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let tooShort = MessageTemplate(
  zh: "公示从 {0} 到 {1}，工作日为 {2}，要求{3}",
  en: "the posting from {0} to {1} lasts {2} of work, {3} are required")
private let noCalendar = MessageTemplate(
  zh: "公示从 {0} 到 {1}，规则集没有其中年份的放假安排，请按国务院办公厅的通知数工作日",
  en:
    "the posting lasts from {0} to {1}, and the policy has no calendar of such a year; count the "
    + "working days by the State Council's notice")
private let notExact = MessageTemplate(
  zh: "公示日期 {0} 至 {1} 没有具体到日，数不出工作日，要求{2}",
  en:
    "the posting from {0} to {1} is not stated to the day, so working days cannot be counted; {2} "
    + "are required")
private let look = MessageTemplate(
  zh: "没有写明公示的起止日期，请单位核对公示的工作日{0}",
  en:
    "first and last day of the posting are not stated; let the unit see that it lasts {0} of work"
)
