// SPDX-License-Identifier: Apache-2.0

import CHashes

/// A frozen set of 64-bit hashes that answers, exactly, which of them lie within some bits of a query.
///
/// Many hashes are sorted three times, by their first, second and last third: within 8 bits over all, some
/// third is within 2, and only its neighbours are looked up. Few hashes are looked at one by one.
public struct HashIndex: Sendable {
  /// Largest radius that can be asked for.
  public static let largestRadius = Int(HEDUI_HASH_RADIUS)
  /// Up to this many hashes looking at each is as fast as looking up, and the tables' 32 MB are saved.
  private static let fewest = 50_000

  /// How many hashes there are.
  public let count: Int
  private let hashes: [UInt64]
  private let tables: [Table]

  /// The hashes sorted by one of their parts.
  private struct Table: Sendable {
    let starts: [UInt32]
    let hashes: [UInt64]
    let numbers: [UInt32]

    init(of hashes: [UInt64], part: UInt32) {
      let values = hedui_hash_values(part)
      var sorted: [UInt64] = []
      var numbers: [UInt32] = []
      starts = [UInt32](unsafeUninitializedCapacity: values + 1) { starts, startCount in
        sorted = [UInt64](unsafeUninitializedCapacity: hashes.count) { sorted, sortedCount in
          numbers = [UInt32](unsafeUninitializedCapacity: hashes.count) { numbers, count in
            hedui_hash_sort(
              hashes, UInt32(hashes.count), part, starts.baseAddress, sorted.baseAddress,
              numbers.baseAddress)
            count = hashes.count
          }
          sortedCount = hashes.count
        }
        startCount = values + 1
      }
      self.hashes = sorted
      self.numbers = numbers
    }

    /// The table's arrays in memory.
    struct Pointers {
      let starts: UnsafePointer<UInt32>?
      let hashes: UnsafePointer<UInt64>?
      let numbers: UnsafePointer<UInt32>?
    }

    func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
      starts.withUnsafeBufferPointer { starts in
        hashes.withUnsafeBufferPointer { hashes in
          numbers.withUnsafeBufferPointer { numbers in
            body(
              Pointers(
                starts: starts.baseAddress, hashes: hashes.baseAddress,
                numbers: numbers.baseAddress))
          }
        }
      }
    }
  }

  /// Makes an index; at most 2³² − 2 hashes.
  public init(_ hashes: [UInt64]) {
    precondition(hashes.count < Int(UInt32.max))
    let isLarge = hashes.count > Self.fewest
    tables = isLarge ? (0..<3).map { Table(of: hashes, part: $0) } : []
    self.hashes = isLarge ? [] : hashes
    count = hashes.count
  }

  /// The positions of all hashes within `radius` bits (at most ``largestRadius``), ascending.
  public func near(_ query: UInt64, radius: Int) -> [Int] {
    let radius = UInt32(min(max(radius, 0), Self.largestRadius))
    var room = 64
    while true {
      var found = 0
      let numbers = [UInt32](unsafeUninitializedCapacity: room) { out, count in
        found = search(query, radius, out)
        count = min(found, room)
      }
      if found <= room { return numbers.map(Int.init).sorted() }
      room = found
    }
  }

  private func search(
    _ query: UInt64, _ radius: UInt32, _ out: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    guard tables.count == 3 else {
      return hedui_hash_scan(
        hashes, UInt32(hashes.count), query, radius, out.baseAddress, out.count)
    }
    let (first, second, third) = (tables[0], tables[1], tables[2])
    return first.withPointers { first in
      second.withPointers { second in
        third.withPointers { third in
          var tables = hedui_hash_tables(
            count: UInt32(count), starts: (first.starts, second.starts, third.starts),
            hashes: (first.hashes, second.hashes, third.hashes),
            numbers: (first.numbers, second.numbers, third.numbers))
          return hedui_hash_search(&tables, query, radius, out.baseAddress, out.count)
        }
      }
    }
  }
}
