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
    let sights = request.extent == .crops ? try request.sights() : []
    guard try FormatSniffer.format(of: source) == .pdf else {
      return [page(request, sights.first) { () throws(FactError) in source }]
    }
    var index = 0
    return try eachPage(of: source, limits: request.limits) { object throws(FactError) in
      defer { index += 1 }
      let sight = index < sights.count ? sights[index] : nil
      return page(request, sight) { () throws(FactError) in
        var sources: [PaintedPicture] = []
        let page = try walked(object, limits: request.limits) { sources.append($0) }
        return ByteSource(
          try PageView(page, sources).picture(
            limits: request.limits, isExact: false
          ).file)
      }
    }.taken
  }

  /// The words of one page; what keeps it from being read is said of it alone.
  private func page(
    _ request: WordSource.Request, _ sight: PageSight?,
    _ picture: () throws(FactError) -> ByteSource
  ) -> PageWords {
    guard request.budget.remaining > 0 else { return .unread(noTime(request)) }
    do throws(FactError) {
      return try request.budget.spend { () throws(FactError) in
        let plane = try WordPlane.decode(
          try picture(), longSide: Self.longSide, limits: request.limits)
        return read(plane, request, sight)
      }
    } catch {
      return .unread(error.message)
    }
  }

  private func read(
    _ plane: WordPlane, _ request: WordSource.Request, _ sight: PageSight?
  ) -> PageWords {
    var seconds = request.budget.remaining
    do throws(TesseractProgram.Failure) {
      guard request.extent == .crops else {
        return .read(try words(plane, .page, at: (0, 0), seconds), extent: .wholePage)
      }
      let clock = ContinuousClock()
      let end = clock.now + .seconds(seconds)
      var found: [SeenWord] = []
      for crop in WordCrops.crops(of: plane, around: sight) {
        seconds = clock.now.duration(to: end) / .seconds(1)
        guard seconds > 0 else { throw .timedOut }
        let words = try words(plane.cropped(to: crop), .block, at: (crop.x, crop.y), seconds)
        found += words.filter { WordCrops.isWhole($0.box, in: crop, of: plane) }
      }
      return .read(found.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }, extent: .crops)
    } catch {
      switch error {
      case .unavailable(let message), .failed(let message): return .unread(message)
      case .timedOut where seconds > program.secondsPerCall: return .unread(tookTooLong())
      case .timedOut: return .unread(noTime(request))
      }
    }
  }

  /// The words of a plane or a part of it that begins `at` a place, in pixels of the picture at full size.
  private func words(
    _ part: WordPlane, _ layout: TesseractProgram.Layout, at: (x: Int, y: Int), _ seconds: Double
  ) throws(TesseractProgram.Failure) -> [SeenWord] {
    if part.isBlank { return [] }
    let words = try program.words(of: part, layout, dotsPerInch: 200, seconds: seconds)
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
