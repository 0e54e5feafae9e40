// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// What a request brings along.
struct ServiceContext: InitializableFromSource {
  typealias Source = ApplicationRequestContextSource
  let logger: Logger

  init(source: ApplicationRequestContextSource) { logger = source.logger }
}

/// Answers every request: looks for its route, asks for the token, has the route answer, and says in the log and the
/// counts what came of it.
///
/// Whatever goes wrong becomes a ``Problem``.
struct ServiceResponder: HTTPResponder {
  typealias Context = ServiceContext

  let desk: ServiceDesk
  let token: Token?
  let metrics: ServiceMetrics

  func respond(to request: Request, context: ServiceContext) async throws -> Response {
    let start = ContinuousClock.now
    let id = context.logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-"
    let query = Self.query(of: request)
    var route: Route?
    var answer: Answer
    do {
      answer = try await self.answer(request, query, &route)
    } catch {
      let problem = error as? Problem ?? Problem(.fault, unknownFault(.text(id)))
      answer = Answer(
        problem.json(in: ServiceQuery.language(in: query)), type: Answer.problem)
      (answer.status, answer.fields) = (problem.status, problem.fields)
      if !(error is Problem) {
        context.logger.error("fault", metadata: ["kind": "\(type(of: error))"])
      }
    }
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    note(route, answer, received: length, start.duration(to: .now), context.logger)
    return answer.response(
      id: id, isPage: route?.id == .showPage || route?.id == .showPageFile)
  }

  private func answer(
    _ request: Request, _ query: String?, _ found: inout Route?
  ) async throws -> Answer {
    let (route, parameter) = try RouteTable.route(request.method, Self.path(of: request))
    found = route
    if route.isGuarded, let token, !token.isNamed(by: request.headers[.authorization]) {
      throw Problem(.unauthorized, noToken())
    }
    let asked = ServiceRequest(
      route: route, parameter: parameter, query: try ServiceQuery(query, for: route),
      request: request)
    return try await desk.answer(asked)
  }

  /// Says what came of a request: no names, no addresses as written, no content.
  private func note(
    _ route: Route?, _ answer: Answer, received: Int, _ duration: Duration,
    _ logger: Logger
  ) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    let name = route?.path ?? "-"
    metrics.count(
      route: name, status: answer.status.code, nanoseconds: nanoseconds, received: received,
      sent: answer.byteCount, tally: answer.tally)
    let tally = answer.tally.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    logger.info(
      "answered",
      metadata: [
        "route": "\(name)", "status": "\(answer.status.code)",
        "received": "\(received)", "sent": "\(answer.byteCount.map { "\($0)" } ?? "stream")",
        "tally": "\(tally.joined(separator: " "))", "ms": "\(nanoseconds / 1_000_000)",
      ])
  }

  private static func path(of request: Request) -> String {
    let path = request.head.path ?? "/"
    return String(path.prefix { $0 != "?" })
  }

  private static func query(of request: Request) -> String? {
    let path = request.head.path ?? "/"
    return path.firstIndex(of: "?").map { String(path[path.index(after: $0)...]) }
  }
}

/// A request with its route and its parameters.
struct ServiceRequest: Sendable {
  let route: Route
  /// What stands in the place of the address's parameter.
  let parameter: String
  let query: ServiceQuery
  let request: Request

  var language: Language { query.language }
}

private let noToken = MessageTemplate(
  zh: "这里需要令牌：Authorization: Bearer …", en: "a token is needed here: Authorization: Bearer …")
private let unknownFault = MessageTemplate(
  zh: "服务出错，没有检查；日志中的编号是 {0}", en: "the service failed; its log has the number {0}")
