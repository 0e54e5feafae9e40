// SPDX-License-Identifier: Apache-2.0

/// A way in which a stream's bytes are packed (ISO 32000-1, 7.4), without the codings of pictures.
package enum StreamFilter: Equatable, Sendable {
  /// zlib's format (RFC 1950).
  case flate(Predictor)
  /// LZW, as in TIFF; `earlyChange` as nearly all writers have it.
  case lzw(Predictor, earlyChange: Bool)
  /// PackBits.
  case runLength
  /// Five characters for four bytes.
  case ascii85
  /// Two characters for one byte.
  case asciiHex

  /// Why bytes could not be unpacked.
  package enum Failure: Error, Equatable, Sendable {
    /// What is there does not follow the coding.
    case damaged
    /// More would come out than allowed.
    case tooLarge
  }

  /// Unpacks bytes to at most `limit`.
  ///
  /// What is damaged gives what could be unpacked before the damage, and says so.
  package func unpacked(_ bytes: [UInt8], limit: Int) -> Unpacked {
    switch self {
    case .flate(let predictor): predictor.undone(inflated(bytes, limit: limit))
    case .lzw(let predictor, let early):
      predictor.undone(LZWReader(bytes, isEarly: early).unpacked(limit: limit))
    case .runLength: unpackedRuns(bytes, limit: limit)
    case .ascii85: unpackedASCII85(bytes, limit: limit)
    case .asciiHex: unpackedASCIIHex(bytes, limit: limit)
    }
  }
}

/// What came out of a packed stream.
package struct Unpacked: Equatable, Sendable {
  /// The bytes, up to the damage where there is one.
  package var bytes: [UInt8]
  /// Why they end before their time; nil where they do not.
  package var failure: StreamFilter.Failure?

  /// Makes what came out.
  package init(bytes: [UInt8], failure: StreamFilter.Failure? = nil) {
    self.bytes = bytes
    self.failure = failure
  }
}

/// PackBits: a length byte, then so many bytes or one byte so many times (ISO 32000-1, 7.4.5).
private func unpackedRuns(_ packed: [UInt8], limit: Int) -> Unpacked {
  var bytes: [UInt8] = []
  var at = 0
  while at < packed.count {
    let length = Int(packed[at])
    at += 1
    if length == 128 { return Unpacked(bytes: bytes) }
    let (count, step) = length < 128 ? (length + 1, length + 1) : (257 - length, 1)
    guard at + step <= packed.count else { return Unpacked(bytes: bytes, failure: .damaged) }
    guard bytes.count + count <= limit else { return Unpacked(bytes: bytes, failure: .tooLarge) }
    if step == 1 {
      bytes.append(contentsOf: repeatElement(packed[at], count: count))
    } else {
      bytes.append(contentsOf: packed[at..<at + count])
    }
    at += step
  }
  return Unpacked(bytes: bytes)
}

/// Five characters from `!` to `u` for four bytes, `z` for four zeros, up to `~>` (7.4.3).
private func unpackedASCII85(_ text: [UInt8], limit: Int) -> Unpacked {
  var bytes: [UInt8] = []
  var group: UInt32 = 0
  var count = 0
  /// Appends the first bytes of the group.
  func flush(_ wanted: Int) {
    for shift in [24, 16, 8, 0].prefix(wanted) {
      bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(shift)))
    }
  }
  for character in text {
    guard bytes.count + 4 <= limit else { return Unpacked(bytes: bytes, failure: .tooLarge) }
    switch character {
    case 0, 9, 10, 12, 13, 32: continue
    case UInt8(ascii: "z") where count == 0: bytes.append(contentsOf: [0, 0, 0, 0])
    case UInt8(ascii: "!")...UInt8(ascii: "u"):
      group = group &* 85 &+ UInt32(character - 33)
      count += 1
      if count == 5 {
        flush(4)
        (group, count) = (0, 0)
      }
    case UInt8(ascii: "~"):
      if count == 1 { return Unpacked(bytes: bytes, failure: .damaged) }
      if count > 1 {
        for _ in count..<5 { group = group &* 85 &+ 84 }
        flush(count - 1)
      }
      return Unpacked(bytes: bytes)
    default: return Unpacked(bytes: bytes, failure: .damaged)
    }
  }
  return Unpacked(bytes: bytes, failure: .damaged)
}

/// Two hexadecimal digits a byte, up to `>` (7.4.2).
private func unpackedASCIIHex(_ text: [UInt8], limit: Int) -> Unpacked {
  var bytes: [UInt8] = []
  var high: UInt8?
  for character in text {
    switch character {
    case 0, 9, 10, 12, 13, 32: continue
    case UInt8(ascii: ">"):
      if let high { bytes.append(high << 4) }
      return Unpacked(bytes: bytes)
    default:
      guard let digit = Character(UnicodeScalar(character)).hexDigitValue else {
        return Unpacked(bytes: bytes, failure: .damaged)
      }
      guard bytes.count < limit else { return Unpacked(bytes: bytes, failure: .tooLarge) }
      if let first = high {
        bytes.append(first << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
  }
  return Unpacked(bytes: bytes, failure: .damaged)
}
