// SPDX-License-Identifier: Apache-2.0

import CPDF
public import Hedui
import HeduiImaging
import HeduiModel

extension PageSource {
  /// Reads the pages of PDF files, with qpdf where it is on the machine.
  public static var pdf: PageSource {
    PageSource(
      pages: listedPages, conditions: decodedPages, sights: seenPages, prints: printedPages,
      picture: pagePicture, stamp: { "qpdf " + String(cString: hedui_pdf_version()) })
  }
}

/// Opens a PDF and takes each page that the limits allow, one at a time.
func eachPage<Taken>(
  of source: ByteSource, limits: Limits, take: (PDFObject) throws(FactError) -> Taken
) throws(FactError) -> (count: Int, isEncrypted: Bool, taken: [Taken]) {
  try PDFDocument.withDocument(of: source, limits: limits) { document throws(FactError) in
    let count = try document.pageCount()
    var taken: [Taken] = []
    for index in 0..<min(count, limits.scanPages) {
      taken.append(try take(document.page(index)))
      document.releaseObjects()
    }
    return (count, document.isEncrypted, taken)
  }
}

/// Lists the pages of a PDF without decoding a picture.
private func listedPages(of source: ByteSource, limits: Limits) throws(FactError) -> PageListing {
  let pages = try eachPage(of: source, limits: limits) { page throws(FactError) in
    try walked(page, limits: limits, visit: nil)
  }
  return PageListing(pageCount: pages.count, isEncrypted: pages.isEncrypted, pages: pages.taken)
}

/// Decodes the pictures of each page to their ends.
private func decodedPages(
  of source: ByteSource, limits: Limits
) throws(FactError) -> [PageCondition] {
  try eachPage(of: source, limits: limits) { object throws(FactError) in
    var condition = PageCondition(isBlank: true)
    let page = try walked(object, limits: limits) { picture throws(FactError) in
      try condition.add(picture.source, limits: limits)
    }
    if page.hasText || page.hasDrawing { condition.isBlank = false }
    if let fault = page.fault { condition.note(damage: fault, isBlank: true) }
    return condition
  }.taken
}

/// Looks for seals on each page.
private func seenPages(of source: ByteSource, limits: Limits) throws(FactError) -> [PageSight] {
  try eachPage(of: source, limits: limits) { object throws(FactError) in
    var sources: [PaintedPicture] = []
    let page = try walked(object, limits: limits) { sources.append($0) }
    return PageView(page, sources).sight(limits: limits)
  }.taken
}

/// Makes the print of each page.
private func printedPages(
  of source: ByteSource, limits: Limits
) throws(FactError) -> [PrintSearch] {
  try eachPage(of: source, limits: limits) { object throws(FactError) in
    var sources: [PaintedPicture] = []
    let page = try walked(object, limits: limits) { sources.append($0) }
    return PageView(page, sources).printSearch(limits: limits)
  }.taken
}

/// A page as a file of one picture.
private func pagePicture(
  of source: ByteSource, index: Int, limits: Limits
) throws(FactError) -> [UInt8] {
  try PDFDocument.withDocument(of: source, limits: limits) { document throws(FactError) in
    guard index < min(try document.pageCount(), limits.scanPages), index >= 0 else {
      throw FactError(.missing, noSuchPage(.integer(index + 1)))
    }
    var sources: [PaintedPicture] = []
    let page = try walked(document.page(index), limits: limits) { sources.append($0) }
    return try PageView(page, sources).picture(limits: limits, isExact: true).file
  }
}

func walked(
  _ page: PDFObject, limits: Limits, visit: ContentWalker.Visitor?
) throws(FactError) -> ListedPage {
  var walker = ContentWalker(frame: PageFrame(of: page), limits: limits, visit: visit)
  try walker.walk(page)
  return walker.page
}

/// The same with the text that the page shows.
func walkedWithText(
  _ page: PDFObject, limits: Limits, visit: @escaping ContentWalker.Visitor
) throws(FactError) -> (page: ListedPage, text: PageText) {
  var walker = ContentWalker(
    frame: PageFrame(of: page), limits: limits, readsText: true, visit: visit)
  try walker.walk(page)
  return (walker.page, walker.text ?? PageText())
}

extension PageCondition {
  /// Adds what a picture of the page turns out to be.
  fileprivate mutating func add(_ picture: StoredPicture, limits: Limits) throws(FactError) {
    do throws(FactError) {
      switch picture.coding {
      case .jpeg:
        let file = try picture.file(limits: limits)
        let pixels = try PixelReader.pixels(of: ByteSource(file), limits: limits)
        let words = pixels.warningCount > 0 ? pixels.firstWarning ?? "JPEG" : nil
        note(damage: words, isBlank: pixels.isBlank)
      case .samples, .fax:
        let unpacked = try picture.samples(limits: limits)
        let rows = unpacked.bytes.count / picture.rowBytes
        var words = rows < picture.height ? "\(rows) of \(picture.height) rows" : nil
        if words == nil, picture.coding == .fax, unpacked.failure != nil { words = "fax" }
        note(damage: words, isBlank: picture.isOneColour(unpacked.bytes))
      case .jpeg2000:
        let raster = try picture.raster(limits: limits)
        note(damage: nil, isBlank: raster.isOneColour)
      case .jbig2, .unknown: throw picture.unseen()
      }
    } catch {
      if error.code == .unsupportedFormat, picture.coding != .jpeg, picture.coding != .samples {
        isBlank = false
        if !unseen.contains(picture.coding) { unseen.append(picture.coding) }
        return
      }
      guard error.code == .undecodable || error.code == .unsupportedFormat else { throw error }
      note(damage: error.message.text(in: .en), isBlank: true)
    }
  }

  fileprivate mutating func note(damage words: String?, isBlank: Bool) {
    if damage == nil { damage = words }
    if !isBlank { self.isBlank = false }
  }
}

extension Raster {
  /// Whether all pixels are as the first.
  fileprivate var isOneColour: Bool {
    samples.indices.dropFirst(3).allSatisfy { samples[$0] == samples[$0 - 3] }
  }
}

extension StoredPicture {
  /// Whether all samples but the filling at the rows' ends are those of the first pixel.
  fileprivate func isOneColour(_ samples: [UInt8]) -> Bool {
    let period = max(1, components * bits / 8)
    guard samples.count >= period else { return true }
    // Small samples: one colour shows as bytes all clear or all set; other greys count as drawn.
    if bits < 8, components * bits % 8 != 0 {
      guard let first = samples.first, first == 0 || first == 0xFF else { return false }
    }
    let used = width * components * bits / 8
    return stride(from: 0, to: samples.count - rowBytes + 1, by: rowBytes).allSatisfy { row in
      (0..<used).allSatisfy { samples[row + $0] == samples[$0 % period] }
    }
  }
}

private let noSuchPage = MessageTemplate(
  zh: "PDF 没有第 {0} 页，或页数超过上限", en: "the PDF has no page {0}, or too many pages")
