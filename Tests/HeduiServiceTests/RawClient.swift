// SPDX-License-Identifier: Apache-2.0

import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A connection that sends exactly the bytes it is told, right or wrong; its waits happen on threads of their own, since
/// the service under test needs those of the tasks.
struct RawClient: Sendable {
  private let number: Int32

  /// Connects to a port of this machine.
  init(port: Int) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let socket = number
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Refused(number: errno) }
    // No test waits longer than this for bytes that never come.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      number, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  struct Refused: Error {
    let number: Int32
  }

  /// Sends bytes; false when the other side took no more.
  @discardableResult
  func send(_ bytes: [UInt8]) async -> Bool {
    await elsewhere {
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].withUnsafeBytes { raw in
          systemSend(number, raw.baseAddress, raw.count)
        }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }
  }

  @discardableResult
  func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

  /// Says that nothing more is sent.
  func finish() { _ = shutdown(number, Int32(SHUT_WR)) }

  /// What comes until the answer is whole, or the other side closes.
  func answer() async -> RawAnswer {
    await elsewhere {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        if let answer = RawAnswer(bytes), answer.isWhole { return answer }
        let count = recv(number, &buffer, buffer.count, 0)
        guard count > 0 else { return RawAnswer(bytes) ?? RawAnswer() }
        bytes += buffer[..<count]
      }
    }
  }

  /// Whether the other side closes, whatever it sends before.
  func isClosed() async -> Bool {
    await elsewhere {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = recv(number, &buffer, buffer.count, 0)
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK) { return true }
        if count < 0 { return false }
      }
    }
  }

  func close() { shut(number) }

  private func elsewhere<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result
  {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
  }
}

/// An answer as it came.
struct RawAnswer: Sendable {
  var status = 0
  var head = ""
  var body: [UInt8] = []

  init() {}

  init?(_ bytes: [UInt8]) {
    let mark = Array("\r\n\r\n".utf8)
    guard bytes.count > 12,
      let end = bytes.indices.first(where: { bytes[$0...].starts(with: mark) })
    else { return nil }
    head = String(decoding: bytes[..<end], as: UTF8.self)
    body = Array(bytes[(end + 4)...])
    status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    if status == 100, let next = RawAnswer(body) { self = next }
  }

  /// The value of a field.
  func field(_ name: String) -> String? {
    for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix(name + ":") {
      return line.dropFirst(name.count + 1).trimmingPrefix(" ").description
    }
    return nil
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  fileprivate var isWhole: Bool {
    if status == 100 { return false }
    if let length = field("content-length").flatMap({ Int($0) }) { return body.count >= length }
    return body.suffix(5).elementsEqual(Array("0\r\n\r\n".utf8))
  }
}

private func shut(_ number: Int32) { _ = close(number) }

private func systemSend(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  send(number, bytes, count, Int32(MSG_NOSIGNAL))
}
