// SPDX-License-Identifier: Apache-2.0

import HeduiModel

// The fields of each fact, in the order in which they are kept. A field that is added to a fact and not here
// would be lost: a test counts them.

extension ImageEnding {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&hasEndMark)
    coder.pass(&trailingBytes)
    coder.pass(&trailingZeroBytes)
    coder.pass(&paddingBytes)
    coder.pass(&scanCount)
  }
}

extension PixelFacts {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&warningCount)
    coder.pass(&firstWarning, "") { $0.pass(&$1) }
    coder.pass(&isBlank)
    coder.pass(&contrast)
    coder.pass(&hasAlpha)
    ground.pass(&coder)
    coder.pass(&perceptualHash)
  }
}

extension PhotoGround {
  static let blank = PhotoGround(
    color: 0, distanceToWhite: 0, unevenness: 0, sideDifference: 0, share: 0,
    innerDistanceToWhite: 0)

  mutating func pass(_ coder: inout FactCoder) {
    var bits = Int(color)
    coder.pass(&bits)
    if let read = UInt32(exactly: bits) { color = read } else { coder.fail() }
    coder.pass(&distanceToWhite)
    coder.pass(&unevenness)
    coder.pass(&sideDifference)
    coder.pass(&share)
    coder.pass(&innerDistanceToWhite)
    coder.pass(&lowerEdgeShare)
    coder.pass(&lowerWhiteShare)
  }
}

extension PageListing {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&pageCount)
    coder.pass(&isEncrypted)
    coder.pass(&pages, ListedPage(width: 0, height: 0)) { $1.pass(&$0) }
  }
}

extension ListedPage {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&width)
    coder.pass(&height)
    coder.pass(&rotation)
    coder.pass(&pictures, .blank) { $1.pass(&$0) }
    coder.pass(&hasText)
    coder.pass(&hasDrawing)
    coder.pass(&fault, "") { $0.pass(&$1) }
  }
}

extension PagePicture {
  static let blank = PagePicture(
    width: 0, height: 0, coding: .unknown, place: PagePlace(x: 0, y: 0, width: 0, height: 0))

  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&width)
    coder.pass(&height)
    coder.pass(&coding)
    coder.pass(&place.x)
    coder.pass(&place.y)
    coder.pass(&place.width)
    coder.pass(&place.height)
  }
}

extension PageCondition {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&damage, "") { $0.pass(&$1) }
    coder.pass(&isBlank)
    coder.pass(&unseen, .unknown) { $0.pass(&$1) }
  }
}

extension PrintSearch {
  mutating func pass(_ coder: inout FactCoder) {
    var print: PagePrint?
    if case .found(let found) = self { print = found }
    if case .unseen = self { coder.fail() }
    var words = print?.cells ?? []
    var hash = print?.hash ?? 0
    coder.pass(&hash)
    coder.pass(&words, 0) { $0.pass(&$1) }
    if words.isEmpty {
      self = .empty
    } else if let print = PagePrint(hash: hash, cells: words) {
      self = .found(print)
    } else {
      coder.fail()
    }
  }
}

extension WordTarget {
  mutating func pass(_ coder: inout FactCoder) {
    var extent = PageWords.Extent.wholePage
    var line: (page: Int, box: PixelBox) = (0, .blank)
    var isLine = false
    switch self {
    case .pages(let pages): extent = pages
    case .line(let page, let box): (line, isLine) = ((page, box), true)
    }
    coder.pass(&isLine)
    guard isLine else {
      coder.pass(&extent)
      self = .pages(extent)
      return
    }
    coder.pass(&line.page)
    line.box.pass(&coder)
    self = .line(page: line.page, box: line.box)
  }
}

extension PageWords {
  mutating func pass(_ coder: inout FactCoder) {
    guard case .read(var words, var extent) = self else { return coder.fail() }
    let blank = SeenWord(text: "", box: .blank, confidence: 0)
    coder.pass(&words, blank) { $1.pass(&$0) }
    coder.pass(&extent)
    self = .read(words, extent: extent)
  }
}

extension SeenWord {
  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&text)
    box.pass(&coder)
    coder.pass(&confidence)
    coder.pass(&source)
  }
}

extension PixelBox {
  static let blank = PixelBox(x: 0, y: 0, width: 1, height: 1)

  mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&x)
    coder.pass(&y)
    coder.pass(&width)
    coder.pass(&height)
  }
}
