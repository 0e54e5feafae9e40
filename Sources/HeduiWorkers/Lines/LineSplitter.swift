// SPDX-License-Identifier: Apache-2.0

/// Cuts a stream of bytes into lines, of which none is kept that is longer than it may be.
package struct LineSplitter {
  /// What was found.
  package enum Event: Equatable {
    /// A line, without its end.
    case line([UInt8])
    /// A line of so many bytes, none of which was kept.
    case tooLong(Int)
  }

  private let longest: Int
  private var partial: [UInt8] = []
  /// Bytes of the present line that were dropped.
  private var dropped = 0

  /// Makes a splitter; `longest` is in bytes.
  package init(longest: Int) { self.longest = longest }

  /// Adds bytes and hands over the lines that they end.
  package mutating func add(_ bytes: ArraySlice<UInt8>, _ take: (Event) -> Void) {
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      keep(rest[..<end])
      take(finished())
      rest = rest[(end + 1)...]
    }
    keep(rest)
  }

  /// Hands over what stands behind the last line's end.
  package mutating func end(_ take: (Event) -> Void) {
    if dropped > 0 || !partial.isEmpty { take(finished()) }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if dropped == 0, partial.count + bytes.count <= longest {
      partial += bytes
    } else {
      dropped += partial.count + bytes.count
      partial = []
    }
  }

  private mutating func finished() -> Event {
    defer { (partial, dropped) = ([], 0) }
    return dropped > 0 ? .tooLong(dropped) : .line(partial)
  }
}
