// SPDX-License-Identifier: Apache-2.0

/// A range of numbers that spells out whether each end belongs to it, because notices mix the two:
/// 大于 30K is strict, 大于等于 0.65 is not.
public struct Interval: Sendable, Hashable {
  /// One end of an interval.
  public struct Bound: Sendable, Hashable {
    /// Where the end lies.
    public let value: Rational
    /// Whether the value itself belongs to the interval.
    public let isInclusive: Bool

    /// Makes an end at a value.
    public init(_ value: Rational, isInclusive: Bool) {
      self.value = value
      self.isInclusive = isInclusive
    }
  }

  /// The lower end, nil when there is none.
  public let lower: Bound?
  /// The upper end, nil when there is none.
  public let upper: Bound?

  /// Makes an interval from its two ends.
  public init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Makes the interval of whole numbers greater than `bound`.
  public static func moreThan(_ bound: Int) -> Interval {
    Interval(lower: Bound(Rational(bound), isInclusive: false), upper: nil)
  }

  /// Makes the interval of whole numbers not below `bound`.
  public static func atLeast(_ bound: Int) -> Interval {
    Interval(lower: Bound(Rational(bound), isInclusive: true), upper: nil)
  }

  /// Makes the interval of whole numbers less than `bound`.
  public static func lessThan(_ bound: Int) -> Interval {
    Interval(lower: nil, upper: Bound(Rational(bound), isInclusive: false))
  }

  /// Makes the interval of whole numbers not above `bound`.
  public static func atMost(_ bound: Int) -> Interval {
    Interval(lower: nil, upper: Bound(Rational(bound), isInclusive: true))
  }

  /// Whether the value lies inside, ends counted as they say.
  public func contains(_ value: Rational) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isInclusive) {
      return false
    }
    if let upper, value > upper.value || (value == upper.value && !upper.isInclusive) {
      return false
    }
    return true
  }

  /// Whether the whole number lies inside.
  public func contains(_ value: Int) -> Bool { contains(Rational(value)) }

  /// Whether no number at all lies inside.
  public var isEmpty: Bool {
    guard let lower, let upper else { return false }
    if lower.value == upper.value { return !(lower.isInclusive && upper.isInclusive) }
    return lower.value > upper.value
  }

  /// What satisfies both intervals, the "safe under every reading" of two of them.
  public func intersection(_ other: Interval) -> Interval {
    Interval(
      lower: tighter(lower, other.lower) { $0 > $1 },
      upper: tighter(upper, other.upper) { $0 < $1 })
  }
}

/// The end that shuts out more; of two at one place, the one that excludes it.
private func tighter(
  _ first: Interval.Bound?, _ second: Interval.Bound?, isInner: (Rational, Rational) -> Bool
) -> Interval.Bound? {
  guard let first else { return second }
  guard let second else { return first }
  if first.value == second.value {
    return Interval.Bound(first.value, isInclusive: first.isInclusive && second.isInclusive)
  }
  return isInner(first.value, second.value) ? first : second
}
