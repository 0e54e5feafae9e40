// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Testing

struct RationalTests {
  /// Small fractions of both signs, each reduced by hand below for the comparison.
  private static let fractions = (-12...12).flatMap { numerator in
    (1...12).map { Rational(numerator, over: $0) }
  }

  @Test func `order and equality are those of integers over a common denominator`() {
    // 27720 is divisible by every denominator from 1 to 12.
    func scaled(_ fraction: Rational) -> Int {
      fraction.numerator * (27_720 / fraction.denominator)
    }
    for left in Self.fractions {
      for right in Self.fractions {
        #expect((left < right) == (scaled(left) < scaled(right)))
        #expect((left == right) == (scaled(left) == scaled(right)))
        if left == right { #expect(left.hashValue == right.hashValue) }
      }
    }
  }

  @Test func `comparison does not overflow at the ends of Int`() {
    #expect(Rational(.max, over: .max) == Rational(1))
    #expect(Rational(.max, over: .max - 1) > Rational(1))
    #expect(Rational(.min) < Rational(.max))
    #expect(Rational(.min, over: .max) < Rational(0))
    #expect(Set([Rational(.min), Rational(.max), Rational(0, over: .max), Rational(0)]).count == 3)
  }

  @Test(arguments: [
    ("0.65", 65, 100), ("0.8", 4, 5), ("-3", -3, 1), ("-0.5", -1, 2), ("1048576", 1_048_576, 1),
    ("0.000000001", 1, 1_000_000_000), ("007", 7, 1), ("2.30", 23, 10),
  ])
  func `decimal text is read exactly`(text: String, numerator: Int, denominator: Int) {
    #expect(Rational(decimal: text) == Rational(numerator, over: denominator))
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1e3", "+1", "1,000", " 1", "1 ", "--1", "1.2.3", "0.0000000001",
    "9223372036854775808", "０.6", "0x1", "1.-2", "NaN",
  ])
  func `other text is refused`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `rounding to two decimals agrees with rounding of exact thousandths`() {
    for thousandths in 0...2000 {
      let (hundredths, last) = thousandths.quotientAndRemainder(dividingBy: 10)
      let up = last >= 5 ? hundredths + 1 : hundredths
      let even = last > 5 || (last == 5 && hundredths % 2 == 1) ? hundredths + 1 : hundredths
      let value = Rational(thousandths, over: 1000)
      #expect(value.rounded(.halfUp) == Rational(up, over: 100))
      #expect(value.rounded(.halfEven) == Rational(even, over: 100))
      #expect(value.rounded(.exact) == value)
    }
  }

  @Test func `a ratio just beside a tie is rounded to its own side`() {
    #expect(Rational(8_049_999, over: 10_000_000).rounded(.halfUp) == Rational(80, over: 100))
    #expect(Rational(8_050_001, over: 10_000_000).rounded(.halfEven) == Rational(81, over: 100))
  }
}
