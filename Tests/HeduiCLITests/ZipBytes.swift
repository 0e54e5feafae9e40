// SPDX-License-Identifier: Apache-2.0

import CLibZ

/// Zip archives for tests, right ones and wrong ones.
struct ZipBytes {
  private var body: [UInt8] = []
  private var table: [UInt8] = []
  private var count = 0

  /// Adds an entry whose name is text; `mode` is its Unix kind and rights, `declared` a size that it lies about.
  mutating func add(
    _ name: String, _ content: [UInt8], mode: UInt32? = nil, declared: Int? = nil,
    isPacked: Bool = false
  ) {
    add(bytes: Array(name.utf8), content, mode: mode, declared: declared, isPacked: isPacked)
  }

  /// Adds an entry whose name is bytes.
  mutating func add(
    bytes name: [UInt8], _ content: [UInt8], mode: UInt32? = nil, declared: Int? = nil,
    isPacked: Bool = false
  ) {
    let packed = isPacked ? deflated(content) : content
    let checksum = content.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    let offset = body.count
    var common: [UInt8] = []
    common += two(20) + two(0) + two(isPacked ? 8 : 0) + two(0)
    common += two(0x21)
    common += four(checksum)
    common += four(UInt32(packed.count)) + four(UInt32(declared ?? content.count))
    common += two(UInt16(name.count)) + two(0)
    body += four(0x0403_4B50) + common + name + packed
    table += four(0x0201_4B50) + [20, mode == nil ? 0 : 3] + common
    table += two(0) + two(0) + two(0) + four((mode ?? 0) << 16) + four(UInt32(offset)) + name
    count += 1
  }

  /// The archive.
  var bytes: [UInt8] {
    var end = four(0x0605_4B50) + two(0) + two(0) + two(UInt16(count)) + two(UInt16(count))
    end += four(UInt32(table.count)) + four(UInt32(body.count)) + two(0)
    return body + table + end
  }
}

private func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

private func four(_ number: UInt32) -> [UInt8] {
  two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
}

/// Content packed as zip archives have it, without zlib's own frame.
private func deflated(_ content: [UInt8]) -> [UInt8] {
  var packed = [UInt8](repeating: 0, count: Int(compressBound(UInt(content.count))))
  var length = UInt(packed.count)
  let status = content.withUnsafeBufferPointer {
    compress2(&packed, &length, $0.baseAddress, UInt($0.count), 9)
  }
  precondition(status == Z_OK)
  // Two bytes in front and four behind are the frame.
  return Array(packed[2..<(Int(length) - 4)])
}
