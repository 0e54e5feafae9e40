// SPDX-License-Identifier: Apache-2.0

/// The known word that was most likely meant; nil when none is near.
///
/// Case, `-`, `_` and spaces do not count; beyond that at most one slip in four letters.
package func nearestWord(to word: String, in known: [String]) -> String? {
  let wanted = letters(of: word)
  guard !wanted.isEmpty, wanted.count <= 40 else { return nil }
  let ranked = known.map { (word: $0, distance: slips(from: wanted, to: letters(of: $0))) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(wanted.count, 4) / 4 ? best.word : nil
}

private func letters(of word: String) -> [Character] {
  word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }.map { $0 }
}

/// How many letters must be changed, added, left out or swapped with their neighbour.
private func slips(from first: [Character], to second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (row, letter) in first.enumerated() {
    var current = [row + 1]
    for (column, other) in second.enumerated() {
      let change = last[column] + (letter == other ? 0 : 1)
      var least = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
