// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Puts results, which come in any order, back into that of their numbers, for one reader.
///
/// A class because those who bring results and the one who takes them share it.
package final class OrderedResults<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Element] = [:]
    var next = 0
    /// How many there will be; nil while that is open.
    var count: Int?
    var reader: CheckedContinuation<Element?, Never>?
  }

  private let state = Mutex(State())

  /// Makes a place for results.
  package init() {}

  /// Brings the result of a number, counted from 0.
  package func put(_ element: Element, at number: Int) {
    state.withLock { $0.waiting[number] = element }
    hand()
  }

  /// Says how many there are in all.
  package func end(at count: Int) {
    state.withLock { $0.count = count }
    hand()
  }

  /// The next one in order; nil behind the last.
  package func next() async -> Element? {
    await withCheckedContinuation { continuation in
      state.withLock { $0.reader = continuation }
      hand()
    }
  }

  /// Gives the reader what it waits for, if it is there.
  private func hand() {
    let handed = state.withLock { state -> (CheckedContinuation<Element?, Never>, Element?)? in
      guard let reader = state.reader else { return nil }
      if let element = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        state.reader = nil
        return (reader, element)
      }
      guard state.next == state.count else { return nil }
      state.reader = nil
      return (reader, nil)
    }
    if let (reader, element) = handed { reader.resume(returning: element) }
  }
}
