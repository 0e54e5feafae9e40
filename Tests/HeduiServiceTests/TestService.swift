// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import HeduiService
import HeduiWorkers
import Logging

/// A service within the test's process, whose workers are shell scripts that look at nothing.
enum TestService {
  /// A worker that answers every message with a document, unless its line says what to do instead.
  ///
  /// It reads lines, so what is sent to it must hold no line's ends of its own.
  static let obliging = """
    echo "ready x"
    while read -r line; do
      case "$line" in
        @*) continue;;
        *hang*) read -r forever;;
        *die*) kill -KILL $$;;
        *slowly*) sleep 1; echo '"k"'; echo '{"tally":"accept=1","document":"{}"}'; echo "ready x";;
        *kind*) echo '"k"'; echo '{"tally":"accept=1 outcome.pass=3","document":"{\\"a\\": 1}"}'; echo "ready x";;
      esac
    done
    """

  private static let policy = Result { try Policy(builtIn: Policy.standardID) }

  /// Runs a service while `body` uses its port, then ends it.
  static func run<Given: Sendable>(
    _ change: (inout ServiceOptions) -> Void = { _ in }, jobs: Int = 1,
    backend: PrometheusMetrics = PrometheusMetrics(),
    _ body: @escaping @Sendable (Int) async throws -> Given
  ) async throws -> Given {
    var options = ServiceOptions()
    options.port = 0
    options.today = CivilDate("2024-10-09")
    change(&options)
    var workers = WorkerOptions()
    workers.jobs = jobs
    let pool = WorkerPool(
      WorkerProgram(path: "/bin/sh", arguments: [Array("-c".utf8), Array(obliging.utf8)]), workers)
    defer { pool.close() }
    let shelf = PolicyShelf([try policy.get()])
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let service = HeduiHTTPService(
      options, pool: pool, shelf: shelf, logger: logger, backend: backend)
    let (stop, stopping) = AsyncStream.makeStream(of: Void.self)
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        _ = try await service.run(
          stop: { for await _ in stop {} }, started: { port in found.yield(port) })
        found.finish()
      }
      var iterator = ports.makeAsyncIterator()
      guard let port = await iterator.next() else { throw NotStarted() }
      let result: Result<Given, any Error>
      do { result = .success(try await body(port)) } catch { result = .failure(error) }
      stopping.finish()
      try await group.next()
      return try result.get()
    }
  }

  struct NotStarted: Error {}

  /// Sends one request on a connection of its own.
  static func ask(_ port: Int, _ request: String) async throws -> RawAnswer {
    let client = try RawClient(port: port)
    defer { client.close() }
    await client.send(request)
    return await client.answer()
  }

  /// A request with a body.
  static func post(
    _ path: String, _ body: String = "x", type: String = "image/jpeg", more: String = ""
  ) -> String {
    "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\(more)\r\n\(body)"
  }

  static func get(_ path: String, more: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: a\r\n\(more)\r\n"
  }
}
