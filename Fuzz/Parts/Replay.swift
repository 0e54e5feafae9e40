// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiScans

/// Reads bytes as each of the small formats that lie within or behind scans: codings of pictures that are no files by
/// themselves, the table that Tesseract writes, a font's table of characters.
func readEverything(_ bytes: [UInt8]) {
  var limits = Limits()
  limits.imagePixels = 1_000_000
  limits.bufferedPixels = 3_000_000
  limits.decodeMemory = 16 << 20
  readCodings(bytes, limits)
  for word in RecognisedTable.words(in: bytes, width: 100, height: 50) ?? [] {
    precondition(
      word.box.x + word.box.width <= 100 && word.box.y + word.box.height <= 50, "outside")
    precondition(word.confidence >= 0 && word.confidence <= 1, "confidence")
  }
  let map = UnicodeMap(bytes)
  for length in 1...4 {
    for code in [0, 1, 0x41, 0xFFFF, UInt32(bytes.last ?? 0)] {
      precondition(map[code, length: length]?.utf16.count ?? 0 <= 32, "long")
    }
  }
}

/// Decodes bytes as the codings of pages that are no files by themselves.
private func readCodings(_ bytes: [UInt8], _ limits: Limits) {
  let columns = 1 + Int(bytes.first ?? 0) * 9
  for k in [-1, 0, 4] {
    for isByteAligned in [false, true] {
      let rows = try? PageCodings.faxRows(
        bytes, k: k, columns: columns, rows: 300, isByteAligned: isByteAligned, limits: limits)
      precondition(rows ?? 0 <= 300, "more rows than there are")
    }
  }
  let pixels = try? PageCodings.waveletPixels(bytes, limits: limits)
  precondition(pixels ?? 0 <= limits.imagePixels, "above the limit")
}
