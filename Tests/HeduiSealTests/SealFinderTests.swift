// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import HeduiImaging
import HeduiModel
import Testing

struct SealFinderTests {
  private static let page: DrawnScan = {
    DrawnScan([Stamp(x: 96, y: 160, seed: 3)], seed: 3)
  }()

  private func seals(_ bytes: [UInt8], scale: Double? = nil) throws -> [SeenSeal] {
    guard
      case .seen(let seals) = try SealFinder.search(ByteSource(bytes), pixelsPerMillimetre: scale)
    else { return [] }
    return seals
  }

  @Test func `a seal has its place in pixels and its size in millimetres`() throws {
    let scale = 120 / 25.4
    let found = try seals(SealFinderTests.page.jpeg(), scale: scale)
    let seal = try #require(found.first)
    #expect(found.count == 1)
    #expect(abs(Double(seal.box.x) - 76 * scale) < 4 && abs(Double(seal.box.y) - 140 * scale) < 4)
    #expect(abs(Double(seal.box.width) - 40 * scale) < 6)
    #expect(abs((seal.sizeMillimetres ?? 0) - 40) < 1)
    #expect(seal.hasStar && seal.shape == .round && seal.kind == .whole && seal.colour == .red)
    #expect(seal.visible > 0.9 && seal.confidence > 0.8)
  }

  @Test func `without a scale a seal has no size`() throws {
    #expect(try seals(SealFinderTests.page.jpeg()).first?.sizeMillimetres == nil)
  }

  @Test(arguments: 1...8)
  func `a box lies in the picture as displayed`(orientation: Int) throws {
    let raster = SealFinderTests.page.drawn()
    // Stored so that the orientation shows it upright: turned by the orientation that undoes it.
    let undoing = [1, 2, 3, 4, 5, 8, 7, 6][orientation - 1]
    let stored = raster.displayed(orientation: undoing)
    let bytes = try JPEGEncoder(quality: 90).encode(stored, capacity: stored.samples.count)
    let upright = try seals(SealFinderTests.page.jpeg())
    let found = try seals(
      JPEGSurgery.inserting([JPEGSurgery.exif(orientation: UInt8(orientation))], into: bytes))
    let (expected, box) = (try #require(upright.first).box, try #require(found.first).box)
    #expect(abs(box.x - expected.x) < 4 && abs(box.y - expected.y) < 4)
  }

  @Test func `a seal seen in a part is told apart from a whole one`() throws {
    let found = try seals(ScanDifficulty.edgePart.page(1).jpeg())
    #expect(found.map(\.kind) == [.edgePart])
    let seal = try #require(found.first)
    #expect(seal.visible < 0.6)
    #expect(seal.box.x == 0 || seal.box.x + seal.box.width == 699)
  }

  @Test(arguments: [(1, 1), (2, 2_000), (2_000, 2), (3, 3), (17, 16), (1, 65_000)])
  func `pictures of any size are searched`(width: Int, height: Int) throws {
    for fill: UInt8 in [0, 255] {
      let raster = Raster(width: width, height: height) { samples in
        for at in samples.indices { samples[at] = at % 3 == 0 ? 230 : fill }
      }
      let bytes = try JPEGEncoder(quality: 90).encode(raster, capacity: 1 << 22)
      #expect(try SealFinder.search(ByteSource(bytes)) == .seen([]))
      _ = try PageReader.page(of: ByteSource(bytes))
    }
  }

  @Test func `noise is no seal`() throws {
    var random = RepeatableBytes(state: 9)
    let raster = Raster(width: 700, height: 900) { samples in
      for at in samples.indices { samples[at] = random.next() }
    }
    let bytes = try JPEGEncoder(quality: 90).encode(raster, capacity: 1 << 23)
    #expect(try SealFinder.search(ByteSource(bytes)) == .seen([]))
  }

  @Test func `what is no picture is an error, not an empty page`() {
    #expect(throws: FactError.self) { try SealFinder.search(ByteSource([1, 2, 3])) }
    #expect(throws: FactError.self) { try SealFinder.search(ByteSource([])) }
  }

  @Test func `a page beyond the limits is an error`() throws {
    var limits = Limits()
    limits.imagePixels = 100_000
    let source = ByteSource(try SealFinderTests.page.jpeg())
    #expect(throws: FactError.self) { try SealFinder.search(source, limits: limits) }
  }
}

/// The same bytes on every machine.
private struct RepeatableBytes {
  var state: UInt64

  mutating func next() -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}
