// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HeduiModel
import Hummingbird
import HummingbirdCore
import NIOCore

/// Reads a request's body into memory, within its bounds.
struct BodyReader {
  let gate: Gate
  let mostBytes: Int

  /// Hands the body to `use`, and gives its room back when that returns.
  ///
  /// - Throws: ``Problem`` when it is too large, too slow, cut short, or there is no room; what `use` throws.
  func withBody<Result>(
    of request: Request, _ use: ([UInt8]) async throws -> Result
  ) async throws -> Result {
    let declared = request.headers[.contentLength].flatMap { Int($0) }
    if let declared, declared > mostBytes { throw tooMuch }
    var held = 0
    defer { gate.release(held) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(declared ?? 0, 1 << 20))
    do {
      for try await buffer in request.body {
        guard buffer.readableBytes <= mostBytes - bytes.count else { throw tooMuch }
        try gate.reserve(buffer.readableBytes)
        held += buffer.readableBytes
        bytes += buffer.readableBytesView
      }
    } catch let problem as Problem {
      throw problem
    } catch is SlowClient {
      throw Problem(.tooSlow, slow())
    } catch {
      throw Problem(.badRequest, cut())
    }
    return try await use(bytes)
  }

  private var tooMuch: Problem {
    Problem(.tooLarge, tooLong(.integer(mostBytes, .bytes)))
  }
}

private let tooLong = MessageTemplate(
  zh: "请求内容超过 {0}（--max-body）", en: "the body has more than {0} (--max-body)")
private let slow = MessageTemplate(
  zh: "内容发送得太慢，没有等到全部", en: "the body came too slowly and was not waited for")
private let cut = MessageTemplate(
  zh: "内容没有发送完，或分块有误", en: "the body ended before its end, or its chunks are wrong")
