// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
package import HeduiModel

/// A page drawn of blocks that stand for characters, with what is done to scans.
package struct DrawnPage {
  private var width = 620, height = 877
  private var samples: [UInt8]

  /// A page of one template: the same lines and labels in every page of it, and the first fields filled in.
  package static func form(template: UInt64, filled: UInt64, fields: Int = 32) -> DrawnPage {
    var page = DrawnPage()
    var drawn = Drawn(template)
    var fill = Drawn(filled)
    for row in 0..<16 {
      let y = 80 + 44 * row
      page.rule(x: 60, y: y, width: 500, height: 2)
      for column in 0..<2 {
        let x = 66 + 250 * column
        page.words(x: x, y: y + 14, count: 3 + Int(drawn.next() % 3), &drawn)
        if 2 * row + column < fields {
          page.words(x: x + 90, y: y + 14, count: 3 + Int(fill.next() % 7), &fill)
        }
      }
    }
    return page
  }

  /// A page of lines of text.
  package static func text(_ seed: UInt64) -> DrawnPage {
    var page = DrawnPage()
    var drawn = Drawn(seed)
    for line in 0..<24 + Int(drawn.next() % 8) {
      page.words(x: 70, y: 70 + 22 * line, count: 8 + Int(drawn.next() % 24), &drawn)
    }
    return page
  }

  private init() { samples = [UInt8](repeating: 246, count: 3 * 620 * 877) }

  /// Characters of 14 pixels, each of 5×5 dots.
  private mutating func words(x: Int, y: Int, count: Int, _ drawn: inout Drawn) {
    for number in 0..<count {
      let dots = drawn.next()
      for dot in 0..<25 where dots >> UInt64(dot) & 1 == 1 {
        rule(x: x + 16 * number + dot % 5 * 3, y: y + dot / 5 * 3, width: 3, height: 3)
      }
    }
  }

  private mutating func rule(x: Int, y: Int, width: Int, height: Int) {
    for row in y..<min(y + height, self.height) {
      for column in x..<min(x + width, self.width) {
        let at = 3 * (row * self.width + column)
        for channel in 0..<3 { samples[at + channel] = 30 }
      }
    }
  }

  /// The page turned by a quarter, clockwise.
  package var turned: DrawnPage {
    var page = self
    (page.width, page.height) = (height, width)
    for y in 0..<page.height {
      for x in 0..<page.width {
        for channel in 0..<3 {
          page.samples[3 * (y * page.width + x) + channel] =
            samples[3 * ((height - 1 - x) * width + y) + channel]
        }
      }
    }
    return page
  }

  /// The page without a twentieth at each side.
  package var cropped: DrawnPage {
    var page = self
    let (left, top) = (width / 20, height / 20)
    (page.width, page.height) = (width - 2 * left, height - 2 * top)
    page.samples = (0..<page.height).flatMap { y in
      let start = 3 * ((y + top) * width + left)
      return samples[start..<start + 3 * page.width]
    }
    return page
  }

  /// The page with all samples scaled.
  package func lit(_ factor: Double) -> DrawnPage {
    var page = self
    page.samples = samples.map { UInt8(min(255, Double($0) * factor)) }
    return page
  }

  /// The page with the noise of a scanner.
  package func noisy(_ seed: UInt64) -> DrawnPage {
    var (page, drawn, bits) = (self, Drawn(seed), UInt64(0))
    for pixel in 0..<width * height {
      if pixel % 16 == 0 { bits = drawn.next() }
      let noise = Int(bits & 7) + Int(bits >> 3 & 1) - 4
      bits >>= 4
      for at in 3 * pixel..<3 * pixel + 3 {
        page.samples[at] = UInt8(max(0, min(255, Int(samples[at]) + noise)))
      }
    }
    return page
  }

  /// The page as a file.
  package func jpeg(quality: Int = 85) throws -> [UInt8] {
    let raster = Raster(width: width, height: height, samples: samples)
    return try JPEGEncoder(quality: quality, subsampling: .half)
      .encode(raster, capacity: samples.count + 4_096)
  }

  /// The print of the page as a file of that quality.
  package func print(quality: Int = 85) throws -> PrintSearch {
    try PrintSearch(ofPicture: ByteSource(jpeg(quality: quality)))
  }

  /// An empty page.
  package static let empty = DrawnPage()
}
