// SPDX-License-Identifier: Apache-2.0

import HeduiImaging

/// A PNG writer for one purpose: an indexed picture of 252 colours in uncompressed blocks.
enum IndexedPNG {
  private static let levels = (red: 6, green: 7, blue: 6)

  /// The picture as PNG.
  static func encode(_ raster: Raster) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((raster.width + 1) * raster.height)
    for row in 0..<raster.height {
      rows.append(0)
      for column in 0..<raster.width { rows.append(index(raster, column, row)) }
    }
    let size = bigEndian(UInt32(raster.width)) + bigEndian(UInt32(raster.height))
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", size + [8, 3, 0, 0, 0]) + chunk("PLTE", palette())
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  private static func palette() -> [UInt8] {
    var bytes: [UInt8] = []
    for red in 0..<levels.red {
      for green in 0..<levels.green {
        for blue in 0..<levels.blue {
          bytes.append(UInt8(red * 255 / (levels.red - 1)))
          bytes.append(UInt8(green * 255 / (levels.green - 1)))
          bytes.append(UInt8(blue * 255 / (levels.blue - 1)))
        }
      }
    }
    return bytes
  }

  /// The palette entry of a pixel, dithered by a 4×4 pattern.
  private static func index(_ raster: Raster, _ column: Int, _ row: Int) -> UInt8 {
    let pattern = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
    let threshold = (2 * pattern[row % 4 * 4 + column % 4] + 1) * 255 / 32
    let place = 3 * (row * raster.width + column)
    func level(_ channel: Int, _ count: Int) -> Int {
      min(count - 1, (Int(raster.samples[place + channel]) * (count - 1) + threshold) / 255)
    }
    let red = level(0, levels.red)
    let green = level(1, levels.green)
    return UInt8((red * levels.green + green) * levels.blue + level(2, levels.blue))
  }
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
}

private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
  let named = Array(name.utf8) + body
  return bigEndian(UInt32(body.count)) + named + bigEndian(checksum(named))
}

/// CRC-32 as PNG wants it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  let table = (0..<256).map { (start: UInt32) in
    (0..<8).reduce(start) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
  return ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
}

/// A zlib stream of uncompressed blocks.
private func stored(_ bytes: [UInt8]) -> [UInt8] {
  var stream: [UInt8] = [0x78, 0x01]
  var start = 0
  repeat {
    let end = min(bytes.count, start + 65_535)
    let length = UInt16(end - start)
    stream.append(end == bytes.count ? 1 : 0)
    stream += [UInt8(length & 0xFF), UInt8(length >> 8)]
    stream += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
    stream += bytes[start..<end]
    start = end
  } while start < bytes.count
  var first: UInt32 = 1
  var second: UInt32 = 0
  for byte in bytes {
    first = (first + UInt32(byte)) % 65_521
    second = (second + first) % 65_521
  }
  return stream + bigEndian(second << 16 | first)
}
