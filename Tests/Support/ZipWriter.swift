// SPDX-License-Identifier: Apache-2.0

import CLibZ

/// Writes zip archives for tests, right ones and wrong ones.
package struct ZipWriter: Sendable {
  /// What an entry lies about.
  package struct Options: Sendable {
    /// Unix kind and rights, where the archive says that Unix made it.
    package var mode: UInt32?
    /// Whether it says that a password is needed.
    package var isLocked = false
    /// The unpacked size that it declares, when not the true one.
    package var declared: Int?
    /// Whether its checksum is wrong.
    package var hasWrongChecksum = false
    /// Whether it is packed at all.
    package var isPacked = false

    /// Makes options: an honest entry, unless one of them is given.
    package init(
      mode: UInt32? = nil, isLocked: Bool = false, declared: Int? = nil,
      hasWrongChecksum: Bool = false, isPacked: Bool = false
    ) {
      self.mode = mode
      self.isLocked = isLocked
      self.declared = declared
      self.hasWrongChecksum = hasWrongChecksum
      self.isPacked = isPacked
    }
  }

  private var body: [UInt8] = []
  private var table: [UInt8] = []
  private var count = 0

  /// Makes an archive without entries.
  package init() {}

  /// Adds an entry whose name is text.
  package mutating func add(_ name: String, _ content: [UInt8], _ options: Options = Options()) {
    add(bytes: Array(name.utf8), content, options)
  }

  /// Adds an entry whose name is bytes.
  package mutating func add(bytes name: [UInt8], _ content: [UInt8], _ options: Options = Options())
  {
    let packed = options.isPacked ? deflated(content) : content
    let checksum = content.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    let offset = body.count
    var common: [UInt8] = []
    common += two(20) + two(options.isLocked ? 1 : 0) + two(options.isPacked ? 8 : 0) + two(0)
    common += two(0x21)
    common += four(options.hasWrongChecksum ? checksum ^ 1 : checksum)
    common += four(UInt32(packed.count)) + four(UInt32(options.declared ?? content.count))
    common += two(UInt16(name.count)) + two(0)
    body += four(0x0403_4B50) + common + name + packed
    table += four(0x0201_4B50) + [20, options.mode == nil ? 0 : 3] + common
    table +=
      two(0) + two(0) + two(0) + four((options.mode ?? 0) << 16) + four(UInt32(offset)) + name
    count += 1
  }

  /// The archive.
  package var bytes: [UInt8] {
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
