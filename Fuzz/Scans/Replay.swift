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
  readText(source, limits, count: pages?.pages.count)
  let predictor = Predictor(
    kind: Int(bytes.first ?? 0) % 16, colors: 3, bits: 8, columns: Int(bytes.last ?? 1))
  for filter in [
    StreamFilter.flate(predictor), .lzw(predictor, earlyChange: true),
    .lzw(Predictor(), earlyChange: false), .runLength, .ascii85, .asciiHex,
  ] {
    precondition(filter.unpacked(bytes, limit: 1 << 20).bytes.count <= 1 << 20, "above the limit")
  }
}

/// Reads the text that the pages carry; their pictures are not read.
private func readText(_ source: ByteSource, _ limits: Limits, count: Int?) {
  let request = WordSource.Request(
    .pages(.wholePage), sights: { () throws(FactError) in [] }, limits: limits,
    budget: WordBudget(seconds: 60, clock: { 0 }))
  guard case .pdf? = try? FormatSniffer.format(of: source),
    let pages = try? words.words(source, request)
  else { return }
  precondition(pages.count == count ?? pages.count, "pages without words or a reason")
  for case .read(let lines, _) in pages {
    for line in lines { precondition(line.box.x >= 0 && line.box.width > 0, "nowhere") }
  }
}

/// A reader without Tesseract.
private let words: WordSource = {
  var options = TesseractOptions()
  options.path = "/nonexistent/tesseract"
  return .tesseract(options)
}()
