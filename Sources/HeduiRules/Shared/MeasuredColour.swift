// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Interval {
  /// Whether a measured number lies inside after rounding to one decimal, which is what people are shown:
  /// a report must not say that 2.3 is above 2.3.
  func containsTenths(_ measured: Double) -> Bool {
    contains(Rational(Int((measured.clamped * 10).rounded()), over: 10))
  }

  /// Whether a measured share of 0 to 1 lies inside after rounding to a thousandth, as people are shown.
  func containsShare(_ measured: Double) -> Bool {
    contains(Rational(Int((measured.clamped * 1000).rounded()), over: 1000))
  }
}

extension Double {
  /// The number, or the nearest one of modest size: colour distances never leave it.
  fileprivate var clamped: Double { isFinite ? Swift.min(Swift.max(self, -1e6), 1e6) : 1e6 }
}

/// A colour `0xRRGGBB` as `#rrggbb`.
func hexadecimal(_ color: UInt32) -> String {
  let digits = String(color & 0xFF_FFFF, radix: 16)
  return "#" + String(repeating: "0", count: 6 - digits.count) + digits
}
