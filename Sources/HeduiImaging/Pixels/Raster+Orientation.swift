// SPDX-License-Identifier: Apache-2.0

extension Raster {
  /// The picture as viewers show it that honour an EXIF orientation of 1 to 8; others change nothing.
  package func displayed(orientation: Int) -> Raster {
    guard (2...8).contains(orientation) else { return self }
    let isTurned = orientation >= 5
    let (wide, high) = isTurned ? (height, width) : (width, height)
    let turned = [UInt8](unsafeUninitializedCapacity: samples.count) { out, count in
      var at = 0
      for y in 0..<high {
        for x in 0..<wide {
          let (column, row) = stored(x, y, orientation)
          let from = 3 * (row * width + column)
          for channel in 0..<3 { out[at + channel] = samples[from + channel] }
          at += 3
        }
      }
      count = at
    }
    return Raster(width: wide, height: high, samples: turned)
  }

  /// Where the displayed pixel (x, y) is stored (CIPA DC-008, tag 0x0112).
  private func stored(_ x: Int, _ y: Int, _ orientation: Int) -> (column: Int, row: Int) {
    switch orientation {
    case 2: (width - 1 - x, y)
    case 3: (width - 1 - x, height - 1 - y)
    case 4: (x, height - 1 - y)
    case 5: (y, x)
    case 6: (y, height - 1 - x)
    case 7: (width - 1 - y, height - 1 - x)
    case 8: (width - 1 - y, x)
    default: (x, y)
    }
  }
}
