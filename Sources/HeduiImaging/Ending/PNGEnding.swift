// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Walks a PNG's chunks to IEND and counts what follows.
///
/// - Throws: `unreadable`.
func walkPNG(_ window: inout ByteWindow) throws(FactError) -> ImageEnding {
  var ending = ImageEnding(hasEndMark: false)
  var at = 8
  while try window.has(12, at: at) {
    let (length, name) = (window.big32(at), window.big32(at + 4))
    let body = at + 8..<at + 8 + length
    at = body.upperBound + 4
    switch name {
    case 0x4945_4E44:  // IEND
      ending.hasEndMark = true
      try countTrailing(from: at, &window, into: &ending)
      return ending
    case 0x7445_5874:  // tEXt: a keyword, a NUL, the text
      let text = try textStart(in: body, &window)..<body.upperBound
      if try holdsOnly((0, 0x20), in: text, &window) { ending.paddingBytes += length + 12 }
    default:
      // Bit 5 of a chunk's first letter says that decoders may pass it over.
      let isAncillary = name & 0x2000_0000 != 0
      if isAncillary, length > 0, try holdsOnly((0, 0), in: body, &window) {
        ending.paddingBytes += length + 12
      }
    }
  }
  return ending
}

/// Where the text of a tEXt chunk begins, behind its keyword of at most 79 characters.
private func textStart(
  in body: Range<Int>, _ window: inout ByteWindow
) throws(FactError) -> Int {
  let last = min(body.lowerBound + 80, body.upperBound)
  for at in body.lowerBound..<last {
    guard try window.has(1, at: at) else { break }
    if window.byte(at) == 0 { return at + 1 }
  }
  return body.lowerBound
}
