// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Synchronization

/// How much may be under way at once: requests that are checked or wait for it, and bytes of bodies.
///
/// A class because all requests share it.
final class Gate: Sendable {
  private struct State {
    var requests = 0
    var bytes = 0
    var isDraining = false
    var isReady = false
  }

  private let state = Mutex(State())
  private let mostRequests: Int
  private let mostBytes: Int

  init(requests: Int, bytes: Int) {
    mostRequests = requests
    mostBytes = bytes
  }

  /// Refuses where there is no room for another request, before its body is read.
  func look() throws(Problem) {
    guard state.withLock({ $0.requests < mostRequests }) else { throw Self.full }
  }

  /// Takes room for a request; ``leave()`` gives it back.
  func enter() throws(Problem) {
    let hasEntered = state.withLock { state in
      guard state.requests < mostRequests else { return false }
      state.requests += 1
      return true
    }
    guard hasEntered else { throw Self.full }
  }

  /// Gives the room of a request back.
  func leave() { state.withLock { $0.requests -= 1 } }

  /// Takes room for bytes; ``release(_:)`` gives it back.
  func reserve(_ count: Int) throws(Problem) {
    let hasRoom = state.withLock { state in
      guard count <= mostBytes - state.bytes else { return false }
      state.bytes += count
      return true
    }
    guard hasRoom else { throw Problem(.busy, noMemory()) }
  }

  /// Gives the room of bytes back.
  func release(_ count: Int) { state.withLock { $0.bytes -= count } }

  /// Requests under way.
  var requests: Int { state.withLock { $0.requests } }
  /// Bytes of bodies that are held.
  var bytes: Int { state.withLock { $0.bytes } }

  /// Says that the service ends.
  func drain() { state.withLock { $0.isDraining = true } }
  /// Whether the service ends.
  var isDraining: Bool { state.withLock { $0.isDraining } }

  /// Says whether workers could be had.
  func tell(isReady: Bool) { state.withLock { $0.isReady = isReady } }
  /// Whether anything can be checked now.
  var isReady: Bool { state.withLock { $0.isReady && !$0.isDraining } }

  private static let full = Problem(.busy, noRoom())
}

private let noRoom = MessageTemplate(
  zh: "正在处理的请求太多；请稍后再试", en: "too many requests are under way; try again later")
private let noMemory = MessageTemplate(
  zh: "正在接收的内容太多；请稍后再试", en: "too much is being received; try again later")
