// SPDX-License-Identifier: Apache-2.0

import HeduiImaging

/// The committed fixtures, each with one fault at most, and the fault in its name.
package enum FixturePlan {
  /// Every file that a run writes, in the order of their making.
  package static let all = photos + brokenFiles + DossierPictures.all

  /// Photos that decode.
  private static let photos: [Fixture] = [
    photo("good-413x579", Portrait(width: 413, height: 579, seed: 1), 70_000...110_000),
    photo("good-480x640", Portrait(width: 480, height: 640, seed: 2), 90_000...120_000),
    photo("ratio-358x441", Portrait(width: 358, height: 441, seed: 3), 40_000...62_000),
    photo("too-small-bytes", Portrait(width: 413, height: 579, seed: 4), 22_000...29_000),
    Fixture("photos/edge-bytes.jpg") { try edgePhoto() },
    photo("too-few-pixels-215x300", Portrait(width: 215, height: 300, seed: 6), 36_000...60_000),
    photo("200x280", Portrait(width: 200, height: 280, seed: 7), 34_000...60_000),
    photo("blue-ground", plain(.blue, seed: 8), 40_000...62_000),
    photo("red-ground", plain(.red, seed: 9), 40_000...62_000),
    photo("grey-ground", plain(.gray, seed: 10), 40_000...62_000),
    photo("offwhite-ground", plain(.offWhite, seed: 11), 40_000...62_000),
    photo("uneven-ground", plain(.uneven, seed: 12), 40_000...62_000),
    photo("shadow-left", plain(.shadowLeft, seed: 13), 40_000...62_000),
    Fixture("photos/rotated-exif6.jpg") {
      let lying = turnedLeft(plain(.white, seed: 14).drawn())
      return JPEGSurgery.inserting(
        [JPEGSurgery.exif(orientation: 6)], into: try encoded(lying, 40_000...62_000))
    },
    Fixture("photos/progressive.jpg") {
      try encoded(plain(.white, seed: 15).drawn(), 40_000...62_000, isProgressive: true)
    },
    Fixture("photos/gray.jpg") { try grayPhoto() },
    Fixture("photos/cmyk.jpg") { try inkPhoto() },
  ]

  /// Files that are padded, cut, or no JPEG at all.
  private static let brokenFiles: [Fixture] = [
    Fixture("photos/padded-zeros.jpg") {
      let small = try encoded(plain(.white, seed: 18).drawn(), 22_000...29_000)
      return small + [UInt8](repeating: 0, count: 36_000 - small.count)
    },
    Fixture("photos/padded-comment.jpg") {
      let small = try encoded(plain(.white, seed: 19).drawn(), 22_000...29_000)
      return JPEGSurgery.appending(
        JPEGSurgery.comments(count: 36_000 - small.count), toHeaderOf: small)
    },
    Fixture("photos/truncated.jpg") {
      let whole = try encoded(plain(.white, seed: 20).drawn(), 70_000...90_000)
      return Array(whole.prefix(whole.count * 3 / 5))
    },
    Fixture("photos/truncated-eoi.jpg") {
      let whole = try encoded(plain(.white, seed: 21).drawn(), 70_000...90_000)
      return Array(whole.prefix(whole.count / 2)) + [0xFF, 0xD9]
    },
    Fixture("photos/png-named.jpg") {
      IndexedPNG.encode(Portrait(width: 300, height: 400, seed: 22).drawn())
    },
    Fixture("photos/heic-named.jpg") { heicLike() },
    Fixture("photos/empty.jpg") { [] },
    Fixture("photos/not-a-photo.jpg") {
      Array("这不是照片，是一段文字。\nThis is not a photo but a text.\n".utf8)
    },
  ]

  private static func photo(_ name: String, _ portrait: Portrait, _ bytes: ClosedRange<Int>)
    -> Fixture
  {
    Fixture("photos/\(name).jpg") {
      let isSmall = portrait.width <= 215
      return try encoded(portrait.drawn(), bytes, subsampling: isSmall ? .full : .quarter)
    }
  }

  /// A photo above 30,000 bytes and not above 30,720: one quality step is wider than that, so the
  /// grain is varied until a step falls inside.
  private static func edgePhoto() throws -> [UInt8] {
    var portrait = plain(.white, seed: 5)
    for _ in 0..<40 {
      if let bytes = try? encoded(portrait.drawn(), 30_001...30_720) { return bytes }
      portrait.grain += 0.01
    }
    throw FixtureError("no grain puts a photo between 30,001 and 30,720 bytes")
  }

  private static func plain(_ ground: Portrait.Ground, seed: UInt64) -> Portrait {
    Portrait(width: 413, height: 579, ground: ground, seed: seed)
  }

  private static func grayPhoto() throws -> [UInt8] {
    let raster = plain(.white, seed: 16).drawn()
    let gray = (0..<raster.width * raster.height).map { pixel in
      let red = Int(raster.samples[3 * pixel])
      let green = Int(raster.samples[3 * pixel + 1])
      let blue = Int(raster.samples[3 * pixel + 2])
      return UInt8((299 * red + 587 * green + 114 * blue + 500) / 1_000)
    }
    return try JPEGEncoder(quality: 97).encode(
      gray, width: raster.width, height: raster.height, components: 1, capacity: 1 << 20)
  }

  /// Ink without a black plate, inverted as Adobe's programs store it.
  private static func inkPhoto() throws -> [UInt8] {
    let raster = plain(.white, seed: 17).drawn()
    var ink: [UInt8] = []
    ink.reserveCapacity(raster.samples.count / 3 * 4)
    for pixel in 0..<raster.width * raster.height {
      ink += raster.samples[3 * pixel..<3 * pixel + 3] + [255]
    }
    return try JPEGEncoder(quality: 80).encode(
      ink, width: raster.width, height: raster.height, components: 4, capacity: 1 << 20)
  }

  /// The boxes a phone's HEIC begins with, a size of 480×640 among them, then bytes that mean nothing.
  private static func heicLike() -> [UInt8] {
    var random = SplitMix64(seed: 24)
    let brands = box("ftyp", Array("heic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8))
    let size = box("ispe", [0, 0, 0, 0, 0, 0, 0x01, 0xE0, 0, 0, 0x02, 0x80])
    let meta = box("meta", [0, 0, 0, 0] + box("iprp", box("ipco", size)))
    let body = (0..<40_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    return brands + meta + box("mdat", body)
  }

  private static func box(_ type: String, _ body: [UInt8]) -> [UInt8] {
    let count = body.count + 8
    return [24, 16, 8, 0].map { UInt8(count >> $0 & 0xFF) } + Array(type.utf8) + body
  }
}

/// The picture turned a quarter to the left, as a camera on its side stores it.
func turnedLeft(_ raster: Raster) -> Raster {
  Raster(width: raster.height, height: raster.width) { samples in
    for row in 0..<raster.width {
      for column in 0..<raster.height {
        let source = 3 * (column * raster.width + raster.width - 1 - row)
        let target = 3 * (row * raster.height + column)
        for channel in 0..<3 { samples[target + channel] = raster.samples[source + channel] }
      }
    }
  }
}
