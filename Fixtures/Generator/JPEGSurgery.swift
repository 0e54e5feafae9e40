// SPDX-License-Identifier: Apache-2.0

/// Changes to a finished JPEG that no encoder makes: what cameras add, what makers pad, what copying
/// cuts off.
package enum JPEGSurgery {
  /// The file with segments put right behind SOI, where cameras put EXIF.
  package static func inserting(_ segments: [[UInt8]], into jpeg: [UInt8]) -> [UInt8] {
    Array(jpeg.prefix(2)) + segments.joined() + jpeg.dropFirst(2)
  }

  /// The file with segments put behind SOI and the 18 bytes of the encoder's JFIF header.
  static func appending(_ segments: [[UInt8]], toHeaderOf jpeg: [UInt8]) -> [UInt8] {
    Array(jpeg.prefix(20)) + segments.joined() + jpeg.dropFirst(20)
  }

  /// A marker segment: marker, length, body.
  static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    let length = body.count + 2
    return [0xFF, marker, UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + body
  }

  /// An EXIF segment that holds nothing but an orientation, big-endian.
  package static func exif(orientation: UInt8) -> [UInt8] {
    let header: [UInt8] = Array("Exif".utf8) + [0, 0]
    let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8]
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return segment(0xE1, header + tiff + [0, 1] + entry + [0, 0, 0, 0])
  }

  /// Comments full of spaces, `count` bytes of them altogether.
  static func comments(count: Int) -> [[UInt8]] {
    var rest = count
    var segments: [[UInt8]] = []
    while rest > 4 {
      let body = min(rest - 4, 65_533)
      segments.append(segment(0xFE, [UInt8](repeating: 0x20, count: body)))
      rest -= body + 4
    }
    return segments
  }
}
