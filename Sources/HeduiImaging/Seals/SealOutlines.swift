// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension Raster {
  /// Draws a frame around each seal, with its number from 1.
  ///
  /// Red ones are framed in green and blue ones in purple, so that frame and ink differ; parts at the edge
  /// in orange.
  package mutating func outline(_ seals: [SeenSeal]) {
    let pen = max(2, max(width, height) / 500)
    for (index, seal) in seals.enumerated() {
      let color = SealOutline.color(of: seal)
      // The frame stands off the ink, so that the rim stays to be seen.
      let frame = PixelRect(
        x: seal.box.x - 2 * pen, y: seal.box.y - 2 * pen, width: seal.box.width + 4 * pen,
        height: seal.box.height + 4 * pen)
      draw(frame: frame, pen, color)
      draw(number: index + 1, at: frame, pen, color)
    }
  }

  private mutating func draw(frame: PixelRect, _ pen: Int, _ color: SealOutline.Color) {
    let (right, bottom) = (frame.x + frame.width - pen, frame.y + frame.height - pen)
    for y in [frame.y, bottom] {
      fill(PixelRect(x: frame.x, y: y, width: frame.width, height: pen), color)
    }
    for x in [frame.x, right] {
      fill(PixelRect(x: x, y: frame.y, width: pen, height: frame.height), color)
    }
  }

  /// Writes a number white on the frame's colour, above its upper left corner or, where the picture ends, in it.
  private mutating func draw(
    number: Int, at frame: PixelRect, _ pen: Int, _ color: SealOutline.Color
  ) {
    let digits = String(number).utf8.map { Int($0) - 48 }
    let dot = 2 * pen
    let (wide, high) = ((4 * digits.count + 1) * dot, 7 * dot)
    let x = max(0, min(frame.x, width - wide))
    let y = frame.y >= high ? frame.y - high : max(0, frame.y)
    fill(PixelRect(x: x, y: y, width: wide, height: high), color)
    for (place, digit) in digits.enumerated() {
      for (row, line) in SealOutline.digits[digit].enumerated() {
        for column in 0..<3 where line >> (2 - column) & 1 == 1 {
          let left = x + (1 + 4 * place + column) * dot
          fill(PixelRect(x: left, y: y + (1 + row) * dot, width: dot, height: dot), (255, 255, 255))
        }
      }
    }
  }

  /// Paints the part of a rectangle that lies in the picture.
  private mutating func fill(_ part: PixelRect, _ color: SealOutline.Color) {
    let columns = max(0, part.x)..<max(0, part.x, min(width, part.x + part.width))
    let rows = max(0, part.y)..<max(0, part.y, min(height, part.y + part.height))
    for row in rows {
      for column in columns {
        let at = 3 * (row * width + column)
        (samples[at], samples[at + 1], samples[at + 2]) = color
      }
    }
  }
}

/// What frames look like.
private enum SealOutline {
  typealias Color = (UInt8, UInt8, UInt8)

  static func color(of seal: SeenSeal) -> Color {
    switch (seal.kind, seal.colour) {
    case (.edgePart, _): (224, 112, 0)
    case (.whole, .red): (0, 140, 60)
    case (.whole, .blue): (150, 0, 170)
    }
  }

  /// Digits of three by five dots, a row in three bits.
  static let digits: [[UInt8]] = [
    [7, 5, 5, 5, 7], [2, 6, 2, 2, 7], [7, 1, 7, 4, 7], [7, 1, 7, 1, 7], [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7], [7, 4, 7, 5, 7], [7, 1, 2, 2, 2], [7, 5, 7, 5, 7], [7, 5, 7, 1, 7],
  ]
}
