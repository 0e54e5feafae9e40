// SPDX-License-Identifier: Apache-2.0

import Hedui

/// What a look at a page shows as a fixture states it: an A4 page at 150 dots per inch, clear and in colour,
/// with black print and nothing else.
struct StubbedSight {
  private(set) var sight: PageSight

  init(_ node: Document.Node) throws {
    var facts = PageFacts(width: 1_240, height: 1_754, sharpness: 0.8, colouredInk: .none)
    var seals: [SeenSeal] = []
    var isUnseen = false
    for (key, value) in node.entries {
      switch key.text {
      case "width": facts.width = Int(value.text) ?? 0
      case "height": facts.height = Int(value.text) ?? 0
      case "colour": facts.colour = ColourContent(rawValue: value.text) ?? .grey
      case "ink": facts.colouredInk = ColouredInk(rawValue: value.text) ?? .unknown
      case "ink-share": facts.inkShare = Double(value.text) ?? 0
      case "sharpness": facts.sharpness = Double(value.text) ?? 0
      case "damage": facts.damage = value.text
      case "unseen": isUnseen = value.text == "true"
      case "drawing": facts.unseen = value.text == "true" ? [.drawing] : []
      case "seals": seals = try value.items.map(Self.seal)
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of a sight")
      }
    }
    if !seals.isEmpty { facts.colouredInk = .some }
    let search = facts.colour == .colour ? SealSearch.seen(seals) : .cannotJudge(facts.colour)
    sight = isUnseen ? .unseen(unseen()) : .seen(facts, search)
  }

  private static func seal(_ node: Document.Node) throws -> SeenSeal {
    var seal = SeenSeal(
      hasStar: true, box: PixelBox(x: 700, y: 1_300, width: 236, height: 236), visible: 0.9,
      confidence: 0.95)
    for (key, value) in node.entries {
      switch key.text {
      case "kind": seal.kind = SeenSeal.Kind(rawValue: value.text) ?? .whole
      case "colour": seal.colour = SeenSeal.Colour(rawValue: value.text) ?? .red
      case "shape": seal.shape = SeenSeal.Shape(rawValue: value.text) ?? .round
      case "x": seal.box.x = Int(value.text) ?? 0
      case "y": seal.box.y = Int(value.text) ?? 0
      case "picture": seal.imprint = imprint(UInt64(value.text) ?? 0)
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of a seal")
      }
    }
    return seal
  }

  /// Strokes and grain that a number decides.
  private static func imprint(_ number: UInt64) -> SealImprint {
    var lottery = Lottery(seed: number)
    return SealImprint { row, column in
      let isInked = (row / 9 + column / 7) % 3 == 0
      let grain = UInt8(lottery.next() % 40)
      return (isInked ? 80 + grain : 235, isInked)
    }
  }
}

private let unseen = MessageTemplate(
  zh: "这一页看不了", en: "the page could not be looked at")
