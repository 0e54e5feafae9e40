// SPDX-License-Identifier: Apache-2.0

/// Makes a picture smaller by averaging the light of the area that each new pixel covers.
enum Downscaler {
  /// The picture at a size that is not larger in either direction.
  static func scaled(_ raster: Raster, width: Int, height: Int) -> Raster {
    precondition(
      width > 0 && height > 0 && width <= raster.width && height <= raster.height,
      "a picture is only made smaller")
    if width == raster.width, height == raster.height { return raster }
    let columns = spans(from: raster.width, to: width)
    let rows = spans(from: raster.height, to: height)
    return Raster(width: width, height: height) { out in
      raster.samples.withUnsafeBufferPointer { pixels in
        SRGB.linear.withUnsafeBufferPointer { light in
          var sums = [Float](repeating: 0, count: 3 * width)
          var line = [Float](repeating: 0, count: 3 * width)
          var ready = -1
          for row in 0..<height {
            for index in sums.indices { sums[index] = 0 }
            let span = rows[row]
            for source in span.first..<span.first + span.weights.count {
              if source != ready {
                average(pixels, source * raster.width, columns, light, into: &line)
                ready = source
              }
              add(line, weight: span.weights[source - span.first], to: &sums)
            }
            encode(sums, into: &out, at: 3 * row * width)
          }
        }
      }
    }
  }

  /// The source pixels that a new pixel covers, with the share that each has in it.
  private struct Span {
    let first: Int
    let weights: [Float]
  }

  private static func spans(from source: Int, to target: Int) -> [Span] {
    (0..<target).map { index in
      // In units of 1/target source pixels the new pixel covers [index·source, (index+1)·source).
      let start = index * source
      let end = start + source
      let first = start / target
      let last = (end + target - 1) / target
      let weights = (first..<last).map { pixel in
        Float(min(end, (pixel + 1) * target) - max(start, pixel * target)) / Float(source)
      }
      return Span(first: first, weights: weights)
    }
  }

  private static func average(
    _ pixels: UnsafeBufferPointer<UInt8>, _ rowStart: Int, _ columns: [Span],
    _ light: UnsafeBufferPointer<Float>, into line: inout [Float]
  ) {
    line.withUnsafeMutableBufferPointer { line in
      for (column, span) in columns.enumerated() {
        var (red, green, blue): (Float, Float, Float) = (0, 0, 0)
        var place = 3 * (rowStart + span.first)
        span.weights.withUnsafeBufferPointer { weights in
          for weight in weights {
            red += weight * light[Int(pixels[place])]
            green += weight * light[Int(pixels[place + 1])]
            blue += weight * light[Int(pixels[place + 2])]
            place += 3
          }
        }
        line[3 * column] = red
        line[3 * column + 1] = green
        line[3 * column + 2] = blue
      }
    }
  }

  private static func add(_ line: [Float], weight: Float, to sums: inout [Float]) {
    sums.withUnsafeMutableBufferPointer { sums in
      line.withUnsafeBufferPointer { line in
        for index in 0..<sums.count { sums[index] += weight * line[index] }
      }
    }
  }

  private static func encode(
    _ sums: [Float], into out: inout UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    SRGB.encoded.withUnsafeBufferPointer { encoded in
      for (index, light) in sums.enumerated() {
        out[start + index] = encoded[Int(min(1, max(0, light)) * 65_535 + 0.5)]
      }
    }
  }
}
