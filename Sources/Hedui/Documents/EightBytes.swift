// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a text looked at in one step; a text is mostly read so, and at its signs byte by byte.
struct EightBytes {
  private let word: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes at an offset; eight must be there.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Whether all are ASCII and none is zero.
  var areASCIIWithoutNUL: Bool { (word | holds(0)) & Self.tops == 0 }

  /// How many stand before the first that ends the plain part of a text in JSON (a quote, a backslash, a
  /// control character); eight when none does.
  var plainJSONCount: Int {
    let controls = (word &- Self.ones &* 0x20) & ~word & Self.tops
    let ends =
      holds(UInt64(UInt8(ascii: "\""))) | holds(UInt64(UInt8(ascii: "\\"))) | controls
    return ends.trailingZeroBitCount >> 3
  }

  /// How many of the first `count` only go on with a character of UTF-8 (`10xxxxxx`).
  func continuations(in count: Int) -> Int {
    let marked = word & ~(word << 1) & Self.tops
    if marked == 0 { return 0 }
    return count == 8
      ? marked.nonzeroBitCount : (marked & ((1 << UInt64(count * 8)) - 1)).nonzeroBitCount
  }

  /// Zero when a byte is not there; its lowest bit set marks the first place where it is.
  private func holds(_ byte: UInt64) -> UInt64 {
    let difference = word ^ (Self.ones &* byte)
    return (difference &- Self.ones) & ~difference & Self.tops
  }
}
