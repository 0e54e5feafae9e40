// SPDX-License-Identifier: Apache-2.0

import CProcess
import HeduiModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A worker as its pool sees it.
struct PoolChild {
  /// What it is at.
  enum State {
    case starting(end: ContinuousClock.Instant)
    case idle
    case busy(PoolJob, end: ContinuousClock.Instant, key: [UInt8]?)
    /// It answered and says next whether it goes on.
    case settling(end: ContinuousClock.Instant)
  }

  let pid: pid_t
  let input: Int32
  let output: Int32
  var state: State
  /// What it is still to be sent, in pieces, the last of them first, and how much of the first piece it has.
  private var waiting: [[UInt8]] = []
  private var sent = 0
  private var lines = LineSplitter(longest: PoolChild.longestAnswer)

  /// The longest answer that is taken, in bytes.
  private static let longestAnswer = 1 << 29

  /// Starts a worker.
  ///
  /// - Throws: the system's error number.
  init(_ program: WorkerProgram, end: ContinuousClock.Instant) throws(StartFailure) {
    var arguments = ([Array(program.path.utf8)] + program.arguments).map { Self.text($0) }
    arguments.append(nil)
    var environment = Self.environment().map { strdup($0) }
    environment.append(nil)
    defer { for text in arguments + environment { free(text) } }
    var started = hedui_child()
    let status = hedui_child_start(
      program.path, arguments, environment, UInt32(HEDUI_CHILD_TO_OUR_ERRORS), &started)
    guard status == 0 else { throw StartFailure(number: status) }
    (pid, input, output) = (started.pid, started.input, started.output)
    state = .starting(end: end)
  }

  /// Why a worker could not be started.
  struct StartFailure: Error {
    let number: Int32
  }

  private static func text(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { strdup($0) }
    }
  }

  /// Our environment; a worker that crashes says so at once instead of drawing its stack.
  private static func environment() -> [String] {
    var texts = ["SWIFT_BACKTRACE=enable=no"]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if !line.hasPrefix("SWIFT_BACKTRACE=") { texts.append(line) }
      entry += 1
    }
    return texts
  }

  /// Whether something is still to be sent.
  var isSending: Bool { !waiting.isEmpty }

  /// The job that it is at.
  var job: PoolJob? {
    if case .busy(let job, _, _) = state { job } else { nil }
  }

  /// When its time is over.
  var end: ContinuousClock.Instant? {
    switch state {
    case .starting(let end), .busy(_, let end, _), .settling(let end): end
    case .idle: nil
    }
  }

  /// Gives it a job.
  mutating func begin(_ job: PoolJob, end: ContinuousClock.Instant) {
    waiting = job.message.reversed()
    sent = 0
    var kept = job
    // What was asked is needed no more once it is sent.
    kept.message = []
    state = .busy(kept, end: end, key: nil)
    send()
  }

  /// Sends what there is room for.
  mutating func send() {
    while let piece = waiting.last {
      guard sent < piece.count else {
        waiting.removeLast()
        sent = 0
        continue
      }
      let count = piece.withUnsafeBytes { raw in
        hedui_child_send(input, raw.baseAddress?.advanced(by: sent), raw.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno != EINTR {
        // One that listens no more is seen to be gone by its output.
        if errno != EAGAIN, errno != EWOULDBLOCK { waiting = [] }
        return
      }
    }
  }

  /// Reads what is there and hands over its lines; false when it will say no more.
  mutating func hear(_ take: (inout PoolChild, LineSplitter.Event) -> Void) -> Bool {
    var events: [LineSplitter.Event] = []
    var isOpen = true
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      for _ in 0..<64 {
        let count = read(output, buffer.baseAddress, buffer.count)
        if count > 0 {
          lines.add(Array(buffer[..<count])[...]) { events.append($0) }
        } else if count < 0, errno == EINTR {
          continue
        } else {
          isOpen = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)
          break
        }
      }
    }
    for event in events { take(&self, event) }
    return isOpen
  }

  /// Ends it and everything that it started; gives its exit code, or minus the signal that ended it.
  func finish() -> Int32 {
    let status = hedui_child_end(pid)
    _ = close(input)
    _ = close(output)
    return status
  }

  /// The memory that it holds, in bytes; nil where the system does not tell.
  var memory: Int? {
    let bytes = hedui_memory_of(pid)
    return bytes < 0 ? nil : Int(bytes)
  }
}
