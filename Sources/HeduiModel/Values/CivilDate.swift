// SPDX-License-Identifier: Apache-2.0

/// A date as people write it on forms: a year, a month or a day, with the precision it was given.
///
/// There is no time and no time zone; "today" comes from outside, in Asia/Shanghai.
public struct CivilDate: Sendable, Hashable {
  /// How much of a date is known.
  public enum Precision: Int, Sendable, Hashable, Comparable {
    /// Only the year, as in `2021`.
    case year
    /// Year and month, as in `2021-03`.
    case month
    /// A whole date, as in `2021-03-15`.
    case day

    /// Orders by how much is known, the year first.
    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  // Four bytes, because every part of a dossier holds dates and is copied with them.
  private let shortYear: Int16
  private let shortMonth: Int8
  private let shortDay: Int8

  /// The year, 1900 to 2199.
  public var year: Int { Int(shortYear) }
  /// The month, 1 to 12; 0 when only the year is known.
  public var month: Int { Int(shortMonth) }
  /// The day, 1 to 31; 0 when it is not known.
  public var day: Int { Int(shortDay) }

  /// Makes a date that exists in the calendar; nil when it does not (2023-02-29) or when the year is
  /// outside 1900 to 2199.
  public init?(year: Int, month: Int = 0, day: Int = 0) {
    guard (1900...2199).contains(year) else { return nil }
    guard (0...12).contains(month), month > 0 || day == 0 else { return nil }
    guard day >= 0, day == 0 || day <= daysInMonth(month, of: year) else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// The first day of the calendar here, 1900-01-01.
  public static let earliest = CivilDate(checkedYear: 1900, month: 1, day: 1)

  private init(checkedYear year: Int, month: Int, day: Int) {
    shortYear = Int16(year)
    shortMonth = Int8(month)
    shortDay = Int8(day)
  }

  /// How much of the date is known.
  public var precision: Precision { month == 0 ? .year : day == 0 ? .month : .day }

  /// The earliest day that the date can mean, in days since 1970-01-01.
  public var firstDay: Int { dayNumber(year, max(month, 1), max(day, 1)) }

  /// The latest day that the date can mean, in days since 1970-01-01.
  public var lastDay: Int {
    let lastMonth = month == 0 ? 12 : month
    return dayNumber(year, lastMonth, day == 0 ? daysInMonth(lastMonth, of: year) : day)
  }
}

extension CivilDate {
  /// The whole date that lies a number of days later (earlier when negative); nil for an imprecise date
  /// or beyond the calendar.
  public func adding(days: Int) -> CivilDate? {
    guard precision == .day, days.magnitude < 100_000 else { return nil }
    return CivilDate(dayNumber: firstDay + days)
  }

  /// The same day of the month some years later; 29 February becomes 28 in a common year.
  public func adding(years: Int) -> CivilDate? {
    CivilDate(year: year + years, month: month, day: day)
      ?? CivilDate(year: year + years, month: month, day: day - 1)
  }

  /// The date of a day counted from 1970-01-01.
  public init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// The answer to a comparison of dates that may be imprecise.
public enum DateComparison: Sendable, Hashable {
  /// True whatever days the dates mean.
  case yes
  /// False whatever days the dates mean.
  case no
  /// True for some of the days that the dates can mean; a matter for `review`.
  case cannotTell
}

extension CivilDate {
  /// Whether this date lies after another, strictly.
  public func isAfter(_ other: CivilDate) -> DateComparison {
    if precision == .day, other.precision == .day {
      // Written to the day, as nearly all are: no day need be counted.
      return (year, month, day) > (other.year, other.month, other.day) ? .yes : .no
    }
    if firstDay > other.lastDay { return .yes }
    return lastDay <= other.firstDay ? .no : .cannotTell
  }

  /// Whether this date lies before another, strictly.
  public func isBefore(_ other: CivilDate) -> DateComparison { other.isAfter(self) }
}

extension CivilDate: CustomStringConvertible {
  /// The date in ISO 8601 with the precision it has: `2021`, `2021-03` or `2021-03-15`.
  public var description: String {
    switch precision {
    case .year: "\(year)"
    case .month: "\(year)-\(padded(month))"
    case .day: "\(year)-\(padded(month))-\(padded(day))"
    }
  }

  /// Reads a date as ``description`` writes it, or as people do.
  ///
  /// People write `2021年3月15日`, `2021.3.15`, `2021/3`, also in full-width digits. Nil for anything else or for a day that does not
  /// exist.
  public init?(_ text: String) {
    var numbers: [Int] = []
    var current: Int?
    var digits = 0
    for scalar in text.unicodeScalars {
      if let digit = digitValue(scalar) {
        current = (current ?? 0) * 10 + digit
        digits += 1
        guard digits <= (numbers.isEmpty ? 4 : 2) else { return nil }
      } else if let number = current {
        numbers.append(number)
        guard isSeparator(scalar, afterNumber: numbers.count) else { return nil }
        current = nil
        digits = 0
      } else {
        return nil
      }
    }
    if let current { numbers.append(current) }
    guard (1...3).contains(numbers.count), numbers[0] >= 1000 else { return nil }
    if let last = text.unicodeScalars.last, isPlainSeparator(last) { return nil }
    if numbers.dropFirst().contains(0) { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 0,
      day: numbers.count > 2 ? numbers[2] : 0)
  }
}

private func digitValue(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value - 0x30)
  case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
  default: nil
  }
}

/// Whether a sign may follow the year (1), the month (2) or the day (3): 年 月 日 each its own number, the
/// signs between numbers the first two.
private func isSeparator(_ scalar: Unicode.Scalar, afterNumber count: Int) -> Bool {
  switch count {
  case 1: scalar == "年" || isPlainSeparator(scalar)
  case 2: scalar == "月" || isPlainSeparator(scalar)
  case 3: scalar == "日"
  default: false
  }
}

private func isPlainSeparator(_ scalar: Unicode.Scalar) -> Bool {
  ["-", ".", "/", "－", "．", "／"].contains(scalar)
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Days in a month of the Gregorian calendar; 0 when the month is 0.
private func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 0: 0
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Days since 1970-01-01 of a Gregorian date, counted by whole 400-year cycles from 0000-03-01.
private func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let shifted = month <= 2 ? year - 1 : year
  let cycle = shifted / 400
  let yearOfCycle = shifted - cycle * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
  return cycle * 146_097 + dayOfCycle - 719_468
}
