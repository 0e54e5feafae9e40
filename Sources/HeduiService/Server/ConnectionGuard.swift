// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// A client that sends too slowly; thrown into the body that waits for it.
struct SlowClient: Error {}

/// Watches over one connection: how long heads and bodies take, asks for bodies that wait to be asked for, and closes
/// after answers to requests that were not read to their end.
///
/// Only the time counts for which the service waits for the client: not while it is busy itself and reads nothing.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private enum Stage {
    /// For a request's head.
    case waiting
    /// A request is on its way.
    case receiving
    /// It is here whole and not answered yet.
    case answering
    /// It was answered before it was here whole; what still comes is dropped.
    case lingering
  }

  private let options: ServiceOptions
  private var stage = Stage.waiting
  private var isFirst = true
  /// A batch is open as long as its client likes; each wait alone is bounded.
  private var isBatch = false
  private var received = 0
  /// Since when the client is waited for; nil while the service reads nothing.
  private var waitBegan: NIODeadline?
  /// When the present request's head was here.
  private var began = NIODeadline.now()
  /// How long the client was waited for in this stage before.
  private var waited = TimeAmount.zero
  private var check: Scheduled<Void>?
  /// Ends a connection whose client takes no answer.
  private var unread: Scheduled<Void>?

  /// How long what still comes is dropped after an answer.
  private static let lingering = TimeAmount.seconds(2)
  private static let interval = TimeAmount.milliseconds(500)

  init(_ options: ServiceOptions) { self.options = options }

  // MARK: What comes in

  func handlerAdded(context: ChannelHandlerContext) {
    waitBegan = .now()
    schedule(context, .seconds(Int64(options.secondsToHead)))
  }

  func handlerRemoved(context: ChannelHandlerContext) { cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    cancel()
    context.fireChannelInactive()
  }

  private func cancel() {
    check?.cancel()
    unread?.cancel()
    (check, unread) = (nil, nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if stage == .lingering {
      if case .end = part { context.close(promise: nil) }
      return
    }
    switch part {
    case .head(let head): begin(head, context)
    case .body(let buffer): received += buffer.readableBytes
    case .end:
      if stage == .receiving { stage = .answering }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    pause()
    context.fireChannelReadComplete()
    if stage == .lingering { context.read() }
  }

  func read(context: ChannelHandlerContext) {
    if waitBegan == nil { waitBegan = .now() }
    context.read()
  }

  private func begin(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    stage = .receiving
    isFirst = false
    isBatch = head.path?.hasPrefix("/v1/batches") ?? false
    (received, waited, began) = (0, .zero, .now())
    if waitBegan != nil { waitBegan = .now() }
    schedule(context, Self.interval)
    guard head.headerFields[.expect]?.lowercased() == "100-continue" else { return }
    let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= options.bodyBytes else { return }
    context.writeAndFlush(
      wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
  }

  private func pause() {
    guard let began = waitBegan else { return }
    waited = waited + (.now() - began)
    waitBegan = nil
  }

  // MARK: What goes out

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    unread?.cancel()
    unread = nil
    if !context.channel.isWritable {
      let channel = context.channel
      unread = context.eventLoop.scheduleTask(in: .seconds(Int64(options.secondsToHead))) {
        channel.close(promise: nil)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    switch unwrapOutboundIn(data) {
    case .head(var head) where head.status.kind != .informational && stage == .receiving:
      if !isBatch { head.headerFields[.connection] = "close" }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .head, .body: context.write(data, promise: promise)
    case .end:
      context.write(data, promise: promise)
      endAnswer(context)
    }
  }

  private func endAnswer(_ context: ChannelHandlerContext) {
    guard stage == .receiving else {
      stage = .waiting
      waited = .zero
      if waitBegan != nil { waitBegan = .now() }
      schedule(context, .seconds(Int64(options.secondsToHead)))
      return
    }
    stage = .lingering
    context.flush()
    context.read()
    schedule(context, Self.lingering)
  }

  // MARK: Time

  private func schedule(_ context: ChannelHandlerContext, _ delay: TimeAmount) {
    check?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    check = context.eventLoop.scheduleTask(in: delay) {
      let (guarding, context) = bound.value
      guarding.look(context)
    }
  }

  private func look(_ context: ChannelHandlerContext) {
    check = nil
    switch stage {
    case .waiting: endWait(context)
    case .answering: break
    case .lingering: context.close(promise: nil)
    case .receiving:
      guard isTooSlow else { return schedule(context, Self.interval) }
      // The reader of the body gets it, and answers.
      context.fireErrorCaught(SlowClient())
      schedule(context, .seconds(Int64(options.secondsToBody)))
      if stage == .receiving { isBatch = false }
    }
  }

  /// Ends a connection on which no request came; half a request is answered.
  private func endWait(_ context: ChannelHandlerContext) {
    if isFirst {
      let fields: HTTPFields = [.connection: "close", .contentLength: "0"]
      let head = HTTPResponse(status: .requestTimeout, headerFields: fields)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
    context.close(promise: nil)
  }

  private var isTooSlow: Bool {
    let present = waitBegan.map { NIODeadline.now() - $0 } ?? .zero
    let patience = TimeAmount.seconds(Int64(options.secondsToBody))
    if isBatch { return present > .seconds(Int64(options.secondsToHead)) }
    func time(for bytes: Int) -> TimeAmount {
      .seconds(Int64(bytes / max(1, options.leastRate)))
    }
    // What never waits and never ends, such as a chunk's head, is bounded as well.
    if .now() - began > patience + time(for: options.bodyBytes) { return true }
    return waited + present > patience + time(for: received)
  }
}
