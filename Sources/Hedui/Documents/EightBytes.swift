// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a text looked at in one step; a text is mostly read so, and at its signs byte by byte.
struct EightBytes {
  /// The bytes, the first lowest.
  let word: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes at an offset; eight must be there.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// How many stand before the first that is not ASCII or is zero.
  var countOfASCIIWithoutNUL: Int { ((word | holds(0)) & Self.tops).trailingZeroBitCount >> 3 }

  /// Zero when none ends the plain part of a text in JSON (a quote, a backslash, a control character); else the
  /// lowest bit set lies in the first that does.
  var plainJSONEnds: UInt64 {
    let controls = (word &- Self.ones &* 0x20) & ~word & Self.tops
    return holds(UInt64(UInt8(ascii: "\""))) | holds(UInt64(UInt8(ascii: "\\"))) | controls
  }

  /// How many only go on with a character of UTF-8 (`10xxxxxx`).
  var continuations: Int { Self.count(word & ~(word << 1) & Self.tops) }

  /// The same of the first `count`, of seven at most.
  @inline(__always)
  func continuations(in count: Int) -> Int {
    Self.count(word & ~(word << 1) & Self.tops & ((1 << UInt64(count * 8)) &- 1))
  }

  /// How many bytes have their top bit set, of a number of which nothing else is.
  private static func count(_ tops: UInt64) -> Int {
    tops == 0 ? 0 : Int(truncatingIfNeeded: (tops >> 7 &* ones) >> 56)
  }

  /// Zero when a byte is not there; its lowest bit set marks the first place where it is.
  private func holds(_ byte: UInt64) -> UInt64 {
    let difference = word ^ (Self.ones &* byte)
    return (difference &- Self.ones) & ~difference & Self.tops
  }
}
