// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Hedui
public import HeduiModel
public import SystemPackage

/// A number of workers, processes of their own, that look at items; one that dies, takes too long or grows too
/// large is ended and replaced, and its item alone has no report.
///
/// A class because whoever shares it shares the processes. They are started when there is work, watched by one
/// thread, and end with the pool or with this process, however that ends.
public final class WorkerPool: Sendable {
  /// What became of a request.
  public enum Answer: Sendable, Hashable {
    /// The report as JSON on one line, the same bytes as from every other door.
    case report(String)
    /// There is none.
    case failure(WorkerFailure)
  }

  private let desk: PoolDesk

  /// Makes a pool; nothing is started before the first request.
  public init(_ program: WorkerProgram, _ options: WorkerOptions) {
    let desk = PoolDesk()
    self.desk = desk
    // A thread of its own, since the system ends workers with the thread that started them.
    DispatchQueue(label: "hedui.workers").async {
      var loop = PoolLoop(program, options, desk)
      loop.run()
    }
  }

  deinit { desk.close() }

  /// Ends all workers and waits until they are gone; what they are at, and what waits, fails as cancelled.
  public func close() { desk.closeAndWait() }

  /// Has a worker answer a request; waits in line while all are busy.
  ///
  /// Cancelling the task ends the worker that is at it.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - seconds: how long it may take once a worker is at it; that of the options when nil.
  /// - Returns: the report, or why there is none.
  public func submit(_ request: WorkerRequest, seconds: Double? = nil) async -> Answer {
    let result = await result(of: request.line, seconds: seconds)
    switch result.outcome {
    case .failure(let failure): return .failure(failure)
    case .success(let answer):
      return answer.member("report").map { .report($0) } ?? .failure(.badAnswer)
    }
  }

  /// Has a worker check a dossier; one that does not come to its end gets a report that says why.
  public func report(ofDossierAt path: FilePath, shownAs name: String) async -> DossierReport {
    var request = WorkerRequest(.dossier, .path(path), name: name)
    request.form = .record
    let result = await result(of: request.line, seconds: nil)
    switch result.outcome {
    case .failure(let failure): return DossierReport(failure, path: name)
    case .success(let answer):
      let record = answer.member("record").flatMap { ReportRecord.report(Array($0.utf8)) }
      return record ?? DossierReport(.badAnswer, path: name)
    }
  }

  /// Has a worker answer a request with the whole document, as the command writes it.
  ///
  /// - Parameters:
  ///   - request: what is asked; where bytes are attached, its source is not looked at.
  ///   - terms: what is asked beside it.
  ///   - attached: the bytes that the terms announce.
  /// - Returns: the document, or why there is none.
  package func document(
    of request: WorkerRequest, _ terms: WorkerTerms, attached: [[UInt8]] = []
  ) async -> Result<WorkerDocument, WorkerFailure> {
    var terms = terms
    terms.asksForDocument = true
    let line = attached.isEmpty ? request.line : request.lineWithoutSource
    let job = [terms.line] + attached + [line, [0x0A]]
    switch await result(of: job, seconds: nil).outcome {
    case .failure(let failure): return .failure(failure)
    case .success(let answer):
      if let failure = answer.failure { return .failure(failure) }
      return WorkerDocument(answer: answer.json).map { .success($0) } ?? .failure(.badAnswer)
    }
  }

  /// Has a worker answer a line that others wrote, under terms, and goes on; `finish` is called from the pool's thread
  /// with the result line and its end.
  ///
  /// Errors name the line's number, from 1.
  package func begin(
    _ line: [UInt8], _ terms: WorkerTerms, number: Int, in language: Language,
    finish: @escaping @Sendable ([UInt8]) -> Void
  ) {
    desk.put(
      PoolJob(
        number: desk.take(), message: [terms.line] + PoolJob.message(line), seconds: nil
      ) { result in
        finish(result.line(number: number, in: language))
      })
  }

  /// Has a worker answer a line of the protocol.
  private func result(of line: [UInt8], seconds: Double?) async -> PoolResult {
    await result(of: PoolJob.message(line), seconds: seconds)
  }

  private func result(of message: [[UInt8]], seconds: Double?) async -> PoolResult {
    let number = desk.take()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        desk.put(
          PoolJob(number: number, message: message, seconds: seconds) {
            continuation.resume(returning: $0)
          })
      }
    } onCancel: {
      desk.cancel(number)
    }
  }

  /// Hands a line of the protocol to a worker and goes on; `finish` is called from the pool's thread.
  func begin(_ line: [UInt8], finish: @escaping @Sendable (PoolResult) -> Void) {
    desk.put(
      PoolJob(
        number: desk.take(), message: PoolJob.message(line), seconds: nil, finish: finish))
  }
}

/// An item on its way through the pool.
struct PoolJob: Sendable {
  let number: Int
  /// What the worker is sent, in pieces.
  var message: [[UInt8]]
  let seconds: Double?
  let finish: @Sendable (PoolResult) -> Void

  /// A line that others wrote as what a worker is sent; one that begins like terms is set apart by a blank, which
  /// changes nothing for JSON.
  static func message(_ line: [UInt8]) -> [[UInt8]] {
    line.first == WorkerTerms.sign ? [[0x20], line, [0x0A]] : [line, [0x0A]]
  }
}

/// What became of an item.
struct PoolResult: Sendable {
  /// The request's key as JSON, as far as a worker could read it.
  var key: [UInt8] = Array("null".utf8)
  var outcome: Result<PoolAnswer, WorkerFailure>
}

/// What a worker said: an object with one member, as JSON.
struct PoolAnswer: Sendable {
  let json: [UInt8]

  /// The value of its member when that has the name.
  func member(_ name: String) -> String? {
    let opening = Array("{\"\(name)\":".utf8)
    guard json.starts(with: opening), json.last == UInt8(ascii: "}") else { return nil }
    return String(decoding: json[opening.count..<json.count - 1], as: UTF8.self)
  }
}
