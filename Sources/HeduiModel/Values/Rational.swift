// SPDX-License-Identifier: Apache-2.0

/// An exact fraction, so that a bound such as 0.65 ≤ w/h is decided in integers, never in doubles.
///
/// The denominator is positive; the fraction is not reduced, so `260/400` prints as measured and
/// still equals `0.65`.
public struct Rational: Sendable {
  /// The part above the line.
  public let numerator: Int
  /// The part below the line, greater than zero.
  public let denominator: Int

  /// Makes `numerator/denominator`; the denominator must be greater than zero.
  public init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator > 0, "a fraction needs a positive denominator")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads decimal text such as `0.65`, `-3` or `1048576` exactly; nil for anything else or for more
  /// than 9 digits after the point.
  public init?(decimal text: some StringProtocol) {
    if let plain = text.utf8.withContiguousStorageIfAvailable(Self.plain), let plain {
      self = plain
      return
    }
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy(isDigit) else {
      return nil
    }
    let fraction = parts.count == 2 ? parts[1] : ""
    if parts.count == 2, fraction.isEmpty { return nil }
    guard fraction.utf8.count <= 9, fraction.utf8.allSatisfy(isDigit) else { return nil }
    guard let value = Int(whole + fraction) else { return nil }
    var scale = 1
    for _ in fraction.utf8 { scale *= 10 }
    self.init(isNegative ? -value : value, over: scale)
  }

  /// The number in at most 18 digits, with a point among them or none; nil says nothing.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>) -> Rational? {
    guard (1...18).contains(text.count) else { return nil }
    var value = 0
    // Nothing until a point is met.
    var scale: Int?
    for (place, byte) in text.enumerated() {
      if isDigit(byte) {
        value = value * 10 + Int(byte & 0x0F)
        scale = scale.map { $0 * 10 }
      } else {
        guard byte == UInt8(ascii: "."), place > 0, scale == nil else { return nil }
        scale = 1
      }
    }
    guard let scale else { return Rational(value) }
    return scale > 1 && scale <= 1_000_000_000 ? Rational(value, over: scale) : nil
  }

  /// The nearest double, for showing only.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

extension Rational: Comparable, Hashable {
  /// Equal when the values are, reduced or not.
  public static func == (left: Rational, right: Rational) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      == right.numerator.multipliedFullWidth(by: left.denominator)
  }

  /// Orders by value, exactly.
  public static func < (left: Rational, right: Rational) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }

  /// Hashes the reduced fraction.
  public func hash(into hasher: inout Hasher) {
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    hasher.combine(numerator / Int(divisor))
    hasher.combine(denominator / Int(divisor))
  }
}

private func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
  second == 0 ? max(first, 1) : greatestCommonDivisor(second, first % second)
}

/// How a platform may round a fraction before it compares it; see ambiguity A-03.
public enum Rounding: String, Sendable, Hashable, CaseIterable {
  /// Compared as it is.
  case exact
  /// To two decimals, a tie away from zero (0.805 → 0.81).
  case halfUp = "half-up"
  /// To two decimals, a tie to the even digit (0.805 → 0.80).
  case halfEven = "half-even"
}

extension Rational {
  /// The value after rounding a non-negative fraction to two decimals in integers.
  public func rounded(_ rounding: Rounding) -> Rational {
    guard rounding != .exact else { return self }
    let (hundredths, rest) = (numerator * 100).quotientAndRemainder(dividingBy: denominator)
    let isTie = rest * 2 == denominator
    let goesUp = isTie ? (rounding == .halfUp || hundredths % 2 == 1) : rest * 2 > denominator
    return Rational(goesUp ? hundredths + 1 : hundredths, over: 100)
  }
}
