// SPDX-License-Identifier: Apache-2.0

import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program to its end, or kills it: fed through a socket, heard through pipes, no file between.
///
/// Foundation's `Process` keeps no bound on output, and packages for this wait asynchronously, which rules and
/// facts must not.
struct ChildProcess: ~Copyable {
  /// What the program may cost.
  struct Bounds {
    /// Time to its end, in seconds.
    var seconds: Double
    /// Most bytes on standard output.
    var output: Int
    /// Bytes kept of standard error; what is above is read and dropped.
    var errors = 4_096
  }

  /// How it came to an end.
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// Killed when its time was over.
    case timedOut
    /// Killed because nobody wants the answer any more.
    case cancelled
    /// Killed because it wrote more than it may.
    case tooMuchOutput
    /// Never started, with the system's error number.
    case notStarted(Int32)
  }

  /// What came of it.
  struct Outcome {
    var ending: Ending
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  private let pid: pid_t
  /// Our ends; −1 once closed, which `poll` passes over.
  private var input: Int32, output: Int32, errors: Int32

  /// Runs a program and waits.
  ///
  /// `environment` is all of its environment, `KEY=value`; `staysInGroup` has it killed with this process's group;
  /// `isCancelled` is asked some ten times a second.
  static func run(
    _ path: String, _ arguments: [String], environment: [String], input: [UInt8], bounds: Bounds,
    staysInGroup: Bool = false, isCancelled: () -> Bool
  ) -> Outcome {
    let arguments = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var started = hedui_child()
    let options = staysInGroup ? UInt32(HEDUI_CHILD_IN_OUR_GROUP) : 0
    let status = hedui_child_start(path, arguments, environment, options, &started)
    guard status == 0 else { return Outcome(ending: .notStarted(status)) }
    var child = ChildProcess(started)
    return child.converse(input, bounds, isCancelled)
  }

  private init(_ child: hedui_child) {
    (pid, input, output, errors) = (child.pid, child.input, child.output, child.errors)
  }

  deinit { for number in [input, output, errors] where number >= 0 { _ = close(number) } }

  /// Feeds and hears the program until it ends or must be killed, and reaps it.
  private mutating func converse(
    _ bytes: [UInt8], _ bounds: Bounds, _ isCancelled: () -> Bool
  ) -> Outcome {
    let end = ContinuousClock.now + .seconds(bounds.seconds)
    var outcome = Outcome(ending: .timedOut)
    var sent = 0
    var wish: Ending?
    while wish == nil {
      let isOver = hedui_child_has_ended(pid) != 0
      if !isOver {
        wait(forRoom: sent < bytes.count)
        send(bytes, &sent)
      }
      Self.read(&output, into: &outcome.output, keeping: bounds.output + 1)
      Self.read(&errors, into: &outcome.errors, keeping: bounds.errors)
      if outcome.output.count > bounds.output {
        wish = .tooMuchOutput
      } else if isOver {
        break
      } else if isCancelled() {
        wish = .cancelled
      } else if ContinuousClock.now >= end {
        wish = .timedOut
      }
    }
    let status = hedui_child_end(pid)
    outcome.ending = wish ?? (status < 0 ? .signalled(-status) : .exited(status))
    return outcome
  }

  /// Waits a tenth of a second at most for something to hear or, when asked, for room to send.
  private func wait(forRoom: Bool) {
    var polls = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if forRoom { polls.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    // With nothing left to hear only its end is waited for, which wakes nobody.
    poll(&polls, nfds_t(polls.count), output >= 0 ? 100 : 2)
  }

  /// Sends what there is room for, and closes when all is sent.
  private mutating func send(_ bytes: [UInt8], _ sent: inout Int) {
    guard input >= 0 else { return }
    if sent < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        hedui_child_send(input, raw.baseAddress?.advanced(by: sent), raw.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno != EAGAIN, errno != EWOULDBLOCK, errno != EINTR {
        // It does not listen any more: what it says without the rest is its own matter.
        sent = bytes.count
      }
    }
    if sent >= bytes.count {
      _ = close(input)
      input = -1
    }
  }

  /// Reads what is there, some of it at a time, and appends it until `keeping` bytes are kept; closes at the end.
  private static func read(_ number: inout Int32, into kept: inout [UInt8], keeping: Int) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      for _ in 0..<64 where number >= 0 {
        let count = systemRead(number, buffer)
        if count > 0 {
          kept += buffer[..<min(count, max(0, keeping - kept.count))]
          continue
        }
        if count < 0, errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR { return }
        _ = close(number)
        number = -1
      }
    }
  }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(number, buffer.baseAddress, buffer.count)
}
