// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Reads what the first part of an image file says, a few kilobytes at a time, without decoding.
package enum ImageHeaderReader {
  /// How far into a file a header is looked for, in bytes.
  static let searchDepth = 64 << 20

  /// The header of a JPEG, PNG, GIF, BMP, TIFF, WebP, HEIF or AVIF.
  ///
  /// - Throws: `unreadable` when the system cannot read the file, `empty` when it has no bytes,
  ///   `unsupportedFormat` for other formats, `undecodable` when the size is nowhere to be found.
  package static func header(of source: ByteSource) throws(FactError) -> ImageHeader {
    try withUnsafeTemporaryAllocation(byteCount: ByteWindow.headerSize, alignment: 8) {
      buffer throws(FactError) in
      var window = ByteWindow(source, over: buffer)
      let format = try FormatSniffer.format(in: &window)
      return try header(of: format, in: &window)
    }
  }

  private static func header(
    of format: FileFormat, in window: inout ByteWindow
  ) throws(FactError) -> ImageHeader {
    var header = ImageHeader(format: format, width: 0, height: 0)
    let isFound: Bool
    switch format {
    case .jpeg: isFound = try readJPEGHeader(&window, into: &header)
    case .png: isFound = try readPNGHeader(&window, into: &header)
    case .gif: isFound = try readGIFHeader(&window, into: &header)
    case .bmp: isFound = try readBMPHeader(&window, into: &header)
    case .tiff: isFound = try readTIFFHeader(&window, into: &header)
    case .webp: isFound = try readWebPHeader(&window, into: &header)
    case .heif, .avif: isFound = try readHEIFHeader(&window, into: &header)
    case .empty: throw FactError(.empty, noBytes())
    case .jxl, .pdf, .zip, .text, .unknown: throw unsupported(format)
    }
    guard isFound else { throw FactError(.undecodable, noSize(format.value)) }
    return header
  }
}

/// The error for content that is not a picture that can be measured.
func unsupported(_ format: FileFormat) -> FactError {
  FactError(.unsupportedFormat, notAPicture(format.value))
}

/// The error for a file without bytes.
func emptyFile() -> FactError { FactError(.empty, noBytes()) }

private let noBytes = MessageTemplate(zh: "文件是空的（0 字节）", en: "the file is empty (0 bytes)")
private let notAPicture = MessageTemplate(
  zh: "文件内容是{0}，不是能够检查的图片格式",
  en: "the content is {0}, not a picture format that can be checked")
private let noSize = MessageTemplate(
  zh: "文件以 {0} 开头，但找不到图片尺寸，文件头已损坏或被截断",
  en: "the file begins as {0} but its size is nowhere to be found: the header is damaged or cut off"
)
