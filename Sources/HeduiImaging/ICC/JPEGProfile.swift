// SPDX-License-Identifier: Apache-2.0

/// The colour profile in a JPEG's APP2 segments (ICC.1:2022, annex B.4).
package enum JPEGProfile {
  /// Why the parts make no whole.
  package enum Damage: Error, Sendable, Hashable {
    /// A part is missing, doubled or counted differently from the others.
    case incomplete
  }

  private static let mark: [UInt8] = Array("ICC_PROFILE".utf8) + [0]

  /// The profile's bytes, put together from the segments before the picture data; nil when there
  /// are none.
  ///
  /// - Throws: `incomplete` when the parts make no whole.
  package static func bytes(in jpeg: [UInt8]) throws(Damage) -> [UInt8]? {
    var parts: [Int: ArraySlice<UInt8>] = [:]
    var total: Int?
    for body in applicationSegments(0xE2, in: jpeg) {
      guard body.count >= mark.count + 2, body.starts(with: mark) else { continue }
      let number = Int(body[body.startIndex + mark.count])
      let count = Int(body[body.startIndex + mark.count + 1])
      guard number >= 1, number <= count, total ?? count == count, parts[number] == nil else {
        throw .incomplete
      }
      total = count
      parts[number] = body.dropFirst(mark.count + 2)
    }
    guard let total else { return nil }
    guard parts.count == total else { throw .incomplete }
    return (1...total).flatMap { parts[$0] ?? [] }
  }

  /// The bodies of one kind of segment before the first scan.
  private static func applicationSegments(_ marker: UInt8, in jpeg: [UInt8]) -> [ArraySlice<UInt8>]
  {
    var bodies: [ArraySlice<UInt8>] = []
    var place = 2
    while place + 4 <= jpeg.count, jpeg[place] == 0xFF {
      let kind = jpeg[place + 1]
      if kind == 0xFF {
        place += 1
        continue
      }
      if kind == 0xD8 || kind == 0x01 || (0xD0...0xD7).contains(kind) {
        place += 2
        continue
      }
      if kind == 0xDA || kind == 0xD9 { break }
      let length = Int(jpeg[place + 2]) << 8 | Int(jpeg[place + 3])
      guard length >= 2, length + 2 <= jpeg.count - place else { break }
      if kind == marker { bodies.append(jpeg[place + 4..<place + 2 + length]) }
      place += 2 + length
    }
    return bodies
  }
}
