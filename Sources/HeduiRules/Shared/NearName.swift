// SPDX-License-Identifier: Apache-2.0

/// How many characters must be put in, left out or changed to make one text the other; nil when it is more
/// than `most`.
///
/// The work is bounded by the longer text's length times `most`, and texts whose lengths differ by more
/// than `most` are not compared at all.
package func editDistance(_ first: String, _ second: String, atMost most: Int) -> Int? {
  editDistance(Array(first.unicodeScalars), Array(second.unicodeScalars), atMost: most)
}

/// The same for texts whose characters are at hand.
func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost most: Int
) -> Int? {
  guard most >= 0, abs(left.count - right.count) <= most else { return nil }
  var row = (0...right.count).map { $0 <= most ? $0 : most + 1 }
  for (i, scalar) in left.enumerated() {
    var next = [Int](repeating: most + 1, count: right.count + 1)
    next[0] = min(i + 1, most + 1)
    let from = max(0, i - most)
    let to = min(right.count - 1, i + most)
    if from <= to {
      for j in from...to {
        let changed = row[j] + (right[j] == scalar ? 0 : 1)
        next[j + 1] = min(changed, row[j + 1] + 1, next[j] + 1, most + 1)
      }
    }
    guard next.contains(where: { $0 <= most }) else { return nil }
    row = next
  }
  return row[right.count] <= most ? row[right.count] : nil
}
