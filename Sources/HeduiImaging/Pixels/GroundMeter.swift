// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Measures the ground behind a person on the borders of a small picture, as displayed.
///
/// Above the shoulders the ground reaches the upper edge and the upper half of both sides; the lower edge
/// belongs to the clothes. So the ground is sampled in a band of 8 % along the top and along both sides
/// down to 45 % of the height; what lies just inside that rim, and what lies along the lower edge, is
/// sampled apart to find frames, and pictures that are no upright portrait.
package enum GroundMeter {
  /// Width of the bands, as a share of the picture's width or height.
  static let band = 0.08
  /// How far down the side bands reach, as a share of the height.
  static let depth = 0.45
  /// Samples within this distance of the ground's median belong to it, in ΔE.
  static let reach: Float = 14
  /// Samples within this distance of white may be white in a bad light, in ΔE.
  static let nearWhite: Float = 14

  /// The ground of a picture, as displayed.
  package static func ground(of raster: Raster) -> PhotoGround {
    let zones = Zones(width: raster.width, height: raster.height)
    let top = samples(raster, zones.top)
    let left = samples(raster, zones.left)
    let right = samples(raster, zones.right)
    let all = top + left + right
    let center = median(all)
    let inner = zones.inner.flatMap { samples(raster, $0) }
    let lower = zones.lower.flatMap { samples(raster, $0) }
    let bottom = samples(raster, zones.bottom)
    let members = all.map { $0.distance(to: center) }.filter { $0 <= reach }
    return PhotoGround(
      color: medianColor(raster, zones),
      distanceToWhite: Double(center.distance(to: .white)),
      unevenness: Double(percentile(members, 0.95)),
      sideDifference: Double(sideDifference(left, right)),
      share: share(all) { $0.distance(to: center) <= reach },
      innerDistanceToWhite: Double(median(inner).distance(to: .white)),
      lowerEdgeShare: share(bottom) { $0.distance(to: center) <= reach },
      lowerWhiteShare: share(lower) { $0.distance(to: .white) <= nearWhite })
  }

  /// Difference of the bands' median lightness; a shadow may be too dark to belong to the ground.
  private static func sideDifference(_ left: [Lab], _ right: [Lab]) -> Float {
    abs(percentile(left.map(\.lightness), 0.5) - percentile(right.map(\.lightness), 0.5))
  }

  private static func samples(_ raster: Raster, _ zone: Zone) -> [Lab] {
    raster.samples.withUnsafeBufferPointer { pixels in
      var found: [Lab] = []
      found.reserveCapacity(zone.columns.count * zone.rows.count)
      for y in zone.rows {
        for x in zone.columns {
          let at = 3 * (y * raster.width + x)
          found.append(Lab(red: pixels[at], green: pixels[at + 1], blue: pixels[at + 2]))
        }
      }
      return found
    }
  }

  /// The median of each coordinate.
  private static func median(_ colors: [Lab]) -> Lab {
    guard !colors.isEmpty else { return Lab(lightness: 0, a: 0, b: 0) }
    return Lab(
      lightness: percentile(colors.map(\.lightness), 0.5), a: percentile(colors.map(\.a), 0.5),
      b: percentile(colors.map(\.b), 0.5))
  }

  private static func percentile(_ values: [Float], _ share: Double) -> Float {
    guard !values.isEmpty else { return 0 }
    return value(at: min(values.count - 1, Int(Double(values.count) * share)), whenSorted: values)
  }

  private static func share(_ colors: [Lab], _ belongs: (Lab) -> Bool) -> Double {
    colors.isEmpty ? 0 : Double(colors.count(where: belongs)) / Double(colors.count)
  }

  /// The median of each channel over the sampled bands, as `0xRRGGBB`.
  private static func medianColor(_ raster: Raster, _ zones: Zones) -> UInt32 {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 3)
    var total = 0
    for zone in [zones.top, zones.left, zones.right] {
      for y in zone.rows {
        for x in zone.columns {
          let at = 3 * (y * raster.width + x)
          for channel in 0..<3 { counts[channel][Int(raster.samples[at + channel])] += 1 }
          total += 1
        }
      }
    }
    return counts.reduce(0) { color, histogram in
      var (value, seen) = (0, histogram[0])
      while seen * 2 <= total, value < 255 {
        value += 1
        seen += histogram[value]
      }
      return color << 8 | UInt32(value)
    }
  }
}
