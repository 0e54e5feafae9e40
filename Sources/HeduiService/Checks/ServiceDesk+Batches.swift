// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel
import HeduiWorkers
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

extension ServiceDesk {
  /// `POST /v1/batches`: each line of the body is a request, each line of the answer a result, in order.
  func answerBatch(_ asked: ServiceRequest) throws -> Answer {
    _ = try media(asked)
    let terms = try terms(asked)
    let (body, language) = (asked.request.body, asked.language)
    try gate.enter()
    let ticket = Ticket(gate)
    let stream = ResponseBody { writer in
      defer { ticket.giveBack() }
      let batch = ServiceBatch(desk: self, terms: terms, language: language)
      try await batch.run(body) { line in try await writer.write(ByteBuffer(bytes: line)) }
      try await writer.finish(nil)
    }
    return Answer(streaming: stream, type: asked.route.answer)
  }
}

/// The room of one request, given back once: by who used it, or when nobody did.
///
/// A class because giving back must happen however the answer's body comes to its end.
private final class Ticket: Sendable {
  private let gate: Gate
  private let isGiven = Mutex(false)

  init(_ gate: Gate) { self.gate = gate }

  func giveBack() {
    let wasGiven = isGiven.withLock { isGiven in
      defer { isGiven = true }
      return isGiven
    }
    if !wasGiven { gate.leave() }
  }

  deinit { giveBack() }
}

/// One batch on its way: one task reads lines as long as there is room, another writes results as they are ready.
struct ServiceBatch {
  let desk: ServiceDesk
  let terms: WorkerTerms
  let language: Language

  /// Answers all lines of a body.
  ///
  /// - Throws: what reading and writing throw; then nothing more is read.
  func run(_ body: RequestBody, write: ([UInt8]) async throws -> Void) async throws {
    let results = OrderedResults<BatchResult>()
    let room = BatchRoom(width: desk.options.batchWidth)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await read(body, results, room) }
      do {
        while let result = await results.next() {
          desk.gate.release(result.cost)
          try await write(result.line)
          room.leave()
        }
        // What ended the reading is thrown here, after the last result.
        try await group.next()
      } catch {
        room.close()
        group.cancelAll()
        throw error
      }
    }
  }

  private func read(
    _ body: RequestBody, _ results: OrderedResults<BatchResult>, _ room: BatchRoom
  ) async throws {
    var splitter = LineSplitter(longest: desk.options.bodyBytes)
    var count = 0
    defer { results.end(at: count) }
    for try await buffer in body {
      var events: [LineSplitter.Event] = []
      splitter.add(Array(buffer.readableBytesView)[...]) { events.append($0) }
      for event in events {
        guard await room.enter(), !desk.gate.isDraining else { return }
        begin(event, number: count, results)
        count += 1
      }
    }
    var last: LineSplitter.Event?
    splitter.end { last = $0 }
    if let last, await room.enter() {
      begin(last, number: count, results)
      count += 1
    }
  }

  private func begin(
    _ event: LineSplitter.Event, number: Int, _ results: OrderedResults<BatchResult>
  ) {
    switch event {
    case .line(let line):
      do throws(Problem) {
        try desk.gate.reserve(line.count)
      } catch {
        return put(WorkerFailure(.cancelled, error.detail), number, results)
      }
      desk.pool.begin(line, terms, number: number + 1, in: language) { result in
        results.put(BatchResult(line: result, cost: line.count), at: number)
      }
    case .tooLong(let count):
      put(
        WorkerFailure(
          .lineTooLong,
          tooLong(.integer(count, .bytes), .integer(desk.options.bodyBytes, .bytes))),
        number, results)
    }
  }

  private func put(
    _ failure: WorkerFailure, _ number: Int, _ results: OrderedResults<BatchResult>
  ) {
    let line = failure.resultLine(number: number + 1, in: language)
    results.put(BatchResult(line: line, cost: 0), at: number)
  }
}

/// A result line, and how many bytes its request held.
struct BatchResult: Sendable {
  let line: [UInt8]
  let cost: Int
}

private let tooLong = MessageTemplate(
  zh: "这一行有 {0}，最多 {1}（--max-body）", en: "the line has {0}, at most {1} are read (--max-body)")
