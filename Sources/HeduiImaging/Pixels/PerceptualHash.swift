// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A 64-bit hash of a picture's coarse structure, so that copies that were scaled, recompressed or
/// slightly recoloured differ in few bits.
///
/// Method: C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions" (2010),
/// §3.2.1: luma at 32×32, discrete cosine transform, the 8×8 lowest frequencies without the constant
/// ones, each bit says whether its coefficient is above their median.
enum PerceptualHash {
  private static let side = 32
  private static let kept = 8

  /// The hash of a picture; the highest bit is the lowest frequency.
  static func hash(of raster: Raster) -> UInt64 {
    guard raster.width > 0, raster.height > 0 else { return 0 }
    let coefficients = lowFrequencies(reduced(raster))
    let sorted = coefficients.sorted()
    let median = (sorted[kept * kept / 2 - 1] + sorted[kept * kept / 2]) / 2
    return coefficients.reduce(0) { $0 << 1 | ($1 > median ? 1 : 0) }
  }

  /// Luma (ITU-R BT.601) averaged to 32×32.
  private static func reduced(_ raster: Raster) -> [Float] {
    let columns = (0..<side).map { span($0, of: raster.width) }
    return raster.samples.withUnsafeBufferPointer { pixels in
      var cells = [Float](repeating: 0, count: side * side)
      for row in 0..<side {
        let rows = span(row, of: raster.height)
        for (column, range) in columns.enumerated() {
          var sum = 0
          for y in rows {
            for x in range {
              let at = 3 * (y * raster.width + x)
              sum += 299 * Int(pixels[at]) + 587 * Int(pixels[at + 1]) + 114 * Int(pixels[at + 2])
            }
          }
          cells[row * side + column] = Float(sum) / Float(rows.count * range.count)
        }
      }
      return cells
    }
  }

  /// The pixels that one of 32 cells covers, at least one.
  private static func span(_ cell: Int, of length: Int) -> Range<Int> {
    let start = cell * length / side
    return start..<max(start + 1, ((cell + 1) * length + side - 1) / side)
  }

  /// Coefficients 1 to 8 of the transform in both directions, row by row.
  private static func lowFrequencies(_ cells: [Float]) -> [Float] {
    var across = [Float](repeating: 0, count: side * kept)
    for y in 0..<side {
      for u in 0..<kept {
        var sum: Float = 0
        for x in 0..<side { sum += cells[y * side + x] * cosines[u * side + x] }
        across[y * kept + u] = sum
      }
    }
    var result = [Float](repeating: 0, count: kept * kept)
    for v in 0..<kept {
      for u in 0..<kept {
        var sum: Float = 0
        for y in 0..<side { sum += across[y * kept + u] * cosines[v * side + y] }
        result[v * kept + u] = sum
      }
    }
    return result
  }

  private static let cosines: [Float] = (0..<kept * side).map { index in
    let (frequency, place) = (index / side + 1, index % side)
    return Float(cos(Double.pi * Double(frequency) * (Double(place) + 0.5) / Double(side)))
  }
}
