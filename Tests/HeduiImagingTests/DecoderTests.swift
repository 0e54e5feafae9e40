// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiImaging
import HeduiModel
import Testing

struct DecoderTests {
  private func pixels(_ bytes: [UInt8], _ limits: Limits = .standard) throws(FactError)
    -> PixelFacts
  {
    try PixelReader.pixels(of: ByteSource(bytes), limits: limits)
  }

  private func refusal(_ bytes: [UInt8], _ limits: Limits = .standard) -> FactError.Code? {
    code { () throws(FactError) in try pixels(bytes, limits) }
  }

  @Test func `the smallest scale that keeps the short side is chosen`() throws {
    for (width, height, small) in [(480, 640, 60), (448, 600, 56), (447, 600, 112), (50, 900, 50)] {
      let picture = try PictureDecoder.decode(
        ByteSource(Bytes.jpeg(width: width, height: height)), minimumSide: PixelReader.shortSide)
      #expect(picture.raster.width == small)
      #expect(picture.storedWidth == width)
      #expect(picture.storedHeight == height)
    }
  }

  @Test func `memory and descriptor give the same`() throws {
    let bytes = try Bytes.jpeg(width: 700, height: 900)
    let path = NSTemporaryDirectory() + "hedui-\(UUID().uuidString).jpg"
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let handle = try #require(FileHandle(forReadingAtPath: path))
    let file = ByteSource(descriptor: handle.fileDescriptor, byteCount: bytes.count)
    #expect(try PixelReader.pixels(of: file) == pixels(bytes))
    #expect(
      try ImageHeaderReader.header(of: file) == ImageHeaderReader.header(of: ByteSource(bytes)))
    #expect(
      try ImageEndingReader.ending(of: file) == ImageEndingReader.ending(of: ByteSource(bytes)))
  }

  @Test func `a closed descriptor is unreadable, not damage`() {
    let source = ByteSource(descriptor: -1, byteCount: 100)
    #expect(code { () throws(FactError) in try PixelReader.pixels(of: source) } == .unreadable)
    #expect(
      code { () throws(FactError) in try ImageHeaderReader.header(of: source) } == .unreadable)
    #expect(
      code { () throws(FactError) in try ImageEndingReader.ending(of: source) } == .unreadable)
  }

  @Test(arguments: [false, true])
  func `a JPEG cut at any byte is damage and never a crash`(isProgressive: Bool) throws {
    let bytes = try Bytes.jpeg(width: 40, height: 48, isProgressive: isProgressive)
    #expect(try pixels(bytes).warningCount == 0)
    for count in 0..<bytes.count {
      let cut = Array(bytes[..<count])
      let ending = try? ImageEndingReader.ending(of: ByteSource(cut))
      #expect(ending?.hasEndMark != true)
      if let facts = try? pixels(cut) { #expect(facts.warningCount > 0, "cut at \(count)") }
      _ = try? ImageHeaderReader.header(of: ByteSource(cut))
    }
  }

  @Test func `a PNG cut at any byte is damage and never a crash`() throws {
    let bytes = Bytes.png(width: 9, height: 7, pixel: [200, 100, 50, 255])
    #expect(try pixels(bytes).warningCount == 0)
    for count in 0..<bytes.count {
      #expect((try? pixels(Array(bytes[..<count]))) == nil, "cut at \(count)")
    }
  }

  @Test func `half a file with an end mark put back is seen in the warnings`() throws {
    let bytes = try Bytes.jpeg(width: 200, height: 300)
    let facts = try pixels(Array(bytes[..<(bytes.count / 2)]) + Bytes.end)
    #expect(facts.warningCount > 0)
    #expect(facts.firstWarning?.isEmpty == false)
  }

  @Test func `a thousand scans are refused in words`() throws {
    let bomb = Bytes.scanBomb(scans: 1000)
    #expect(bomb.count < 15_000)
    #expect(refusal(bomb) == .tooManyScans)
    #expect(refusal(Bytes.scanBomb(scans: 50)) == nil)
  }

  @Test func `declared sizes are refused before anything is allocated`() throws {
    let huge = Bytes.start + Bytes.frame(width: 65500, height: 65500) + Bytes.scan + Bytes.end
    #expect(refusal(huge) == .tooManyPixels)
    let progressive =
      Bytes.start + Bytes.frame(0xC2, width: 5000, height: 5000)
      + Bytes.segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 0, 0]) + Bytes.end
    #expect(refusal(progressive) == .tooManyPixels)
    var limits = Limits()
    limits.decodeMemory = 1000
    #expect(
      try refusal(Bytes.jpeg(width: 64, height: 64, isProgressive: true), limits) == .tooManyPixels)
    let wide = Bytes.signature + Bytes.imageHeader(width: 60_000, height: 60_000)
    #expect(refusal(wide + Bytes.imageData([0]) + Bytes.chunk("IEND")) == .tooManyPixels)
  }

  @Test func `kinds that the library does not know are refused in words`() {
    for marker in [0xC3, 0xC5, 0xCB] as [UInt8] {
      let bytes = Bytes.start + Bytes.frame(marker, width: 8, height: 8) + Bytes.scan + Bytes.end
      #expect(refusal(bytes) == .undecodable)
    }
    let deep = Bytes.frame(width: 8, height: 8, precision: 12)
    #expect(refusal(Bytes.start + deep + Bytes.scan + Bytes.end) == .undecodable)
    #expect(refusal(Bytes.start + Bytes.start) == .undecodable)
    #expect(refusal(Bytes.start + Bytes.frame(width: 9, height: 0) + Bytes.scan) == .undecodable)
    #expect(refusal([]) == .empty)
    #expect(refusal(Bytes.ascii("text")) == .unsupportedFormat)
  }

  /// One 8×8 block of cyan 255, magenta 128, yellow 128, black 255, as the file stores them.
  private func inks(_ extra: [UInt8] = []) -> [UInt8] {
    let table = Bytes.segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    // Constants: code 0 is "no change", code 10 is followed by ten bits. Others: code 0 is "no more".
    let constants = Bytes.segment(0xC4, [0x00, 1, 1] + [UInt8](repeating: 0, count: 14) + [0, 10])
    let others = Bytes.segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
    let frame = Bytes.frame(width: 8, height: 8, components: [1, 2, 3, 4])
    let scan = Bytes.segment(0xDA, [4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0])
    // 10 1111111000 0, 0 0, 0 0, 10 1111111000 0, and two bits of filling.
    return Bytes.start + extra + table + constants + others + frame + scan
      + [0xBF, 0x80, 0x5F, 0xC3] + Bytes.end
  }

  @Test func `print colours become RGB, with Adobe's inversion and without`() throws {
    let adobe = Bytes.segment(0xEE, Bytes.ascii("Adobe") + [0, 100, 0, 0, 0, 0, 0])
    let inverted = try PictureDecoder.decode(ByteSource(inks(adobe)))
    #expect(Array(inverted.raster.samples.prefix(3)) == [255, 128, 128])
    #expect(inverted.warningCount == 0)
    let plain = try PictureDecoder.decode(ByteSource(inks()))
    #expect(Array(plain.raster.samples.prefix(3)) == [0, 0, 0])
  }

  @Test func `a full decode stays within the memory that is allowed`() throws {
    var limits = Limits()
    limits.decodeMemory = 3 * 400 * 400 - 1
    let source = ByteSource(try Bytes.jpeg(width: 400, height: 400))
    #expect(
      code { () throws(FactError) in try PictureDecoder.decode(source, limits: limits) }
        == .tooManyPixels)
    limits.decodeMemory += 1
    #expect(try PictureDecoder.decode(source, limits: limits).raster.width == 400)
  }

  @Test func `what hides under transparency is laid over grey`() throws {
    let hidden = try PictureDecoder.decode(
      ByteSource(Bytes.png(width: 4, height: 4, pixel: [255, 255, 255, 0])))
    #expect(hidden.hasAlpha)
    #expect(hidden.raster.samples.allSatisfy { $0 == PictureDecoder.underTransparency })
    let solid = try PictureDecoder.decode(
      ByteSource(Bytes.png(width: 4, height: 4, pixel: [255, 10, 0, 255])))
    #expect(Array(solid.raster.samples.prefix(3)) == [255, 10, 0])
    let opaque = try PictureDecoder.decode(
      ByteSource(Bytes.png(width: 4, height: 4, pixel: [9, 8, 7])))
    #expect(!opaque.hasAlpha)
  }

  @Test func `a large PNG is averaged to its small size`() throws {
    let picture = try PictureDecoder.decode(
      ByteSource(Bytes.png(width: 125, height: 130, pixel: [250, 100, 3])), minimumSide: 40)
    #expect(picture.raster.width == 42)
    #expect(picture.raster.height == 44)
    #expect(Array(picture.raster.samples.suffix(3)) == [250, 100, 3])
    #expect(Set(picture.raster.samples) == [250, 100, 3])
  }

  @Test func `sixteen bits, grey and interlaced PNGs decode`() throws {
    let deep = Bytes.imageHeader(width: 1, height: 1, depth: 16, color: 0)
    let grey = Bytes.signature + deep + Bytes.imageData([0, 0x80, 0x00]) + Bytes.chunk("IEND")
    #expect(try PictureDecoder.decode(ByteSource(grey)).raster.samples == [128, 128, 128])
    // Adam7 of 2×2: pass 1 holds (0,0), pass 6 holds (1,0), pass 7 holds the second row.
    let interlaced =
      Bytes.signature + Bytes.imageHeader(width: 2, height: 2, color: 0, interlace: 1)
      + Bytes.imageData([0, 10, 0, 20, 0, 30, 40]) + Bytes.chunk("IEND")
    let picture = try PictureDecoder.decode(ByteSource(interlaced))
    #expect(
      picture.raster.samples.enumerated().filter { $0.offset % 3 == 0 }.map(\.element) == [
        10, 20, 30, 40,
      ])
  }

  @Test func `a wrong checksum in a chunk without pixels is a warning`() throws {
    var chunk = Bytes.chunk("tEXt", Bytes.ascii("Comment\0word"))
    chunk[chunk.count - 1] ^= 1
    let facts = try pixels(Bytes.png(width: 4, height: 4, pixel: [1, 2, 3], extra: chunk))
    #expect(facts.warningCount == 1)
  }

  @Test func `a picture of one colour is blank`() throws {
    #expect(try pixels(Bytes.png(width: 80, height: 90, pixel: [255, 255, 255])).isBlank)
    #expect(try !pixels(Bytes.jpeg(width: 80, height: 90)).isBlank)
  }
}
