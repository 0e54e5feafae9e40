// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Words that are looked for inside names, kept as bytes: the standard library's search for a text in a
/// text takes a microsecond, this one some nanoseconds.
package struct WordList: Sendable {
  private let words: [[UInt8]]

  /// Makes a list of words; empty ones are left out.
  package init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
  }

  /// Whether one of the words stands in a key.
  package func stands(in key: String) -> Bool {
    var key = key
    return key.withUTF8 { bytes in words.contains { holds(bytes, $0) } }
  }

  /// Whether one of the words stands in a name.
  package func stands(in name: Name) -> Bool { stands(in: name.key) }
}

/// Whether bytes hold a word; UTF-8 has no false matches inside a character.
private func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
  guard bytes.count >= word.count else { return false }
  for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
    var index = 1
    while index < word.count, bytes[start + index] == word[index] { index += 1 }
    if index == word.count { return true }
  }
  return false
}
