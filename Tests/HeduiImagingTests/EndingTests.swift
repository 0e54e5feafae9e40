// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct EndingTests {
  private func ending(_ bytes: [UInt8]) throws -> ImageEnding {
    try ImageEndingReader.ending(of: ByteSource(bytes))
  }

  /// Start, frame, a scan with stuffed zeros and restart marks; the end mark is up to the test.
  private let body =
    Bytes.start + Bytes.frame(width: 8, height: 8) + Bytes.scan
    + [1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, 0xFF, 0x00]

  @Test func `a whole JPEG ends at its end mark`() throws {
    let found = try ending(body + Bytes.end)
    #expect(found == ImageEnding(hasEndMark: true, scanCount: 1))
  }

  @Test func `without an end mark there is none`() throws {
    #expect(try !ending(body).hasEndMark)
    #expect(try !ending(body + [0xFF]).hasEndMark)
  }

  @Test func `what follows is counted, zeros apart`() throws {
    let found = try ending(body + Bytes.end + [0, 0, 7, 0])
    #expect(found.trailingBytes == 4)
    #expect(found.trailingZeroBytes == 3)
    let long = try ending(body + Bytes.end + [UInt8](repeating: 0, count: 200_000))
    #expect(long.trailingZeroBytes == 200_000)
  }

  @Test func `a picture inside a segment does not end the file`() throws {
    let preview = Bytes.segment(0xE1, Bytes.ascii("Exif\0\0") + Bytes.start + Bytes.end)
    let found = try ending(Bytes.start + preview + body.dropFirst(2) + Bytes.end)
    #expect(found.hasEndMark)
    #expect(found.trailingBytes == 0)
  }

  @Test func `comments, fill bytes and empty segments are padding`() throws {
    let comment = Bytes.segment(0xFE, [UInt8](repeating: 0x20, count: 1000))
    #expect(try ending(Bytes.start + comment + body.dropFirst(2) + Bytes.end).paddingBytes == 1004)
    let zeros = Bytes.segment(0xE7, [UInt8](repeating: 0, count: 60_000))
    #expect(try ending(Bytes.start + zeros + body.dropFirst(2) + Bytes.end).paddingBytes == 60_004)
    let filler = [UInt8](repeating: 0xFF, count: 500)
    #expect(try ending(Bytes.start + filler + body.dropFirst(2) + Bytes.end).paddingBytes == 500)
    #expect(try ending(body + filler + Bytes.end).paddingBytes == 500)
    #expect(try ending(Bytes.start + Bytes.jfif + body.dropFirst(2) + Bytes.end).paddingBytes == 0)
  }

  @Test func `scans are counted`() throws {
    #expect(try ending(Bytes.scanBomb(scans: 1000)).scanCount == 1000)
    #expect(try ending(Bytes.jpeg(width: 64, height: 64, isProgressive: true)).scanCount > 3)
  }

  @Test func `a mark that lies across two blocks is seen`() throws {
    for shift in 0..<4 {
      let filler = [UInt8](repeating: 5, count: (64 << 10) - body.count - 3 + shift)
      let found = try ending(body + filler + Bytes.end + [9])
      #expect(found.hasEndMark)
      #expect(found.trailingBytes == 1)
    }
  }

  @Test func `a PNG ends at IEND`() throws {
    let png = Bytes.png(width: 2, height: 2, pixel: [1, 2, 3])
    #expect(try ending(png) == ImageEnding(hasEndMark: true))
    #expect(try ending(png + [0, 1]).trailingBytes == 2)
    #expect(try !ending(Array(png.dropLast())).hasEndMark)
    let blank = Bytes.chunk("tEXt", Bytes.ascii("Comment\0") + [UInt8](repeating: 0x20, count: 100))
    let padded = Bytes.png(width: 2, height: 2, pixel: [1, 2, 3], extra: blank)
    #expect(try ending(padded).paddingBytes == 120)
    let word = Bytes.chunk("tEXt", Bytes.ascii("Comment\0word"))
    #expect(
      try ending(Bytes.png(width: 2, height: 2, pixel: [1, 2, 3], extra: word)).paddingBytes == 0)
  }

  @Test func `other content and too large files are refused`() {
    var limits = Limits()
    limits.fileBytes = 20
    let found = code { () throws(FactError) in
      try ImageEndingReader.ending(of: ByteSource(body + Bytes.end), limits: limits)
    }
    #expect(found == .tooManyBytes)
    #expect(
      code { () throws(FactError) in try ImageEndingReader.ending(of: ByteSource([])) } == .empty)
    let text = ByteSource(Bytes.ascii("text"))
    #expect(
      code { () throws(FactError) in try ImageEndingReader.ending(of: text) } == .unsupportedFormat)
  }
}
