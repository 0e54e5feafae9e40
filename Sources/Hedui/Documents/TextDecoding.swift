// SPDX-License-Identifier: Apache-2.0
import Foundation
import HeduiModel

/// How the bytes of a document were read as text.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
}

/// Makes UTF-8 without a byte order mark out of what people's editors save.
///
/// UTF-16 is taken with a byte order mark only. Bytes that are not UTF-8 are taken as GB18030, the
/// encoding that older Chinese Windows programs save, unless most of the other characters are sound
/// UTF-8: then the text is damaged, and reading it otherwise would garble names without a word.
///
/// - Throws: what is wrong with the bytes and how to save them instead.
func decodeText(
  _ bytes: [UInt8]
) throws(DocumentFault) -> (text: [UInt8], encoding: TextEncoding) {
  if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, .utf16LittleEndian) }
  if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, .utf16BigEndian) }
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
  let scan = UTF8Scan(text)
  if let nul = scan.firstNUL {
    throw DocumentFault(.undecodable, containsNUL(), at: SourcePlace(ofByte: nul, in: text))
  }
  guard let bad = scan.firstBad else { return (text, .utf8) }
  if !hasMark, scan.badBytes > scan.soundCharacters, let decoded = decodeGB18030(text) {
    return (decoded, .gb18030)
  }
  throw DocumentFault(
    .undecodable, damagedText(.text("0x" + String(text[bad], radix: 16, uppercase: true))),
    at: SourcePlace(ofByte: bad, in: text))
}

extension SourcePlace {
  /// The place of a byte: lines end with LF, CR or CRLF, columns count characters.
  init(ofByte offset: Int, in text: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in text.prefix(offset) {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        line += 1
        column = 1
      } else if byte != 0x0A, !isContinuation(byte) {
        column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column)
  }
}

/// Whether a byte goes on with a character of UTF-8.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

private func decodeUTF16(
  _ bytes: [UInt8], _ encoding: TextEncoding
) throws(DocumentFault) -> (text: [UInt8], encoding: TextEncoding) {
  guard bytes.count % 2 == 0 else {
    throw DocumentFault(.undecodable, brokenUTF16(.text(encoding.rawValue)))
  }
  let high = encoding == .utf16LittleEndian ? 1 : 0
  let units = stride(from: 2, to: bytes.count, by: 2).map { index in
    UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
  }
  guard let text = String(validating: units, as: UTF16.self) else {
    throw DocumentFault(.undecodable, brokenUTF16(.text(encoding.rawValue)))
  }
  let decoded = Array(text.utf8)
  if let nul = decoded.firstIndex(of: 0) {
    throw DocumentFault(.undecodable, containsNUL(), at: SourcePlace(ofByte: nul, in: decoded))
  }
  return (decoded, encoding)
}

/// Bytes of GB18030 as UTF-8; nil when they are none, or make characters that nobody writes.
package func decodeGB18030(_ bytes: [UInt8]) -> [UInt8]? {
  // kCFStringEncodingGB_18030_2000 as Foundation's raw value.
  let encoding = String.Encoding(rawValue: 0x8000_0632)
  guard let text = String(data: Data(bytes), encoding: encoding) else { return nil }
  return text.unicodeScalars.contains(where: isImplausible) ? nil : Array(text.utf8)
}

/// Whether a character shows that bytes were no GB18030: replacements, C1 controls, private use.
private func isImplausible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x80...0x9F, 0xE000...0xF8FF, 0xFFFD: true
  default: scalar.properties.generalCategory == .unassigned
  }
}

/// One pass over bytes that should be UTF-8.
private struct UTF8Scan {
  /// The first zero byte.
  var firstNUL: Int?
  /// The first byte that is not part of a character.
  var firstBad: Int?
  /// Bytes that are not part of a character.
  var badBytes = 0
  /// Characters beyond ASCII.
  var soundCharacters = 0

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if index + 8 <= bytes.count {
            let count = EightBytes(bytes, at: index).countOfASCIIWithoutNUL
            index += count
            if count > 0 { continue }
          }
          if byte == 0, firstNUL == nil { firstNUL = index }
          index += 1
          continue
        }
        // Common ideographs: three bytes, any of them well formed with two that go on.
        let start = index
        while index + 2 < bytes.count, 0xE4...0xE9 ~= bytes[index],
          isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2])
        {
          soundCharacters += 1
          index += 3
        }
        if index > start { continue }
        let length = characterLength(bytes, at: index)
        if length == 0 {
          badBytes += 1
          if firstBad == nil { firstBad = index }
        } else {
          soundCharacters += 1
        }
        index += max(length, 1)
      }
    }
  }
}

/// The length of a well-formed character beyond ASCII (Unicode 16, table 3-7); 0 when it is none.
private func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let length: Int
  let second: ClosedRange<UInt8>
  switch bytes[index] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for next in 2..<max(length, 2) where !isContinuation(bytes[index + next]) { return 0 }
  return length
}

private let containsNUL = MessageTemplate(
  zh: "文件含有值为 0 的字节，不是文本（或是没有 BOM 的 UTF-16）；请用编辑器另存为 UTF-8",
  en: "the file holds a zero byte, so it is no text (or UTF-16 without a byte order mark); "
    + "save it as UTF-8")
private let damagedText = MessageTemplate(
  zh: "此处的字节 {0} 不是 UTF-8，文字可能已损坏；请检查此处并另存为 UTF-8",
  en: "the byte {0} here is not UTF-8 and the text may be damaged; look at this place and save the "
    + "file as UTF-8")
private let brokenUTF16 = MessageTemplate(
  zh: "文件标记为 {0}，但内容不完整；请用编辑器另存为 UTF-8",
  en: "the file is marked as {0} but is incomplete; save it as UTF-8")
