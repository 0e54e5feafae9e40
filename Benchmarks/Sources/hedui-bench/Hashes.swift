// SPDX-License-Identifier: Apache-2.0

import HeduiRegistry

/// Searches hashes within 8 bits, the hashes and queries of peers/mih.c; prints CPU time in microseconds a query and
/// the number and sum of the hits.
func searchHashes(count: String, queries: String) throws {
  guard let count = Int(count), let queries = Int(queries), count > 0, queries > 0 else { return }
  var drawn = SplitMix(state: 0)
  let hashes = (0..<count).map { _ in drawn.next() }
  let built = processorTime()
  let index = HashIndex(hashes)
  let spentOnBuilding = (processorTime() - built) / 1_000_000
  drawn = SplitMix(state: 7)
  let asked = (0..<queries).map { number in
    guard number % 2 == 0 else { return drawn.next() }
    var query = hashes[Int(drawn.next() % UInt64(count))]
    for _ in 0..<8 { query ^= 1 << (drawn.next() & 63) }
    return query
  }
  let began = processorTime()
  var (hits, sum) = (0, 0)
  for query in asked {
    for number in index.near(query, radius: 8) {
      hits += 1
      sum += number
    }
  }
  let spent = processorTime() - began
  print("\(spent / Double(queries)) \(hits)-\(sum) built-in-seconds: \(spentOnBuilding)")
}

/// Numbers that are the same in every run and in C.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
