// SPDX-License-Identifier: Apache-2.0

/// A part of an ICC profile, read big-endian and never past its end.
struct ICCBytes {
  private let bytes: ArraySlice<UInt8>

  /// Looks at a profile or a part of one.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// How many bytes there are.
  var count: Int { bytes.count }

  /// The part of some length at an offset; nil when it is not wholly there.
  func part(at offset: Int, count: Int) -> ICCBytes? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
      return nil
    }
    let start = bytes.startIndex + offset
    return ICCBytes(bytes[start..<start + count])
  }

  /// A whole number of two bytes.
  func uint16(at offset: Int) -> Int? { number(at: offset, count: 2) }

  /// A whole number of four bytes.
  func uint32(at offset: Int) -> Int? { number(at: offset, count: 4) }

  /// A signed fraction of 16 bits before and 16 after the point.
  func fixed(at offset: Int) -> Double? {
    uint32(at: offset).map { Double(Int32(truncatingIfNeeded: $0)) / 65_536 }
  }

  /// Four characters, such as `RGB ` or `curv`; bytes outside ASCII become `?`.
  func signature(at offset: Int) -> String? {
    part(at: offset, count: 4).map { part in
      String(decoding: part.bytes.map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }
  }

  /// Text of one byte a character, up to the first zero, control characters left out.
  func text() -> String {
    let characters = bytes.prefix { $0 != 0 }.prefix(ICCBytes.longestName)
    return String(decoding: characters.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }

  /// Text in UTF-16, control characters left out.
  func wideText() -> String {
    let units = stride(from: 0, to: min(count, 2 * ICCBytes.longestName) - 1, by: 2).map { offset in
      UInt16(truncatingIfNeeded: uint16(at: offset) ?? 0)
    }
    return String(decoding: units.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF16.self)
  }

  private func number(at offset: Int, count: Int) -> Int? {
    part(at: offset, count: count)?.bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// More of a name than this is nobody's name.
  private static let longestName = 256
}
