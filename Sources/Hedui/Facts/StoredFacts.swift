// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// The facts of one file's content that are dear to measure, as far as they were measured.
///
/// Only what was seen is kept. A failure, a page that could not be looked at and words that were not read are
/// measured anew each time: it may have been the machine.
package struct StoredFacts: Sendable, Hashable {
  /// The version of the way facts are measured; raised with every change of what is measured or how.
  package static let version = 1

  /// What a walk to the file's end finds.
  package var ending: ImageEnding?
  /// What one decode to the last byte tells.
  package var pixels: PixelFacts?
  /// The pages, listed.
  package var pages: PageListing? { didSet { if !isWhole(pages) { pages = nil } } }
  /// What decoding the pictures of each page tells.
  package var conditions: [PageCondition]? {
    didSet { if conditions?.allSatisfy(\.unseen.isEmpty) == false { conditions = nil } }
  }
  /// What a look at each page shows.
  package var sights: [PageSight]? {
    didSet { if sights?.allSatisfy(\.isSeen) == false { sights = nil } }
  }
  /// What tells each page from others.
  package var prints: [PrintSearch]? {
    didSet { if prints?.allSatisfy(\.isSeen) == false { prints = nil } }
  }
  /// The words, once for each part of the file that was read.
  package var words: [StoredWords] = []

  /// Makes facts of which none is known.
  package init() {}

  /// Whether nothing is known.
  package var isEmpty: Bool { self == StoredFacts() }

  private func isWhole(_ listing: PageListing?) -> Bool {
    listing?.pages.allSatisfy { $0.fault == nil } != false
  }
}

/// The words of a part of a file, and what read them.
package struct StoredWords: Sendable, Hashable {
  /// What was read.
  package var target: WordTarget
  /// Which program with which data, see ``WordSource/stamp``.
  package var reader: String
  /// The words, page by page.
  package var pages: [PageWords]

  /// Makes the words of pages; nil when one was not read.
  package init?(_ pages: [PageWords], of target: WordTarget, readBy reader: String) {
    guard pages.allSatisfy(\.isRead) else { return nil }
    (self.target, self.reader, self.pages) = (target, reader, pages)
  }

  fileprivate init() { (target, reader, pages) = (.pages(.crops), "", []) }
}

extension StoredFacts {
  /// Reads what ``bytes`` wrote; nil for anything else.
  package init?(bytes: [UInt8]) {
    var coder = FactCoder(bytes)
    self.init()
    pass(&coder)
    guard coder.isAtEnd else { return nil }
  }

  /// The facts as bytes.
  package var bytes: [UInt8] {
    var coder = FactCoder()
    var facts = self
    facts.pass(&coder)
    return coder.bytes
  }

  private mutating func pass(_ coder: inout FactCoder) {
    coder.pass(&ending, ImageEnding(hasEndMark: false)) { $1.pass(&$0) }
    coder.pass(&pixels, PixelFacts(ground: .blank)) { $1.pass(&$0) }
    coder.pass(&pages, PageListing(pageCount: 0, pages: [])) { $1.pass(&$0) }
    coder.pass(&conditions, []) { $0.pass(&$1, PageCondition()) { $1.pass(&$0) } }
    coder.pass(&sights, []) { $0.pass(&$1, .blank) { $1.pass(&$0) } }
    coder.pass(&prints, []) { $0.pass(&$1, .empty) { $1.pass(&$0) } }
    coder.pass(&words, StoredWords()) { $1.pass(&$0) }
  }
}

extension StoredWords {
  fileprivate mutating func pass(_ coder: inout FactCoder) {
    target.pass(&coder)
    coder.pass(&reader)
    coder.pass(&pages, .read([], extent: .crops)) { $1.pass(&$0) }
  }
}

extension PageSight {
  fileprivate var isSeen: Bool { if case .seen = self { true } else { false } }
}

extension PrintSearch {
  fileprivate var isSeen: Bool { if case .unseen = self { false } else { true } }
}

extension PageWords {
  fileprivate var isRead: Bool { if case .read = self { true } else { false } }
}
