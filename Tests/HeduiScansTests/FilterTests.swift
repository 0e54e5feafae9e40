// SPDX-License-Identifier: Apache-2.0

import HeduiScans
import Testing

/// The ways to pack bytes, against examples worked by hand or made by zlib.
struct FilterTests {
  private func unpacked(
    _ filter: StreamFilter, _ bytes: [UInt8], limit: Int = 1 << 20
  ) -> Unpacked {
    filter.unpacked(bytes, limit: limit)
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: Text codings and runs

  @Test(arguments: [
    ("9jqo^~>", "Man "), ("9jqo^BlbD-~>", "Man is d"), ("z~>", "\0\0\0\0"), ("9j\n qo~>", "Man"),
    ("~>", ""),
  ])
  func `five characters are four bytes`(text: String, expected: String) {
    #expect(unpacked(.ascii85, bytes(text)) == Unpacked(bytes: bytes(expected)))
  }

  @Test(arguments: ["9jqo^", "9~>", "9jv~>", "9jz~>"])
  func `damaged text of five characters is said`(text: String) {
    #expect(unpacked(.ascii85, bytes(text)).failure == .damaged)
  }

  @Test func `two digits are a byte`() {
    #expect(unpacked(.asciiHex, bytes("4d 61\n6E>")) == Unpacked(bytes: bytes("Man")))
    #expect(unpacked(.asciiHex, bytes("4d6>")) == Unpacked(bytes: [0x4D, 0x60]))
    #expect(unpacked(.asciiHex, bytes("4g>")).failure == .damaged)
    #expect(unpacked(.asciiHex, bytes("4d")) == Unpacked(bytes: [0x4D], failure: .damaged))
  }

  @Test func `runs are unpacked`() {
    #expect(
      unpacked(.runLength, [2, 7, 8, 9, 254, 5, 128, 1]) == Unpacked(bytes: [7, 8, 9, 5, 5, 5]))
    #expect(unpacked(.runLength, [2, 7]) == Unpacked(bytes: [], failure: .damaged))
    #expect(unpacked(.runLength, [0, 1]) == Unpacked(bytes: [1]))
  }

  // MARK: LZW

  /// The example of ISO 32000-1, 7.4.4.2.
  @Test func `the standard's example of LZW`() {
    let packed: [UInt8] = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]
    let plain: [UInt8] = [45, 45, 45, 45, 45, 65, 45, 45, 45, 66]
    #expect(unpacked(.lzw(Predictor(), earlyChange: true), packed) == Unpacked(bytes: plain))
    let cut = unpacked(.lzw(Predictor(), earlyChange: true), Array(packed.dropLast(2)))
    #expect(cut.failure == .damaged)
    #expect(plain.starts(with: cut.bytes))
  }

  @Test(arguments: [true, false])
  func `LZW comes back through all widths of codes`(isEarly: Bool) {
    var state: UInt32 = 7
    let plain = (0..<20_000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 28)
    }
    let packed = lzwPacked(plain, isEarly: isEarly)
    #expect(unpacked(.lzw(Predictor(), earlyChange: isEarly), packed) == Unpacked(bytes: plain))
  }

  @Test func `codes that are not there yet are damage`() {
    // 256, then 300, in nine bits each.
    let packed: [UInt8] = [0x80, 0x4B, 0x00]
    #expect(unpacked(.lzw(Predictor(), earlyChange: true), packed).failure == .damaged)
  }

  // MARK: Flate

  @Test func `zlib's bytes come back, cut ones as far as they go`() {
    let plain = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 7) }
    let packed = deflated(plain)
    #expect(unpacked(.flate(Predictor()), packed) == Unpacked(bytes: plain))
    let cut = unpacked(.flate(Predictor()), Array(packed.prefix(packed.count / 2)))
    #expect(cut.failure == .damaged)
    #expect(!cut.bytes.isEmpty && plain.starts(with: cut.bytes))
    #expect(unpacked(.flate(Predictor()), []).failure == .damaged)
    #expect(unpacked(.flate(Predictor()), [1, 2, 3, 4]).failure == .damaged)
  }

  @Test func `what unpacks without end stops at the limit`() {
    let bomb = deflated(Array(repeating: 0, count: 10 << 20))
    let stopped = unpacked(.flate(Predictor()), bomb, limit: 1_000)
    #expect(stopped == Unpacked(bytes: Array(repeating: 0, count: 1_000), failure: .tooLarge))
    #expect(
      unpacked(.runLength, Array(repeating: 129, count: 200), limit: 100).failure == .tooLarge)
    #expect(
      unpacked(.ascii85, bytes(String(repeating: "z", count: 99)), limit: 100).bytes.count <= 100)
    #expect(
      unpacked(.asciiHex, bytes(String(repeating: "00", count: 99)), limit: 9).failure == .tooLarge)
    let packed = lzwPacked(Array(repeating: 1, count: 100_000), isEarly: true)
    let lzw = unpacked(.lzw(Predictor(), earlyChange: true), packed, limit: 5_000)
    #expect(lzw.failure == .tooLarge)
    #expect(lzw.bytes.count <= 5_000)
  }

  // MARK: Prediction

  @Test func `each of PNG's filters is taken back`() {
    let rows: [[UInt8]] = [
      [0, 1, 2, 3], [1, 5, 1, 1], [2, 1, 1, 1], [3, 2, 2, 2], [4, 1, 1, 1],
    ]
    let predictor = Predictor(kind: 15, colors: 1, bits: 8, columns: 3)
    let expected: [UInt8] = [1, 2, 3, 5, 6, 7, 6, 7, 8, 5, 8, 10, 6, 9, 11]
    #expect(
      unpacked(.flate(predictor), deflated(rows.flatMap(\.self))) == Unpacked(bytes: expected))
    #expect(unpacked(.flate(predictor), deflated([9, 1, 2, 3])).failure == .damaged)
    let cut = unpacked(.flate(predictor), deflated([0, 1, 2, 3, 0, 4]))
    #expect(cut == Unpacked(bytes: [1, 2, 3, 4], failure: .damaged))
  }

  @Test func `differences to the left are taken back`() {
    let bytes8 = Predictor(kind: 2, colors: 3, bits: 8, columns: 2)
    #expect(
      unpacked(.flate(bytes8), deflated([1, 2, 3, 1, 1, 255])).bytes == [1, 2, 3, 2, 3, 2])
    let bytes16 = Predictor(kind: 2, colors: 1, bits: 16, columns: 2)
    #expect(unpacked(.flate(bytes16), deflated([0, 255, 0, 1])).bytes == [0, 255, 1, 0])
    let nibbles = Predictor(kind: 2, colors: 1, bits: 4, columns: 4)
    #expect(unpacked(.flate(nibbles), deflated([0x12, 0xF1])).bytes == [0x13, 0x23])
  }

  @Test func `a row that makes no sense is damage`() {
    for predictor in [
      Predictor(kind: 12, colors: 0, bits: 8, columns: 3),
      Predictor(kind: 2, colors: 1, bits: 7, columns: 3),
      Predictor(kind: 15, colors: 1, bits: 8, columns: -1),
    ] {
      #expect(unpacked(.flate(predictor), deflated([1, 2])).failure == .damaged)
    }
  }
}

/// Packs bytes as LZW, to have something to unpack.
private func lzwPacked(_ plain: [UInt8], isEarly: Bool) -> [UInt8] {
  var packed: [UInt8] = []
  var (bits, count) = (0, 0)
  var codes: [[UInt8]: Int] = [:]
  var (next, width) = (258, 9)
  func write(_ code: Int) {
    bits = bits << width | code
    count += width
    while count >= 8 {
      packed.append(UInt8(bits >> (count - 8) & 0xFF))
      count -= 8
      bits &= 1 << count - 1
    }
  }
  func code(_ bytes: [UInt8]) -> Int? { bytes.count == 1 ? Int(bytes[0]) : codes[bytes] }
  write(256)
  var word: [UInt8] = []
  for byte in plain {
    if code(word + [byte]) != nil {
      word.append(byte)
      continue
    }
    write(code(word) ?? 0)
    codes[word + [byte]] = next
    next += 1
    // The reader is one entry behind the writer.
    if next - 1 + (isEarly ? 1 : 0) >= 1 << width, width < 12 { width += 1 }
    if next == 4_095 {
      write(code([byte]) ?? 0)
      write(256)
      (next, width) = (258, 9)
      codes = [:]
      word = []
    } else {
      word = [byte]
    }
  }
  if !word.isEmpty { write(code(word) ?? 0) }
  write(257)
  if count > 0 { packed.append(UInt8(bits << (8 - count) & 0xFF)) }
  return packed
}
