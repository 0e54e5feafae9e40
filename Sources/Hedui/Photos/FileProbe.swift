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
    try self.init(file.source)
  }

  /// Looks at bytes in memory.
  ///
  /// - Throws: never in practice: memory can always be read.
  public init(_ bytes: [UInt8]) throws(FactError) {
    try self.init(ByteSource(bytes))
  }

  private init(_ source: ByteSource) throws(FactError) {
    byteCount = source.byteCount
    do throws(FactError) {
      let header = try ImageHeaderReader.header(of: source)
      self.header = header
      format = header.format
    } catch  where error.code == .unreadable {
      throw error
    } catch {
      header = nil
      format = try FormatSniffer.format(of: source)
    }
  }
}
