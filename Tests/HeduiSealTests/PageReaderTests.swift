// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import HeduiImaging
import HeduiModel
import Testing

struct PageReaderTests {
  private static let page = DrawnScan([], seed: 41)

  private func facts(_ raster: Raster, dotsPerInch: Int? = nil) throws -> PageFacts {
    var encoder = JPEGEncoder(quality: 88)
    encoder.dotsPerInch = dotsPerInch
    let bytes = try encoder.encode(raster, capacity: 2 * raster.samples.count)
    return try PageReader.page(of: ByteSource(bytes))
  }

  @Test func `an upright page has horizontal lines and one on its side vertical ones`() throws {
    let raster = PageReaderTests.page.drawn()
    let upright = try facts(raster)
    #expect(upright.lines == .horizontal && upright.lineRatio > 1.5)
    #expect(try facts(raster.displayed(orientation: 6)).lines == .vertical)
    // Upside down looks like upright: that is not claimed.
    #expect(try facts(raster.displayed(orientation: 3)).lines == .horizontal)
  }

  @Test func `blur lowers the sharpness`() throws {
    var blurred = PageReaderTests.page
    blurred.blur = 2
    let (sharp, soft) = (try facts(PageReaderTests.page.drawn()), try facts(blurred.drawn()))
    #expect(sharp.sharpness > 0.45, "\(sharp.sharpness)")
    #expect(soft.sharpness < 0.35, "\(soft.sharpness)")
  }

  @Test func `a bare sheet is empty and a printed one is not`() throws {
    let bare = Raster(width: 700, height: 990) { samples in
      for at in samples.indices { samples[at] = UInt8(236 + at % 7) }
    }
    #expect(try facts(bare).isEmpty)
    let printed = try facts(PageReaderTests.page.drawn())
    #expect(!printed.isEmpty && printed.cutSides.isEmpty)
    #expect(printed.isTooSmall == false)
    #expect(try facts(bare.reduced(minimumSide: 300)).isTooSmall)
  }

  @Test func `print that runs out of the picture is cut at that side`() throws {
    let raster = PageReaderTests.page.drawn()
    // The first line of print begins 14 mm from the left: cut through the characters.
    let cut = raster.width / 2
    let half = Raster(width: cut, height: raster.height) { samples in
      for row in 0..<raster.height {
        for at in 0..<3 * cut {
          samples[3 * cut * row + at] = raster.samples[3 * raster.width * row + at]
        }
      }
    }
    #expect(try facts(half).cutSides == [.right])
  }

  @Test func `colour that is gone is said`() throws {
    var grey = PageReaderTests.page
    grey.isGrey = true
    let facts = try facts(grey.drawn())
    #expect(facts.colour == .grey && !facts.isAssessable)
    let bilevel = Raster(width: 600, height: 800) { samples in
      for at in samples.indices { samples[at] = (at / 3) % 40 < 4 ? 0 : 255 }
    }
    #expect(try self.facts(bilevel).colour == .blackAndWhite)
    #expect(try self.facts(PageReaderTests.page.drawn()).isAssessable)
  }

  @Test(
    arguments: [
      (2_480, 3_508, 300.0, PageFacts.Resolution(dotsPerInch: 300, basis: .declared)),
      (3_508, 2_480, 300.0, PageFacts.Resolution(dotsPerInch: 300, basis: .declared)),
      (1_748, 2_480, 300.0, PageFacts.Resolution(dotsPerInch: 300, basis: .declared)),
    ] as [(Int, Int, Double, PageFacts.Resolution?)])
  func `a declared resolution is believed when the paper exists`(
    width: Int, height: Int, declared: Double, expected: PageFacts.Resolution?
  ) {
    #expect(
      PaperSize.resolution(width: width, height: height, declared: declared) == expected)
  }

  @Test func `a resolution that no paper fits is not believed`() throws {
    // 72 dots declared, but A4 in proportion: taken for A4 and said to be an assumption.
    let assumed = try #require(PaperSize.resolution(width: 2_480, height: 3_508, declared: 72))
    #expect(assumed.basis == .assumedA4 && abs(assumed.dotsPerInch - 300) < 1)
    #expect(PaperSize.resolution(width: 4_000, height: 3_000, declared: 72) == nil)
    #expect(PaperSize.resolution(width: 4_000, height: 3_000, declared: nil) == nil)
    #expect(PaperSize.resolution(width: 0, height: 0, declared: 300) == nil)
  }
}
