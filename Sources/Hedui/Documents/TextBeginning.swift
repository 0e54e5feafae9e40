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
    // Lengths that a byte does not hold are one to it; no word of ours is so long.
    number = first & ((1 << kept) - 1) | UInt64(min(count, 255)) << 56
  }

  /// A number from 0 to 63 that is mostly another for another text.
  var slot: Int { Int(truncatingIfNeeded: (number &* Self.spread) >> 58) }

  /// A number that is mostly another for another text, with its last eight bytes if it has as many; equal texts
  /// have equal numbers.
  func mark(endingIn last: UInt64) -> UInt64 { (number ^ (last &* Self.spread)) &* Self.spread }

  /// The golden ratio of 64 bits: multiplied by it, neighbours lie far apart.
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

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
  /// The last eight bytes of each word that its beginning does not hold whole; zero for the others.
  private let endings: [UInt64]
  /// Words of at most so many bytes are held whole by beginning and ending.
  private static let bytes = TextBeginning.bytes + 8

  /// Makes the list.
  init(_ words: [String]) {
    self.words = words
    beginnings = words.map { TextBeginning($0) }
    endings = words.map { word in
      let bytes = Array(word.utf8)
      return bytes.withUnsafeBufferPointer { bytes in
        bytes.count <= TextBeginning.bytes ? 0 : EightBytes(bytes, at: bytes.count - 8).word
      }
    }
  }

  /// Where a scalar's exact text stands, looked for from a place on and then before it.
  func position(of node: Document.Node, from next: Int = 0) -> Int? {
    let wanted = node.beginning
    for place in next..<beginnings.count where matches(place, node, wanted) { return place }
    for place in 0..<next where matches(place, node, wanted) { return place }
    return nil
  }

  private func matches(_ place: Int, _ node: Document.Node, _ wanted: TextBeginning) -> Bool {
    guard beginnings[place] == wanted else { return false }
    let ending = endings[place]
    if ending == 0 { return true }
    return node.ending == ending
      && (words[place].utf8.count <= Self.bytes || node.hasText(words[place]))
  }
}
