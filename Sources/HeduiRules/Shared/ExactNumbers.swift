// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension Rational {
  /// The exact sum; the largest number where it cannot be held, so that adding never traps.
  package func adding(_ other: Rational) -> Rational {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? Rational(Int.max) : Rational(sum, over: denominator)
    }
    if other.denominator % denominator == 0 {
      return scaled(by: other.denominator / denominator)?.adding(other) ?? Rational(Int.max)
    }
    if denominator % other.denominator == 0 { return other.adding(self) }
    guard let left = scaled(by: other.denominator), let right = other.scaled(by: denominator) else {
      return Rational(Int.max)
    }
    return left.adding(right)
  }

  /// The same value over a larger denominator; nil when that cannot be held.
  private func scaled(by factor: Int) -> Rational? {
    let (above, overflowAbove) = numerator.multipliedReportingOverflow(by: factor)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: factor)
    return overflowAbove || overflowBelow ? nil : Rational(above, over: below)
  }

  /// The number for people: whole numbers as they are, others as decimals.
  package var value: Value {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    if rest == 0 { return .integer(whole, .count) }
    let (tenths, overflow) = rest.multipliedReportingOverflow(by: 10)
    let hasOneDecimal = !overflow && tenths % denominator == 0
    return .decimal(approximation, hasOneDecimal ? .count : .none)
  }

  /// The whole part, kept between zero and a bound, for counts of years and the like.
  package func wholePart(atMost bound: Int) -> Int { min(max(numerator / denominator, 0), bound) }
}

extension Interval {
  /// The calendar years inside, of those that dates can have.
  package var calendarYears: [Int] { (1900...2199).filter { contains($0) } }
}

/// Several years, for messages and measurements.
func yearList(_ years: [Int]) -> Value { .list(years.map { .integer($0) }) }
