// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// What is seen on the pages of a scan, as text.
public struct ScanText: Sendable {
  private let language: Language
  private let style: TextStyle

  /// Makes a writer.
  public init(in language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// One scan: a line a page, a line a seal.
  public func render(_ report: ScanReport) -> String {
    var page = TextPage(style: style)
    page.write([], report.path, as: .strong)
    for (index, sight) in report.pages.enumerated() {
      write(sight, number: index + 1, to: &page)
      if let words = report.words, index < words.count { write(words[index], to: &page) }
    }
    if let obstacle = report.obstacle {
      page.write(
        [.init(word("没有看  ", "not seen  "), .warning)], obstacle.text(in: language), indent: 2,
        hang: 8)
    }
    return page.text
  }

  private func write(_ sight: PageSight, number: Int, to page: inout TextPage) {
    let head = word("第 \(number) 页  ", "page \(number)  ")
    switch sight {
    case .unseen(let reason):
      page.write([.init(head, .warning)], reason.text(in: language), indent: 2, hang: 8)
    case .seen(let facts, let search):
      page.write(
        [.init(head, .plain)], words(facts, search).joined(separator: word("，", ", ")), indent: 2,
        hang: 8)
      guard case .seen(let seals) = search else { return }
      for (index, seal) in seals.enumerated() {
        let number = "\(index + 1)  "
        page.write([.init(number, .plain)], words(seal), indent: 8, hang: number.count)
      }
    }
  }

  private func write(_ words: PageWords, to page: inout TextPage) {
    switch words {
    case .unread(let reason):
      page.write(
        [.init(word("文字没有读  ", "words not read  "), .warning)], reason.text(in: language),
        indent: 8, hang: 2)
    case .textOnly(let lines, let reason):
      page.write([], word("页面自带的文字：", "the page's own text:"), indent: 8, hang: 2)
      write(lines, to: &page)
      page.write(
        [.init(word("其余没有读  ", "the rest was not read  "), .warning)],
        reason.text(in: language), indent: 8, hang: 2)
    case .read(let words, let extent):
      let place = extent == .crops ? word("印章周围", "around the seals") : word("整页", "the whole page")
      let head =
        words.isEmpty
        ? word("没有读到文字（\(place)）", "no words read (\(place))")
        : word("读到的文字（\(place)，可能有误）：", "words as read, perhaps wrong (\(place)):")
      page.write([], head, indent: 8, hang: 2)
      write(words, to: &page)
    }
  }

  private func write(_ lines: [SeenWord], to page: inout TextPage) {
    for line in lines {
      let note = line.source == .hiddenText ? word("（看不见的文字）", " (text that nobody sees)") : ""
      page.write([], line.text + note, indent: 10, hang: 2)
    }
  }

  private func words(_ facts: PageFacts, _ search: SealSearch) -> [String] {
    let pixels = word(" 像素", " pixels")
    var words = ["\(facts.width)×\(facts.height)" + pixels]
    if let resolution = facts.resolution {
      let dots = Int(resolution.dotsPerInch.rounded())
      words.append(
        resolution.basis == .declared
          ? "\(dots) DPI" : word("按 A4 算 \(dots) DPI", "\(dots) dpi if it is A4"))
    }
    if let damage = facts.damage {
      words.append(word("图片有损坏（\(damage)），可能缺了一部分", "damaged (\(damage)): a part may be missing"))
    }
    if facts.isTooSmall { words.append(word("太小，看不清", "too small to be read")) }
    if facts.isEmpty { words.append(word("空白页", "an empty page")) }
    if facts.lines == .vertical {
      words.append(word("文字是竖排的，可能横放了", "lines run from top to bottom: perhaps on its side"))
    }
    if !facts.cutSides.isEmpty {
      words.append(word("内容到了图片边缘，可能没扫全", "print runs out of the picture"))
    }
    if facts.unseen.contains(.drawing) {
      words.append(word("页上另有画出来的线条或色块，没有看", "lines or areas drawn beside it were not looked at"))
    }
    switch search {
    case .cannotJudge(let colour):
      words.append(
        colour == .grey
          ? word("灰度图，无法判断有没有印章", "shades of grey: whether there are seals cannot be judged")
          : word("黑白图，无法判断有没有印章", "black and white: whether there are seals cannot be judged"))
    case .seen(let seals):
      words.append(
        seals.isEmpty
          ? word("没有看到印章", "no seal seen")
          : word("看到 \(seals.count) 枚印章", "\(seals.count) seal(s) seen"))
    }
    return words
  }

  private func words(_ seal: SeenSeal) -> String {
    let colour = seal.colour == .red ? word("红色", "red") : word("蓝色", "blue")
    let shape =
      switch seal.shape {
      case .round: word("圆形", "round")
      case .oval: word("椭圆形", "oval")
      case .rectangle: word("长方形", "rectangular")
      }
    let star = seal.hasStar ? word("，有五角星", ", with a star") : ""
    let part = seal.kind == .edgePart ? word("，只有一部分，在边缘", ", a part at the edge") : ""
    let size = seal.sizeMillimetres.map { " \(Int($0.rounded())) mm" } ?? ""
    let (x, y) = (seal.box.x + seal.box.width / 2, seal.box.y + seal.box.height / 2)
    let percent = Int((seal.confidence * 100).rounded())
    return word(
      "\(colour)\(shape)\(size)\(star)\(part)，中心 (\(x), \(y))，把握 \(percent)%",
      "\(colour), \(shape)\(size)\(star)\(part), centre (\(x), \(y)), confidence \(percent)%")
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
