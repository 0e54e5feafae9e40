// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans

/// Opens bytes as a scan of several pages and unpacks them in every way; whatever they are, nothing may break.
func readEverything(_ bytes: [UInt8]) {
  var limits = Limits()
  limits.scanPages = 10
  limits.pageInstructions = 1 << 20
  limits.pagePictures = 50
  limits.imagePixels = 1_000_000
  limits.bufferedPixels = 3_000_000
  limits.decodeMemory = 16 << 20
  let source = ByteSource(bytes)
  let pages = try? PageSource.pdf.pages(source, limits)
  let conditions = try? PageSource.pdf.conditions(source, limits)
  if let pages, let conditions {
    precondition(pages.pages.count == conditions.count, "pages without a condition")
  }
  if let sights = try? PageSource.pdf.sights(source, limits) {
    precondition(sights.count == pages?.pages.count, "pages without a look")
  }
  readCodings(bytes, limits)
  for word in RecognisedTable.words(in: bytes, width: 100, height: 50) ?? [] {
    precondition(
      word.box.x + word.box.width <= 100 && word.box.y + word.box.height <= 50, "outside")
  }
  let predictor = Predictor(
    kind: Int(bytes.first ?? 0) % 16, colors: 3, bits: 8, columns: Int(bytes.last ?? 1))
  for filter in [
    StreamFilter.flate(predictor), .lzw(predictor, earlyChange: true),
    .lzw(Predictor(), earlyChange: false), .runLength, .ascii85, .asciiHex,
  ] {
    precondition(filter.unpacked(bytes, limit: 1 << 20).bytes.count <= 1 << 20, "above the limit")
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
