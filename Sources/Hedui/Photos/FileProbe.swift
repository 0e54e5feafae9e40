// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
public import HeduiModel
public import SystemPackage

/// What a file is and, for pictures, what its header says: a few kilobytes are read, nothing is decoded.
public struct FileProbe: Sendable, Hashable {
  /// The file's size in bytes.
  public let byteCount: Int
  /// What the file is by content.
  public let format: FileFormat
  /// The picture's header; nil for files that are no pictures or whose header is cut short.
  public let header: ImageHeader?

  /// Looks at a file.
  ///
  /// - Throws: ``FactError`` when there is no readable regular file at the path.
  public init(_ path: FilePath) throws(FactError) {
    let file = try SafeFile(path)
    self.init(file.source)
  }

  /// Looks at bytes in memory.
  public init(_ bytes: [UInt8]) {
    self.init(ByteSource(bytes))
  }
}
