// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How many of a batch's requests may be under way: read and not yet written.
///
/// A class because the one who reads and the one who writes share it.
final class BatchRoom: Sendable {
  private struct State {
    var free: Int
    var isClosed = false
    /// The one reader, when it waits.
    var reader: CheckedContinuation<Bool, Never>?
  }

  private let state: Mutex<State>

  init(width: Int) { state = Mutex(State(free: max(1, width))) }

  /// Takes room for a request and waits for it; false when nothing more is to be read.
  func enter() async -> Bool {
    await withCheckedContinuation { continuation in
      let entered = state.withLock { state -> Bool? in
        if state.isClosed { return false }
        guard state.free > 0 else {
          state.reader = continuation
          return nil
        }
        state.free -= 1
        return true
      }
      if let entered { continuation.resume(returning: entered) }
    }
  }

  /// Gives the room of a request back.
  func leave() {
    let reader = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      defer { state.reader = nil }
      if state.reader == nil { state.free += 1 }
      return state.reader
    }
    reader?.resume(returning: true)
  }

  /// Says that nothing more is to be read.
  func close() {
    let reader = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      state.isClosed = true
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(returning: false)
  }
}
