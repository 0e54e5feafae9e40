// SPDX-License-Identifier: Apache-2.0

/// The facts of files by path, for many look-ups among few: hashing a path costs more than all else that a
/// look-up needs, so that it is looked for by its length and last bytes, and by its hash where that fails.
package struct FileTable: Sendable {
  private let files: [String: FileFacts]
  /// In the order of their marks.
  private let entries: [Entry]
  /// The marks by themselves: most of a look-up goes through these.
  private let marks: [UInt64]
  /// Paths of one mark that are compared before the hash is asked.
  private static let mostAlike = 4

  private struct Entry: Sendable {
    let mark: UInt64
    let path: String
    let facts: FileFacts
  }

  /// Makes the table.
  package init(_ files: [String: FileFacts]) {
    self.files = files
    entries = files.map { Entry(mark: Self.mark(of: $0.key), path: $0.key, facts: $0.value) }
      .sorted { $0.mark < $1.mark }
    marks = entries.map(\.mark)
  }

  /// The facts of a path; nil when it is not there.
  package subscript(path: String) -> FileFacts? {
    let mark = Self.mark(of: path)
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low &+ high) / 2
      if marks[middle] < mark { low = middle &+ 1 } else { high = middle }
    }
    let end = min(low + Self.mostAlike, marks.count)
    while low < end, marks[low] == mark {
      if entries[low].path.hasBytes(of: path) { return entries[low].facts }
      low += 1
    }
    return files[path]
  }

  /// A path's length and last seven bytes, in which paths of one folder mostly differ.
  private static func mark(of path: String) -> UInt64 {
    let mark = path.utf8.withContiguousStorageIfAvailable { bytes in
      if bytes.count >= 8 {
        let last = UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: bytes.count - 8, as: UInt64.self)
        return UInt64(bigEndian: last) & (1 << 56 - 1)
      }
      var mark: UInt64 = 0
      for place in max(bytes.count - 7, 0)..<bytes.count { mark = mark << 8 | UInt64(bytes[place]) }
      return mark
    }
    return (mark ?? 0) | UInt64(truncatingIfNeeded: path.utf8.count) << 56
  }
}
