// SPDX-License-Identifier: Apache-2.0

/// What one walk over an image file's markers or chunks to its end finds.
public struct ImageEnding: Sendable, Hashable {
  /// Whether the end mark (JPEG EOI, PNG IEND) is there.
  public var hasEndMark: Bool
  /// Bytes after the end mark, of any value.
  public var trailingBytes: Int
  /// Of the bytes after the end mark, how many are zero: some makers pad with them to reach a size.
  public var trailingZeroBytes: Int
  /// Bytes in comments and in filler before the image data that carry nothing (JPEG COM segments, fill
  /// bytes 0xFF between segments, zero-filled APPn and PNG tEXt bodies).
  public var paddingBytes: Int
  /// Scans of a JPEG (SOS markers); 1 for other formats.
  public var scanCount: Int

  /// Makes the facts of a file's end.
  public init(
    hasEndMark: Bool, trailingBytes: Int = 0, trailingZeroBytes: Int = 0, paddingBytes: Int = 0,
    scanCount: Int = 1
  ) {
    self.hasEndMark = hasEndMark
    self.trailingBytes = trailingBytes
    self.trailingZeroBytes = trailingZeroBytes
    self.paddingBytes = paddingBytes
    self.scanCount = scanCount
  }
}
