// SPDX-License-Identifier: Apache-2.0

import HeduiRegistry
import Testing
import Years

struct HashIndexTests {
  /// Hashes in clusters, so that there are many near ones.
  private static func hashes(_ count: Int, _ drawn: inout Drawn) -> [UInt64] {
    let centres = (0..<40).map { _ in drawn.next() }
    return (0..<count).map { index in
      var hash = index % 3 == 0 ? centres[index % 40] : drawn.next()
      for _ in 0..<index % 14 where index % 3 == 0 { hash ^= 1 << (drawn.next() & 63) }
      return hash
    }
  }

  @Test(arguments: [0, 1, 1_000, 50_000, 50_001, 60_000], [0, 2, 3, 8, 11])
  func `an index finds what looking at every hash finds`(count: Int, radius: Int) {
    var drawn = Drawn(UInt64(count + radius))
    let hashes = Self.hashes(count, &drawn)
    let index = HashIndex(hashes)
    var hits = 0
    for number in 0..<8 {
      var query = hashes.isEmpty ? 7 : hashes[(number * 30) % hashes.count]
      for _ in 0..<number % 9 { query ^= 1 << (drawn.next() & 63) }
      let expected = hashes.indices.filter {
        (hashes[$0] ^ query).nonzeroBitCount <= radius
      }
      #expect(index.near(query, radius: radius) == expected)
      hits += expected.count
    }
    if count >= 1_000, radius >= 8 { #expect(hits > 10, "the test compares nothing") }
  }

  @Test func `a radius beyond what can be asked for is the largest that can`() {
    let index = HashIndex([0, 0x7FF, 0xFFF, .max])
    #expect(index.near(0, radius: 64) == [0, 1])
    #expect(index.near(0, radius: -1) == [0])
  }
}
