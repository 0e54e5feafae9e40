// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct ThumbnailTests {
  @Test func `the longer side is as long as asked, the shape stays`() throws {
    for (width, height, wide, high) in [(1200, 900, 200, 150), (900, 1200, 150, 200)] {
      let small = try Thumbnail(
        of: ByteSource(try jpeg(quarters(width: width, height: height))), longestSide: 200,
        capacity: 20_000)
      #expect(small.width == wide && small.height == high)
      let checked = try Checked(small.bytes)
      #expect(checked.raster.width == wide && checked.raster.height == high)
      #expect(isNear(checked.color(quarter: 0, 0), [220, 30, 30], within: 12))
      #expect(isNear(checked.color(quarter: 1, 1), [240, 240, 240], within: 12))
    }
  }

  @Test func `a small picture is not enlarged`() throws {
    let small = try Thumbnail(
      of: ByteSource(try jpeg(quarters(width: 60, height: 40))), longestSide: 200, capacity: 20_000)
    #expect(small.width == 60 && small.height == 40)
  }

  @Test func `it is shown upright and carries no metadata`() throws {
    let file = inserting(
      [(0xE1, exif(orientation: 6))], into: try jpeg(quarters(width: 400, height: 300)))
    let small = try Thumbnail(of: ByteSource(file), longestSide: 200, capacity: 20_000)
    #expect(small.width == 150 && small.height == 200)
    let checked = try Checked(small.bytes)
    #expect(checked.header.orientation == nil)
    #expect(isNear(checked.color(quarter: 0, 0), [30, 30, 220], within: 12))
  }

  @Test func `it fits into what it may take, or says that it does not`() throws {
    let file = try jpeg(noise(width: 300, height: 300, strength: 120))
    let small = try Thumbnail(of: ByteSource(file), longestSide: 200, capacity: 16_000)
    #expect(small.bytes.count <= 16_000)
    #expect(throws: FactError.self) {
      try Thumbnail(of: ByteSource(file), longestSide: 200, capacity: 500)
    }
  }

  @Test func `limits of decoding are kept`() throws {
    var limits = Limits.standard
    limits.imagePixels = 9_999
    let file = try jpeg(quarters(width: 100, height: 100))
    let error = try #require(throws: FactError.self) {
      try Thumbnail(of: ByteSource(file), longestSide: 50, capacity: 20_000, limits: limits)
    }
    #expect(error.code == .tooManyPixels)
  }
}
