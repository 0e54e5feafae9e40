// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct SealOutlineTests {
  private func seal(_ box: PixelBox, _ kind: SeenSeal.Kind = .whole) -> SeenSeal {
    SeenSeal(kind: kind, box: box, visible: 1, confidence: 1)
  }

  private func color(_ raster: Raster, _ x: Int, _ y: Int) -> [UInt8] {
    Array(raster.samples[(3 * (y * raster.width + x))..<(3 * (y * raster.width + x) + 3)])
  }

  @Test func `a frame stands off its box and leaves what is within`() {
    var raster = Raster(width: 200, height: 200) { $0.update(repeating: 250) }
    raster.outline([seal(PixelBox(x: 100, y: 100, width: 40, height: 30))])
    #expect(color(raster, 96, 115) == [0, 140, 60])
    #expect(color(raster, 143, 115) == [0, 140, 60])
    #expect(color(raster, 120, 133) == [0, 140, 60])
    for (x, y) in [(98, 115), (100, 100), (139, 129), (120, 115), (150, 115)] {
      #expect(color(raster, x, y) == [250, 250, 250], "\(x), \(y)")
    }
    // The number's digits are white on the frame's colour, above it.
    let label = (68..<96).flatMap { y in (96..<136).map { color(raster, $0, y) } }
    #expect(label.contains([255, 255, 255]) && label.contains([0, 140, 60]))
  }

  @Test(arguments: [
    PixelBox(x: 0, y: 0, width: 10, height: 10), PixelBox(x: 15, y: 15, width: 5, height: 5),
    PixelBox(x: -5, y: 3, width: 1, height: 1), PixelBox(x: 100, y: 100, width: 9, height: 9),
  ])
  func `what sticks out of a small picture is left away`(box: PixelBox) {
    var raster = Raster(width: 20, height: 20) { $0.update(repeating: 250) }
    raster.outline(Array(repeating: seal(box, .edgePart), count: 12))
    #expect(raster.samples.count == 1_200)
  }

  @Test func `a PNG holds the pixels that were drawn`() throws {
    for (width, height) in [(1, 1), (1, 900), (301, 7)] {
      var state: UInt32 = 7
      let raster = Raster(width: width, height: height) { samples in
        for index in samples.indices {
          state = state &* 1_664_525 &+ 1_013_904_223
          samples[index] = UInt8(state >> 24)
        }
      }
      for level in [0, 3, 9] {
        let bytes = try PNGEncoder(level: level).encode(raster)
        #expect(try PictureDecoder.decode(ByteSource(bytes)).raster == raster)
      }
    }
    #expect(throws: PNGEncoder.Failure.self) {
      try PNGEncoder().encode(Raster(width: 65_536, height: 1) { _ in })
    }
  }
}
