// SPDX-License-Identifier: Apache-2.0

public import Hedui
import HeduiImaging
import HeduiModel

extension WordSource {
  /// Reads words with Tesseract, which must be on the machine with its simplified Chinese; where it is not,
  /// each page says so.
  public static func tesseract(_ options: TesseractOptions = TesseractOptions()) -> WordSource {
    let reader = WordReader(program: TesseractProgram(options))
    return WordSource(
      stamp: { reader.program.stamp },
      words: { source, request throws(FactError) in try reader.words(of: source, request) })
  }
}

/// Reads the pages of a file one after the other, as long as there is time.
struct WordReader {
  let program: TesseractProgram
  /// The longer side that a page is read at, in pixels: at least this, about 200 dots per inch of A4.
  ///
  /// Larger ones, and smaller ones doubled, were read no better.
  private static let longSide = 2_340

  /// The words of each page.
  func words(
    of source: ByteSource, _ request: WordSource.Request
  ) throws(FactError) -> [PageWords] {
    if case .line(let index, let box) = request.target {
      return [try line(box, onPage: index, of: source, request)]
    }
    let sights = request.target == .pages(.crops) ? try request.sights() : []
    guard try FormatSniffer.format(of: source) == .pdf else {
      return [
        page(request) {
          () throws(FactError) in
          source
        } read: { plane, deadline throws(TesseractProgram.Failure) in
          try read(plane, request, sights.first, deadline)
        }
      ]
    }
    var index = 0
    return try eachPage(of: source, limits: request.limits) { object throws(FactError) in
      defer { index += 1 }
      return page(object, request, index < sights.count ? sights[index] : nil)
    }.taken
  }

  /// The words of a PDF's page: its own text and what is read in its pictures.
  private func page(
    _ object: PDFObject, _ request: WordSource.Request, _ sight: PageSight?
  ) -> PageWords {
    guard request.budget.remaining > 0 else { return .unread(noTime(request)) }
    do throws(FactError) {
      var sources: [PaintedPicture] = []
      let (listed, text) = try request.budget.spend { () throws(FactError) in
        try walkedWithText(object, limits: request.limits) { sources.append($0) }
      }
      let view = PageView(listed, sources)
      let layer = text.lines(in: view.frame)
      if !view.hasPicture, text.glyphCount > 0, listed.fault == nil {
        if let fault = text.fault { return .textOnly(layer, unread: notFollowed(.text(fault))) }
        return .read(layer, extent: .wholePage)
      }
      let seen = page(request) { () throws(FactError) in
        ByteSource(try view.picture(limits: request.limits, isExact: false).file)
      } read: { plane, deadline throws(TesseractProgram.Failure) in
        try read(plane, request, sight, deadline)
      }
      return seen.adding(layer, text.fault.map { notFollowed(.text($0)) })
    } catch {
      return .unread(error.message)
    }
  }

  /// The words of one page; what keeps it from being read is said of it alone.
  func page(
    _ request: WordSource.Request, isCleared: Bool = true,
    _ picture: () throws(FactError) -> ByteSource,
    read: (WordPlane, Deadline) throws(TesseractProgram.Failure) -> PageWords
  ) -> PageWords {
    let seconds = request.budget.remaining
    guard seconds > 0 else { return .unread(noTime(request)) }
    let deadline = Deadline(seconds: seconds)
    do throws(FactError) {
      return try request.budget.spend { () throws(FactError) in
        let plane = try WordPlane.decode(
          try picture(), longSide: Self.longSide, isCleared: isCleared, limits: request.limits)
        do throws(TesseractProgram.Failure) {
          return try read(plane, deadline)
        } catch {
          switch error {
          case .unavailable(let message), .failed(let message): return .unread(message)
          case .timedOut where deadline.isOver: return .unread(noTime(request))
          case .timedOut: return .unread(tookTooLong())
          }
        }
      }
    } catch {
      return .unread(error.message)
    }
  }

  private func read(
    _ plane: WordPlane, _ request: WordSource.Request, _ sight: PageSight?, _ deadline: Deadline
  ) throws(TesseractProgram.Failure) -> PageWords {
    guard request.target == .pages(.crops) else {
      return .read(try words(plane, .page, at: (0, 0), deadline), extent: .wholePage)
    }
    var found: [SeenWord] = []
    for crop in WordCrops.crops(of: plane, around: sight) {
      let words = try words(plane.cropped(to: crop), .block, at: (crop.x, crop.y), deadline)
      found += words.filter { WordCrops.isWhole($0.box, in: crop, of: plane) }
    }
    return .read(found.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }, extent: .crops)
  }

  /// The words of a plane or a part of it that begins `at` a place, in pixels of the picture at full size.
  private func words(
    _ part: WordPlane, _ layout: TesseractProgram.Layout, at: (x: Int, y: Int), _ deadline: Deadline
  ) throws(TesseractProgram.Failure) -> [SeenWord] {
    if part.isBlank { return [] }
    let words = try program.words(
      of: part, layout, dotsPerInch: 200, seconds: deadline.seconds())
    let scale = part.scale
    func full(_ value: Int) -> Int { Int((Double(value) * scale).rounded()) }
    return words.map { word in
      var word = word
      word.box = PixelBox(
        x: full(word.box.x + at.x), y: full(word.box.y + at.y),
        width: max(1, full(word.box.width)), height: max(1, full(word.box.height)))
      return word
    }
  }

  private func noTime(_ request: WordSource.Request) -> Message {
    timeUsedUp(.integer(Int(request.budget.seconds)))
  }
}

private let timeUsedUp = MessageTemplate(
  zh: "每份材料识别文字最多用 {0} 秒，已经用完，没有读",
  en: "reading words may take {0} seconds for a dossier, which are used up; it was not read")
private let tookTooLong = MessageTemplate(
  zh: "识别这一页用时太长，已停止，没有读成", en: "the recognition of the page took too long and was stopped")
private let notFollowed = MessageTemplate(
  zh: "PDF 页面自带的文字没有全部读出（{0}）", en: "the page's own text was not all read ({0})")

extension PageWords {
  /// The same with the page's own text, and what of that could not be followed.
  fileprivate func adding(_ layer: [SeenWord], _ fault: Message?) -> PageWords {
    if layer.isEmpty, fault == nil { return self }
    switch self {
    case .unread(let reason), .textOnly(_, let reason):
      return layer.isEmpty ? .unread(reason) : .textOnly(layer, unread: reason)
    case .read(let words, let extent):
      return .read(
        (words + layer).sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }, extent: extent)
    }
  }
}
