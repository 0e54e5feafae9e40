// SPDX-License-Identifier: Apache-2.0

/// What a look at every page of a scan shows of seals: which are there, and which pages cannot tell.
///
/// A class because several rules ask for it; what the dossier declares plays no part.
package final class SealSurvey: Sendable {
  /// A seal with its place.
  package typealias Seen = (seal: SeenSeal, mark: PageMark)

  /// Seals of which all or most lies on the page, with their places.
  package let whole: [Seen]
  /// Parts of seals at the edge of a page (骑缝章).
  package let parts: [Seen]
  /// The pages on which a seal could be without being seen, with the reason.
  package let unclear: [(page: Int, reason: Message)]
  /// Whether every page is clear and carries nothing coloured at all.
  package let isBare: Bool
  /// How clearly the least clear page can be read, 0 to 1.
  package let clearness: Double
  /// How many pages the file has.
  package let pageCount: Int

  /// Puts together what is seen on the pages, of which there may be more than were looked at.
  init(_ sights: [PageSight], pageCount: Int) {
    var pages = Pages()
    for (index, sight) in sights.enumerated() { pages.add(sight, page: index + 1) }
    if sights.count < pageCount {
      pages.unclear.append(
        (sights.count + 1, beyondLimit(.integer(sights.count), .integer(pageCount))))
    }
    self.pageCount = pageCount
    (whole, parts, unclear) = (pages.whole, pages.parts, pages.unclear)
    isBare =
      pages.isBare && parts.isEmpty && whole.isEmpty && unclear.isEmpty && !sights.isEmpty
    clearness = pages.clearness
  }

  /// What is seen while pages are gone through.
  private struct Pages {
    var whole: [Seen] = []
    var parts: [Seen] = []
    var unclear: [(page: Int, reason: Message)] = []
    var isBare = true
    var clearness = 1.0

    mutating func add(_ sight: PageSight, page: Int) {
      switch sight {
      case .unseen(let reason): unclear.append((page, reason))
      case .seen(_, .cannotJudge(let content)):
        unclear.append((page, content == .blackAndWhite ? blackAndWhite() : grey()))
      case .seen(let facts, .seen(let seals)):
        for seal in seals {
          let mark = PageMark(
            page: page, box: seal.box, pageWidth: facts.width, pageHeight: facts.height)
          if seal.kind == .whole { whole.append((seal, mark)) } else { parts.append((seal, mark)) }
        }
        if let reason = reason(against: facts) { unclear.append((page, reason)) }
        if facts.colouredInk != .none { isBare = false }
        clearness = min(clearness, facts.sharpness)
      }
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
  }

  /// Why pages cannot tell, the first few: `第 2 页：…`.
  package var unclearValue: Value {
    .list(unclear.prefix(5).map { .message(onPage(.integer($0.page), .message($0.reason))) })
  }

  /// The places of all seals and parts, and how sure the least sure of them is.
  package var evidence: PixelEvidence {
    let all = whole + parts
    let confidence = all.map(\.seal.confidence).min()
    let marks = all.map(\.mark).sorted { $0.page < $1.page }
    return PixelEvidence(marks: marks, confidence: confidence)
  }
}

extension SealSurvey {
  /// Every reason why a page cannot tell, for the messages of the rules that give them.
  package static let reasons = [
    beyondLimit, grey, blackAndWhite, damaged, small, empty, drawn, blurred, onPage,
  ]
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
