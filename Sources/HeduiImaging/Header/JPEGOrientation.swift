// SPDX-License-Identifier: Apache-2.0

/// Says in a JPEG which way up it is shown, without touching its picture.
package enum JPEGOrientation {
  /// The JPEG with an EXIF orientation of 1 to 8 in place of what EXIF it has; the picture's bytes stay as they are.
  ///
  /// What is no JPEG stays as it is.
  package static func set(_ orientation: Int, of file: [UInt8]) -> [UInt8] {
    guard file.starts(with: [0xFF, 0xD8]), (1...8).contains(orientation) else { return file }
    var result: [UInt8] = [0xFF, 0xD8] + segment(UInt8(orientation))
    result.reserveCapacity(file.count + result.count)
    var at = 2
    while at + 4 <= file.count, file[at] == 0xFF, file[at + 1] != 0xDA {
      let end = at + 2 + (Int(file[at + 2]) << 8 | Int(file[at + 3]))
      guard end > at + 3, end <= file.count else { break }
      let isExif = file[at + 1] == 0xE1 && file[(at + 4)..<end].starts(with: "Exif\0".utf8)
      if !isExif { result += file[at..<end] }
      at = end
    }
    result += file[at...]
    return result
  }

  /// A segment APP1 with one entry, tag 0x0112 (CIPA DC-008).
  private static func segment(_ orientation: UInt8) -> [UInt8] {
    [0xFF, 0xE1, 0, 34] + Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0]
      + [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] + [0, 0, 0, 0]
  }
}
