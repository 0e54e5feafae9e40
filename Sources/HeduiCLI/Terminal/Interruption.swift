// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How often the person pressed Ctrl-C.
private let interruptions = Atomic<Int>(0)

/// Said at the first Ctrl-C; static bytes, because a signal handler may do no more than write them.
private let finishing: StaticString =
  "\n正在结束手头的检查，再按一次立即退出 / finishing what is under way; press again to quit at once\n"

/// Ctrl-C: the first ends the run after what is under way, with everything finished written out; the
/// second ends the program at once.
enum Interruption {
  /// Starts to listen.
  static func install() {
    // Touched here so that the handler finds it made: only async-signal-safe steps happen there.
    _ = interruptions.load(ordering: .relaxed)
    let previous = signal(SIGINT) { _ in
      if interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
      _ = write(STDERR_FILENO, finishing.utf8Start, finishing.utf8CodeUnitCount)
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
