// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// How the days of a span are counted; see ambiguity A-06.
package enum DayCount: String, Sendable, Hashable, CaseIterable {
  /// The first and the last day both count.
  case bothEnds = "both-ends"
  /// The first day does not count (Civil Code, articles 201 and 202).
  case firstLeftOut = "first-left-out"

  /// What the policy's key `count` means.
  package static let doc = Bilingual(
    zh: "时段的第一天是否计入", en: "whether the first day of a span is counted")
}

/// A span of days as a dossier states it, perhaps imprecise; open when it has no end.
package struct StatedSpan: Sendable, Hashable {
  /// The first day.
  package let from: CivilDate
  /// The last day; nil when it goes on.
  package let to: CivilDate?

  /// Makes a span.
  package init(from: CivilDate, to: CivilDate?) {
    self.from = from
    self.to = to
  }

  /// The days that certainly belong to the span, up to a last day; nil when there are none.
  fileprivate func certainDays(after floor: Int, through last: Int) -> ClosedRange<Int>? {
    days(max(from.lastDay, floor), min(to?.firstDay ?? last, last))
  }

  /// The days that may belong to the span, up to a last day; nil when there are none.
  fileprivate func possibleDays(after floor: Int, through last: Int) -> ClosedRange<Int>? {
    days(max(from.firstDay, floor), min(to?.lastDay ?? last, last))
  }

  /// Whether its ends are written to the day.
  fileprivate var isExact: Bool { from.precision == .day && to?.precision ?? .day == .day }

  private func days(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
    first <= last ? first...last : nil
  }
}

/// Days of several spans, each counted once: disjoint stretches with a gap between any two.
package struct WorkedTime: Sendable, Hashable {
  /// The stretches in order, as day numbers with both ends.
  package let stretches: [ClosedRange<Int>]

  /// Makes the union of spans of days, which may overlap or touch.
  package init(_ days: [ClosedRange<Int>]) {
    if days.count < 2 {
      stretches = days
      return
    }
    var joined: [ClosedRange<Int>] = []
    for span in days.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, span.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] =
          last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    stretches = joined
  }

  /// The days counted.
  package func days(_ count: DayCount) -> Int {
    stretches.reduce(0) { $0 + $1.count - (count == .firstLeftOut ? 1 : 0) }
  }

  /// The completed years: the stretches are laid end to end before the last day and counted by the calendar.
  package func fullYears(_ count: DayCount) -> Int {
    guard let last = stretches.last?.upperBound else { return 0 }
    return completedYears(from: last - days(count) + 1, through: last)
  }
}

/// The calendar years that lie wholly between two days, both of which count.
package func completedYears(from first: Int, through last: Int) -> Int {
  guard first <= last, let start = CivilDate(dayNumber: first),
    let after = CivilDate(dayNumber: last + 1)
  else { return 0 }
  let years = after.year - start.year
  guard let anniversary = start.adding(years: years) else { return years }
  return max(0, anniversary.firstDay > last + 1 ? years - 1 : years)
}

/// Completed years between the fewest and the most that imprecise dates allow.
package struct YearBounds: Sendable, Hashable {
  /// The years that are certain.
  package let least: Int
  /// The years that are possible.
  package let most: Int

  /// Makes bounds.
  package init(least: Int, most: Int) {
    self.least = least
    self.most = most
  }

  /// Bounds of the union of spans through a last day, counted from a day on that may be imprecise.
  ///
  /// `certain` spans count in both bounds, `possible` ones only in the upper.
  package init(
    certain: [StatedSpan], possible: [StatedSpan] = [], after start: CivilDate? = nil,
    through last: CivilDate, _ count: DayCount
  ) {
    let end = last.lastDay
    if possible.isEmpty, start?.precision ?? .day == .day, certain.allSatisfy(\.isExact) {
      // Written to the day, as nearly all are: the two bounds are one.
      let days = certain.compactMap { $0.certainDays(after: start?.firstDay ?? .min, through: end) }
      let years = WorkedTime(days).fullYears(count)
      self.init(least: years, most: years)
      return
    }
    let least = certain.compactMap { $0.certainDays(after: start?.lastDay ?? .min, through: end) }
    let most = (certain + possible).compactMap {
      $0.possibleDays(after: start?.firstDay ?? .min, through: end)
    }
    self.init(
      least: WorkedTime(least).fullYears(count), most: WorkedTime(most).fullYears(count))
  }

  /// Whether a number of years is reached.
  package func reaches(_ years: Int) -> DateComparison {
    if least >= years { return .yes }
    return most >= years ? .cannotTell : .no
  }

  /// The years as a value: one number, or the two bounds.
  package var value: Value {
    least == most ? .integer(least) : .list([.integer(least), .integer(most)])
  }
}

extension Rational {
  /// A policy's number of whole things, 0 to 100,000, so that no policy can overflow a date.
  var whole: Int { min(max(numerator / denominator, 0), 100_000) }
}
