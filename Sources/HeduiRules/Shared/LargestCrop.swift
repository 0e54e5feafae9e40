// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The largest part of a picture whose width/height lies in an interval, in pixels.
struct LargestCrop: Equatable {
  let width: Int
  let height: Int

  /// How many pixels of the longer-kept side may be given up before the search ends: an exact ratio a:b
  /// needs at most b of them, and no notice asks for one with a larger b.
  private static let longestSearch = 1000

  /// Finds the crop; nil when the picture's ratio already lies inside or nothing inside is near.
  init?(of width: Int, by height: Int, into ratio: Interval) {
    guard width > 0, height > 0, !ratio.contains(Rational(width, over: height)) else { return nil }
    let fraction = Rational(width, over: height)
    if let upper = ratio.upper, fraction >= upper.value {
      self.init(longer: height, steps: { largest(times: $0, upper) }) {
        ratio.contains(Rational($0, over: $1))
      }
    } else if let lower = ratio.lower, lower.value.numerator > 0 {
      let inverse = Rational(lower.value.denominator, over: lower.value.numerator)
      let bound = Interval.Bound(inverse, isInclusive: lower.isInclusive)
      self.init(longer: width, steps: { largest(times: $0, bound) }) {
        ratio.contains(Rational($1, over: $0))
      }
      self = LargestCrop(width: self.height, height: self.width)
    } else {
      return nil
    }
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Gives up one pixel of the kept side (`height`) after the other until the cut side fits.
  private init?(longer kept: Int, steps cut: (Int) -> Int?, fits: (Int, Int) -> Bool) {
    for side in stride(from: kept, to: max(0, kept - Self.longestSearch), by: -1) {
      guard let other = cut(side), other > 0 else { continue }
      if fits(other, side) {
        self.init(width: other, height: side)
        return
      }
    }
    return nil
  }
}

/// The largest whole number that is at most (or below, as the bound says) `side` times the bound; nil when
/// the product is beyond `Int`.
private func largest(times side: Int, _ bound: Interval.Bound) -> Int? {
  let (product, overflow) = side.multipliedReportingOverflow(by: bound.value.numerator)
  guard !overflow else { return nil }
  let (quotient, rest) = product.quotientAndRemainder(dividingBy: bound.value.denominator)
  return rest == 0 && !bound.isInclusive ? quotient - 1 : quotient
}
