// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct FormatTests {
  private func format(_ bytes: [UInt8]) throws -> FileFormat {
    try FormatSniffer.format(of: ByteSource(bytes))
  }

  private func brands(_ names: [String]) -> [UInt8] {
    let body =
      Bytes.ascii("ftyp" + names[0]) + [0, 0, 0, 0]
      + names.dropFirst().flatMap { Bytes.ascii($0) }
    return Bytes.big32(body.count + 4) + body + [UInt8](repeating: 0, count: 40)
  }

  @Test func `fixed first bytes name the format`() throws {
    #expect(try format([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
    #expect(try format(Bytes.signature) == .png)
    #expect(try format(Bytes.ascii("GIF89a...")) == .gif)
    #expect(
      try format(Bytes.ascii("BM") + [UInt8](repeating: 0, count: 12) + [40, 0, 0, 0]) == .bmp)
    #expect(try format([0x49, 0x49, 42, 0, 8, 0, 0, 0]) == .tiff)
    #expect(try format([0x4D, 0x4D, 0, 43, 0, 8, 0, 0]) == .tiff)
    #expect(try format(Bytes.ascii("RIFF....WEBPVP8 ")) == .webp)
    #expect(try format([0xFF, 0x0A, 1]) == .jxl)
    #expect(try format([0, 0, 0, 12] + Bytes.ascii("JXL ") + [0x0D, 0x0A, 0x87, 0x0A]) == .jxl)
    #expect(try format([0x50, 0x4B, 3, 4, 20]) == .zip)
    #expect(try format(Bytes.ascii("%PDF-1.7")) == .pdf)
  }

  @Test func `brands tell HEIF from AVIF`() throws {
    #expect(try format(brands(["heic"])) == .heif)
    #expect(try format(brands(["mif1", "heic"])) == .heif)
    #expect(try format(brands(["mif1", "avif"])) == .avif)
    #expect(try format(brands(["avis"])) == .avif)
    #expect(try format(brands(["isom", "mp42"])) == .unknown)
  }

  @Test func `a PDF may begin within 1,024 bytes`() throws {
    let junk = [UInt8](repeating: 1, count: 1024)
    #expect(try format(junk + Bytes.ascii("%PDF-1.4")) == .pdf)
    #expect(try format(junk + [1] + Bytes.ascii("%PDF-1.4")) == .unknown)
  }

  @Test func `text is UTF-8 without control characters, or marked UTF-16`() throws {
    #expect(try format(Bytes.ascii("照片\r\n")) == .text)
    #expect(try format([0xEF, 0xBB, 0xBF] + Bytes.ascii("a")) == .text)
    #expect(try format([0xFF, 0xFE, 0x61, 0]) == .text)
    #expect(try format(Bytes.ascii("a\0b")) == .unknown)
    #expect(try format([0xC4, 0xE3, 0xBA, 0xC3]) == .unknown)
    #expect(try format(Bytes.ascii("BM is no picture")) == .text)
  }

  @Test func `a character cut by the end of what is read is no fault`() throws {
    let long = Bytes.ascii(String(repeating: "照", count: 3000))
    for lead in 0..<3 {
      #expect(try format([UInt8](repeating: 0x61, count: lead) + long) == .text)
    }
  }

  @Test func `nothing, and next to nothing`() throws {
    #expect(try format([]) == .empty)
    #expect(try format([0xFF, 0xD8]) == .unknown)
    #expect(try format([0xFF]) == .unknown)
  }
}
