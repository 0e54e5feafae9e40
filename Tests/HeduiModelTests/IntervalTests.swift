// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Testing

struct IntervalTests {
  /// Every interval with ends at 2 and 5, each end open, closed or missing.
  private static let all = [nil, true, false].flatMap { (lower: Bool?) in
    [nil, true, false].map { (upper: Bool?) in
      Interval(
        lower: lower.map { Interval.Bound(Rational(2), isInclusive: $0) },
        upper: upper.map { Interval.Bound(Rational(5), isInclusive: $0) })
    }
  }

  /// Halves from −1 to 8, so that each end is met below, at and above.
  private static let probes = (-2...16).map { Rational($0, over: 2) }

  @Test func `an end belongs to an interval only when it says so`() {
    for interval in Self.all {
      #expect(interval.contains(2) == (interval.lower?.isInclusive ?? true))
      #expect(interval.contains(5) == (interval.upper?.isInclusive ?? true))
      #expect(interval.contains(Rational(3, over: 2)) == (interval.lower == nil))
      #expect(interval.contains(Rational(11, over: 2)) == (interval.upper == nil))
      #expect(interval.contains(3))
    }
  }

  @Test func `the short forms are strict or not as they are named`() {
    #expect(!Interval.moreThan(215).contains(215) && Interval.moreThan(215).contains(216))
    #expect(Interval.atLeast(215).contains(215) && !Interval.atLeast(215).contains(214))
    #expect(!Interval.lessThan(9).contains(9) && Interval.lessThan(9).contains(8))
    #expect(Interval.atMost(9).contains(9) && !Interval.atMost(9).contains(10))
  }

  @Test func `an intersection holds exactly what both hold`() {
    let shifted = Self.all.map { interval in
      Interval(
        lower: interval.lower.map {
          Interval.Bound(Rational(3), isInclusive: $0.isInclusive)
        }, upper: interval.upper)
    }
    for first in Self.all + shifted {
      for second in Self.all + shifted {
        let both = first.intersection(second)
        for probe in Self.probes {
          #expect(both.contains(probe) == (first.contains(probe) && second.contains(probe)))
        }
      }
    }
  }
}
