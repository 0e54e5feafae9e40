// SPDX-License-Identifier: Apache-2.0

/// Tells while a text is read whether a map may hold a key twice, by each key's mark; hardly any document does,
/// and a look through all its nodes costs half as much as reading it.
struct KeyMarks {
  /// Whether two keys of a map may be equal: they have one mark, or there are too many to tell.
  private(set) var mayRepeat = false
  /// The map whose keys are being read.
  private(set) var current = Map()
  /// The keys of the maps that are open, innermost last, and behind them what is no longer used.
  private var marks: [UInt64] = []
  private var used = 0
  /// More keys than any map of ours has; beyond it comparing each with each would grow without bound.
  private static let most = 64

  /// The keys of one map.
  struct Map {
    /// Where they begin.
    fileprivate var start = 0
    /// A bit for each that was given; one that is taken already asks for a closer look.
    fileprivate var taken: UInt64 = 0
  }

  /// Begins a map and gives the one around it, to go back to.
  mutating func openMap() -> Map {
    defer { current = Map(start: used) }
    return current
  }

  /// Ends a map.
  mutating func close(backTo outer: Map) {
    used = current.start
    current = outer
  }

  /// Adds a key of the map by its mark; nil when that is not at hand.
  mutating func add(_ key: UInt64?) {
    guard let key, used - current.start < Self.most else {
      mayRepeat = true
      return
    }
    let bit: UInt64 = 1 << (key >> 58)
    if current.taken & bit != 0, marks[current.start..<used].contains(key) { mayRepeat = true }
    current.taken |= bit
    if used < marks.count { marks[used] = key } else { marks.append(key) }
    used += 1
  }
}
