// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel

/// Image files built byte by byte, so that tests say what is in them.
enum Bytes {
  static func big16(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
  static func big32(_ value: Int) -> [UInt8] { big16(value >> 16) + big16(value & 0xFFFF) }
  static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  // JPEG

  static let start: [UInt8] = [0xFF, 0xD8]
  static let end: [UInt8] = [0xFF, 0xD9]

  static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big16(body.count + 2) + body
  }

  static func frame(
    _ marker: UInt8 = 0xC0, width: Int, height: Int, components: [UInt8] = [1, 2, 3],
    precision: UInt8 = 8
  ) -> [UInt8] {
    segment(
      marker,
      [precision] + big16(height) + big16(width) + [UInt8(components.count)]
        + components.flatMap { [$0, 0x11, 0] })
  }

  static let scan: [UInt8] = segment(0xDA, [1, 1, 0, 0, 63, 0])

  static func app1(_ tiff: [UInt8]) -> [UInt8] { segment(0xE1, ascii("Exif\0\0") + tiff) }

  static let jfif: [UInt8] = segment(0xE0, ascii("JFIF\0") + [1, 2, 1, 1, 44, 1, 44, 0, 0])

  /// One 8×8 grey progressive picture whose constant coefficient is sent `scans` times.
  static func scanBomb(scans: Int) -> [UInt8] {
    let table = segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    let codes = segment(0xC4, [0, 1] + [UInt8](repeating: 0, count: 15) + [0])
    let once = segment(0xDA, [1, 1, 0, 0, 0, 0]) + [0x7F]
    return start + table + frame(0xC2, width: 8, height: 8, components: [1]) + codes
      + Array(repeating: once, count: scans).joined() + end
  }

  /// A textured picture, encoded.
  static func jpeg(width: Int, height: Int, isProgressive: Bool = false) throws -> [UInt8] {
    var encoder = JPEGEncoder(quality: 90)
    encoder.isProgressive = isProgressive
    return try encoder.encode(texture(width: width, height: height), capacity: 4 << 20)
  }

  static func texture(width: Int, height: Int) -> Raster {
    Raster(width: width, height: height) { samples in
      for index in samples.indices {
        let (x, y) = (index / 3 % width, index / 3 / width)
        samples[index] = UInt8((x * 7 + y * 3 + (index % 3) * 40) & 255)
      }
    }
  }

  // TIFF structures of EXIF, highest byte first.

  struct Entry {
    var tag: Int
    var type: Int
    var count = 1
    /// The four bytes of the value or of its offset.
    var value: [UInt8]
  }

  /// A structure whose main table begins at 8; `rest` follows it.
  static func tiff(_ entries: [Entry], rest: [UInt8] = []) -> [UInt8] {
    ascii("MM") + [0, 42] + big32(8) + table(entries) + rest
  }

  static func table(_ entries: [Entry]) -> [UInt8] {
    big16(entries.count)
      + entries.flatMap { big16($0.tag) + big16($0.type) + big32($0.count) + $0.value } + big32(0)
  }

  static func orientation(_ value: Int, type: Int = 3) -> Entry {
    Entry(tag: 0x0112, type: type, value: big16(value) + [0, 0])
  }

  // PNG

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func chunk(_ name: String, _ body: [UInt8] = []) -> [UInt8] {
    let named = ascii(name) + body
    return big32(body.count) + named + big32(Int(checksum(named)))
  }

  static func imageHeader(
    width: Int, height: Int, depth: UInt8 = 8, color: UInt8 = 2, interlace: UInt8 = 0
  ) -> [UInt8] {
    chunk("IHDR", big32(width) + big32(height) + [depth, color, 0, 0, interlace])
  }

  /// Stored (uncompressed) image data.
  static func imageData(_ raw: [UInt8]) -> [UInt8] {
    let count = raw.count
    var (a, b) = (1, 0)
    for byte in raw {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    let length = [UInt8(count & 255), UInt8(count >> 8)]
    return chunk(
      "IDAT", [0x78, 0x01, 1] + length + length.map { ~$0 } + raw + big32(b << 16 | a))
  }

  /// A picture of one colour, RGB or RGBA.
  static func png(width: Int, height: Int, pixel: [UInt8], extra: [UInt8] = []) -> [UInt8] {
    let row = [0] + [[UInt8]](repeating: pixel, count: width).joined()
    return signature + imageHeader(width: width, height: height, color: pixel.count == 4 ? 6 : 2)
      + extra + imageData(Array([[UInt8]](repeating: row, count: height).joined()))
      + chunk("IEND")
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return ~remainder
  }
}

/// The code of the error that a measurement throws; nil when it throws none.
func code<Value>(_ measure: () throws(FactError) -> Value) -> FactError.Code? {
  do {
    _ = try measure()
    return nil
  } catch {
    return error.code
  }
}
