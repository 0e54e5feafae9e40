// SPDX-License-Identifier: Apache-2.0

import CLibZ

/// Unpacks zlib's format (RFC 1950) to at most `limit` bytes.
func inflated(_ packed: [UInt8], limit: Int) -> Unpacked {
  var stream = z_stream()
  guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    return Unpacked(bytes: [], failure: .tooLarge)
  }
  defer { inflateEnd(&stream) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(min(limit, packed.count * 4))
  return packed.withUnsafeBufferPointer { input in
    // zlib reads through this pointer and never writes.
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(clamping: input.count)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { chunk in
      while true {
        stream.next_out = chunk.baseAddress
        stream.avail_out = UInt32(chunk.count)
        let status = CLibZ.inflate(&stream, Z_NO_FLUSH)
        let count = chunk.count - Int(stream.avail_out)
        guard bytes.count + count <= limit else {
          bytes.append(contentsOf: chunk[..<(limit - bytes.count)])
          return Unpacked(bytes: bytes, failure: .tooLarge)
        }
        bytes.append(contentsOf: chunk[..<count])
        if status == Z_STREAM_END { return Unpacked(bytes: bytes) }
        // No progress on what is there: the end is missing.
        guard status == Z_OK, count > 0 || stream.avail_in > 0 else {
          return Unpacked(bytes: bytes, failure: .damaged)
        }
      }
    }
  }
}
