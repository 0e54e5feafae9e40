// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Testing

/// Walks the calendar day by day, independently of the arithmetic under test.
private struct CalendarWalk: Sequence, IteratorProtocol {
  private var year = 1990
  private var month = 1
  private var day = 0
  private var number = 7304  // 1990-01-01 is day 7305: 20 years of 365 days and 5 leap days.

  mutating func next() -> (year: Int, month: Int, day: Int, number: Int)? {
    day += 1
    number += 1
    if day > length {
      day = 1
      month += 1
    }
    if month > 12 {
      month = 1
      year += 1
    }
    return year > 2060 ? nil : (year, month, day, number)
  }

  private var length: Int {
    let isLeap = year.isMultiple(of: 4)  // No century but 2000, a leap year, lies in the range.
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

struct CivilDateTests {
  @Test func `every day from 1990 to 2060 has the number that counting gives it`() throws {
    var count = 0
    for (year, month, day, number) in CalendarWalk() {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      guard date.firstDay == number, date.lastDay == number else {
        Issue.record("\(date) is day \(date.firstDay), counted \(number)")
        return
      }
      #expect(CivilDate(date.description) == date)
      count += 1
    }
    #expect(count == 71 * 365 + 18)
  }

  @Test func `a month and a year span their days`() throws {
    let february = try #require(CivilDate("2024-02"))
    #expect(february.lastDay - february.firstDay == 28)
    #expect(february.precision == .month)
    let year = try #require(CivilDate("2023"))
    #expect(year.lastDay - year.firstDay == 364)
    #expect(year.precision == .year)
  }

  @Test(arguments: [(1900, 2, 28), (2000, 2, 29), (2100, 2, 28), (2199, 12, 31)])
  func `centuries have the leap days of the Gregorian calendar`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) != nil)
    #expect(CivilDate(year: year, month: month, day: day + 1) == nil)
  }

  @Test func `dates that do not exist are refused`() {
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2023, month: 13) == nil)
    #expect(CivilDate(year: 2023, month: 0, day: 5) == nil)
    #expect(CivilDate(year: 2023, month: -1) == nil)
    #expect(CivilDate(year: 2023, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 1899) == nil)
    #expect(CivilDate(year: 2200) == nil)
  }

  @Test(arguments: [
    ("2021", "2021"), ("2021-3", "2021-03"), ("2021-03-15", "2021-03-15"),
    ("2021.3.15", "2021-03-15"),
    ("2021/3", "2021-03"), ("2021年", "2021"), ("2021年3月", "2021-03"), ("2021年3月15日", "2021-03-15"),
    ("２０２１年３月１５日", "2021-03-15"), ("２０２１－０３", "2021-03"),
  ])
  func `forms that people write are read`(text: String, expected: String) {
    #expect(CivilDate(text)?.description == expected)
  }

  @Test(arguments: [
    "", "21-03-15", "2021-", "2021-03-", "2021-00", "2021-03-00", "2021-02-29", "2021-3-15-1",
    "-2021",
    "2021--3", "2021-003", "20210315", "2021 03", "二〇二一年", "2021年3月15日16", "99999", "2021-３x",
    "2021日", "2021月3日", "2021日3月", "3月15日", "2021年3日", "2021-3年",
  ])
  func `other texts are refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  /// Dates of every precision around one another.
  private static let dates = [
    "2019", "2020", "2021", "2020-11", "2020-12", "2021-01", "2020-12-17", "2020-12-18",
    "2020-12-19",
    "2020-12-31", "2021-01-01",
  ].compactMap { CivilDate($0) }

  @Test func `comparing imprecise dates says what every pair of their days says`() {
    for left in Self.dates {
      for right in Self.dates {
        let leftDays = left.firstDay...left.lastDay
        let rightDays = right.firstDay...right.lastDay
        let someAfter = leftDays.contains { day in rightDays.contains { day > $0 } }
        let someNot = leftDays.contains { day in rightDays.contains { day <= $0 } }
        let expected: DateComparison = someAfter ? (someNot ? .cannotTell : .yes) : .no
        #expect(left.isAfter(right) == expected, "\(left) after \(right)")
        #expect(right.isBefore(left) == expected, "\(right) before \(left)")
      }
    }
  }
}
