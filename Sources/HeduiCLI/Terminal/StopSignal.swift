// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

private let stopEnd = Atomic<Int32>(-1)
private let stops = Atomic<Int>(0)

/// SIGTERM and Ctrl-C for a program that waits for input: the first makes a descriptor readable, the second ends
/// the program at once.
enum StopSignal {
  /// Starts to listen, and gives the descriptor that becomes readable; -1 when there is none.
  static func install() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    stopEnd.store(ends[1], ordering: .relaxed)
    _ = stops.load(ordering: .relaxed)
    for number in [SIGTERM, SIGINT, SIGHUP] {
      signal(number) { _ in
        // Only what a signal handler may do.
        if stops.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
        var byte: UInt8 = 0
        _ = write(stopEnd.load(ordering: .relaxed), &byte, 1)
      }
    }
    return ends[0]
  }

  /// Calls `body` once there is something to read from a descriptor, from a thread that waits for it.
  static func whenReadable(_ end: Int32, _ body: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "hedui.stop").async {
      var polled = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      while poll(&polled, 1, -1) < 0, errno == EINTR {}
      body()
    }
  }
}
