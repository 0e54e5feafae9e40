// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How often the person pressed Ctrl-C.
private let interruptions = Atomic<Int>(0)

/// Ctrl-C: the first ends the run after what is under way, with everything finished written out; the
/// second ends the program at once.
enum Interruption {
  /// Starts to listen.
  static func install() {
    // Touched here so that the handler finds it made: only async-signal-safe steps happen there.
    _ = interruptions.load(ordering: .relaxed)
    let previous = signal(SIGINT) { _ in
      if interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
    }
    // Who started us in the background with Ctrl-C ignored wants it to stay so.
    if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(SIGINT, SIG_IGN)
    }
  }

  /// Ends the run when the person asked for it.
  ///
  /// - Throws: `CancellationError`.
  static func check() throws {
    if isRequested { throw CancellationError() }
  }

  /// Whether the person asked for the end.
  static var isRequested: Bool { interruptions.load(ordering: .relaxed) > 0 }
}
