// SPDX-License-Identifier: Apache-2.0

/// The known key that is fewest edits away from an unknown one; nil when none is near.
///
/// Plain Levenshtein distance, at most a third of the key's length; keys over 64 characters have no
/// neighbour, so that hostile input costs nothing.
package func nearestKey(to key: String, in known: [String]) -> String? {
  guard key.count <= 64 else { return nil }
  let allowed = max(1, key.count / 3)
  let ranked = known.map { (key: $0, distance: editDistance(key, $0)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= allowed else {
    return nil
  }
  return best.key
}

private func editDistance(_ first: String, _ second: String) -> Int {
  let second = Array(second)
  var row = Array(0...second.count)
  for (index, character) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in second.indices {
      let substitution = diagonal + (second[column] == character ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
    }
  }
  return row[second.count]
}
