// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Walks an image file's segments or chunks once to its last byte, without decoding.
package enum ImageEndingReader {
  /// What the walk finds.
  ///
  /// - Throws: `unreadable`, `empty`, `tooManyBytes` for a file above the limit, `unsupportedFormat` for
  ///   anything but JPEG and PNG.
  package static func ending(
    of source: ByteSource, limits: Limits = .standard
  ) throws(FactError) -> ImageEnding {
    try checkSize(of: source, limits)
    return try withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 64) {
      buffer throws(FactError) in
      var window = ByteWindow(source, over: buffer)
      let format = try FormatSniffer.format(in: &window)
      switch format {
      case .jpeg: return try walkJPEG(&window)
      case .png: return try walkPNG(&window)
      case .empty: throw emptyFile()
      default: throw unsupported(format)
      }
    }
  }

  private static let blockSize = 64 << 10
}

/// Refuses a file above the limit.
///
/// - Throws: `tooManyBytes`.
func checkSize(of source: ByteSource, _ limits: Limits) throws(FactError) {
  guard source.byteCount > limits.fileBytes else { return }
  throw FactError(
    .tooManyBytes,
    tooLarge(.integer(source.byteCount, .bytes), .integer(limits.fileBytes, .bytes)))
}

/// Counts the bytes from an offset to the file's end, and the zeros among them.
///
/// - Throws: `unreadable`.
func countTrailing(
  from end: Int, _ window: inout ByteWindow, into ending: inout ImageEnding
) throws(FactError) {
  var at = end
  while true {
    let bytes = try window.bytes(at: at)
    if bytes.isEmpty { break }
    var zeros = 0
    for byte in bytes { zeros += byte == 0 ? 1 : 0 }
    ending.trailingZeroBytes += zeros
    at += bytes.count
  }
  ending.trailingBytes = at - end
}

/// Whether a range of the file holds only bytes of the given values.
///
/// - Throws: `unreadable`.
func holdsOnly(
  _ values: (UInt8, UInt8), in range: Range<Int>, _ window: inout ByteWindow
) throws(FactError) -> Bool {
  var at = range.lowerBound
  while at < range.upperBound {
    let bytes = try window.bytes(at: at).prefix(range.upperBound - at)
    if bytes.isEmpty { return true }
    for byte in bytes where byte != values.0 && byte != values.1 { return false }
    at += bytes.count
  }
  return true
}

private let tooLarge = MessageTemplate(
  zh: "文件有 {0}，超过上限 {1}，未读取内容",
  en: "the file has {0}, above the limit of {1}; its content was not read")
