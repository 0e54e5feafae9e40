// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiReports
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why stdout, or a report's file, cannot take more.
struct OutputFailure: Error {
  let errno: Errno
  /// The report's file; nil for stdout.
  var file: String?
  /// Whether the reader went away, as `| head` does; then there is nobody to tell.
  var isClosedPipe: Bool { errno == .brokenPipe }
  var message: String {
    if let file {
      return "无法写出报告 \(file)：\(errno.words.zh) / the report \(file) cannot be written: "
        + errno.words.en
    }
    return "无法写出结果：\(errno.words.zh) / the output cannot be written: \(errno.words.en)"
  }
}

/// stdout, written through a buffer, with every error seen.
struct StandardOutput {
  private var buffer: [UInt8] = []
  private let descriptor = FileDescriptor.standardOutput

  /// Adds text; it is out at the latest after ``flush()``.
  mutating func write(_ text: String) throws(OutputFailure) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Adds bytes of text.
  mutating func write(_ bytes: ArraySlice<UInt8>) throws(OutputFailure) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what waits in the buffer.
  mutating func flush() throws(OutputFailure) {
    var start = 0
    defer { buffer.removeAll(keepingCapacity: true) }
    while start < buffer.count {
      do {
        start += try buffer[start...].withUnsafeBytes { try descriptor.write($0) }
      } catch Errno.resourceTemporarilyUnavailable {
        waitUntilWritable()
      } catch let error as Errno {
        throw OutputFailure(errno: error)
      } catch {
        throw OutputFailure(errno: .ioError)
      }
    }
  }

  /// Waits on a pipe that somebody made non-blocking.
  private func waitUntilWritable() {
    var wanted = pollfd(fd: descriptor.rawValue, events: Int16(POLLOUT), revents: 0)
    _ = poll(&wanted, 1, -1)
  }
}

/// Says something on stderr, with everything harmful written out.
func complain(_ text: String) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.shown)
  writeToStandardError(lines.joined(separator: "\n") + "\n")
}

/// Writes on stderr as it is; an error there has nobody left to hear it.
func writeToStandardError(_ text: String) {
  _ = try? FileDescriptor.standardError.writeAll(text.utf8)
}
