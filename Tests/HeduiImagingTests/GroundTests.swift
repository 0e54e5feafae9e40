// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct GroundTests {
  private typealias Pixel = (UInt8, UInt8, UInt8)
  private static let white: Pixel = (255, 255, 255)
  private static let dark: Pixel = (30, 40, 60)
  private static let blue: Pixel = (66, 142, 218)

  /// A 60×80 picture from a function of its displayed place.
  private func picture(_ color: (Int, Int) -> Pixel) -> Raster {
    Raster(width: 60, height: 80) { samples in
      for y in 0..<80 {
        for x in 0..<60 {
          let (red, green, blue) = color(x, y)
          let at = 3 * (y * 60 + x)
          samples[at] = red
          samples[at + 1] = green
          samples[at + 2] = blue
        }
      }
    }
  }

  /// Whether a place belongs to a head and shoulders.
  private func isPerson(_ x: Int, _ y: Int) -> Bool {
    let (dx, dy) = (Double(x - 30) / 14, Double(y - 30) / 18)
    return dx * dx + dy * dy < 1 || y > 55 + abs(x - 30) / 4
  }

  private func portrait(_ ground: @escaping (Int, Int) -> Pixel) -> Raster {
    picture { isPerson($0, $1) ? Self.dark : ground($0, $1) }
  }

  @Test func `a person before white has a white, even ground`() {
    let ground = GroundMeter.ground(of: portrait { _, _ in Self.white })
    #expect(ground.color == 0xFFFFFF)
    #expect(ground.distanceToWhite < 0.1)
    #expect(ground.unevenness < 0.1)
    #expect(ground.sideDifference < 0.1)
    #expect(ground.share > 0.99)
    #expect(ground.innerDistanceToWhite < 0.1)
    #expect(ground.lowerEdgeShare < 0.1)
  }

  @Test func `colours keep the distance of the CIE's formulas`() {
    // sRGB #428EDA is L* 57.1, a* −1.4, b* −45.1 (computed from IEC 61966-2-1 and CIE 15).
    let ground = GroundMeter.ground(of: portrait { _, _ in Self.blue })
    #expect(ground.color == 0x428EDA)
    #expect(abs(ground.distanceToWhite - 62.3) < 0.5)
    let grey = GroundMeter.ground(of: portrait { _, _ in (119, 119, 119) })
    #expect(abs(grey.distanceToWhite - 50) < 0.2)
  }

  @Test func `a white frame round another ground is seen inside the rim`() {
    for width in 5...7 {
      let ground = GroundMeter.ground(
        of: portrait { x, y in
          x < width || x >= 60 - width || y < width ? Self.white : Self.blue
        })
      #expect(ground.innerDistanceToWhite > 50, "frame of \(width)")
    }
  }

  @Test func `bars and wedges lower the share`() {
    let bars = GroundMeter.ground(of: portrait { _, y in y < 12 ? Self.white : Self.blue })
    #expect(bars.share < 0.85)
    let wedges = GroundMeter.ground(of: portrait { x, y in x + y < 30 ? Self.blue : Self.white })
    #expect(wedges.share < 0.85)
  }

  @Test func `a gradient is uneven, a shadow falls to one side`() {
    let gradient = GroundMeter.ground(
      of: portrait { _, y in
        let value = UInt8(255 - y)
        return (value, value, value)
      })
    #expect(gradient.unevenness > 3)
    #expect(gradient.sideDifference < 0.5)
    let shadow = GroundMeter.ground(
      of: portrait { x, _ in x < 30 ? Self.white : (200, 200, 200) })
    #expect(shadow.sideDifference > 15)
  }

  @Test func `a picture on its head has its white below`() {
    let upright = portrait { _, _ in Self.white }
    let turned = GroundMeter.ground(of: upright.displayed(orientation: 3))
    #expect(turned.distanceToWhite > 50)
    #expect(turned.lowerWhiteShare > 0.95)
    #expect(GroundMeter.ground(of: upright).lowerWhiteShare < 0.9)
  }

  @Test(arguments: 1...8) func `every orientation is undone`(orientation: Int) {
    let upright = portrait { x, _ in x < 30 ? Self.white : (200, 200, 200) }
    let undo = [1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6]
    let stored = upright.displayed(orientation: undo[orientation] ?? 1)
    #expect(stored.displayed(orientation: orientation) == upright)
  }

  @Test func `orientation 6 turns clockwise, 5 mirrors about the diagonal`() {
    let stored = Raster(width: 2, height: 1, samples: [1, 1, 1, 2, 2, 2])
    #expect(stored.displayed(orientation: 6).samples == [1, 1, 1, 2, 2, 2])
    #expect(stored.displayed(orientation: 8).samples == [2, 2, 2, 1, 1, 1])
    let square = Raster(
      width: 2, height: 2, samples: [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    func corners(_ orientation: Int) -> [UInt8] {
      let samples = square.displayed(orientation: orientation).samples
      return stride(from: 0, to: 12, by: 3).map { samples[$0] }
    }
    #expect(corners(6) == [3, 1, 4, 2])
    #expect(corners(5) == [1, 3, 2, 4])
    #expect(corners(7) == [4, 2, 3, 1])
    #expect(corners(8) == [2, 4, 1, 3])
  }

  @Test func `the smallest pictures have a ground as well`() {
    for (width, height) in [(1, 1), (1, 9), (9, 1), (2, 2), (3, 5), (13, 12)] {
      let raster = Raster(
        width: width, height: height,
        samples: [UInt8](repeating: 255, count: 3 * width * height))
      let ground = GroundMeter.ground(of: raster)
      #expect(ground.distanceToWhite < 0.1)
      #expect(ground.share == 1)
    }
  }

  @Test func `copies of a picture hash alike, others do not`() throws {
    func hash(_ bytes: [UInt8]) throws -> UInt64 {
      try PixelReader.pixels(of: ByteSource(bytes)).perceptualHash
    }
    let person = portrait { x, y in (UInt8(200 + x / 2), UInt8(255 - y), 240) }
    let other = picture { x, y in (x / 10 + y / 10) % 2 == 0 ? Self.white : Self.dark }
    let fine = try hash(JPEGEncoder(quality: 95).encode(person, capacity: 1 << 20))
    let coarse = try hash(JPEGEncoder(quality: 40).encode(person, capacity: 1 << 20))
    let different = try hash(JPEGEncoder(quality: 95).encode(other, capacity: 1 << 20))
    #expect((fine ^ coarse).nonzeroBitCount <= 6)
    #expect((fine ^ different).nonzeroBitCount >= 16)
  }
}
