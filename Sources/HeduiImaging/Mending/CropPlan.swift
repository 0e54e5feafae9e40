// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Which part of a picture is kept.
package enum CropPlan {
  /// The largest part of a picture whose width divided by height lies in `ratio`, in the middle.
  ///
  /// No other part with such a ratio has more pixels; nil when there is none at all.
  package static func largest(width: Int, height: Int, ratio: Interval) -> PixelRect? {
    var best: (width: Int, height: Int)?
    for high in stride(from: height, through: 1, by: -1) {
      let area = best.map { $0.width * $0.height } ?? 0
      if high * width <= area { break }
      guard let wide = widest(upTo: width, height: high, ratio: ratio) else { continue }
      if wide * high > area { best = (wide, high) }
    }
    guard let best else { return nil }
    return PixelRect(
      x: (width - best.width) / 2, y: (height - best.height) / 2, width: best.width,
      height: best.height)
  }

  /// The greatest width whose ratio to a height lies inside.
  private static func widest(upTo width: Int, height: Int, ratio: Interval) -> Int? {
    let upper = Interval(lower: nil, upper: ratio.upper)
    var low = 0
    var high = width
    while low < high {
      let middle = (low + high + 1) / 2
      if upper.contains(Rational(middle, over: height)) { low = middle } else { high = middle - 1 }
    }
    return low > 0 && ratio.contains(Rational(low, over: height)) ? low : nil
  }
}

extension MendingGoal {
  /// The ratios that the part kept may have: those asked for and, where the size has bounds on both
  /// sides, those that such sizes can have, give or take half a pixel on each side, which scaling
  /// evens out.
  var reachableRatio: Interval {
    ratio
      .intersection(Interval(lower: quotient(width.lower, -1, height.upper, 1), upper: nil))
      .intersection(Interval(lower: nil, upper: quotient(width.upper, 1, height.lower, -1)))
  }
}

/// One bound divided by another, after half a pixel was added to or taken from each.
///
/// Nil, which shuts nothing out, when a bound is missing or a number does not fit.
private func quotient(
  _ above: Interval.Bound?, _ aboveHalves: Int, _ below: Interval.Bound?, _ belowHalves: Int
) -> Interval.Bound? {
  guard let above = above.flatMap({ moved($0.value, halves: aboveHalves) }),
    let below = below.flatMap({ moved($0.value, halves: belowHalves) }), below.numerator > 0
  else { return nil }
  let (top, topOverflow) = above.numerator.multipliedReportingOverflow(by: below.denominator)
  let (bottom, overflow) = above.denominator.multipliedReportingOverflow(by: below.numerator)
  guard !topOverflow, !overflow else { return nil }
  return Interval.Bound(Rational(top, over: bottom), isInclusive: true)
}

private func moved(_ value: Rational, halves: Int) -> Rational? {
  let (double, first) = value.numerator.multipliedReportingOverflow(by: 2)
  let (denominator, second) = value.denominator.multipliedReportingOverflow(by: 2)
  let (numerator, third) = double.addingReportingOverflow(halves * value.denominator)
  return first || second || third ? nil : Rational(numerator, over: denominator)
}
