// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import HummingbirdCore
package import HeduiWorkers
package import Logging
import NIOCore
import ServiceLifecycle

/// The HTTP service: routes, limits, counts.
///
/// It checks nothing itself.
package struct HeduiHTTPService: Sendable {
  private let options: ServiceOptions
  private let desk: ServiceDesk
  private let responder: ServiceResponder
  private let logger: Logger

  /// Makes a service that has `pool` check; its workers must be confined, and know the shelf's policies.
  package init(
    _ options: ServiceOptions, pool: WorkerPool, shelf: PolicyShelf, logger: Logger,
    backend: PrometheusMetrics = PrometheusMetrics()
  ) {
    self.options = options
    self.logger = logger
    let gate = Gate(requests: options.requests, bytes: options.bodyBytesAtOnce)
    let metrics = ServiceMetrics(backend, gate)
    desk = ServiceDesk(pool, shelf, gate, metrics, options)
    responder = ServiceResponder(
      desk: desk, token: options.token.map { Token($0) }, metrics: metrics)
  }

  /// Serves until `stop` comes to its end, and then until what is under way is answered.
  ///
  /// - Parameters:
  ///   - stop: waits for the wish to end.
  ///   - started: told the port that is listened on.
  /// - Returns: whether everything that was under way at the end was answered in time.
  /// - Throws: why nothing could be listened on.
  package func run(
    stop: @escaping @Sendable () async -> Void,
    started: @escaping @Sendable (Int) async -> Void
  ) async throws -> Bool {
    let (desk, options) = (desk, options)
    let application = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ConnectionGuard(options)],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(options.connections)),
      onServerRunning: { channel in
        await started(channel.localAddress?.port ?? options.port)
        await desk.probe()
      },
      logger: logger)
    var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(options.secondsToEnd)
    let group = ServiceGroup(configuration: configuration)
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        await stop()
        desk.gate.drain()
        await group.triggerGracefulShutdown()
      }
      defer { tasks.cancelAll() }
      let isCut: Bool
      do {
        try await group.run()
        isCut = false
      } catch {
        guard desk.gate.isDraining else { throw error }
        isCut = true
      }
      return !isCut && desk.gate.requests == 0
    }
  }
}
