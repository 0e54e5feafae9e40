// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import HeduiImaging
import HeduiModel

/// The goal of the first notice, safe under every reading.
let noticeGoal = MendingGoal(
  ratio: Interval(
    lower: Interval.Bound(Rational(65, over: 100), isInclusive: true),
    upper: Interval.Bound(Rational(8, over: 10), isInclusive: true)),
  width: .moreThan(215), height: .moreThan(300),
  byteCount: Interval.moreThan(30_720).intersection(.lessThan(1_000_000)))

/// A picture of pure noise, the hardest to compress; strength 0 is one colour.
func noise(width: Int, height: Int, strength: Int, seed: UInt64 = 1) -> Raster {
  Raster(width: width, height: height) { samples in
    var state = seed
    for index in samples.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      samples[index] = UInt8(128 + Int(state >> 33) % (2 * strength + 1) - strength)
    }
  }
}

/// A picture of four colours, one a quarter: red, green above blue, white.
func quarters(width: Int, height: Int) -> Raster {
  Raster(width: width, height: height) { samples in
    for row in 0..<height {
      for column in 0..<width {
        let color: [UInt8] =
          switch (row < height / 2, column < width / 2) {
          case (true, true): [220, 30, 30]
          case (true, false): [30, 200, 30]
          case (false, true): [30, 30, 220]
          case (false, false): [240, 240, 240]
          }
        for channel in 0..<3 { samples[3 * (row * width + column) + channel] = color[channel] }
      }
    }
  }
}

/// The picture as JPEG with a quality.
func jpeg(_ raster: Raster, quality: Int = 95) throws -> [UInt8] {
  try JPEGEncoder(quality: quality, subsampling: .full).encode(raster, capacity: 64 << 20)
}

/// The JPEG with segments behind SOI, each a marker and a body.
func inserting(_ segments: [(marker: UInt8, body: [UInt8])], into jpeg: [UInt8]) -> [UInt8] {
  let bytes = segments.flatMap { segment in
    let length = segment.body.count + 2
    return [0xFF, segment.marker, UInt8(length >> 8), UInt8(length & 0xFF)] + segment.body
  }
  return Array(jpeg.prefix(2)) + bytes + jpeg.dropFirst(2)
}

/// The body of an EXIF segment that holds an orientation.
func exif(orientation: UInt8) -> [UInt8] {
  Array("Exif".utf8) + [0, 0, 0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
    + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
}

/// What a file is, read anew from its bytes.
struct Checked {
  let header: ImageHeader
  let raster: Raster
  let warnings: Int

  init(_ bytes: [UInt8]) throws {
    let source = ByteSource(bytes)
    header = try ImageHeaderReader.header(of: source)
    let picture = try PictureDecoder.decode(source)
    raster = picture.raster
    warnings = picture.warningCount
  }

  /// The colour in the middle of a quarter, counted across and down.
  func color(quarter column: Int, _ row: Int) -> [Int] {
    let x = (2 * column + 1) * raster.width / 4
    let y = (2 * row + 1) * raster.height / 4
    return (0..<3).map { Int(raster.samples[3 * (y * raster.width + x) + $0]) }
  }
}

/// Whether two colours differ by no more than some steps in every channel.
func isNear(_ first: [Int], _ second: [Int], within steps: Int) -> Bool {
  zip(first, second).allSatisfy { abs($0 - $1) <= steps }
}
