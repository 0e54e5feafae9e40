// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What a look at every page of a scan shows of seals: which are there, and which pages cannot tell.
struct SealSurvey {
  /// Seals of which all or most lies on the page, with their places.
  private(set) var whole: [(seal: SeenSeal, mark: PageMark)] = []
  /// Parts of seals at the edge of a page (骑缝章).
  private(set) var parts: [(seal: SeenSeal, mark: PageMark)] = []
  /// The pages on which a seal could be without being seen, with the reason.
  private(set) var unclear: [(page: Int, reason: Message)] = []
  /// Whether every page is clear and carries nothing coloured at all.
  private(set) var isBare = true
  /// How clearly the least clear page can be read, 0 to 1.
  private(set) var clearness = 1.0
  /// How many pages the file has.
  let pageCount: Int

  /// Looks at a scan; nil for what is neither a picture nor a PDF, which `evidence.file-readable` reports.
  init?(_ scan: Evidence, _ facts: Facts) throws(FactError) {
    let file = try facts.file(scan.file)
    let format = try file.format
    guard [.jpeg, .png, .pdf].contains(format) else { return nil }
    let sights = try file.sights
    pageCount = try format == .pdf ? max(sights.count, file.pages.pageCount) : 1
    for (index, sight) in sights.enumerated() { add(sight, page: index + 1) }
    if sights.count < pageCount {
      cannotTell(sights.count + 1, beyondLimit(.integer(sights.count), .integer(pageCount)))
    }
    if !parts.isEmpty || !whole.isEmpty || !unclear.isEmpty || sights.isEmpty { isBare = false }
  }

  private mutating func add(_ sight: PageSight, page: Int) {
    switch sight {
    case .unseen(let reason): cannotTell(page, reason)
    case .seen(_, .cannotJudge(let content)):
      cannotTell(page, content == .blackAndWhite ? blackAndWhite() : grey())
    case .seen(let facts, .seen(let seals)):
      for seal in seals {
        let mark = PageMark(
          page: page, box: seal.box, pageWidth: facts.width, pageHeight: facts.height)
        if seal.kind == .whole { whole.append((seal, mark)) } else { parts.append((seal, mark)) }
      }
      if let reason = reason(against: facts) { cannotTell(page, reason) }
      if facts.colouredInk != .none { isBare = false }
      clearness = min(clearness, facts.sharpness)
    }
  }

  private mutating func cannotTell(_ page: Int, _ reason: Message) {
    unclear.append((page, reason))
  }

  /// Why a seal on a page in colour could be there without being seen.
  private func reason(against facts: PageFacts) -> Message? {
    if let words = facts.damage { return damaged(.text(words)) }
    if facts.isTooSmall {
      return small(.size(width: facts.width, height: facts.height), leastSide)
    }
    if facts.isEmpty { return empty() }
    if !facts.unseen.isEmpty { return drawn() }
    return facts.isBlurred ? blurred() : nil
  }

  /// Why pages cannot tell, the first few: `第 2 页：…`.
  var unclearValue: Value {
    .list(unclear.prefix(5).map { .message(onPage(.integer($0.page), .message($0.reason))) })
  }

  /// The places of all seals and parts, and how sure the least sure of them is.
  var evidence: PixelEvidence {
    let all = whole + parts
    let confidence = all.map(\.seal.confidence).min()
    let marks = all.map(\.mark).sorted { $0.page < $1.page }
    return PixelEvidence(marks: marks, confidence: confidence)
  }
}

extension Violation {
  /// The same doubt with what the pixels of a scan say of seals, where they say anything; never whose they are.
  func seeing(_ scan: Evidence, _ facts: Facts) -> Violation {
    // What cannot be opened or looked at is other rules' to report; the doubt stands as it is.
    guard facts.looksAtScans, let survey = try? SealSurvey(scan, facts) else { return self }
    var seen = self
    if !survey.whole.isEmpty {
      let evidence = survey.evidence
      seen.message = SharedMessages.sealsInSight(
        .message(message), .integer(survey.whole.count, .count),
        .decimal(evidence.confidence ?? 0, .share))
      seen.sight = evidence
    } else if survey.unclear.isEmpty, survey.parts.isEmpty {
      seen.message = SharedMessages.noSealInSight(.message(message))
      seen.sight = PixelEvidence(confidence: min(1, survey.clearness))
    }
    return seen
  }
}

extension SharedMessages {
  /// What rules about seals add from the pixels.
  static let seals = [
    sealsInSight, noSealInSight, scansUnseen, noScan, beyondLimit, grey, blackAndWhite, damaged,
    small, empty, drawn, blurred, onPage,
  ]

  /// What is seen beside a doubt.
  static let sealsInSight = MessageTemplate(
    zh: "{0}；扫描件上看到 {1} 枚印迹（最低把握 {2}），是谁的看不出",
    en:
      "{0}; {1} seal-like mark(s) are seen on the scan (confidence from {2}), whose cannot be told")
  /// What is not seen beside a doubt.
  static let noSealInSight = MessageTemplate(
    zh: "{0}；扫描件上没有看到红色或蓝色的印章", en: "{0}; no red or blue seal is seen on the scan")
  /// A run that does not look at scans.
  static let scansUnseen = MessageTemplate(
    zh: "这次检查没有看扫描件上的像素（--no-pixels）",
    en: "this run did not look at the pixels of the scans (--no-pixels)")
  /// A file that is no picture of a page.
  static let noScan = MessageTemplate(
    zh: "文件不是 JPG、PNG 或 PDF，由“扫描件能打开、看得清”一条报告",
    en: "the file is no JPG, PNG or PDF, which evidence.file-readable reports")
}

private let leastSide = Value.integer(PageFacts.leastLongSide, .pixels)

private let beyondLimit = MessageTemplate(
  zh: "只看了前 {0} 页，共 {1} 页", en: "only the first {0} of {1} pages were looked at")
private let grey = MessageTemplate(
  zh: "是灰度图片，红章也是灰的", en: "it is grey, and so would a red seal be")
private let blackAndWhite = MessageTemplate(
  zh: "是黑白图片，红章也是黑的", en: "it is black and white, and so would a red seal be")
private let damaged = MessageTemplate(
  zh: "图片有损坏，可能缺一部分（{0}）", en: "it is damaged and part of it may be missing ({0})")
private let small = MessageTemplate(
  zh: "图片只有 {0}，长边不足 {1}", en: "it is {0}, its longer side below {1}")
private let empty = MessageTemplate(zh: "几乎是空白页", en: "next to nothing stands on it")
private let drawn = MessageTemplate(
  zh: "图片以外还画有图形，可能是印章，没有看",
  en: "shapes are drawn beside its picture, perhaps a seal, and were not looked at")
private let blurred = MessageTemplate(zh: "模糊不清", en: "it is blurred")
private let onPage = MessageTemplate(zh: "第 {0} 页{1}", en: "page {0}: {1}")
