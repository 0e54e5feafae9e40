// SPDX-License-Identifier: Apache-2.0

import HeduiModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Walks a JPEG from SOI to EOI and counts what follows.
///
/// The first EOI on the top level ends the picture; a preview inside an APPn segment does not. What
/// phones append (a second picture, a film, a trailer) counts as trailing bytes.
///
/// - Throws: `unreadable`.
func walkJPEG(_ window: inout ByteWindow) throws(FactError) -> ImageEnding {
  var ending = ImageEnding(hasEndMark: false, scanCount: 0)
  var at = 2
  while let marker = try nextMarker(from: &at, &window, &ending) {
    switch marker {
    case 0x01, 0xD0...0xD8:
      continue
    case 0xD9:
      ending.hasEndMark = true
      try countTrailing(from: at, &window, into: &ending)
      return ending
    default:
      guard try window.has(2, at: at) else { return ending }
      let body = at + 2..<at + max(window.big16(at), 2)
      at = body.upperBound
      try count(marker, body, &window, &ending)
    }
  }
  return ending
}

/// Takes account of one segment.
private func count(
  _ marker: UInt8, _ body: Range<Int>, _ window: inout ByteWindow, _ ending: inout ImageEnding
) throws(FactError) {
  switch marker {
  case 0xDA: ending.scanCount += 1
  case 0xFE: ending.paddingBytes += min(body.upperBound, window.byteCount) - body.lowerBound + 4
  case 0xE0...0xEF where body.count > 0:
    if try holdsOnly((0, 0), in: body, &window) { ending.paddingBytes += body.count + 4 }
  default: break
  }
}

/// The next marker's code, `at` set behind it; nil at the file's end.
///
/// Coded data, stuffed zeros and restart marks on the way are passed over, fill bytes counted as padding.
private func nextMarker(
  from at: inout Int, _ window: inout ByteWindow, _ ending: inout ImageEnding
) throws(FactError) -> UInt8? {
  while true {
    let bytes = try window.bytes(at: at)
    guard let start = bytes.baseAddress else { return nil }
    guard let found = memchr(start, 0xFF, bytes.count) else {
      at += bytes.count
      continue
    }
    at += UnsafeRawPointer(found) - start
    guard try window.has(2, at: at) else { return nil }
    switch window.byte(at + 1) {
    case 0xFF:
      ending.paddingBytes += 1
      at += 1
    case 0x00, 0xD0...0xD7:
      at += 2
    case let marker:
      at += 2
      return marker
    }
  }
}
