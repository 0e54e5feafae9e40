// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct JPEGEncoderTests {
  @Test func `a baseline file says its size, density and nothing else`() throws {
    var encoder = JPEGEncoder(quality: 90)
    encoder.dotsPerInch = 300
    let bytes = try encoder.encode(quarters(width: 60, height: 80), capacity: 100_000)
    let checked = try Checked(bytes)
    #expect(checked.header.process == .baseline)
    #expect(checked.header.width == 60 && checked.header.height == 80)
    #expect(checked.header.dotsPerInch == 300)
    #expect(checked.header.orientation == nil && checked.header.colorProfile == nil)
    #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF, 0xE0]) && bytes.suffix(2) == [0xFF, 0xD9])
  }

  @Test func `a progressive file is progressive`() throws {
    var encoder = JPEGEncoder(quality: 90)
    encoder.isProgressive = true
    let bytes = try encoder.encode(quarters(width: 60, height: 80), capacity: 100_000)
    #expect(try Checked(bytes).header.process == .progressive)
  }

  @Test func `a buffer of the exact size is enough and one byte less is not`() throws {
    let raster = noise(width: 64, height: 64, strength: 60)
    let encoder = JPEGEncoder(quality: 90)
    let bytes = try encoder.encode(raster, capacity: 100_000)
    #expect(try encoder.encode(raster, capacity: bytes.count) == bytes)
    #expect(throws: JPEGEncoder.Failure.tooLarge) {
      try encoder.encode(raster, capacity: bytes.count - 1)
    }
  }

  @Test(arguments: [0, 1, 2, 20, 300, 623]) func `a small buffer is an answer, not an end`(
    capacity: Int
  ) {
    #expect(throws: JPEGEncoder.Failure.tooLarge) {
      try JPEGEncoder().encode(quarters(width: 200, height: 200), capacity: capacity)
    }
  }

  @Test func `numbers outside what JPEG allows are refused`() {
    let raster = quarters(width: 8, height: 8)
    for quality in [-1, 0, 101, Int.max] {
      #expect(throws: JPEGEncoder.Failure.badArgument) {
        try JPEGEncoder(quality: quality).encode(raster, capacity: 10_000)
      }
    }
    var dense = JPEGEncoder()
    dense.dotsPerInch = 65_536
    #expect(throws: JPEGEncoder.Failure.badArgument) { try dense.encode(raster, capacity: 10_000) }
    #expect(throws: JPEGEncoder.Failure.badArgument) {
      try JPEGEncoder().encode([1, 2, 3], width: 1, height: 2, components: 3, capacity: 10_000)
    }
    #expect(throws: JPEGEncoder.Failure.badArgument) {
      try JPEGEncoder().encode([1, 2], width: 1, height: 1, components: 2, capacity: 10_000)
    }
    #expect(throws: JPEGEncoder.Failure.badArgument) {
      let samples = [UInt8](repeating: 0, count: 65_501)
      return try JPEGEncoder().encode(
        samples, width: 65_501, height: 1, components: 1, capacity: 10_000)
    }
    #expect(throws: JPEGEncoder.Failure.badArgument) {
      try JPEGEncoder().encode(raster, capacity: -1)
    }
  }

  @Test func `memory above the limit is libjpeg's error in words`() {
    var encoder = JPEGEncoder()
    encoder.memoryLimit = 1
    do {
      _ = try encoder.encode(noise(width: 900, height: 900, strength: 9), capacity: 1 << 20)
      Issue.record("the limit did not hold")
    } catch JPEGEncoder.Failure.failed(let words) {
      #expect(!words.isEmpty)
    } catch {
      Issue.record("another error: \(error)")
    }
  }

  @Test func `finer colour takes more bytes and keeps edges of colour`() throws {
    let raster = noise(width: 120, height: 120, strength: 80)
    let counts = try JPEGEncoder.Subsampling.allCases.map { subsampling in
      try JPEGEncoder(quality: 90, subsampling: subsampling)
        .encode(raster, capacity: 1 << 20).count
    }
    #expect(counts == counts.sorted(by: >) && Set(counts).count == 3)
  }
}
