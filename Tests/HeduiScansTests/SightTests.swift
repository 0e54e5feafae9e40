// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiScans
import TestSupport
import Testing

/// What is seen on a page is the same whether a scan comes as a picture or within a PDF.
struct SightTests {
  /// A drawn scan with one round seal.
  private static let scan = checkout.appending(
    path: "Fixtures/dossiers/accepted/evidence/diploma.jpg")

  private func scanned() throws -> [UInt8] { [UInt8](try Data(contentsOf: Self.scan)) }

  private func sights(_ file: [UInt8]) throws -> [PageSight] {
    try PageSource.pdf.sights(ByteSource(file), .standard)
  }

  private func seals(_ sight: PageSight?) -> [SeenSeal] {
    guard case .seen(_, .seen(let seals)) = sight else { return [] }
    return seals
  }

  /// A page of A4 with pictures side by side from the top, each of full width.
  private func file(
    _ strips: [(bytes: [UInt8], keys: String)], page keys: String = ""
  ) -> [UInt8] {
    let names = strips.indices.map { "/P\($0) \($0 + 1) 0 R" }.joined(separator: " ")
    let height = 842.0 / Double(strips.count)
    let instructions = strips.indices.map { index in
      "q 595 0 0 \(height) 0 \(842 - height * Double(index + 1)) cm /P\(index) Do Q"
    }
    return PDFText.page(
      instructions.joined(separator: "\n"), resources: "/XObject << \(names) >>", keys: keys
    ) { pdf in
      for strip in strips {
        _ = pdf.add(stream: strip.bytes, "/Type /XObject /Subtype /Image " + strip.keys)
      }
    }
  }

  private func keys(_ width: Int, _ height: Int, _ filter: String, _ space: String) -> String {
    """
    /Width \(width) /Height \(height) /BitsPerComponent 8 /ColorSpace /\(space) \
    /Filter /\(filter)
    """
  }

  @Test func `a JPEG in a PDF shows what it shows alone, and its size on paper`() throws {
    let bytes = try scanned()
    let alone = try PageSight(ofPicture: ByteSource(bytes))
    #expect(seals(alone).count == 1)
    let raster = try PictureDecoder.decode(ByteSource(bytes)).raster
    let strip = (bytes, keys(raster.width, raster.height, "DCTDecode", "DeviceRGB"))
    let found = try sights(file([strip]))
    #expect(found.count == 1)
    #expect(seals(found.first).map(\.box) == seals(alone).map(\.box))
    let size = try #require(seals(found.first).first?.sizeMillimetres)
    #expect((36...44).contains(size))
  }

  @Test(arguments: [0, 90, 180, 270])
  func `strips and samples are put together, however the page is turned`(rotation: Int) throws {
    let raster = try PictureDecoder.decode(ByteSource(try scanned())).raster
    let rows = raster.height / 3
    let strips = (0..<3).map { index in
      let part = raster.samples[
        (index * rows * raster.width * 3)..<((index + 1) * rows * raster.width * 3)]
      return (deflated(Array(part)), keys(raster.width, rows, "FlateDecode", "DeviceRGB"))
    }
    let seals = seals(try sights(file(strips, page: "/Rotate \(rotation)")).first)
    #expect(seals.count == 1)
    let size = try #require(seals.first?.sizeMillimetres)
    #expect((36...44).contains(size))
  }

  @Test func `the first page is given as a picture`() throws {
    let bytes = try scanned()
    let strip = (bytes, keys(827, 1_169, "DCTDecode", "DeviceRGB"))
    let file = ByteSource(file([strip]))
    #expect(try PageSource.pdf.picture(file, 0, .standard) == bytes)
    let thumbnail = try Thumbnail(
      of: ByteSource(PageSource.pdf.picture(file, 0, .standard)), longestSide: 100, capacity: 9_000)
    #expect(thumbnail.height == 100)
    let text = ByteSource(PDFText.page("BT (x) Tj ET"))
    #expect(throws: FactError.self) { try PageSource.pdf.picture(text, 0, .standard) }
  }

  @Test func `a table of colours is looked up`() throws {
    let raster = try PictureDecoder.decode(ByteSource(try scanned())).raster
    // Six steps a channel.
    var table: [UInt8] = []
    for index in 0..<216 {
      for step in [index / 36, index / 6 % 6, index % 6] { table.append(UInt8(step * 51)) }
    }
    var indices: [UInt8] = []
    for at in stride(from: 0, to: raster.samples.count, by: 3) {
      let steps = raster.samples[at..<at + 3].map { (Int($0) + 25) / 51 }
      indices.append(UInt8(steps[0] * 36 + steps[1] * 6 + steps[2]))
    }
    let hex = hexadecimal(table)
    let keys = """
      /Width \(raster.width) /Height \(raster.height) /BitsPerComponent 8 /Filter /FlateDecode \
      /ColorSpace [/Indexed /DeviceRGB 215 <\(hex)>]
      """
    #expect(seals(try sights(file([(deflated(indices), keys)])).first).count == 1)
  }

  @Test func `what is missing of a picture is not taken for empty paper`() throws {
    let raster = try PictureDecoder.decode(ByteSource(try scanned())).raster
    let half = deflated(Array(raster.samples.prefix(raster.samples.count / 2)))
    let cut = (half, keys(raster.width, raster.height, "FlateDecode", "DeviceRGB"))
    guard case .unseen = try #require(try sights(file([cut])).first) else {
      Issue.record("it was judged")
      return
    }
    let bytes = try scanned()
    let jpeg = (Array(bytes.prefix(bytes.count / 2)), keys(827, 1_169, "DCTDecode", "DeviceRGB"))
    let report = ScanInspector(pages: .pdf).inspect(file([jpeg]), named: "a.pdf")
    #expect(report.isIncomplete)
  }

  @Test func `pictures that let others show through are not judged`() throws {
    let strip = (try scanned(), keys(827, 1_169, "DCTDecode", "DeviceRGB"))
    let mask = (try scanned(), keys(827, 1_169, "DCTDecode", "DeviceRGB") + " /SMask 1 0 R")
    guard case .unseen = try #require(try sights(file([strip, mask])).first) else {
      Issue.record("it was judged")
      return
    }
    #expect(seals(try sights(file([mask])).first).count == 1)
  }

  @Test func `without colour nothing is judged`() throws {
    let raster = try PictureDecoder.decode(ByteSource(try scanned())).raster
    let grey = stride(from: 1, to: raster.samples.count, by: 3).map { raster.samples[$0] }
    let strip = (
      deflated(grey), keys(raster.width, raster.height, "FlateDecode", "DeviceGray")
    )
    guard case .seen(let facts, .cannotJudge(let content)) = try sights(file([strip])).first else {
      Issue.record("it was judged")
      return
    }
    #expect(content == .grey)
    #expect(!facts.isAssessable)
  }

  @Test func `a page without a picture that can be seen says so`() throws {
    let fax = (bytes: [UInt8](), keys: keys(800, 1_200, "CCITTFaxDecode", "DeviceGray"))
    for page in [PDFText.page("BT (x) Tj ET"), PDFText.page(""), file([fax])] {
      guard case .unseen = try #require(try sights(page).first) else {
        Issue.record("it was seen")
        continue
      }
    }
    let report = ScanInspector(pages: .pdf).inspect(file([fax]), named: "a.pdf")
    #expect(report.isIncomplete)
    #expect(
      ScanReport.json(of: [report], notChecked: [], in: .en).contains("\"assessable\": false"))
    let without = ScanInspector().inspect(file([fax]), named: "a.pdf")
    #expect(without.obstacle != nil)
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
