// SPDX-License-Identifier: Apache-2.0

import Dispatch
import HeduiModel
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The reading half of a ``WorkerStream``: takes lines off the input as fast as there is room for them.
struct RequestFeed: Sendable {
  let pool: WorkerPool
  let language: Language
  let results: OrderedResults<Answered>
  let room: Room
  let input: Int32
  let stop: Int32

  /// Reads to the end of the input, or until it is stopped; waits on the thread that calls it.
  func read(longestLine: Int) {
    var splitter = LineSplitter(longest: longestLine)
    var count = 0
    var isOpen = true
    while isOpen {
      guard !waitForInput() else {
        room.stop()
        break
      }
      var events: [LineSplitter.Event] = []
      isOpen = fill(&splitter) { events.append($0) }
      if !isOpen { splitter.end { events.append($0) } }
      for event in events {
        guard enter(event) else {
          isOpen = false
          break
        }
        submit(event, number: count, longestLine)
        count += 1
      }
    }
    if room.isStopped || room.isClosed { pool.close() }
    results.end(at: count)
  }

  /// Waits for input; true when it is to stop.
  private func waitForInput() -> Bool {
    var polls = [input, stop].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polls, nfds_t(polls.count), -1) < 0, errno == EINTR {}
    return polls[1].revents != 0
  }

  /// Reads what is there; false at the end of the input.
  private func fill(_ splitter: inout LineSplitter, _ take: (LineSplitter.Event) -> Void) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let count = systemRead(input, buffer)
      if count < 0 { return errno == EINTR || errno == EAGAIN }
      splitter.add(Array(buffer[..<count])[...], take)
      return count > 0
    }
  }

  /// Waits until there is room for a request; false when it is to stop.
  private func enter(_ event: LineSplitter.Event) -> Bool {
    while true {
      switch room.enter(cost(of: event)) {
      case .entered: return true
      case .closed: return false
      case .full: room.wait()
      }
      var polled = pollfd(fd: stop, events: Int16(POLLIN), revents: 0)
      if poll(&polled, 1, 0) > 0 {
        room.stop()
        return false
      }
    }
  }

  private func cost(of event: LineSplitter.Event) -> Int {
    if case .line(let line) = event { line.count } else { 0 }
  }

  private func submit(_ event: LineSplitter.Event, number: Int, _ longestLine: Int) {
    let (results, language, cost) = (results, language, cost(of: event))
    switch event {
    case .line(let line):
      pool.begin(line) { result in
        let line = result.line(number: number + 1, in: language)
        results.put(Answered(line: line, cost: cost), at: number)
      }
    case .tooLong(let count):
      let failure = WorkerFailure(
        .lineTooLong, tooLong(.integer(count, .bytes), .integer(longestLine, .bytes)))
      let line = PoolResult(outcome: .failure(failure)).line(number: number + 1, in: language)
      results.put(Answered(line: line, cost: cost), at: number)
    }
  }
}

extension PoolResult {
  /// The result line with its end; errors name the number of their request's line, from 1.
  func line(number: Int, in language: Language) -> [UInt8] {
    let answer =
      switch outcome {
      case .success(let answer): answer.json
      case .failure(let failure): Array(failure.json(in: language).utf8)
      }
    let isError = answer.starts(with: "{\"error\"".utf8)
    let place = isError ? ",\"line\":\(number)," : ","
    return Array("{\"key\":".utf8) + key + Array(place.utf8) + answer.dropFirst() + [0x0A]
  }
}

/// How much may be under way, in requests and in bytes of their lines.
///
/// A class because the one who brings requests and the one who writes results share it.
final class Room: Sendable {
  /// What became of an attempt to enter.
  enum Entry {
    case entered, full, closed
  }

  private struct State {
    var requests: Int
    var bytes: Int
    var underWay = 0
    var isClosed = false
    var isStopped = false
  }

  private let state: Mutex<State>
  private let changed = DispatchSemaphore(value: 0)
  /// How long one wait lasts at most, so that a wish to stop is seen.
  private static let patience = DispatchTimeInterval.milliseconds(100)

  init(width: Int, bytes: Int) { state = Mutex(State(requests: width, bytes: bytes)) }

  /// Takes room for a request; one alone always has it.
  func enter(_ bytes: Int) -> Entry {
    state.withLock { state in
      if state.isClosed { return .closed }
      guard state.underWay == 0 || (state.requests > 0 && state.bytes >= bytes) else {
        return .full
      }
      state.underWay += 1
      state.requests -= 1
      state.bytes -= bytes
      return .entered
    }
  }

  /// Gives room back.
  func leave(_ bytes: Int) {
    state.withLock { state in
      state.underWay -= 1
      state.requests += 1
      state.bytes += bytes
    }
    changed.signal()
  }

  /// Waits a little for room.
  func wait() { _ = changed.wait(timeout: .now() + Self.patience) }

  /// Says that results have nowhere to go.
  func close() {
    state.withLock { $0.isClosed = true }
    changed.signal()
  }

  /// Says that nothing more is read.
  func stop() { state.withLock { $0.isStopped = true } }

  /// Whether results have nowhere to go.
  var isClosed: Bool { state.withLock { $0.isClosed } }
  /// Whether it was stopped before the end of the input.
  var isStopped: Bool { state.withLock { $0.isStopped } }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(number, buffer.baseAddress, buffer.count)
}

private let tooLong = MessageTemplate(
  zh: "这一行有 {0}，最多 {1}（--max-line）；大文件请用 path 给出",
  en: "the line has {0}, at most {1} are read (--max-line); name large files by path")
