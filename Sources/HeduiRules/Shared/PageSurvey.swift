// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What a look at every page of a scan finds: which pages are damaged, blank, too coarse or not to be seen.
struct PageSurvey {
  private let pages: PageListing
  private let conditions: [PageCondition]

  /// Takes the pages as listed and what decoding them told.
  init(_ pages: PageListing, _ conditions: [PageCondition]) {
    self.pages = pages
    self.conditions = conditions
  }

  static var messages: [MessageTemplate] { [damaged, blank, tooCoarse, unseen, notAll] }

  /// Whether the scan opens and can be read, with the resolution asked of pictures that fill a page; nil asks
  /// for none.
  func outcome(density: Interval?) -> Outcome {
    let doubts = [damage, blankPages, density.flatMap(coarsePages)].compactMap { $0 }
    let open = [unseenPages, unlistedPages].compactMap { $0 }
    if !doubts.isEmpty { return .fail(doubts + open) }
    if !open.isEmpty { return .review(open) }
    return .pass(Measurement(actual: .integer(pages.pageCount, .count)))
  }

  private var damage: Violation? {
    let found = numbers { $0.damage != nil }
    guard let words = conditions.compactMap(\.damage).first else { return nil }
    return warning(damaged(list(found), .text(words)), found)
  }

  private var blankPages: Violation? {
    let found = numbers { $0.isBlank && $0.damage == nil }
    return found.isEmpty ? nil : warning(blank(list(found)), found)
  }

  /// Pages whose pictures are coarser than asked for; small ones, such as marks, are not the scan.
  private func coarsePages(_ density: Interval) -> Violation? {
    var found: [Int] = []
    var fewest = Int.max
    for (index, page) in pages.pages.enumerated() {
      let dots = page.pictures.filter { fills($0, page) }.compactMap(\.dotsPerInch)
      guard let least = dots.min(), least < 1_000_000 else { continue }
      let rounded = Int(least.rounded())
      if !density.contains(rounded) {
        found.append(index + 1)
        fewest = min(fewest, rounded)
      }
    }
    guard !found.isEmpty else { return nil }
    let (actual, expected) = (Value.integer(fewest), Value.interval(density))
    return Violation(
      tooCoarse(list(found), actual, expected), actual: actual, expected: expected,
      severity: .warning)
  }

  private var unseenPages: Violation? {
    let found = numbers { !$0.unseen.isEmpty }
    guard let coding = conditions.lazy.flatMap(\.unseen).first else { return nil }
    return warning(unseen(list(found), .term(code: coding.rawValue, name: coding.title)), found)
  }

  private var unlistedPages: Violation? {
    guard pages.pages.count < pages.pageCount else { return nil }
    let (seen, all) = (Value.integer(pages.pages.count), Value.integer(pages.pageCount))
    return Violation(notAll(seen, all), actual: all, expected: seen, severity: .warning)
  }

  /// Strips of a scan are as wide as the page or nearly; a mark or a seal is neither that wide nor that high.
  private func fills(_ picture: PagePicture, _ page: ListedPage) -> Bool {
    picture.place.width >= page.width / 2 || picture.place.height >= page.height / 2
  }

  private func numbers(where isMeant: (PageCondition) -> Bool) -> [Int] {
    conditions.indices.filter { isMeant(conditions[$0]) }.map { $0 + 1 }
  }

  private func list(_ numbers: [Int]) -> Value {
    .list(numbers.prefix(20).map { .integer($0) })
  }

  private func warning(_ message: Message, _ pages: [Int]) -> Violation {
    Violation(message, actual: list(pages), severity: .warning)
  }
}

private let damaged = MessageTemplate(
  zh: "第 {0} 页有损坏（第一处：{1}），请看内容是否完整",
  en: "page(s) {0} are damaged (the first place: {1}); see whether all of it is there")
private let blank = MessageTemplate(
  zh: "第 {0} 页是空白页", en: "page(s) {0}: nothing stands there")
private let tooCoarse = MessageTemplate(
  zh: "第 {0} 页的扫描分辨率最低 {1} DPI，建议{2}，请看是否清楚",
  en: "page(s) {0}: scanned with as few as {1} dpi, {2} is suggested; see whether they are clear")
private let unseen = MessageTemplate(
  zh: "第 {0} 页的图片是 {1} 编码，本工具看不了，请人工打开看是否完整、清楚",
  en:
    "page(s) {0}: a picture is stored as {1}, which cannot be looked at here; open it and see that it is "
    + "whole and clear")
private let notAll = MessageTemplate(
  zh: "只看了前 {0} 页，共 {1} 页；其余请人工看，或拆成几个文件",
  en: "only the first {0} of {1} pages were looked at; see the rest yourself or split the file")
