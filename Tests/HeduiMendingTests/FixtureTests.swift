// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import Foundation
import HeduiImaging
import HeduiModel
import Testing

struct FixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: FixtureTests.folder.appendingPathComponent(path)))
  }

  private func photo(_ name: String) throws -> (count: Int, header: ImageHeader, pixels: PixelFacts)
  {
    let bytes = try bytes("photos/\(name).jpg")
    let source = ByteSource(bytes)
    return (
      bytes.count, try ImageHeaderReader.header(of: source), try PixelReader.pixels(of: source)
    )
  }

  /// Fixtures that no program but ours encodes are the same everywhere; the others depend on libjpeg.
  private static let encodedWith = "62/2001005"

  @Test func `the committed pictures are those of the plan`() throws {
    let planned = Set(FixturePlan.all.map(\.path))
    #expect(planned.count == FixturePlan.all.count)
    for part in ["photos", "dossiers"] {
      let root = FixtureTests.folder.appendingPathComponent(part)
      let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(".jpg") }.map { "\(part)/\($0)" }
      #expect(Set(names) == planned.filter { $0.hasPrefix("\(part)/") })
    }
  }

  @Test func `the committed pictures are small`() throws {
    let counts = try FixturePlan.all.map { try bytes($0.path).count }
    #expect(counts.allSatisfy { $0 <= 150_000 } && counts.reduce(0, +) <= 2_500_000)
  }

  @Test(arguments: [
    "photos/png-named.jpg", "photos/heic-named.jpg", "photos/empty.jpg", "photos/not-a-photo.jpg",
  ])
  func `a file that no encoder made is drawn alike on every machine`(path: String) throws {
    let fixture = try #require(FixturePlan.all.first { $0.path == path })
    #expect(try fixture.bytes() == bytes(path))
  }

  @Test(
    .enabled(
      if: JPEGEncoder.libraryVersion == encodedWith,
      "the fixtures were encoded with libjpeg \(encodedWith), another one is installed"),
    arguments: [
      "photos/good-413x579.jpg", "photos/progressive.jpg", "photos/rotated-exif6.jpg",
      "photos/cmyk.jpg", "photos/padded-comment.jpg",
      "dossiers/accepted/evidence/project-drawing.jpg",
    ])
  func `a picture drawn again has the same bytes`(path: String) throws {
    let fixture = try #require(FixturePlan.all.first { $0.path == path })
    #expect(try fixture.bytes() == bytes(path))
  }

  @Test(arguments: ["good-413x579", "good-480x640"])
  func `a good photo has nothing to find`(name: String) throws {
    let (count, header, pixels) = try photo(name)
    #expect(header.format == .jpeg && header.process == .baseline && header.orientation == nil)
    #expect(noticeGoal.admits(width: header.width, height: header.height))
    #expect(noticeGoal.byteCount.contains(count))
    #expect(pixels.warningCount == 0 && pixels.ground.distanceToWhite < 2.3)
    #expect(pixels.ground.unevenness < 5 && pixels.ground.sideDifference < 2.3)
    #expect(name.hasSuffix("\(header.width)x\(header.height)"))
  }

  @Test(
    arguments: [
      ("ratio-358x441", 30_721...150_000), ("too-small-bytes", 1...29_999),
      ("edge-bytes", 30_001...30_720), ("too-few-pixels-215x300", 30_721...150_000),
      ("200x280", 30_721...150_000), ("blue-ground", 30_721...150_000),
      ("grey-ground", 30_721...150_000), ("offwhite-ground", 30_721...150_000),
      ("uneven-ground", 30_721...150_000), ("shadow-left", 30_721...150_000),
      ("rotated-exif6", 30_721...150_000), ("padded-zeros", 30_721...150_000),
      ("padded-comment", 30_721...150_000), ("cmyk", 30_721...150_000), ("gray", 30_721...150_000),
      ("progressive", 30_721...150_000), ("red-ground", 30_721...150_000),
    ] as [(String, ClosedRange<Int>)])
  func `a faulty photo decodes and its bytes lie where its name says`(
    name: String, range: ClosedRange<Int>
  ) throws {
    let (count, header, pixels) = try photo(name)
    #expect(range.contains(count) && header.format == .jpeg && pixels.warningCount == 0)
  }

  @Test func `each fault is the one in the name`() throws {
    let ratio = try photo("ratio-358x441").header
    #expect(ratio.width == 358 && ratio.height == 441)
    let edge = try photo("too-few-pixels-215x300").header
    #expect(edge.width == 215 && edge.height == 300)
    let turned = try photo("rotated-exif6").header
    #expect(turned.orientation == 6 && turned.width > turned.height)
    #expect(turned.displayedWidth == 413 && turned.displayedHeight == 579)
    #expect(try photo("progressive").header.process == .progressive)
    #expect(try photo("gray").header.colorModel == .gray)
    #expect(try photo("cmyk").header.components == 4)
    #expect(try photo("blue-ground").pixels.ground.distanceToWhite > 40)
    #expect(try photo("grey-ground").pixels.ground.distanceToWhite > 20)
  }

  /// The thresholds are those of docs/BACKGROUND.md: each ground has one fault beyond them.
  @Test func `each ground has the fault in its name and no other`() throws {
    let offWhite = try photo("offwhite-ground").pixels.ground
    #expect(offWhite.distanceToWhite > 2.3 && offWhite.distanceToWhite < 14)
    #expect(offWhite.unevenness < 5 && offWhite.sideDifference < 2.3)
    let shadow = try photo("shadow-left").pixels.ground
    #expect(shadow.sideDifference > 6 && shadow.unevenness < 10 && shadow.distanceToWhite < 2.3)
    let uneven = try photo("uneven-ground").pixels.ground
    #expect(uneven.unevenness > 10 && uneven.sideDifference < 2.3 && uneven.distanceToWhite < 2.3)
    #expect(uneven.innerDistanceToWhite < 2.3)
  }

  @Test func `what is no JPEG has the format in its name`() throws {
    for (name, format) in [
      ("png-named", .png), ("heic-named", .heif), ("empty", .empty), ("not-a-photo", .text),
    ] as [(String, FileFormat)] {
      #expect(try FormatSniffer.format(of: ByteSource(bytes("photos/\(name).jpg"))) == format)
    }
  }

  @Test func `padding and cuts are where the name says`() throws {
    func ending(_ name: String) throws -> ImageEnding {
      try ImageEndingReader.ending(of: ByteSource(bytes("photos/\(name).jpg")))
    }
    #expect(try ending("padded-zeros").trailingZeroBytes > 5_000)
    #expect(try ending("padded-comment").paddingBytes > 5_000)
    #expect(try !ending("truncated").hasEndMark)
    #expect(try ending("truncated-eoi").hasEndMark)
    for name in ["truncated", "truncated-eoi"] {
      #expect(try photo(name).pixels.warningCount > 0)
    }
  }

  /// What mending comes to for each committed photo; nil where it succeeds.
  private static let mending: [(name: String, obstacle: MendingObstacle.Code?)] = [
    ("good-413x579", nil), ("good-480x640", nil), ("ratio-358x441", nil), ("too-small-bytes", nil),
    ("edge-bytes", nil), ("too-few-pixels-215x300", .tooFewPixels), ("200x280", .tooFewPixels),
    ("blue-ground", nil), ("red-ground", nil), ("grey-ground", nil), ("offwhite-ground", nil),
    ("uneven-ground", nil), ("shadow-left", nil), ("rotated-exif6", nil), ("padded-zeros", nil),
    ("padded-comment", nil), ("truncated", .damaged), ("truncated-eoi", .damaged),
    ("png-named", nil), ("heic-named", .unsupportedFormat), ("cmyk", nil), ("gray", nil),
    ("progressive", nil), ("empty", .undecodable), ("not-a-photo", .unsupportedFormat),
  ]

  @Test func `every sample photo is mended or refused for its own fault`() throws {
    #expect(
      Set(FixtureTests.mending.map { "photos/\($0.name).jpg" })
        == Set(FixturePlan.all.map(\.path).filter { $0.hasPrefix("photos/") }))
    for (name, obstacle) in FixtureTests.mending {
      let bytes = try bytes("photos/\(name).jpg")
      let mender = PhotoMender(goal: noticeGoal)
      switch Result(catching: { () throws(MendingObstacle) in try mender.mend(bytes) }) {
      case .success(let photo):
        #expect(obstacle == nil, "\(name) was mended")
        let header = try Checked(photo.bytes).header
        #expect(header.format == .jpeg && header.process == .baseline && header.components == 3)
        #expect(noticeGoal.admits(width: header.width, height: header.height), "\(name)")
        #expect(noticeGoal.byteCount.contains(photo.bytes.count), "\(name)")
        let ending = try ImageEndingReader.ending(of: ByteSource(photo.bytes))
        #expect(ending.trailingBytes == 0 && ending.paddingBytes == 0, "\(name)")
      case .failure(let found):
        #expect(found.code == obstacle, "\(name): \(found.message.text(in: .en))")
      }
    }
  }

  @Test func `the sample photo with the wrong ratio can be mended`() throws {
    let mended = try PhotoMender(goal: noticeGoal).mend(bytes("dossiers/faulty/photo.jpg"))
    #expect(mended.after.width == 352 && mended.after.height == 441)
  }
}
