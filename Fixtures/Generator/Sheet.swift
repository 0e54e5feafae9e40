// SPDX-License-Identifier: Apache-2.0

import HeduiImaging

/// A sheet of paper on which ink is drawn in strokes; ink darkens what lies below it.
struct Sheet {
  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int
  private var samples: [UInt8]

  /// Makes a clean sheet with the grain of scanned paper.
  init(width: Int, height: Int, seed: UInt64) {
    self.width = width
    self.height = height
    samples = [UInt8](repeating: 0, count: 3 * width * height)
    let offset = Double(seed % 499)
    for row in 0..<height {
      for column in 0..<width {
        let x = Double(column) + offset
        let cloud = Texture.coarse(x * 0.4, Double(row) * 0.4) * 1.2
        let light = cloud + Texture.fine(x, Double(row)) * 0.6
        let place = 3 * (row * width + column)
        samples[place] = sample(246 + light)
        samples[place + 1] = sample(245 + light)
        samples[place + 2] = sample(240 + light)
      }
    }
  }

  /// The sheet as a picture.
  var raster: Raster { Raster(width: width, height: height, samples: samples) }

  /// Lays ink on a pixel; places outside the sheet are ignored.
  mutating func lay(_ ink: Paint, _ column: Int, _ row: Int, _ cover: Double) {
    guard cover > 0, column >= 0, column < width, row >= 0, row < height else { return }
    let place = 3 * (row * width + column)
    func darker(_ below: UInt8, _ ink: Double) -> UInt8 {
      sample(Double(below) * (1 - cover * (1 - ink / 255)))
    }
    samples[place] = darker(samples[place], ink.red)
    samples[place + 1] = darker(samples[place + 1], ink.green)
    samples[place + 2] = darker(samples[place + 2], ink.blue)
  }

  /// Draws a straight stroke with round ends.
  mutating func stroke(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), width thick: Double, ink: Paint
  ) {
    let margin = thick / 2 + 1
    let rows = Int(min(from.y, to.y) - margin)...Int(max(from.y, to.y) + margin)
    let columns = Int(min(from.x, to.x) - margin)...Int(max(from.x, to.x) + margin)
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let square = max(1e-9, dx * dx + dy * dy)
    for row in rows {
      for column in columns {
        let (x, y) = (Double(column) - from.x, Double(row) - from.y)
        let share = min(1, max(0, (x * dx + y * dy) / square))
        let (awayX, awayY) = (x - share * dx, y - share * dy)
        let distance = (awayX * awayX + awayY * awayY).squareRoot() - thick / 2
        lay(ink, column, row, cover(distance, 1))
      }
    }
  }

  /// Draws a frame.
  mutating func frame(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, width thick: Double,
    ink: Paint
  ) {
    stroke((left, top), (right, top), width: thick, ink: ink)
    stroke((right, top), (right, bottom), width: thick, ink: ink)
    stroke((right, bottom), (left, bottom), width: thick, ink: ink)
    stroke((left, bottom), (left, top), width: thick, ink: ink)
  }

  /// Draws something like a Chinese character in a square cell: strokes across, down and slanting.
  mutating func glyph(
    _ x: Double, _ y: Double, size: Double, ink: Paint, random: inout SplitMix64
  ) {
    let inner = size * 0.84
    let thick = max(1, size * 0.085)
    for _ in 0..<Int(3 + random.next() % 4) {
      let u = random.between(0.05, 0.55) * inner
      let v = random.between(0.05, 0.95) * inner
      let length = random.between(0.3, 0.9) * inner
      switch random.next() % 5 {
      case 0, 1:
        stroke((x + u * 0.6, y + v), (x + min(inner, u + length), y + v), width: thick, ink: ink)
      case 2, 3:
        stroke((x + v, y + u * 0.6), (x + v, y + min(inner, u + length)), width: thick, ink: ink)
      default:
        let end = (x: x + min(inner, v + length * 0.5), y: y + min(inner, u + length))
        stroke((x + v, y + u), end, width: thick, ink: ink)
      }
    }
  }

  /// Draws a line of characters.
  mutating func line(
    _ x: Double, _ y: Double, count: Int, size: Double, ink: Paint, random: inout SplitMix64
  ) {
    for number in 0..<count {
      glyph(x + Double(number) * size * 1.08, y, size: size, ink: ink, random: &random)
    }
  }
}
