// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Steps through the bytes of a JSON text and knows the place it is at.
///
/// The bytes are lent by the caller for as long as the scanner is used (``DocumentReader/readJSON(_:name:)``),
/// and each is read only after a comparison with their count, which the buffer itself leaves out.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte's offset.
  private(set) var position = 0
  /// Its line, from 1.
  private(set) var line = 1
  private var lineStart = 0
  /// Bytes since the line's start that only go on with a character.
  private var continuations = 0
  /// Text whose escapes were resolved; it lies behind the input in the pool.
  private(set) var resolved: [UInt8] = []

  /// Makes a scanner of a UTF-8 text without NUL.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether nothing is left.
  var isAtEnd: Bool { position >= bytes.count }
  /// The next byte; NUL, which no text holds, at the end.
  var current: UInt8 { position < bytes.count ? bytes[position] : 0 }
  /// The next byte's column in characters, from 1.
  var column: Int { position - lineStart - continuations + 1 }
  /// The next byte's place.
  var place: SourcePlace { SourcePlace(line: line, column: column) }

  /// The mark of a text that was read; nil when escapes were resolved in it.
  func mark(of text: Range<Int>) -> UInt64? {
    guard text.upperBound <= bytes.count else { return nil }
    let beginning = TextBeginning(bytes, start: text.lowerBound, count: text.count)
    return beginning.mark(
      endingIn: text.count < 8 ? 0 : EightBytes(bytes, at: text.upperBound - 8).word)
  }

  /// Steps over one byte of ASCII that ends no line.
  mutating func advance() { position += 1 }

  /// Steps over white space; mostly there is none.
  @inline(__always)
  mutating func skipSpace() {
    if position < bytes.count, bytes[position] <= 0x20 { skipSpaces() }
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09: position += 1
      case 0x0A: startLine(after: 1)
      case 0x0D:
        let isPair = position + 1 < bytes.count && bytes[position + 1] == 0x0A
        startLine(after: isPair ? 2 : 1)
      default: return
      }
    }
  }

  /// Steps over digits and says how many.
  mutating func skipDigits() -> Int {
    let start = position
    while (0x30...0x39).contains(current) { position += 1 }
    return position - start
  }

  private mutating func startLine(after count: Int) {
    position += count
    line += 1
    lineStart = position
    continuations = 0
  }

  /// Reads a text in quotes and gives its range in the pool.
  ///
  /// - Throws: a fault for control characters, unknown escapes, halves of surrogate pairs and a missing
  ///   end.
  mutating func text() throws(DocumentFault) -> Range<Int> {
    position += 1
    let start = position
    try skipPlainText()
    if bytes[position] == UInt8(ascii: "\\") { return try textWithEscapes(from: start) }
    position += 1
    return start..<position - 1
  }

  /// Steps to the quote or backslash that ends the plain part of a text.
  ///
  /// - Throws: a fault for control characters and a missing end.
  private mutating func skipPlainText() throws(DocumentFault) {
    var next = position
    while next + 8 <= bytes.count {
      let eight = EightBytes(bytes, at: next)
      let ends = eight.plainJSONEnds
      if ends == 0 {
        continuations += eight.continuations
        next += 8
        continue
      }
      let count = ends.trailingZeroBitCount >> 3
      continuations += eight.continuations(in: count)
      position = next + count
      return try checkPlainEnd()
    }
    position = next
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      if isContinuation(byte) { continuations += 1 }
      position += 1
    }
    try checkPlainEnd()
  }

  /// Throws unless the plain part of a text ended at a quote or a backslash.
  @inline(__always)
  private mutating func checkPlainEnd() throws(DocumentFault) {
    guard position < bytes.count else { throw fault(.syntax, openText()) }
    if bytes[position] < 0x20 {
      throw fault(.syntax, controlCharacter(.text(codePoint(UInt32(bytes[position])))))
    }
  }

  /// Goes on with a text at its first escape.
  private mutating func textWithEscapes(from start: Int) throws(DocumentFault) -> Range<Int> {
    let resolvedStart = resolved.count
    resolved += bytes[start..<position]
    while bytes[position] != UInt8(ascii: "\"") {
      try resolveEscape()
      let plainStart = position
      try skipPlainText()
      resolved += bytes[plainStart..<position]
    }
    position += 1
    return bytes.count + resolvedStart..<bytes.count + resolved.count
  }

  private mutating func resolveEscape() throws(DocumentFault) {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    let single: UInt8
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): single = next
    case UInt8(ascii: "b"): single = 0x08
    case UInt8(ascii: "f"): single = 0x0C
    case UInt8(ascii: "n"): single = 0x0A
    case UInt8(ascii: "r"): single = 0x0D
    case UInt8(ascii: "t"): single = 0x09
    case UInt8(ascii: "u"): return try resolveCodePoint()
    default: throw fault(.syntax, unknownEscape())
    }
    resolved.append(single)
    position += 2
  }

  private mutating func resolveCodePoint() throws(DocumentFault) {
    guard let first = hexadecimal(at: position + 2) else {
      throw fault(.syntax, unknownEscape())
    }
    var value = first
    var length = 6
    if (0xD800...0xDBFF).contains(first), position + 7 < bytes.count,
      bytes[position + 6] == UInt8(ascii: "\\"), bytes[position + 7] == UInt8(ascii: "u"),
      let second = hexadecimal(at: position + 8), (0xDC00...0xDFFF).contains(second)
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      length = 12
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw fault(.surrogate, loneSurrogate(.text(codePoint(value))))
    }
    resolved += UTF8.encode(scalar).map { Array($0) } ?? []
    position += length
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Makes a fault at the next byte.
  func fault(_ code: DocumentFault.Code, _ message: Message) -> DocumentFault {
    DocumentFault(code, message, at: place)
  }

  /// Says what stands where something else is needed, with the usual cause where it shows.
  func unexpected(expecting expected: String) -> DocumentFault {
    if isAtEnd { return fault(.syntax, unexpectedEnd(.text(expected))) }
    let byte = current
    let rest = String(decoding: bytes[position..<min(position + 12, bytes.count)], as: UTF8.self)
    guard let character = rest.unicodeScalars.first else {
      return fault(.syntax, unexpectedEnd(.text(expected)))
    }
    switch character {
    case "：", "，": return fault(.fullwidthColon, fullwidthSign(.text(String(character))))
    case "“", "”", "'", "‘", "’":
      return fault(.syntax, wrongQuote(.text(String(character))))
    case "/", "#": return fault(.syntax, comment())
    default: break
    }
    if rest.hasPrefix("NaN") || rest.hasPrefix("Infinity") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
    {
      return fault(.number, notANumber())
    }
    let shown = character.value < 0x20 ? codePoint(character.value) : String(character)
    return fault(.syntax, unexpectedSign(.text(shown), .text(expected)))
  }
}

/// A code point as people look it up: `U+0009`.
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
}

private let controlCharacter = MessageTemplate(
  zh: "引号内有控制字符 {0}（如换行、制表符）；请写成 \\n、\\t 等",
  en: "a control character {0} stands in quotes; write it as \\n, \\t or \\u…")
private let openText = MessageTemplate(
  zh: "文字没有结束的双引号", en: "the closing quote of a text is missing")
private let unknownEscape = MessageTemplate(
  zh: "反斜杠后的字符无效；路径请用 /，或写成 \\\\",
  en: "the backslash begins no escape of JSON; write paths with / or double the backslash")
private let loneSurrogate = MessageTemplate(
  zh: "{0} 是半个代理对，不是字符；请直接写出该字",
  en: "{0} is half of a surrogate pair and no character; write the character itself")
private let unexpectedEnd = MessageTemplate(
  zh: "JSON 不完整，此处还应有 {0}", en: "the JSON ends here and one of {0} is still needed")
private let unexpectedSign = MessageTemplate(
  zh: "此处是「{0}」，应为 {1} 之一", en: "{0} stands here where one of {1} is needed")
private let fullwidthSign = MessageTemplate(
  zh: "此处用了全角符号「{0}」；请改为半角", en: "the full-width sign {0} stands here; write the plain one")
private let wrongQuote = MessageTemplate(
  zh: "此处用了引号「{0}」；JSON 只能用半角双引号 \"",
  en: "the quote {0} stands here; JSON takes only the plain double quote")
private let comment = MessageTemplate(
  zh: "JSON 不能写注释；请删去，或改用 dossier.yaml",
  en: "JSON has no comments; remove it or use dossier.yaml")
private let notANumber = MessageTemplate(
  zh: "这不是 JSON 数字；数字以 0–9 或 - 开头", en: "this is no number of JSON; it begins with 0 to 9 or -")
