// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// The bounds of the notice of 2024.
private func ratioRule(
  _ rounding: Rounding, _ size: PictureSize = .displayed
) -> PhotoAspectRatio {
  var parameters = PhotoAspectRatio.Parameters()
  parameters.ratio = Interval(
    lower: .init(Rational(65, over: 100), isInclusive: true),
    upper: .init(Rational(8, over: 10), isInclusive: true))
  parameters.rounding = rounding
  parameters.size = size
  return PhotoAspectRatio(parameters)
}

/// A division rounded to the nearest whole number; `ties` decides for halves.
private func rounded(_ dividend: Int, by divisor: Int, ties: (Int) -> Bool) -> Int {
  let floor = dividend / divisor
  let twice = 2 * (dividend - floor * divisor)
  if twice == divisor { return ties(floor) ? floor + 1 : floor }
  return twice > divisor ? floor + 1 : floor
}

struct PhotoArithmeticTests {
  /// Sizes around both bounds of the ratio for many heights, and some far off.
  private static let sizes = (1...700).filter { $0 < 60 || $0 % 7 == 0 || $0 % 100 < 3 }.flatMap {
    height in
    let low = 65 * height / 100
    let high = 80 * height / 100
    return [
      1, low - 3, low - 2, low - 1, low, low + 1, high - 1, high, high + 1, high + 2, high + 3,
    ]
    .filter { $0 > 0 }.map { (width: $0, height: height) }
  }

  @Test func `the exact ratio agrees with 100w ≥ 65h and 10w ≤ 8h`() throws {
    let rule = ratioRule(.exact)
    for (width, height) in Self.sizes {
      let outcome = try rule.check(uploaded, facts(header: sized(width, height)))
      let expected = 100 * width >= 65 * height && 10 * width <= 8 * height
      #expect(outcome.isPass == expected, "\(width)×\(height)")
    }
  }

  @Test func `the rounded ratios agree with whole hundredths`() throws {
    for (width, height) in Self.sizes {
      let up = rounded(100 * width, by: height) { _ in true }
      let even = rounded(100 * width, by: height) { !$0.isMultiple(of: 2) }
      let header = sized(width, height)
      let upPasses = try ratioRule(.halfUp).check(uploaded, facts(header: header)).isPass
      let evenPasses = try ratioRule(.halfEven).check(uploaded, facts(header: header)).isPass
      #expect(upPasses == (65...80).contains(up), "\(width)×\(height) half up")
      #expect(evenPasses == (65...80).contains(even), "\(width)×\(height) half even")
    }
  }

  @Test(arguments: 1...8) func `stored and displayed size change places when turned by a quarter`(
    orientation: Int
  ) throws {
    let header = sized(413, 579, orientation: orientation)
    let displayed = try ratioRule(.exact, .displayed).check(uploaded, facts(header: header))
    let stored = try ratioRule(.exact, .stored).check(uploaded, facts(header: header))
    #expect(displayed.isPass == (orientation < 5))
    #expect(stored.isPass)
  }

  @Test func `sizes as large as a header can declare do not overflow`() throws {
    for side in [65_500, Int(Int32.max), Int(UInt32.max)] {
      let outcome = try ratioRule(.halfUp).check(uploaded, facts(header: sized(side, side)))
      #expect(!outcome.isPass)
    }
  }

  @Test func `a header without a size is an obstacle, not a finding`() {
    for header in [sized(0, 500), sized(500, 0), sized(0, 0)] {
      #expect(throws: FactError.self) {
        try ratioRule(.exact).check(uploaded, facts(header: header))
      }
    }
  }

  @Test(arguments: [0, 1, 29_999, 30_000, 30_001, 30_720, 30_721, 1 << 40])
  func `the least file size is strict`(bytes: Int) throws {
    var parameters = PhotoFileSizeMin.Parameters()
    parameters.bytes = .moreThan(30_720)
    let rule = PhotoFileSizeMin(parameters)
    if bytes == 0 {
      #expect(throws: FactError.self) { try rule.check(uploaded, facts(bytes: bytes)) }
    } else {
      let outcome = try rule.check(uploaded, facts(bytes: bytes))
      #expect(outcome.isPass == (bytes > 30_720))
    }
  }
}

struct CropTests {
  /// The crop that the rule offers for a picture, read back from its words.
  private func crop(_ width: Int, _ height: Int) throws -> (width: Int, height: Int)? {
    let outcome = try ratioRule(.exact).check(uploaded, facts(header: sized(width, height)))
    guard case .size(let width, let height) = outcome.failures.first?.suggestion?.arguments.first
    else { return nil }
    return (width, height)
  }

  @Test func `358×441 is offered 352×441 and named as the identity card's size`() throws {
    let offered = try #require(try crop(358, 441))
    #expect(offered == (352, 441))
    let outcome = try ratioRule(.exact).check(uploaded, facts(header: sized(358, 441)))
    let sentence = try #require(outcome.failures.first?.message.text(in: .zh))
    #expect(sentence.contains("身份证"))
    #expect(sentence.contains("0.8118"))
  }

  @Test func `no larger crop would satisfy the ratio`() throws {
    for height in 20...60 {
      for width in stride(from: 5, to: 90, by: 3) {
        let fits = 100 * width >= 65 * height && 10 * width <= 8 * height
        let best = (1...width).flatMap { cutWidth in
          (1...height).filter { 100 * cutWidth >= 65 * $0 && 10 * cutWidth <= 8 * $0 }
            .map { cutWidth * $0 }
        }.max()
        let offered = try crop(width, height).map { $0.width * $0.height }
        #expect(offered == (fits ? nil : best), "\(width)×\(height)")
      }
    }
  }

  @Test func `an exact ratio is met by giving up pixels of both sides`() throws {
    var parameters = PhotoAspectRatio.Parameters()
    let threeQuarters = Interval.Bound(Rational(75, over: 100), isInclusive: true)
    parameters.ratio = Interval(lower: threeQuarters, upper: threeQuarters)
    let rule = PhotoAspectRatio(parameters)
    for (width, height, cut) in [(358, 441, (330, 440)), (300, 441, (300, 400))] {
      let outcome = try rule.check(uploaded, facts(header: sized(width, height)))
      let size = Value.size(width: cut.0, height: cut.1)
      #expect(outcome.failures.first?.suggestion?.arguments == [size])
    }
  }

  @Test func `bounds that overflow offer no crop`() throws {
    var parameters = PhotoAspectRatio.Parameters()
    parameters.ratio = Interval(
      lower: nil, upper: .init(Rational(.max / 2, over: .max), isInclusive: true))
    let outcome = try PhotoAspectRatio(parameters).check(uploaded, facts(header: sized(900, 900)))
    #expect(outcome.failures.count == 1)
    #expect(outcome.failures.first?.suggestion == nil)
  }
}
