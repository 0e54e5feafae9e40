// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Words that are looked for inside names, kept as bytes: the standard library's search for a text in a
/// text takes a microsecond, this one some nanoseconds.
package struct WordList: Sendable {
  private let words: [(bytes: [UInt8], text: String)]

  /// Makes a list of words; empty ones are left out.
  package init(_ words: [String]) {
    self.words = words.filter { !$0.isEmpty }.map { (Array($0.utf8), $0) }
  }

  /// The first of the words that stands in a text; nil when none does.
  package func first(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in words.first { holds(bytes, $0.bytes) }?.text }
  }

  /// Whether one of the words stands in a key.
  package func stands(in key: String) -> Bool { first(in: key) != nil }

  /// Whether one of the words stands in a name.
  package func stands(in name: Name) -> Bool { stands(in: name.key) }
}

extension String {
  /// Whether a text stands in this one, told by the bytes; for keys, which are in composed form.
  func holds(_ part: String) -> Bool {
    utf8.count >= part.utf8.count && withBytes(part) { HeduiRules.holds($0, $1) }
  }

  /// Whether this one ends in a text, told by the bytes; for keys, which are in composed form.
  func ends(in part: String) -> Bool {
    withBytes(part) { own, end in
      own.count >= end.count && own[(own.count - end.count)...].elementsEqual(end)
    }
  }

  /// Whether this one begins with a text, told by the bytes; for keys, which are in composed form.
  func begins(with part: String) -> Bool {
    withBytes(part) { own, start in own.starts(with: start) }
  }

  private func withBytes(
    _ other: String, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var (own, other) = (self, other)
    return own.withUTF8 { own in other.withUTF8 { body(own, $0) } }
  }
}

/// Whether bytes hold a word; UTF-8 has no false matches inside a character.
func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: some Collection<UInt8>) -> Bool {
  let count = word.count
  guard let first = word.first else { return true }
  guard bytes.count >= count else { return false }
  return word.withContiguousStorageIfAvailable { word in
    var start = 0
    while start <= bytes.count - count {
      let byte = bytes[start]
      if byte == first {
        var index = 1
        while index < count, bytes[start + index] == word[index] { index += 1 }
        if index == count { return true }
      }
      // A character that begins so has three bytes or four, and no word begins inside it.
      start += byte >= 0xE0 ? 3 : 1
    }
    return false
  } ?? false
}
