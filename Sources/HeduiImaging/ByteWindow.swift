// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// A few kilobytes of a file that move to where the reader looks, so that headers are read without
/// reading what lies between them.
///
/// Offsets count from the start of the file. The buffer belongs to the caller and must outlive this.
struct ByteWindow {
  /// A block that holds the header of most files whole, in bytes.
  static let headerSize = 4096

  private let source: ByteSource
  private let buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  /// How many bytes the file has.
  var byteCount: Int { source.byteCount }

  /// Makes a window onto a file over the caller's buffer, which holds at least 512 bytes.
  init(_ source: ByteSource, over buffer: UnsafeMutableRawBufferPointer) {
    self.source = source
    self.buffer = buffer
  }

  /// Brings the bytes at an offset into the buffer; false when the file ends before.
  ///
  /// - Throws: `unreadable`.
  mutating func has(_ count: Int, at offset: Int) throws(FactError) -> Bool {
    if offset >= start, count <= end - offset { return true }
    guard offset >= 0, count <= buffer.count, count <= byteCount - offset else { return false }
    let got = try source.read(into: buffer, at: offset)
    start = offset
    end = offset + got
    return count <= got
  }

  /// The bytes from an offset that are in the buffer, at least one where the file has any.
  ///
  /// - Throws: `unreadable`.
  mutating func bytes(at offset: Int) throws(FactError) -> UnsafeRawBufferPointer {
    guard try has(1, at: offset) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: buffer[(offset - start)..<(end - start)])
  }

  /// The byte at an offset that `has` brought in.
  func byte(_ offset: Int) -> UInt8 { buffer[offset - start] }

  /// The 16-bit number at an offset that `has` brought in.
  func big16(_ offset: Int) -> Int { Int(byte(offset)) << 8 | Int(byte(offset + 1)) }

  /// The 32-bit number at an offset that `has` brought in.
  func big32(_ offset: Int) -> Int { big16(offset) << 16 | big16(offset + 2) }

  /// The 16-bit number at an offset that `has` brought in, lowest byte first.
  func little16(_ offset: Int) -> Int { Int(byte(offset)) | Int(byte(offset + 1)) << 8 }

  /// The 32-bit number at an offset that `has` brought in, lowest byte first.
  func little32(_ offset: Int) -> Int { little16(offset) | little16(offset + 2) << 16 }

  /// Whether the file has this ASCII text at an offset.
  ///
  /// - Throws: `unreadable`.
  mutating func reads(_ text: StaticString, at offset: Int) throws(FactError) -> Bool {
    let count = text.utf8CodeUnitCount
    guard try has(count, at: offset) else { return false }
    for index in 0..<count where text.utf8Start[index] != byte(offset + index) { return false }
    return true
  }
}
