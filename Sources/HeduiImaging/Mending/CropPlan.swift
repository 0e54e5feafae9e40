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
  /// sides, those that such sizes can have at all.
  var reachableRatio: Interval {
    var reachable = ratio
    if let least = width.lower, let most = height.upper, most.value.numerator > 0,
      let bound = quotient(least.value, most.value)
    {
      let isInclusive = least.isInclusive && most.isInclusive
      reachable = reachable.intersection(
        Interval(lower: Interval.Bound(bound, isInclusive: isInclusive), upper: nil))
    }
    if let most = width.upper, let least = height.lower, least.value.numerator > 0,
      let bound = quotient(most.value, least.value)
    {
      let isInclusive = least.isInclusive && most.isInclusive
      reachable = reachable.intersection(
        Interval(lower: nil, upper: Interval.Bound(bound, isInclusive: isInclusive)))
    }
    return reachable
  }
}

/// The quotient of two fractions, the second above zero; nil when it does not fit.
private func quotient(_ first: Rational, _ second: Rational) -> Rational? {
  let (above, aboveOverflow) = first.numerator.multipliedReportingOverflow(by: second.denominator)
  let (below, belowOverflow) = first.denominator.multipliedReportingOverflow(by: second.numerator)
  return aboveOverflow || belowOverflow ? nil : Rational(above, over: below)
}
