// SPDX-License-Identifier: Apache-2.0

import HeduiImaging

/// What happens to a page on its way into a file.
extension DrawnScan {
  /// The page on paper of another colour.
  func tinted(_ raster: Raster) -> Raster {
    guard paper != (1, 1, 1) else { return raster }
    var raster = raster
    let shares = [paper.red, paper.green, paper.blue]
    for at in raster.samples.indices {
      raster.samples[at] = sample(Double(raster.samples[at]) * shares[at % 3])
    }
    return raster
  }

  /// The page on a desk, seen at a slant, brighter on the left than on the right, with a sensor's noise.
  func photographed(_ raster: Raster) -> Raster {
    let (width, height) = (raster.width, raster.height)
    var random = SplitMix64(seed: seed &+ 77)
    let slant = random.between(-0.12, 0.12)
    let shear = random.between(-0.05, 0.05)
    return Raster(width: width, height: height) { out in
      for row in 0..<height {
        for column in 0..<width {
          let u = (Double(column) / Double(width) - 0.5) * 1.14
          let v = (Double(row) / Double(height) - 0.5) * 1.14
          let depth = 1 + slant * v + 0.5 * slant * u
          let x = (u / depth + shear * v + 0.5) * Double(width)
          let y = (v / depth - shear * u + 0.5) * Double(height)
          let light = 0.98 - 0.34 * Double(column) / Double(width)
          let noise = Texture.fine(Double(column) * 1.7, Double(row) * 1.3) * 3
          let warm = [1.0, 0.97, 0.9]
          let place = 3 * (row * width + column)
          for channel in 0..<3 {
            let value = DrawnScan.value(raster, x, y, channel)
            out[place + channel] = sample(value * light * warm[channel] + noise)
          }
        }
      }
    }
  }

  /// A channel between pixels; the desk outside the page.
  private static func value(_ raster: Raster, _ x: Double, _ y: Double, _ channel: Int) -> Double {
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard column >= 0, row >= 0, column + 1 < raster.width, row + 1 < raster.height else {
      return [92, 70, 52][channel]
    }
    let (shareX, shareY) = (x - Double(column), y - Double(row))
    func at(_ column: Int, _ row: Int) -> Double {
      Double(raster.samples[3 * (row * raster.width + column) + channel])
    }
    let upper = at(column, row) * (1 - shareX) + at(column + 1, row) * shareX
    let lower = at(column, row + 1) * (1 - shareX) + at(column + 1, row + 1) * shareX
    return upper * (1 - shareY) + lower * shareY
  }

  /// The mean over a square around each pixel.
  func blurred(_ raster: Raster, _ radius: Int) -> Raster {
    var raster = raster
    let (width, height) = (raster.width, raster.height)
    for isAcross in [true, false] {
      let source = raster.samples
      let (lines, length) = isAcross ? (height, width) : (width, height)
      let (step, stride) = isAcross ? (3, 3 * width) : (3 * width, 3)
      for line in 0..<lines {
        for channel in 0..<3 {
          let start = line * stride + channel
          for place in 0..<length {
            var sum = 0
            for near in place - radius...place + radius {
              sum += Int(source[start + min(max(near, 0), length - 1) * step])
            }
            raster.samples[start + place * step] = UInt8((sum + radius) / (2 * radius + 1))
          }
        }
      }
    }
    return raster
  }

  /// The page without colour.
  func grey(_ raster: Raster) -> Raster {
    var raster = raster
    for at in Swift.stride(from: 0, to: raster.samples.count - 2, by: 3) {
      let luma =
        0.299 * Double(raster.samples[at]) + 0.587 * Double(raster.samples[at + 1])
        + 0.114 * Double(raster.samples[at + 2])
      for channel in 0..<3 { raster.samples[at + channel] = sample(luma) }
    }
    return raster
  }
}
