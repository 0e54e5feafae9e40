// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// What a mended photo must satisfy; the numbers come from the policy.
package struct MendingGoal: Sendable, Hashable {
  /// Width divided by height.
  package var ratio: Interval
  /// Width in pixels.
  package var width: Interval
  /// Height in pixels.
  package var height: Interval
  /// The file's size in bytes, safe under every reading.
  package var byteCount: Interval
  /// What the person wants to keep, as displayed; nil for the largest part in the middle.
  package var crop: PixelRect?
  /// The quality down to which all pixels are kept: only when it gives too many bytes, the picture is
  /// scaled down.
  package var keptQuality = 90
  /// The lowest quality, tried only where the goal leaves no smaller size.
  package var lowestQuality = 60

  /// Makes a goal; without a crop the largest part in the middle is kept.
  package init(
    ratio: Interval, width: Interval, height: Interval, byteCount: Interval,
    crop: PixelRect? = nil
  ) {
    self.ratio = ratio
    self.width = width
    self.height = height
    self.byteCount = byteCount
    self.crop = crop
  }

  /// Whether a picture of a size has the ratio, the width and the height.
  package func admits(width: Int, height: Int) -> Bool {
    self.width.contains(width) && self.height.contains(height)
      && ratio.contains(Rational(width, over: height))
  }
}

extension Interval {
  /// The least and greatest whole numbers inside, within `limits`; nil when there is none.
  func wholeNumbers(within limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    var least = limits.lowerBound
    var greatest = limits.upperBound
    if let lower {
      let whole = lower.value.numerator.flooredDivision(by: lower.value.denominator)
      let isInside = lower.isInclusive && Rational(whole) == lower.value
      least = max(least, isInside ? whole : whole < Int.max ? whole + 1 : whole)
    }
    if let upper {
      let whole = upper.value.numerator.flooredDivision(by: upper.value.denominator)
      let isOutside = !upper.isInclusive && Rational(whole) == upper.value
      greatest = min(greatest, isOutside && whole > Int.min ? whole - 1 : whole)
    }
    return least <= greatest ? least...greatest : nil
  }
}

extension Int {
  /// The quotient rounded down; the divisor is greater than zero.
  fileprivate func flooredDivision(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
