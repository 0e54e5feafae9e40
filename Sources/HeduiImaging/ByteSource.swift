// SPDX-License-Identifier: Apache-2.0

import CImageCodecs
package import HeduiModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a file's bytes come from: memory, or a descriptor that somebody else opened and will close.
///
/// Reading never moves the descriptor's own position.
package struct ByteSource: Sendable {
  private enum Origin: Sendable {
    case descriptor(Int32)
    case memory([UInt8])
  }

  private let origin: Origin
  /// How many bytes there are.
  package let byteCount: Int

  /// Takes the first `byteCount` bytes of an open regular file.
  package init(descriptor: Int32, byteCount: Int) {
    origin = .descriptor(descriptor)
    self.byteCount = max(byteCount, 0)
  }

  /// Takes bytes in memory.
  package init(_ bytes: [UInt8]) {
    origin = .memory(bytes)
    byteCount = bytes.count
  }

  /// Whether the bytes lie in a file and not in memory.
  package var isFile: Bool {
    if case .descriptor = origin { true } else { false }
  }

  /// Fills the buffer from an offset as far as there are bytes; returns how many it got.
  ///
  /// - Throws: `unreadable` when the system cannot read the descriptor.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FactError) -> Int {
    guard offset >= 0, offset < byteCount else { return 0 }
    let wanted = min(buffer.count, byteCount - offset)
    switch origin {
    case .memory(let bytes):
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + wanted]))
      }
      return wanted
    case .descriptor(let descriptor):
      return try readAll(descriptor, into: buffer, wanted: wanted, at: offset)
    }
  }

  /// Lends the bytes where they are in memory, else the open descriptor with nil.
  package func withBytesOrDescriptor<Answer>(
    _ body: (UnsafeRawBufferPointer?, Int32) throws(FactError) -> Answer
  ) throws(FactError) -> Answer {
    switch origin {
    case .memory(let bytes):
      try bytes.withUnsafeBytes { all in
        Result { () throws(FactError) in try body(all, -1) }
      }.get()
    case .descriptor(let descriptor):
      try body(nil, descriptor)
    }
  }

  /// Calls with the source as the decoders take it.
  func withDecoderSource<Result>(_ body: (inout hedui_source) -> Result) -> Result {
    switch origin {
    case .memory(let bytes):
      bytes.withUnsafeBufferPointer { all in
        var source = hedui_source(
          bytes: all.baseAddress, count: UInt64(all.count), descriptor: -1)
        return body(&source)
      }
    case .descriptor(let descriptor):
      {
        var source = hedui_source(
          bytes: nil, count: UInt64(byteCount), descriptor: descriptor)
        return body(&source)
      }()
    }
  }
}

/// Reads until the wanted bytes are there or the file ends, through short reads and interrupts.
private func readAll(
  _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, wanted: Int, at offset: Int
) throws(FactError) -> Int {
  var got = 0
  while got < wanted {
    let count = pread(
      descriptor, buffer.baseAddress?.advanced(by: got), wanted - got, off_t(offset + got))
    if count == 0 { break }
    if count > 0 {
      got += count
    } else if errno != EINTR {
      throw unreadable(errno)
    }
  }
  return got
}

/// The error for a read that the system refused, with the system's own words.
func unreadable(_ code: Int32) -> FactError {
  FactError(.unreadable, readFailed(.text(String(cString: strerror(code)))))
}

private let readFailed = MessageTemplate(
  zh: "系统无法读取文件：{0}", en: "the system could not read the file: {0}")
