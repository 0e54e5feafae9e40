// SPDX-License-Identifier: Apache-2.0

import HeduiModel

// The fields of what is seen on pages, as in FactFields.swift.

extension PageSight {
  static let blank = PageSight.seen(PageFacts(width: 0, height: 0), .seen([]))

  mutating func pass(_ coder: inout FactCoder) {
    guard case .seen(var facts, var search) = self else { return coder.fail() }
    facts.pass(&coder)
    search.pass(&coder)
    self = .seen(facts, search)
  }
}

extension PageFacts {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&width)
    coder.pass(&height)
    coder.pass(&colour)
    coder.pass(&inkShare)
    coder.pass(&lines)
    coder.pass(&lineRatio)
    coder.pass(&sharpness)
    coder.pass(&cutSides, blank: .left)
    coder.pass(&resolution, Resolution(dotsPerInch: 0, basis: .declared)) {
      $0.pass(&$1.dotsPerInch)
      $0.pass(&$1.basis)
    }
    coder.pass(&colouredInk)
    coder.pass(&damage, "") { $0.pass(&$1) }
    coder.pass(&unseen, blank: .drawing)
  }
}

extension SealSearch {
  mutating func pass(_ coder: inout FactCoder) {
    var colour: ColourContent?
    var seals: [SeenSeal] = []
    switch self {
    case .cannotJudge(let content): colour = content
    case .seen(let seen): seals = seen
    }
    coder.pass(&colour, .colour) { $0.pass(&$1) }
    coder.pass(&seals, .blank) { $1.pass(&$0) }
    self = colour.map { .cannotJudge($0) } ?? .seen(seals)
  }
}

extension SeenSeal {
  static let blank = SeenSeal(box: .blank, visible: 0, confidence: 0)

  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&kind)
    coder.pass(&colour)
    coder.pass(&shape)
    coder.pass(&hasStar)
    box.pass(&coder)
    coder.pass(&sizeMillimetres, 0) { $0.pass(&$1) }
    coder.pass(&visible)
    coder.pass(&confidence)
    var pixels = imprint?.pixels
    coder.pass(&pixels, []) { $0.pass(&$1) }
    imprint = pixels.flatMap { SealImprint.init(pixels: $0) }
    if (imprint == nil) != (pixels == nil) { coder.fail() }
  }
}

extension FactCoder {
  /// Passes a set of our words, in the order of their names.
  fileprivate mutating func pass<Word: RawRepresentable<String> & Hashable>(
    _ set: inout Set<Word>, blank: Word
  ) {
    var list = set.sorted { $0.rawValue < $1.rawValue }
    pass(&list, blank) { $0.pass(&$1) }
    set = Set(list)
  }
}
