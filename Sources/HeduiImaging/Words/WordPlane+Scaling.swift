// SPDX-License-Identifier: Apache-2.0

extension WordPlane {
  /// The plane larger or smaller, each pixel a mean of those around it weighted by nearness; nil where the result
  /// would have no pixel or more than `mostPixels`.
  package func scaled(by factor: Double, mostPixels: Int) -> WordPlane? {
    guard factor.isFinite, factor > 0, factor < 1_000 else { return nil }
    let wide = Int((Double(width) * factor).rounded())
    let high = Int((Double(height) * factor).rounded())
    guard wide > 0, high > 0, wide <= mostPixels / high else { return nil }
    let across = Taps.list(from: width, to: wide)
    let down = Taps.list(from: height, to: high)
    var rows = [Float](repeating: 0, count: wide * height)
    for y in 0..<height {
      for x in 0..<wide {
        let taps = across[x]
        var sum: Float = 0
        for (index, weight) in taps.weights.enumerated() {
          sum += weight * Float(samples[y * width + taps.first + index])
        }
        rows[y * wide + x] = sum
      }
    }
    var scaled = [UInt8](repeating: 255, count: wide * high)
    for y in 0..<high {
      let taps = down[y]
      for x in 0..<wide {
        var sum: Float = 0
        for (index, weight) in taps.weights.enumerated() {
          sum += weight * rows[(taps.first + index) * wide + x]
        }
        scaled[y * wide + x] = UInt8(max(0, min(255, sum.rounded())))
      }
    }
    return WordPlane(
      width: wide, height: high, samples: scaled, scale: scale * Double(width) / Double(wide))
  }
}

/// The pixels that one new pixel is the mean of.
private struct Taps {
  let first: Int
  let weights: [Float]

  /// Those of each pixel of a line: a triangle two pixels wide, of the larger of both scales.
  static func list(from source: Int, to target: Int) -> [Taps] {
    let ratio = Double(source) / Double(target)
    let reach = max(1, ratio)
    return (0..<target).map { index in
      let centre = (Double(index) + 0.5) * ratio
      let first = max(0, Int((centre - reach).rounded(.up)))
      let last = min(source - 1, Int(centre + reach))
      guard first <= last else {
        return Taps(first: min(source - 1, max(0, Int(centre))), weights: [1])
      }
      let weights = (first...last).map { pixel in
        max(0, 1 - abs(Double(pixel) + 0.5 - centre) / reach)
      }
      let sum = weights.reduce(0, +)
      guard sum > 0 else {
        return Taps(first: min(source - 1, max(0, Int(centre))), weights: [1])
      }
      return Taps(first: first, weights: weights.map { Float($0 / sum) })
    }
  }
}
