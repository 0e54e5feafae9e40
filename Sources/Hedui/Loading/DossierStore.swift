// SPDX-License-Identifier: Apache-2.0
import HeduiImaging
package import HeduiModel
package import SystemPackage

/// Where a dossier's document and files are: a folder, or an archive of one.
package protocol DossierStore: Sendable {
  /// The names of everything in it that is no folder.
  func listing(_ limits: Limits) -> FolderListing

  /// Opens a file for reading, given by a relative path without `..`.
  ///
  /// - Throws: `missing`, `notAFile`, `outsideFolder`, `unreadable`, each with its own words.
  func opened(_ path: FilePath) throws(FactError) -> OpenFile
}

extension Folder: DossierStore {
  package func listing(_ limits: Limits) -> FolderListing { FolderListing(self, limits: limits) }

  package func opened(_ path: FilePath) throws(FactError) -> OpenFile {
    OpenFile(try open(path))
  }
}

/// A file that can be read as long as somebody measures it: open on the disk, or unpacked into memory.
///
/// A class because a file that may not be copied cannot lie in a shared fact by itself.
package final class OpenFile: Sendable {
  private enum Content: ~Copyable, Sendable {
    case file(SafeFile)
    case bytes([UInt8])
  }

  private let content: Content
  /// What tells it from every other file of its store.
  let identity: SafeFile.Identity
  /// Its size when it was opened, in bytes.
  package let byteCount: Int
  /// When its content last changed; nil where nothing tells.
  let changed: SafeFile.Moment?

  /// Holds a file of the disk.
  init(_ file: consuming SafeFile) {
    (identity, byteCount, changed) = (file.identity, file.byteCount, file.changed)
    content = .file(file)
  }

  /// Holds bytes that were unpacked, by their number within the store.
  package init(_ bytes: [UInt8], number: Int) {
    identity = SafeFile.Identity(device: .max, number: UInt64(truncatingIfNeeded: number))
    byteCount = bytes.count
    changed = nil
    content = .bytes(bytes)
  }

  /// The file's bytes for the readers of pictures, who must be done before the file is let go.
  var source: ByteSource {
    switch content {
    case .file(let file): file.source
    case .bytes(let bytes): ByteSource(bytes)
    }
  }

  /// The whole file.
  ///
  /// - Throws: `tooManyBytes` beyond the limit, `unreadable` when the system fails.
  package func bytes(atMost limit: Int) throws(FactError) -> [UInt8] {
    switch content {
    case .file(let file): return try file.bytes(atMost: limit)
    case .bytes(let bytes):
      guard bytes.count <= limit else { throw SafeFile.tooManyBytes(bytes.count, limit) }
      return bytes
    }
  }
}
