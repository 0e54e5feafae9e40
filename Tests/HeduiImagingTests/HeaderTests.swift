// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct HeaderTests {
  private func header(_ bytes: [UInt8]) throws -> ImageHeader {
    try ImageHeaderReader.header(of: ByteSource(bytes))
  }

  private func jpeg(_ parts: [UInt8]...) throws -> ImageHeader {
    try header(Bytes.start + parts.joined() + Bytes.scan)
  }

  @Test(
    arguments: [
      (0xC0, ImageHeader.Process.baseline), (0xC1, .extended), (0xC2, .progressive),
      (0xC3, .lossless), (0xC5, .hierarchical), (0xC6, .hierarchical), (0xC7, .hierarchical),
      (0xC9, .arithmetic), (0xCA, .arithmetic), (0xCB, .arithmetic), (0xCD, .hierarchical),
      (0xCE, .hierarchical), (0xCF, .hierarchical),
    ] as [(UInt8, ImageHeader.Process)])
  func `every frame marker names its process`(marker: UInt8, process: ImageHeader.Process) throws {
    let header = try jpeg(Bytes.frame(marker, width: 413, height: 531))
    #expect(header.process == process)
    #expect(header.width == 413)
    #expect(header.height == 531)
    #expect(header.components == 3)
    #expect(header.precision == 8)
  }

  @Test func `tables are no frames`() {
    for marker in [0xC4, 0xC8, 0xCC] as [UInt8] {
      let bytes = Bytes.start + Bytes.frame(marker, width: 9, height: 9) + Bytes.scan
      #expect(
        code { () throws(FactError) in
          try ImageHeaderReader.header(of: ByteSource(bytes))
        } == .undecodable)
    }
  }

  @Test func `extreme sizes are told as declared`() throws {
    #expect(try jpeg(Bytes.frame(width: 65500, height: 65500)).width == 65500)
    #expect(try jpeg(Bytes.frame(width: 300, height: 0)).height == 0)
    #expect(try jpeg(Bytes.frame(width: 300, height: 9, precision: 12)).precision == 12)
  }

  @Test func `a doubled start, fill bytes and stray bytes are passed over`() throws {
    let frame = Bytes.frame(width: 40, height: 50)
    #expect(try jpeg(Bytes.start, frame).width == 40)
    #expect(try jpeg([0xFF, 0xFF, 0xFF], frame).width == 40)
    #expect(try jpeg([0xFF, 0x01], frame).width == 40)
    #expect(try header(Bytes.start + Bytes.jfif + [1, 2, 3] + frame + Bytes.scan).width == 40)
  }

  @Test func `the first frame counts, and only before the scan`() throws {
    let (first, second) = (Bytes.frame(width: 40, height: 50), Bytes.frame(width: 90, height: 99))
    #expect(try jpeg(first, second).width == 40)
    #expect(
      code { () throws(FactError) in
        try ImageHeaderReader.header(of: ByteSource(Bytes.start + Bytes.jfif + Bytes.scan + first))
      } == .undecodable)
  }

  @Test func `samples are what JFIF, Adobe and the components say, in that order`() throws {
    func adobe(_ transform: UInt8) -> [UInt8] {
      Bytes.segment(0xEE, Bytes.ascii("Adobe") + [0, 100, 0, 0, 0, 0, transform])
    }
    let plain = Bytes.frame(width: 8, height: 8)
    let letters = Bytes.frame(width: 8, height: 8, components: [0x52, 0x47, 0x42])
    let four = Bytes.frame(width: 8, height: 8, components: [1, 2, 3, 4])
    #expect(try jpeg(plain).colorModel == .ycc)
    #expect(try jpeg(letters).colorModel == .rgb)
    #expect(try jpeg(Bytes.jfif, letters).colorModel == .ycc)
    #expect(try jpeg(adobe(0), plain).colorModel == .rgb)
    #expect(try jpeg(adobe(1), letters).colorModel == .ycc)
    #expect(try jpeg(Bytes.jfif, adobe(0), plain).colorModel == .ycc)
    #expect(try jpeg(four).colorModel == .cmyk)
    #expect(try jpeg(four, adobe(2)).colorModel == .ycck)
    #expect(try jpeg(Bytes.frame(width: 8, height: 8, components: [1])).colorModel == .gray)
  }

  @Test func `dots per inch come from JFIF, in inches or centimetres, else from EXIF`() throws {
    let frame = Bytes.frame(width: 8, height: 8)
    func density(_ unit: UInt8, _ dots: Int) -> [UInt8] {
      Bytes.segment(
        0xE0, Bytes.ascii("JFIF\0") + [1, 1, unit] + Bytes.big16(dots) + Bytes.big16(9) + [0, 0])
    }
    let exif = Bytes.app1(
      Bytes.tiff(
        [Bytes.Entry(tag: 0x011A, type: 5, value: Bytes.big32(26))],
        rest: Bytes.big32(1800) + Bytes.big32(6)))
    #expect(try jpeg(density(1, 350), frame).dotsPerInch == 350)
    #expect(try jpeg(density(2, 100), frame).dotsPerInch == 254)
    #expect(try jpeg(density(0, 1), frame).dotsPerInch == nil)
    #expect(try jpeg(density(1, 0), frame).dotsPerInch == nil)
    #expect(try jpeg(density(0, 1), exif, frame).dotsPerInch == 300)
    #expect(try jpeg(density(1, 96), exif, frame).dotsPerInch == 96)
  }

  @Test func `a profile's name is read from its desc tag of either version`() throws {
    func profile(_ tag: [UInt8]) -> [UInt8] {
      let table = Bytes.big32(1) + Bytes.ascii("desc") + Bytes.big32(144) + Bytes.big32(tag.count)
      return Bytes.segment(
        0xE2,
        Bytes.ascii("ICC_PROFILE\0") + [1, 1] + [UInt8](repeating: 0, count: 128) + table + tag)
    }
    let frame = Bytes.frame(width: 8, height: 8)
    let old = Bytes.ascii("desc") + Bytes.big32(0) + Bytes.big32(5) + Bytes.ascii("sRGB\0")
    let utf16 = "P3".utf16.flatMap { Bytes.big16(Int($0)) }
    let new =
      Bytes.ascii("mluc") + Bytes.big32(0) + Bytes.big32(1) + Bytes.big32(12)
      + Bytes.ascii("enUS") + Bytes.big32(utf16.count) + Bytes.big32(28) + utf16
    #expect(try jpeg(profile(old), frame).colorProfile == "sRGB")
    #expect(try jpeg(profile(new), frame).colorProfile == "P3")
    #expect(try jpeg(profile(Bytes.ascii("junk")), frame).colorProfile == "")
    #expect(try jpeg(frame).colorProfile == nil)
  }

  @Test func `a header behind large segments is found by hopping over them`() throws {
    let large = Bytes.segment(0xE5, [UInt8](repeating: 0xFF, count: 65000))
    #expect(try jpeg(large, large, large, Bytes.frame(width: 77, height: 88)).width == 77)
  }

  @Test func `plain formats tell their size`() throws {
    let gif = Bytes.ascii("GIF89a") + [44, 1, 200, 0, 0, 0, 0]
    #expect(try header(gif).width == 300)
    #expect(try header(gif).height == 200)
    let bitmap =
      Bytes.ascii("BM") + [UInt8](repeating: 0, count: 12) + [40, 0, 0, 0, 100, 0, 0, 0]
      + [0x9C, 0xFF, 0xFF, 0xFF]
    #expect(try header(bitmap).width == 100)
    #expect(try header(bitmap).height == 100)
    let png = Bytes.signature + Bytes.imageHeader(width: 70000, height: 3, depth: 16, color: 4)
    #expect(try header(png).width == 70000)
    #expect(try header(png).colorModel == .grayAlpha)
    #expect(try header(png).precision == 16)
  }

  @Test func `PNG chunks before the pixels are read`() throws {
    let extra =
      Bytes.chunk("pHYs", Bytes.big32(11811) + Bytes.big32(11811) + [1])
      + Bytes.chunk("iCCP", Bytes.ascii("Display P3\0\0...."))
      + Bytes.chunk("eXIf", Bytes.tiff([Bytes.orientation(6)]))
    let header = try header(Bytes.png(width: 2, height: 3, pixel: [1, 2, 3], extra: extra))
    #expect(header.dotsPerInch.map { ($0 * 10).rounded() } == 3000)
    #expect(header.colorProfile == "Display P3")
    #expect(header.orientation == 6)
  }

  @Test func `what is no picture is said to be none`() {
    for (bytes, expected) in [
      ([], .empty), (Bytes.ascii("text"), .unsupportedFormat), ([0xFF, 0xD8, 0xFF], .undecodable),
      (Bytes.signature, .undecodable),
    ] as [([UInt8], FactError.Code)] {
      let found = code { () throws(FactError) in
        try ImageHeaderReader.header(of: ByteSource(bytes))
      }
      #expect(found == expected)
    }
  }
}
