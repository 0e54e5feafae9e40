// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans
import Testing

/// Fax and JPEG 2000, the codings that few pages have; whole pages of both are in `Scripts/scan-makers`.
struct PageCodingTests {
  /// A page with one picture, which is also laid where a byte of its data is.
  private func file(_ bytes: [UInt8], _ keys: String) -> [UInt8] {
    PDFText.page("595 0 0 842 0 0 cm /P Do", resources: "/XObject << /P 1 0 R >>") {
      _ = $0.add(stream: bytes, "/Type /XObject /Subtype /Image " + keys)
    }
  }

  private func raster(_ file: [UInt8], limits: Limits = .standard) throws -> Raster {
    try PictureDecoder.decode(
      ByteSource(PageSource.pdf.picture(ByteSource(file), 0, limits))
    ).raster
  }

  private func condition(_ file: [UInt8]) throws -> PageCondition {
    try #require(try PageSource.pdf.conditions(ByteSource(file), .standard).first)
  }

  /// Whether each pixel is black, a row a text.
  private func rows(_ raster: Raster) -> [String] {
    (0..<raster.height).map { row in
      String(
        (0..<raster.width).map { raster.samples[3 * (row * raster.width + $0)] < 128 ? "#" : "." })
    }
  }

  /// Bits as bytes, the last one filled with zeros.
  private func bytes(_ bits: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, bit) in bits.filter({ $0 != " " }).enumerated() {
      if index % 8 == 0 { bytes.append(0) }
      if bit == "1" { bytes[bytes.count - 1] |= 0x80 >> UInt8(index % 8) }
    }
    return bytes
  }

  // T.4, tables 2 and 3: white runs 2: 0111, 3: 1000, 8: 10011, 0: 00110101; black runs 3: 10, 8: 000101.
  private static let wwwbbbww = "1000 10 0111"
  private static let blackRow = "00110101 000101"
  private static let mark = "000000000001"
  private static let shape = "/Width 8 /Height 3 /BitsPerComponent 1 /ColorSpace /DeviceGray "
  private static let picture = ["...###..", "########", "...###.."]

  private func fax(_ bits: String, _ parameters: String, _ more: String = "") -> [UInt8] {
    file(
      bytes(bits),
      Self.shape + "/Filter /CCITTFaxDecode /DecodeParms << /Columns 8 \(parameters) >> " + more)
  }

  @Test func `fax in one dimension is read with and without marks, aligned and not`() throws {
    let (bar, full, mark) = (Self.wwwbbbww, Self.blackRow, Self.mark)
    #expect(try rows(raster(fax(bar + full + bar, "/K 0"))) == Self.picture)
    let marked = mark + bar + mark + full + mark + bar + String(repeating: mark, count: 6)
    #expect(try rows(raster(fax(marked, "/K 0 /EndOfLine true"))) == Self.picture)
    // 10, 14 and 10 bits, each filled to whole bytes.
    let aligned = bar + "000000" + full + "00" + bar
    #expect(try rows(raster(fax(aligned, "/EncodedByteAlign true"))) == Self.picture)
  }

  @Test func `fax in two dimensions is read`() throws {
    // T.4, table 4: horizontal 001, vertical of no distance 1, pass 0001; T.6 begins over a white row.
    let bar = "001 1000 10 1"
    // From "...###..": a row of black: horizontal 0 white 8 black; then back to the bar.
    let full = "001 00110101 000101"
    let back = "001 1000 10 1"
    let end = "000000000001 000000000001"
    #expect(try rows(raster(fax(bar + full + back + end, "/K -1"))) == Self.picture)
    let same = bar + "1 1 1" + "1 1 1" + end
    #expect(
      try rows(raster(fax(same, "/K -1"))) == Array(repeating: "...###..", count: 3))
  }

  @Test func `black is what the page says`() throws {
    let bits = Self.wwwbbbww + Self.blackRow + Self.wwwbbbww
    let other = ["###...##", "........", "###...##"]
    #expect(try rows(raster(fax(bits, "/BlackIs1 true"))) == other)
    #expect(try rows(raster(fax(bits, "/K 0", "/Decode [1 0]"))) == other)
    #expect(
      try rows(raster(fax(bits, "/BlackIs1 true", "/Decode [1 0]"))) == Self.picture)
  }

  @Test func `a fax page has no colour to judge by and is told empty or not`() throws {
    let white = String(repeating: "10011", count: 3)
    #expect(try condition(fax(white, "/K 0")) == PageCondition(isBlank: true))
    let page = fax(Self.wwwbbbww + Self.blackRow + Self.wwwbbbww, "/K 0")
    #expect(try condition(page) == PageCondition())
    guard
      case .seen(let facts, .cannotJudge(let content))? =
        try PageSource.pdf.sights(ByteSource(page), .standard).first
    else {
      Issue.record("it was judged")
      return
    }
    #expect(content == .blackAndWhite)
    #expect(facts.width == 8 && facts.height == 3)
  }

  @Test(arguments: ["/K 0", "/K -1", "/K 4", "/K 0 /EndOfLine true"])
  func `fax that ends or is damaged is not taken for paper`(parameters: String) throws {
    for bits in ["", "001", "0000000000000000000000000000", "0000001 0000001 0000001"] {
      let page = fax(bits, parameters)
      #expect(try condition(page).damage != nil, "\(bits)")
      guard case .unseen? = try PageSource.pdf.sights(ByteSource(page), .standard).first else {
        Issue.record("\(bits) was judged")
        continue
      }
    }
  }

  @Test func `fax beyond measure is refused`() throws {
    let row = bytes(Self.wwwbbbww)
    for size in ["/Width 900000 /Height 900000", "/Width 60000 /Height 60000"] {
      for columns in [8, 60_000, 900_000, -5] {
        let page = file(
          row,
          "\(size) /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /Columns \(columns) >>"
        )
        #expect(throws: FactError.self) { try raster(page) }
      }
    }
  }

  /// A codestream without loss: 8 × 8 pixels, the upper left quarter red; made by OpenJPEG 2.5.
  private static let wavelets = [UInt8](
    Data(
      base64Encoded:
        "/0//UQAvAAAAAAAIAAAACAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEAAAQEAAH/XA"
        + "AEQED/kAAKAAAAAAB/AAH/k8+0cBQAXJ74hCQjGf9CQl0fCAAwkJSoNAYSDUneEhLfgTARUEIMzWE/QxDRCEhE2ZgG"
        + "Eg1J3gprSEAH8YSEp7HgMJBqTvCQl9+BMBFQQgzNYT9DENEISETZmAYSDUneCmtIQAfxhISnseAwkGpO8JCX/9k="
    ) ?? Data())

  @Test func `JPEG 2000 is read, whatever the page says of its colours`() throws {
    for space in ["", "/ColorSpace /DeviceRGB", "/ColorSpace /DeviceGray"] {
      let page = file(Self.wavelets, "/Width 8 /Height 8 /Filter /JPXDecode " + space)
      let raster = try raster(page)
      #expect(raster.width == 8 && raster.height == 8)
      #expect(Array(raster.samples.prefix(15)).suffix(6) == [200, 0, 0, 250, 250, 250])
      #expect(raster.samples.suffix(3) == [250, 250, 250])
      #expect(try condition(page) == PageCondition())
    }
    var limits = Limits()
    limits.imagePixels = 63
    let page = file(Self.wavelets, "/Width 8 /Height 8 /Filter /JPXDecode")
    #expect(throws: FactError.self) { try raster(page, limits: limits) }
    limits = Limits()
    limits.decodeMemory = 700
    #expect(throws: FactError.self) { try raster(page, limits: limits) }
  }

  @Test func `JPEG 2000 of any length that is cut is told as damage`() throws {
    for count in 0..<Self.wavelets.count - 2 {
      let page = file(
        Array(Self.wavelets.prefix(count)), "/Width 8 /Height 8 /Filter /JPXDecode")
      let condition = try condition(page)
      #expect(condition.damage != nil, "\(count)")
    }
  }

  @Test func `JPEG 2000 that is damaged is not taken for paper`() throws {
    let keys = "/Width 8 /Height 8 /Filter /JPXDecode"
    for bytes: [UInt8] in [
      [1, 2, 3], [0xFF, 0x4F, 0xFF, 0x51], [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 13, 10, 0x87],
    ] {
      let page = file(bytes, keys)
      #expect(try condition(page).damage != nil)
      guard case .unseen? = try PageSource.pdf.sights(ByteSource(page), .standard).first else {
        Issue.record("it was judged")
        continue
      }
    }
  }
}
