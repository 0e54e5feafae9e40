// SPDX-License-Identifier: Apache-2.0

/// A part of what a text operator shows.
enum TextPiece: Equatable {
  /// A string.
  case text(ContentReader.Text)
  /// A number: between strings, thousandths of the font's size by which the next one moves left.
  case shift(Double)
}

extension ContentReader {
  /// Most bytes of one string, as PDF has it.
  private static let mostBytes = 65_535

  /// The bytes that a string stands for (ISO 32000-1, 7.3.4).
  func bytes(of text: Text) -> [UInt8] {
    let range = text.range.prefix(Self.mostBytes).clamped(to: 0..<bytes.count)
    return text.isHexadecimal ? hexadecimalBytes(range) : literalBytes(range)
  }

  private func hexadecimalBytes(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var high: UInt8?
    for at in range {
      guard let digit = hexadecimal(bytes[at]) else { continue }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { result.append(high << 4) }
    return result
  }

  private func literalBytes(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      at += 1
      guard byte == UInt8(ascii: "\\"), at < range.upperBound else {
        result.append(byte)
        continue
      }
      let escaped = bytes[at]
      at += 1
      switch escaped {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case 13:
        // The line goes on.
        if at < range.upperBound, bytes[at] == 10 { at += 1 }
      case 10: break
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var value = UInt16(escaped - 48)
        for _ in 0..<2
        where at < range.upperBound && (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[at]) {
          value = value << 3 | UInt16(bytes[at] - 48)
          at += 1
        }
        result.append(UInt8(truncatingIfNeeded: value))
      default: result.append(escaped)
      }
    }
    return result
  }
}
