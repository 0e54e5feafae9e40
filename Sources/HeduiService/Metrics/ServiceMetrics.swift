// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import HeduiModel
import HeduiWorkers

/// What the service counts.
///
/// Labels are routes, statuses, verdicts and outcomes, never anything that a client wrote.
struct ServiceMetrics: Sendable {
  private let backend: PrometheusMetrics
  private let gate: Gate

  init(_ backend: PrometheusMetrics, _ gate: Gate) {
    self.backend = backend
    self.gate = gate
    backend.describe("hedui_requests_total", "Requests answered, by route and status.")
    backend.describe("hedui_request_seconds", "Time from a request's head to its answer.")
    backend.describe("hedui_request_bytes_total", "Bytes of bodies that were announced.")
    backend.describe("hedui_answer_bytes_total", "Bytes of answers, without those of batches.")
    backend.describe("hedui_verdicts_total", "Verdicts given.")
    backend.describe("hedui_outcomes_total", "Outcomes of rules given.")
    backend.describe("hedui_requests_under_way", "Requests that are checked or wait for it.")
    backend.describe("hedui_body_bytes_held", "Bytes of bodies in memory.")
    backend.describe("hedui_ready", "Whether anything can be checked.")
    backend.describe("process_resident_memory_bytes", "Memory of this process, without workers.")
  }

  /// Counts an answer.
  func count(
    route: String, status: Int, nanoseconds: Int64, received: Int, sent: Int?,
    tally: [String: Int]
  ) {
    counter("hedui_requests_total", [("route", route), ("status", "\(status)")])
      .increment(by: 1 as Int64)
    backend.makeTimer(label: "hedui_request_seconds", dimensions: [("route", route)])
      .recordNanoseconds(nanoseconds)
    counter("hedui_request_bytes_total", [("route", route)]).increment(by: Int64(received))
    counter("hedui_answer_bytes_total", [("route", route)]).increment(by: Int64(sent ?? 0))
    let mark = "outcome."
    for (word, count) in tally {
      if word.hasPrefix(mark) {
        counter("hedui_outcomes_total", [("outcome", String(word.dropFirst(mark.count)))])
          .increment(by: Int64(count))
      } else if Verdict(rawValue: word) != nil {
        counter("hedui_verdicts_total", [("verdict", word)]).increment(by: Int64(count))
      }
    }
  }

  /// All counts as text.
  func text() -> String {
    gauge("hedui_requests_under_way", Double(gate.requests))
    gauge("hedui_body_bytes_held", Double(gate.bytes))
    gauge("hedui_ready", gate.isReady ? 1 : 0)
    if let memory = ThisProcess.memory {
      gauge("process_resident_memory_bytes", Double(memory))
    }
    return backend.text
  }

  private func counter(_ label: String, _ labels: [(String, String)]) -> any CounterHandler {
    backend.makeCounter(label: label, dimensions: labels)
  }

  private func gauge(_ label: String, _ value: Double) {
    backend.makeMeter(label: label, dimensions: []).set(value)
  }
}
