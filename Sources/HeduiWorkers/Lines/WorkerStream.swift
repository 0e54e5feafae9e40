// SPDX-License-Identifier: Apache-2.0

import Dispatch
public import HeduiModel

/// Requests as lines, results as lines: one result a request, in order, each out as soon as it is its turn.
public struct WorkerStream: Sendable {
  /// How it came to its end.
  public enum Ending: Sendable, Hashable {
    /// Every request to the end of the input was answered.
    case done
    /// It was stopped before: what was read is answered, if only by `cancelled`.
    case stopped
  }

  private let pool: WorkerPool
  private let longestLine: Int
  private let language: Language
  private let width: Int

  /// Makes a stream.
  ///
  /// - Parameters:
  ///   - pool: who answers.
  ///   - longestLine: the longest request in bytes; a longer one is answered by an error and never held.
  ///   - width: how many requests may be under way, those that wait for an earlier one's result included.
  ///   - language: the language of reports and messages.
  public init(_ pool: WorkerPool, longestLine: Int, width: Int, in language: Language) {
    self.pool = pool
    self.longestLine = longestLine
    self.language = language
    self.width = max(1, width)
  }

  /// Reads requests and writes results until the input ends or there is something to read from `stop`.
  ///
  /// - Parameters:
  ///   - input: where requests come from.
  ///   - stop: what becomes readable when it is to stop.
  ///   - write: takes a result line with its end, and has it out when it returns.
  /// - Returns: whether the input's end was reached.
  /// - Throws: what `write` throws; then nothing more is read.
  public func run(
    input: Int32, stop: Int32, write: ([UInt8]) throws -> Void
  ) async throws -> Ending {
    let results = OrderedResults<Answered>()
    let room = Room(width: width, bytes: longestLine * 2)
    let feed = RequestFeed(
      pool: pool, language: language, results: results, room: room, input: input, stop: stop)
    let longest = longestLine
    // A thread of its own, for it waits for input.
    DispatchQueue(label: "hedui.worker.requests").async { feed.read(longestLine: longest) }
    do {
      while let answered = await results.next() {
        try write(answered.line)
        room.leave(answered.cost)
      }
    } catch {
      room.close()
      throw error
    }
    return room.isStopped ? .stopped : .done
  }
}

/// A result line, and what of the room its request took.
struct Answered: Sendable {
  let line: [UInt8]
  let cost: Int
}
