// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A calendar of working days: Monday to Friday, but for the days off and the working Saturdays and Sundays
/// that the State Council fixes for each year.
package struct WorkingDays: Sendable {
  private let off: Set<Int>
  private let work: Set<Int>
  /// The years whose calendar is known: those that have days off.
  private let years: Set<Int>

  /// Makes the calendar of the days that its years differ from the plain week.
  package init(off: [CivilDate], work: [CivilDate]) {
    self.off = Set(off.map(\.firstDay))
    self.work = Set(work.map(\.firstDay))
    years = Set(off.map(\.year))
  }

  /// No posting lasts longer; the count stops there.
  private static let longest = 1000

  /// How many working days lie between two days, both included; nil when a year's calendar is not known.
  ///
  /// Spans of more than a thousand days count as a thousand; none when the last day lies before the first.
  package func count(from first: CivilDate, through last: CivilDate) -> Int? {
    guard last.firstDay >= first.firstDay else { return 0 }
    let end = Swift.min(last.firstDay, first.firstDay + Self.longest)
    guard let lastYear = CivilDate(dayNumber: end)?.year, first.year <= lastYear,
      (first.year...lastYear).allSatisfy(years.contains)
    else { return nil }
    return (first.firstDay...end).count(where: isWorking)
  }

  /// Whether people work on a day, by its number.
  private func isWorking(_ day: Int) -> Bool {
    if work.contains(day) { return true }
    // 1970-01-01, day 0, was a Thursday.
    let weekday = ((day + 3) % 7 + 7) % 7
    return weekday < 5 && !off.contains(day)
  }
}
