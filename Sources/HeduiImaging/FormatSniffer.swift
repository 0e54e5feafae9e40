// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Tells what a file is by its first bytes; its name plays no part.
package enum FormatSniffer {
  /// What the file is.
  ///
  /// - Throws: `unreadable` when the system cannot read it.
  package static func format(of source: ByteSource) throws(FactError) -> FileFormat {
    try withUnsafeTemporaryAllocation(byteCount: ByteWindow.headerSize, alignment: 8) {
      buffer throws(FactError) in
      var window = ByteWindow(source, over: buffer)
      return try format(in: &window)
    }
  }

  /// What the file under a window is.
  ///
  /// - Throws: `unreadable`.
  static func format(in window: inout ByteWindow) throws(FactError) -> FileFormat {
    let start = try window.bytes(at: 0)
    if start.isEmpty { return window.byteCount == 0 ? .empty : .unknown }
    if let format = signature(start) { return format }
    if hasPDFMark(start) { return .pdf }
    return isText(start, isWhole: start.count == window.byteCount) ? .text : .unknown
  }
}

/// The format whose fixed first bytes these are.
private func signature(_ bytes: UnsafeRawBufferPointer) -> FileFormat? {
  switch bytes[0] {
  case 0xFF:
    if bytes.count >= 3, bytes[1] == 0xD8, bytes[2] == 0xFF { return .jpeg }
    if bytes.starts(with: [0xFF, 0x0A]) { return .jxl }
  case 0x89:
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
  case UInt8(ascii: "G"):
    if holds("GIF87a", bytes) || holds("GIF89a", bytes) { return .gif }
  case UInt8(ascii: "B"):
    if isBitmap(bytes) { return .bmp }
  case UInt8(ascii: "I"), UInt8(ascii: "M"):
    if isTIFF(bytes) { return .tiff }
  case UInt8(ascii: "R"):
    if holds("RIFF", bytes), holds("WEBP", bytes, at: 8) { return .webp }
  case UInt8(ascii: "P"):
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return .zip
    }
  case UInt8(ascii: "%"):
    if holds("%PDF-", bytes) { return .pdf }
  default: break
  }
  if bytes.starts(with: [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A]) {
    return .jxl
  }
  return holds("ftyp", bytes, at: 4) ? brandedFormat(bytes) : nil
}

private func holds(_ text: StaticString, _ bytes: UnsafeRawBufferPointer, at offset: Int = 0)
  -> Bool
{
  let count = text.utf8CodeUnitCount
  guard bytes.count >= offset + count else { return false }
  for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
  return true
}

/// "BM" alone begins many texts: the size of the second header must be one that exists.
private func isBitmap(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard holds("BM", bytes), bytes.count >= 18 else { return false }
  let size = Int(bytes[14]) | Int(bytes[15]) << 8
  return bytes[16] == 0 && bytes[17] == 0 && (12...256).contains(size)
}

/// Classic and BigTIFF in both byte orders.
private func isTIFF(_ bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.starts(with: [0x49, 0x49, 42, 0]) || bytes.starts(with: [0x49, 0x49, 43, 0])
    || bytes.starts(with: [0x4D, 0x4D, 0, 42]) || bytes.starts(with: [0x4D, 0x4D, 0, 43])
}

/// Looks through the brands of an ISO base media file: the main one, then the compatible ones.
private func brandedFormat(_ bytes: UnsafeRawBufferPointer) -> FileFormat? {
  let size = Int(bytes[0]) << 24 | Int(bytes[1]) << 16 | Int(bytes[2]) << 8 | Int(bytes[3])
  let end = min(size, bytes.count)
  var isHEIF = false
  var at = 8
  while at + 4 <= end {
    if holds("avif", bytes, at: at) || holds("avis", bytes, at: at) { return .avif }
    let isHEVC =
      holds("heic", bytes, at: at) || holds("heix", bytes, at: at) || holds("hevc", bytes, at: at)
      || holds("hevx", bytes, at: at) || holds("heim", bytes, at: at)
      || holds("heis", bytes, at: at)
    if isHEVC || holds("mif1", bytes, at: at) || holds("msf1", bytes, at: at) { isHEIF = true }
    at += at == 8 ? 8 : 4
  }
  return isHEIF ? .heif : nil
}

/// Readers of PDF accept up to 1,024 bytes before the mark.
private func hasPDFMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
  let last = min(1024, bytes.count - 5)
  guard last >= 0 else { return false }
  for at in 0...last where bytes[at] == UInt8(ascii: "%") && holds("%PDF-", bytes, at: at) {
    return true
  }
  return false
}

/// Whether bytes are UTF-16 with a mark, or UTF-8 without control characters other than white space.
private func isText(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return isUTF16Text(bytes)
  }
  for byte in bytes where byte < 0x20 || byte == 0x7F {
    guard byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C else { return false }
  }
  var end = bytes.count
  if !isWhole { end = wholeCharacters(bytes) }
  let text = UnsafeRawBufferPointer(rebasing: bytes[..<end])
  return String(validating: text, as: UTF8.self) != nil
}

/// Where the last character that is surely whole ends.
private func wholeCharacters(_ bytes: UnsafeRawBufferPointer) -> Int {
  var end = bytes.count
  while end > max(0, bytes.count - 4), bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
  if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 }
  return end
}

/// UTF-16 text has whole units and no NUL.
private func isUTF16Text(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard bytes.count >= 4 else { return false }
  for at in stride(from: 2, to: bytes.count - 1, by: 2) where bytes[at] == 0 && bytes[at + 1] == 0 {
    return false
  }
  return true
}
