// SPDX-License-Identifier: Apache-2.0

/// The length and the first seven bytes of a text in one number, by which most texts are told apart in one
/// comparison.
struct TextBeginning: Sendable, Equatable {
  private let number: UInt64
  /// Bytes that stand in the number.
  static let bytes = 7

  /// Takes the text at a place of a pool, which it must lie within.
  init(_ pool: UnsafeBufferPointer<UInt8>, start: Int, count: Int) {
    var first: UInt64 = 0
    if start + 8 <= pool.count {
      let raw = UnsafeRawBufferPointer(pool)
      first = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    } else {
      for offset in 0..<min(count, Self.bytes) {
        first |= UInt64(pool[start + offset]) << UInt64(offset * 8)
      }
    }
    let kept = UInt64(min(count, Self.bytes) * 8)
    number = first & ((1 << kept) - 1) | UInt64(truncatingIfNeeded: count) << 56
  }

  /// Takes a word of ours.
  init(_ word: String) {
    let bytes = Array(word.utf8)
    self = bytes.withUnsafeBufferPointer {
      TextBeginning($0, start: 0, count: $0.count)
    }
  }
}

/// Known words, to find a scalar of a document among.
struct KnownWords: Sendable {
  /// The words, in their order.
  let words: [String]
  private let beginnings: [TextBeginning]

  /// Makes the list.
  init(_ words: [String]) {
    self.words = words
    beginnings = words.map { TextBeginning($0) }
  }

  /// Where a scalar's exact text stands, looked for from a place on and then before it.
  func position(of node: Document.Node, from next: Int = 0) -> Int? {
    let wanted = node.beginning
    for place in next..<beginnings.count where matches(place, node, wanted) { return place }
    for place in 0..<next where matches(place, node, wanted) { return place }
    return nil
  }

  private func matches(_ place: Int, _ node: Document.Node, _ wanted: TextBeginning) -> Bool {
    beginnings[place] == wanted
      && (words[place].utf8.count <= TextBeginning.bytes || node.hasText(words[place]))
  }
}
