// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension PageScan {
  /// What is seen on the page, a line each.
  public func lines(in language: Language) -> [String] {
    var lines: [String] = []
    switch search {
    case .cannotJudge: lines.append(cannotJudge().text(in: language))
    case .seen([]): lines.append(noSeal().text(in: language))
    case .seen(let seals): lines += seals.map { Self.line($0, in: language) }
    }
    guard let facts else { return lines }
    if facts.isEmpty { lines.append(emptyPage().text(in: language)) }
    if facts.isTooSmall {
      lines.append(tooSmall(.integer(PageFacts.leastLongSide, .pixels)).text(in: language))
    }
    if facts.lines == .vertical { lines.append(onItsSide().text(in: language)) }
    if !facts.cutSides.isEmpty { lines.append(cutOff().text(in: language)) }
    return lines
  }

  private static func line(_ seal: SeenSeal, in language: Language) -> String {
    let colour: Bilingual =
      seal.colour == .red ? Bilingual(zh: "红色", en: "red") : Bilingual(zh: "蓝色", en: "blue")
    let shape: Bilingual =
      switch seal.shape {
      case .round: Bilingual(zh: "圆形", en: "round")
      case .oval: Bilingual(zh: "椭圆形", en: "oval")
      case .rectangle: Bilingual(zh: "长方形", en: "rectangular")
      }
    var text =
      language == .zh
      ? "\(colour.zh)\(shape.zh)印迹" : "\(colour.en) \(shape.en) mark"
    if seal.hasStar { text += language == .zh ? "，中间有五角星" : ", with a five-pointed star" }
    if seal.kind == .edgePart { text += language == .zh ? "，在页边，只有一部分" : ", a part at the edge" }
    if let size = seal.sizeMillimetres {
      text += language == .zh ? "，约 \(Int(size.rounded())) mm" : ", about \(Int(size.rounded())) mm"
    }
    let visible = Int((seal.visible * 100).rounded())
    let box = "\(seal.box.x),\(seal.box.y) \(seal.box.width)×\(seal.box.height)"
    text += language == .zh ? "，轮廓可见 \(visible)%" : ", \(visible)% of the outline seen"
    return text + (language == .zh ? "，位置 " : ", at ") + box
  }
}

private let cannotJudge = MessageTemplate(
  zh: "图片没有颜色，看不出红章，无法判断有没有印章；请用彩色扫描",
  en: "the picture has no colour, a red seal would not show: cannot judge; scan in colour")
private let noSeal = MessageTemplate(zh: "没有看到红色或蓝色印章", en: "no red or blue seal was seen")
private let emptyPage = MessageTemplate(zh: "页面几乎是空白的", en: "the page is nearly empty")
private let tooSmall = MessageTemplate(
  zh: "长边不足 {0}，太小，看不清，以上结果不可靠", en: "the longer side is below {0}: too small to rely on")
private let onItsSide = MessageTemplate(
  zh: "文字行是竖向的：页面可能横躺，也可能是竖排",
  en: "lines run downward: the page lies on its side or is set in columns")
private let cutOff = MessageTemplate(
  zh: "文字延伸到图片边缘之外，可能没有扫全", en: "print runs out of the picture: it may be cut off")
