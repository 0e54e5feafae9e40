// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiImaging
import Testing

struct MeasureTests {
  /// CIE 15 in doubles, by its own cube root.
  private func exact(_ rgb: [Double]) -> [Double] {
    let light = rgb.map { (sample: Double) -> Double in
      let share = sample / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let rows: [[Double]] = [
      [0.412_456_4, 0.357_576_1, 0.180_437_5], [0.212_672_9, 0.715_152_2, 0.072_175_0],
      [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ]
    let white: [Double] = [0.950_47, 1, 1.088_83]
    var f: [Double] = []
    for (row, part) in zip(rows, white) {
      let sum: Double = zip(row, light).map(*).reduce(0, +)
      let share = sum / part
      f.append(share > 216.0 / 24389 ? cbrt(share) : (share * 24389 / 27 + 16) / 116)
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  @Test func `colours are converted to CIELAB within 0_05 of the formulas`() {
    var worst = 0.0
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let found = Lab(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          let expected = exact([Double(red), Double(green), Double(blue)])
          let (lightness, a, b) = (Double(found.lightness), Double(found.a), Double(found.b))
          worst = max(
            worst, abs(lightness - expected[0]), abs(a - expected[1]), abs(b - expected[2]))
        }
      }
    }
    #expect(worst < 0.05, "\(worst)")
  }

  @Test func `contrast is the range of luma in the whole picture`() {
    let black: [UInt8] = [0, 0, 0]
    let grey: [UInt8] = [128, 128, 128]
    let white: [UInt8] = [255, 255, 255]
    func contrast(_ pixels: [UInt8]...) -> Double {
      PixelReader.contrast(Raster(width: pixels.count, height: 1, samples: pixels.flatMap { $0 }))
    }
    #expect(contrast(white, white) == 0)
    #expect(contrast(white, grey, black) == 1)
    #expect(abs(contrast(white, grey) - 127.0 / 255) < 1e-9)
    #expect(abs(contrast([255, 0, 0], white) - 0.7) < 0.01)
  }

  @Test func `selection finds what sorting finds`() {
    var state: UInt32 = 7
    for count in 1...60 {
      let numbers = (0..<count).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(state >> 28)
      }
      for place in 0..<count {
        #expect(value(at: place, whenSorted: numbers) == numbers.sorted()[place])
      }
    }
  }

  @Test func `a reduced picture holds the means of whole squares`() {
    let raster = Raster(width: 5, height: 4) { samples in
      for index in samples.indices { samples[index] = UInt8(index / 3 % 5 * 10 + index % 3) }
    }
    let small = raster.reduced(minimumSide: 2)
    #expect(small.width == 2)
    #expect(small.height == 2)
    #expect(Array(small.samples.prefix(6)) == [5, 6, 7, 25, 26, 27])
    #expect(raster.reduced(minimumSide: 3) == raster)
  }
}
