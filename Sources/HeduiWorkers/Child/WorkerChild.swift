// SPDX-License-Identifier: Apache-2.0

import CProcess
import Dispatch
public import Hedui
import HeduiModel
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A worker: a process that a ``WorkerPool`` started, and that answers one line after another.
///
/// It says `ready`, is sent a request, says its key as soon as it knows it, then the answer, and begins anew; or
/// leaves, and its pool starts another. It ends at once when its pool is gone.
public struct WorkerChild: Sendable {
  static let readySign = Array("ready ".utf8)
  /// The exit code of a worker that held more memory than it may.
  static let grownTooLarge: Int32 = 77
  /// A worker that holds more than this share of its memory between two items makes room for a fresh one.
  private static let worn = 2

  private let bench: ItemBench
  private let memory: Int
  private let language: Language
  private let isConfined: Bool
  private let poison: Poison

  /// Makes a worker; `memory` is what it may hold, in bytes, and one that is confined refuses requests that name paths.
  public init(_ bench: ItemBench, memory: Int, isConfined: Bool = false, in language: Language) {
    self.bench = bench
    self.memory = memory
    self.language = language
    self.isConfined = isConfined
    poison = Poison()
  }

  /// Ties this process to the pool's and bounds its memory; called before anything else.
  ///
  /// - Returns: false when the pool is gone already.
  public static func bind(to parent: Int32, memory: Int) -> Bool {
    // The pool ends it at `memory`; this is for what grows between two looks of the pool.
    let (twice, overflow) = memory.multipliedReportingOverflow(by: 2)
    if !overflow { _ = hedui_bound_memory(twice + (512 << 20)) }
    return hedui_die_with(parent) != 0
  }

  /// Answers until the pool is gone.
  public func run() {
    let output = hedui_take_output()
    guard output >= 0 else { return }
    let mailbox = Mailbox()
    let ready = Self.readySign + Array(bench.greeting.utf8) + [0x0A]
    DispatchQueue(label: "hedui.worker.input").async { mailbox.fill() }
    var answer = ready
    while Self.write(answer, to: output) {
      let message = mailbox.next()
      let reading = WorkerRequest.read(
        message.line, with: message.parts, isConfined: isConfined)
      guard Self.write(reading.key + [0x0A], to: output) else { return }
      answer = Array(self.answer(reading.request, message.terms).utf8) + [0x0A]
      // What grew and shrank between two looks of the pool is told by nobody else.
      if hedui_peak_memory() > memory { _exit(Self.grownTooLarge) }
      if Int(hedui_memory_of(getpid())) > memory / Self.worn {
        _ = Self.write(answer, to: output)
        return
      }
      answer += ready
    }
  }

  private func answer(
    _ request: Result<WorkerRequest, WorkerFailure>, _ terms: WorkerTerms?
  ) -> String {
    do throws(WorkerFailure) {
      let request = try request.get()
      poison.act(on: request)
      return try bench.answer(request, terms)
    } catch {
      return error.json(in: terms?.language ?? language)
    }
  }

  /// Writes everything; false when nobody reads it.
  private static func write(_ bytes: [UInt8], to output: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { raw in
        systemWrite(output, raw.baseAddress, raw.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}

/// Messages of standard input as they come, one at a time.
///
/// A class because two threads share it: one that reads, so that the end of the input ends the process even in the
/// middle of an item, and one that works.
private final class Mailbox: Sendable {
  private let messages = Mutex<[WorkerMessage]>([])
  private let filled = DispatchSemaphore(value: 0)

  /// The next message; waits for it.
  func next() -> WorkerMessage {
    filled.wait()
    return messages.withLock { $0.removeFirst() }
  }

  /// Reads to the end of the input, and then ends the process.
  func fill() {
    var reader = MessageReader()
    while true {
      let isOpen = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { return true }
        guard count > 0 else { return false }
        return reader.add(Array(buffer[..<count])[...]) { message in
          messages.withLock { $0.append(message) }
          filled.signal()
        }
      }
      if !isOpen { _exit(0) }
    }
  }
}

private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, bytes, count)
}
