// SPDX-License-Identifier: Apache-2.0

import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the streams lead to, and what the environment asks for.
enum Terminal {
  /// Whether a person looks at stdout.
  static let isOutput = isatty(STDOUT_FILENO) == 1
  /// Whether a person looks at stderr.
  static let isError = isatty(STDERR_FILENO) == 1

  /// Keeps the numbers of closed standard streams taken, so that no file of ours is opened under them and
  /// mistaken for stdout; writing to them still fails.
  static func holdStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is this one, because the lower ones are taken by now.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Columns of the terminal, at most 120 so that lines stay readable; 80 when there is none.
  static var width: Int {
    guard isOutput else { return 80 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 120)
  }

  /// An environment variable; nil when it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Processors that are online, at least 1.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
