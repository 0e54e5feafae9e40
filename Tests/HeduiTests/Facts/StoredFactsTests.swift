// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import Testing

struct StoredFactsTests {
  private static let imprint = SealImprint { row, column in
    (UInt8((row * 7 + column * 3) % 256), (row + column) % 3 == 0)
  }
  private static let seal = SeenSeal(
    kind: .edgePart, colour: .blue, shape: .oval, hasStar: true,
    box: PixelBox(x: 1, y: -2, width: 3, height: 4), sizeMillimetres: 41.5, visible: 0.25,
    confidence: 1.0 / 3, imprint: imprint)
  private static let page = PageFacts(
    width: 2_480, height: 3_508, colour: .grey, inkShare: 0.1, lines: .vertical, lineRatio: 1.7,
    sharpness: 0.61, cutSides: [.left, .bottom],
    resolution: .init(dotsPerInch: 299.9, basis: .assumedA4), colouredInk: .some,
    damage: "premature end", unseen: [.drawing])
  private static let word = SeenWord(
    text: "核对无误", box: PixelBox(x: 5, y: 6, width: 7, height: 8), confidence: 0.9,
    source: .textLayer)
  private static let picture = PagePicture(
    width: 9, height: 10, coding: .fax, place: PagePlace(x: 0.1, y: 0.2, width: 0.3, height: 0.4))
  private static let listed = ListedPage(
    width: 210, height: 297, rotation: 90, pictures: [picture], hasText: true, hasDrawing: true)
  private static let ground = PhotoGround(
    color: 0xFFFE_FDFC, distanceToWhite: 1.1, unevenness: 2.2, sideDifference: 3.3, share: 0.4,
    innerDistanceToWhite: 5.5, lowerEdgeShare: 0.6, lowerWhiteShare: 0.7)
  private static let ending = ImageEnding(
    hasEndMark: true, trailingBytes: 1, trailingZeroBytes: 2, paddingBytes: 3, scanCount: 4)
  private static let pixels = PixelFacts(
    warningCount: 1, firstWarning: "extraneous bytes", isBlank: true, contrast: 0.3,
    hasAlpha: true, ground: ground, perceptualHash: .max)
  private static let condition = PageCondition(damage: "1 of 2 rows", isBlank: true, unseen: [])

  private static var full: StoredFacts {
    var facts = StoredFacts()
    facts.ending = ending
    facts.pixels = pixels
    facts.pages = PageListing(pageCount: 3, isEncrypted: true, pages: [listed])
    facts.conditions = [condition, PageCondition()]
    facts.sights = [.seen(page, .seen([seal])), .seen(page, .cannotJudge(.blackAndWhite))]
    let cells = (0..<192).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    facts.prints = [PagePrint(hash: 5, cells: cells).map { .found($0) } ?? .empty, .empty]
    let line = WordTarget.line(page: 1, box: word.box)
    facts.words = [
      StoredWords([.read([word], extent: .crops)], of: .pages(.crops), readBy: "reader 1"),
      StoredWords([.read([], extent: .wholePage)], of: .pages(.wholePage), readBy: "reader 2"),
      StoredWords([.read([word, word], extent: .crops)], of: line, readBy: "reader 1"),
    ].compactMap { $0 }
    return facts
  }

  @Test func `facts come back as they were, to the last bit`() throws {
    let facts = Self.full
    #expect(StoredFacts(bytes: facts.bytes) == facts)
    #expect(StoredFacts(bytes: facts.bytes)?.bytes == facts.bytes)
    #expect(StoredFacts(bytes: StoredFacts().bytes) == StoredFacts())
    guard case .seen(_, .seen(let seals))? = StoredFacts(bytes: facts.bytes)?.sights?.first else {
      Issue.record("no sight came back")
      return
    }
    #expect(seals.first?.imprint?.hash == Self.imprint.hash)
  }

  @Test func `every field of every fact is kept`() {
    // A field added to a fact is to be passed in FactFields.swift and the version raised; then counted here.
    let counts: [(any Sendable, Int)] = [
      (Self.full, 7), (Self.ending, 5), (Self.pixels, 7), (Self.ground, 8),
      (PageListing(pageCount: 0, pages: []), 3), (Self.listed, 7), (Self.picture, 4),
      (Self.picture.place, 4), (Self.condition, 3), (Self.page, 12), (Self.seal, 9),
      (Self.seal.box, 4), (Self.imprint, 6), (Self.word, 4),
      (PageFacts.Resolution(dotsPerInch: 1, basis: .declared), 2),
    ]
    for (fact, count) in counts {
      #expect(Mirror(reflecting: fact).children.count == count, "\(type(of: fact))")
    }
    #expect(StoredFacts.version == 1)
  }

  @Test func `bytes that are cut, longer or changed are refused or harmless`() {
    let bytes = Self.full.bytes
    for count in stride(from: 0, to: bytes.count, by: 101) {
      #expect(StoredFacts(bytes: Array(bytes[..<count])) == nil)
    }
    #expect(StoredFacts(bytes: bytes + [0]) == nil)
    for at in stride(from: 0, to: bytes.count, by: 53) {
      var changed = bytes
      changed[at] ^= 0xFF
      // What is read must be whole: it can be written again.
      if let facts = StoredFacts(bytes: changed) {
        #expect(StoredFacts(bytes: facts.bytes) == facts)
      }
    }
    let greedy = [UInt8](repeating: 0, count: 3) + [UInt8](repeating: 0x7F, count: 64)
    #expect(StoredFacts(bytes: greedy) == nil)
  }

  @Test func `what was not seen is not kept`() {
    let reason = MessageTemplate(zh: "没有看", en: "not seen")()
    var facts = Self.full
    facts.sights = [.seen(Self.page, .seen([])), .unseen(reason)]
    facts.prints = [.empty, .unseen(reason)]
    facts.conditions = [PageCondition(unseen: [.jpeg2000])]
    var listed = Self.listed
    listed.fault = "stream"
    facts.pages = PageListing(pageCount: 1, pages: [listed])
    #expect(facts.sights == nil && facts.prints == nil)
    #expect(facts.conditions == nil && facts.pages == nil)
    let pages = [PageWords.read([], extent: .crops), .unread(reason)]
    #expect(StoredWords(pages, of: .pages(.crops), readBy: "x") == nil)
  }
}
