// SPDX-License-Identifier: Apache-2.0

/// Reads the words of a page's drawing instructions (ISO 32000-1, 7.8.2), one after the other.
///
/// A string is only found, not decoded: most who read instructions need no more than whether it holds something.
struct ContentReader {
  /// A string as it is written.
  struct Text: Equatable {
    /// Where it stands, without its brackets.
    let range: Range<Int>
    /// Whether it is written in hexadecimal.
    let isHexadecimal: Bool

    /// Whether nothing stands between its brackets.
    var isEmpty: Bool { range.isEmpty }
  }

  /// One word.
  enum Token: Equatable {
    case number(Double)
    /// Without its slash, escapes resolved.
    case name(String)
    case string(Text)
    case arrayStart, arrayEnd
    case dictionaryStart, dictionaryEnd
    /// An operator or `true`, `false`, `null`.
    case word(String)
  }

  let bytes: [UInt8]
  private(set) var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next word, nil at the end; what is no word is skipped, as readers do.
  mutating func next() -> Token? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "/"): return .name(name())
      case UInt8(ascii: "("): return string()
      case UInt8(ascii: "<"):
        if byteAfter == UInt8(ascii: "<") { return token(.dictionaryStart, length: 2) }
        return hexString()
      case UInt8(ascii: ">") where byteAfter == UInt8(ascii: ">"):
        return token(.dictionaryEnd, length: 2)
      case UInt8(ascii: "["): return token(.arrayStart, length: 1)
      case UInt8(ascii: "]"): return token(.arrayEnd, length: 1)
      case _ where isDelimiter(byte): at += 1
      default: return wordOrNumber()
      }
    }
  }

  /// Steps over the data of a picture within the instructions, which follow `ID` and one white space, and over
  /// the `EI` behind them.
  ///
  /// - Parameter count: how many bytes there are where that is known; else the next `EI` that stands alone ends
  ///   them.
  /// - Returns: the data.
  mutating func inlineData(count: Int?) -> ArraySlice<UInt8> {
    let start = min(at + 1, bytes.count)
    var end = start
    if let count, count <= bytes.count - start {
      end = start + count
    }
    while end < bytes.count, !isEnd(at: end) { end += 1 }
    at = min(end + 3, bytes.count)
    return bytes[start..<min(end, bytes.count)]
  }

  /// Whether white space, `EI` and white space or the end stand at an offset.
  private func isEnd(at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, isSpace(bytes[offset]), bytes[offset + 1] == UInt8(ascii: "E"),
      bytes[offset + 2] == UInt8(ascii: "I")
    else { return false }
    return offset + 3 >= bytes.count || isSpace(bytes[offset + 3])
  }

  private var byteAfter: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }

  private mutating func token(_ token: Token, length: Int) -> Token {
    at += length
    return token
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      if isSpace(bytes[at]) {
        at += 1
      } else if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func name() -> String {
    at += 1
    var characters: [UInt8] = []
    while at < bytes.count, !isSpace(bytes[at]), !isDelimiter(bytes[at]) {
      if bytes[at] == UInt8(ascii: "#"), at + 2 < bytes.count,
        let high = hexadecimal(bytes[at + 1]), let low = hexadecimal(bytes[at + 2])
      {
        characters.append(high << 4 | low)
        at += 3
      } else {
        characters.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  private mutating func string() -> Token {
    at += 1
    let start = at
    var depth = 1
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { break }
    }
    at = min(at, bytes.count)
    return .string(
      Text(range: start..<max(start, depth == 0 ? at - 1 : at), isHexadecimal: false))
  }

  private mutating func hexString() -> Token {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
    let range = start..<at
    at = min(at + 1, bytes.count)
    return .string(Text(range: range, isHexadecimal: true))
  }

  private mutating func wordOrNumber() -> Token {
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), !isDelimiter(bytes[at]) { at += 1 }
    let word = bytes[start..<at]
    if let number = decimal(word) { return .number(number) }
    return .word(String(decoding: word.prefix(16), as: UTF8.self))
  }
}

/// White space (table 1).
private func isSpace(_ byte: UInt8) -> Bool {
  byte == 32 || (9...13).contains(byte) && byte != 11 || byte == 0
}

/// What ends a word beside white space (table 2).
private func isDelimiter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
    UInt8(ascii: "/"), UInt8(ascii: "%"):
    true
  default: false
  }
}

func hexadecimal(_ byte: UInt8) -> UInt8? {
  Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
}

/// A number as PDF writes it: a sign, digits, a point; no exponent.
private func decimal(_ word: ArraySlice<UInt8>) -> Double? {
  var (value, scale, isNegative, hasDigit, hasPoint) = (0.0, 1.0, false, false, false)
  for (offset, byte) in word.enumerated() {
    switch byte {
    case UInt8(ascii: "-") where offset == 0: isNegative = true
    case UInt8(ascii: "+") where offset == 0: break
    case UInt8(ascii: ".") where !hasPoint: hasPoint = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      hasDigit = true
      if hasPoint {
        scale /= 10
        value += Double(byte - 48) * scale
      } else {
        value = value * 10 + Double(byte - 48)
      }
    default: return nil
    }
  }
  guard hasDigit, value.isFinite else { return nil }
  return isNegative ? -value : value
}
