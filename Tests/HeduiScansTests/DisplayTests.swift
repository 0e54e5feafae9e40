// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans
import Testing

/// A page is seen as it is displayed, however its picture was laid on it.
struct DisplayTests {
  /// A picture of four quarters: red and green above, blue and white below.
  private static let quarters: [Character: [UInt8]] = [
    "r": [250, 0, 0], "g": [0, 250, 0], "b": [0, 0, 250], "w": [250, 250, 250],
  ]

  private func samples(_ width: Int, _ height: Int) -> [UInt8] {
    (0..<height).flatMap { row in
      (0..<width).flatMap { column in
        let name: Character =
          row < height / 2 ? (column < width / 2 ? "r" : "g") : (column < width / 2 ? "b" : "w")
        return Self.quarters[name] ?? []
      }
    }
  }

  /// The quarters of what a page is displayed as, and whether it stands.
  private func shown(_ file: [UInt8]) throws -> (quarters: String, isUpright: Bool) {
    let picture = ByteSource(try PageSource.pdf.picture(ByteSource(file), 0, .standard))
    let orientation = try ImageHeaderReader.header(of: picture).orientation ?? 1
    let raster = try PictureDecoder.decode(picture).raster.displayed(orientation: orientation)
    let (x, y) = (raster.width / 4, raster.height / 4)
    let places = [(x, y), (3 * x, y), (x, 3 * y), (3 * x, 3 * y)]
    let names = places.map { x, y -> Character in
      let at = 3 * (y * raster.width + x)
      let colour = raster.samples[at..<at + 3].map { $0 > 128 ? 1 : 0 }
      return ["100": "r", "010": "g", "001": "b", "111": "w"][
        colour.map(String.init).joined()] ?? "?"
    }
    return (String(names), raster.height > raster.width)
  }

  private func file(_ bytes: [UInt8], filter: String, _ matrix: String, rotate: Int) -> [UInt8] {
    let keys = """
      /Type /XObject /Subtype /Image /Width 60 /Height 80 /BitsPerComponent 8 \
      /ColorSpace /DeviceRGB \(filter)
      """
    return PDFText.page(
      "q \(matrix) cm /P Do Q", resources: "/XObject << /P 1 0 R >>", keys: "/Rotate \(rotate)"
    ) { _ = $0.add(stream: bytes, keys) }
  }

  private static let upright = "595 0 0 842 0 0"
  private static let turnedLeft = "0 842 -595 0 595 0"
  private static let mirrored = "-595 0 0 842 595 0"
  private static let cases: [(String, Int, String, Bool)] = [
    (upright, 0, "rgbw", true), (upright, 90, "brwg", false), (upright, 180, "wbgr", true),
    (upright, 270, "gwrb", false), (turnedLeft, 0, "gwrb", false), (turnedLeft, 90, "rgbw", true),
    (turnedLeft, 180, "brwg", false), ("0 -842 595 0 0 842", 0, "brwg", false),
    (mirrored, 0, "grwb", true), ("595 0 0 -842 0 842", 0, "bwrg", true),
    ("0 842 595 0 0 0", 0, "wgbr", false), ("0 842 595 0 0 0", 180, "rbgw", false),
    (mirrored, 90, "wgbr", false), ("595 15 -15 842 15 0", 0, "rgbw", true),
  ]

  @Test(arguments: cases)
  func `a JPEG is turned as the page turns it, whatever its own EXIF says`(
    matrix: String, rotate: Int, expected: String, isUpright: Bool
  ) throws {
    // The page's format is upright however it is turned, so a picture that is laid on its side is stretched.
    let jpeg = try JPEGEncoder(quality: 95, subsampling: .full).encode(
      samples(60, 80), width: 60, height: 80, components: 3, capacity: 1 << 16)
    for own in [1, 6, 3] {
      let bytes = own == 1 ? jpeg : JPEGOrientation.set(own, of: jpeg)
      let seen = try shown(file(bytes, filter: "/Filter /DCTDecode", matrix, rotate: rotate))
      #expect(seen.quarters == expected, "EXIF \(own)")
      #expect(seen.isUpright == isUpright)
    }
  }

  @Test(arguments: cases) func `samples are turned as the page turns them`(
    matrix: String, rotate: Int, expected: String, isUpright: Bool
  ) throws {
    let seen = try shown(file(samples(60, 80), filter: "", matrix, rotate: rotate))
    #expect(seen.quarters == expected)
    #expect(seen.isUpright == isUpright)
  }

  @Test(arguments: cases) func `pictures that are put together are turned alike`(
    matrix: String, rotate: Int, expected: String, isUpright: Bool
  ) throws {
    // A blank one beneath, so that there are two; the canvas has the page's shape as displayed.
    let bytes = file(
      samples(60, 80), filter: "", "595 0 0 842 0 0 cm /P Do Q q \(matrix)", rotate: rotate)
    let seen = try shown(bytes)
    #expect(seen.quarters == expected)
    #expect(seen.isUpright == (rotate % 180 == 0))
  }

  @Test func `a picture askew or partly beyond the page is drawn as displayed`() throws {
    let askew = "516 298 -421 729 210 -20"
    #expect(try shown(file(samples(60, 80), filter: "", askew, rotate: 0)).quarters == "rgbw")
    let beyond = "1190 0 0 1684 0 -842"
    #expect(try shown(file(samples(60, 80), filter: "", beyond, rotate: 0)).quarters == "rrrr")
  }

  @Test func `the picture's own bytes stay as they are where nothing is turned`() throws {
    let jpeg = try jpeg(60, 80)
    let page = file(jpeg, filter: "/Filter /DCTDecode", Self.upright, rotate: 0)
    #expect(try PageSource.pdf.picture(ByteSource(page), 0, .standard) == jpeg)
    // As img2pdf has it: the photo's EXIF says turned, and so does the page.
    let photo = JPEGOrientation.set(6, of: jpeg)
    let turned = file(photo, filter: "/Filter /DCTDecode", Self.upright, rotate: 90)
    #expect(try PageSource.pdf.picture(ByteSource(turned), 0, .standard) == photo)
  }

  @Test func `a small picture of a turned page is turned`() throws {
    let page = file(try jpeg(60, 80), filter: "/Filter /DCTDecode", Self.upright, rotate: 90)
    let picture = ByteSource(try PageSource.pdf.picture(ByteSource(page), 0, .standard))
    let small = try Thumbnail(of: picture, longestSide: 40, capacity: 9_000)
    #expect(small.width == 40 && small.height == 30)
  }

  @Test func `drawings beside a scan are told as not looked at`() throws {
    let bytes = file(
      samples(60, 80), filter: "",
      "\(Self.upright) cm /P Do Q 1 0 0 rg 9 9 80 80 re f q 9 0 0 9 0 0",
      rotate: 0)
    guard case .seen(let facts, _)? = try PageSource.pdf.sights(ByteSource(bytes), .standard).first
    else {
      Issue.record("it was not seen")
      return
    }
    #expect(facts.unseen == [.drawing])
    let report = ScanInspector(pages: .pdf).inspect(bytes, named: "a.pdf")
    #expect(report.isIncomplete)
    #expect(ScanReport.json(of: [report], notChecked: [], in: .en).contains("\"drawing\""))
  }

  @Test func `what is no JPEG, and a JPEG that ends, keep their bytes`() {
    #expect(JPEGOrientation.set(6, of: [1, 2, 3]) == [1, 2, 3])
    #expect(JPEGOrientation.set(6, of: []) == [])
    #expect(JPEGOrientation.set(9, of: [0xFF, 0xD8, 1]) == [0xFF, 0xD8, 1])
    for rest: [UInt8] in [[], [0xFF], [0xFF, 0xE1, 0, 1, 7], [0xFF, 0xE1, 0xFF, 0xFF], [9, 9]] {
      #expect(JPEGOrientation.set(6, of: [0xFF, 0xD8] + rest).suffix(rest.count) == rest[...])
    }
  }
}
