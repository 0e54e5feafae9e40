// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

struct ExactNumbersTests {
  @Test func `halves and wholes add up exactly`() throws {
    let half = try #require(Rational(decimal: "59.5"))
    #expect(half.adding(Rational(30)).adding(Rational(12)) == Rational(203, over: 2))
    #expect(Rational(30).adding(half) == Rational(179, over: 2))
    #expect(Rational(1, over: 3).adding(Rational(1, over: 2)) == Rational(5, over: 6))
  }

  @Test func `a sum that cannot be held is the largest number`() {
    #expect(Rational(Int.max).adding(Rational(1)) == Rational(Int.max))
    #expect(
      Rational(Int.max / 2).adding(Rational(1, over: 1_000_000_000)) == Rational(Int.max))
    #expect(
      Rational(1, over: Int.max).adding(Rational(1, over: Int.max - 1)) == Rational(Int.max))
  }

  @Test func `whole numbers are shown whole, others with decimals`() throws {
    #expect(Rational(180, over: 2).value == .integer(90, .count))
    #expect(try #require(Rational(decimal: "59.5")).value == .decimal(59.5, .count))
    #expect(try #require(Rational(decimal: "59.25")).value == .decimal(59.25))
  }

  @Test func `a count of years stays within bounds`() {
    #expect(Rational(1).wholePart(atMost: 100) == 1)
    #expect(Rational(Int.max).wholePart(atMost: 100) == 100)
    #expect(Rational(-3).wholePart(atMost: 100) == 0)
  }

  @Test func `an interval of years lists its calendar years, without end or not`() {
    let three = Interval(
      lower: .init(Rational(2021), isInclusive: true),
      upper: .init(Rational(2023), isInclusive: true))
    #expect(three.calendarYears == [2021, 2022, 2023])
    #expect(Interval.moreThan(2197).calendarYears == [2198, 2199])
    #expect(Interval(lower: nil, upper: nil).calendarYears.count == 300)
  }
}
