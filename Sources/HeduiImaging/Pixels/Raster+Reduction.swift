// SPDX-License-Identifier: Apache-2.0

extension Raster {
  /// The picture averaged over squares of the largest whole side that keeps its short side at or above
  /// `minimumSide` pixels; what does not fill a square at the right and lower edge is left out.
  package func reduced(minimumSide: Int) -> Raster {
    let factor = min(width, height) / max(minimumSide, 1)
    guard factor > 1 else { return self }
    let (wide, high) = (width / factor, height / factor)
    let count = UInt32(factor * factor)
    return samples.withUnsafeBufferPointer { samples in
      var sums = [UInt32](repeating: 0, count: 3 * wide)
      return Raster(width: wide, height: high) { out in
        for row in 0..<high {
          for index in sums.indices { sums[index] = 0 }
          for y in row * factor..<(row + 1) * factor {
            var at = 3 * y * width
            for cell in stride(from: 0, to: 3 * wide, by: 3) {
              for _ in 0..<factor {
                sums[cell] += UInt32(samples[at])
                sums[cell + 1] += UInt32(samples[at + 1])
                sums[cell + 2] += UInt32(samples[at + 2])
                at += 3
              }
            }
          }
          for index in sums.indices {
            out[3 * wide * row + index] = UInt8((sums[index] + count / 2) / count)
          }
        }
      }
    }
  }
}
