// SPDX-License-Identifier: Apache-2.0

/// Unpacks LZW as PDF and TIFF have it: codes of 9 to 12 bits, 256 clears, 257 ends (ISO 32000-1, 7.4.4).
struct LZWReader {
  private let packed: [UInt8]
  /// 1 where codes grow one entry before they must, as nearly all writers have it.
  private let early: Int
  /// Of each code: the code of all but its last byte, its last byte, its length.
  private var prefixes = [UInt16](repeating: 0, count: 4_096)
  private var lasts = [UInt8](repeating: 0, count: 4_096)
  private var lengths = [UInt16](repeating: 0, count: 4_096)

  init(_ packed: [UInt8], isEarly: Bool) {
    self.packed = packed
    early = isEarly ? 1 : 0
    for code in 0..<256 {
      lasts[code] = UInt8(code)
      lengths[code] = 1
    }
  }

  /// Unpacks to at most `limit` bytes.
  consuming func unpacked(limit: Int) -> Unpacked {
    var bytes: [UInt8] = []
    var (next, width, previous) = (258, 9, -1)
    var (at, bits, bitCount) = (0, 0, 0)
    while true {
      while bitCount < width, at < packed.count {
        bits = (bits << 8 | Int(packed[at])) & 0xFF_FFFF
        at += 1
        bitCount += 8
      }
      guard bitCount >= width else { return Unpacked(bytes: bytes, failure: .damaged) }
      let code = bits >> (bitCount - width) & (1 << width - 1)
      bitCount -= width
      if code == 257 { return Unpacked(bytes: bytes) }
      if code == 256 {
        (next, width, previous) = (258, 9, -1)
        continue
      }
      // Only the code that is being made may be used before it is there.
      guard code < 256 || (code < next && code > 257) || (code == next && previous >= 0) else {
        return Unpacked(bytes: bytes, failure: .damaged)
      }
      if previous >= 0, next < 4_096 {
        prefixes[next] = UInt16(previous)
        lasts[next] = firstByte(of: code == next ? previous : code)
        lengths[next] = lengths[previous] + 1
        next += 1
      }
      guard code < next, bytes.count + Int(lengths[code]) <= limit else {
        return Unpacked(bytes: bytes, failure: code < next ? .tooLarge : .damaged)
      }
      append(code, to: &bytes)
      previous = code
      if next + early >= 1 << width, width < 12 { width += 1 }
    }
  }

  private func firstByte(of code: Int) -> UInt8 {
    var code = code
    while code > 257 { code = Int(prefixes[code]) }
    return lasts[code]
  }

  private func append(_ code: Int, to bytes: inout [UInt8]) {
    let count = Int(lengths[code])
    bytes.append(contentsOf: repeatElement(0, count: count))
    var (code, at) = (code, bytes.count - 1)
    while at >= bytes.count - count {
      bytes[at] = lasts[code]
      code = Int(prefixes[code])
      at -= 1
    }
  }
}
