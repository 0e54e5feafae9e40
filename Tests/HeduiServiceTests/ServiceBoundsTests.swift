// SPDX-License-Identifier: Apache-2.0

import HeduiService
import Testing

/// What clients may do to a connection, and what they get for it; the service answers others meanwhile.
@Suite(.serialized)
struct ServiceBoundsTests {
  private let photo = "/v1/photos/check"

  private func isAlive(_ port: Int) async throws -> Bool {
    try await TestService.ask(port, TestService.get("/healthz")).status == 200
  }

  /// Waits until a request is at its check.
  private func waitForOne(_ port: Int) async throws {
    for _ in 0..<2_000 {
      let text = try await TestService.ask(port, TestService.get("/metrics")).text
      if text.contains("\nhedui_requests_under_way 1\n") { return }
    }
  }

  @Test func `a body that comes too slowly is not waited for`() async throws {
    try await TestService.run { options in
      options.secondsToBody = 1
    } _: { (port: Int) async throws in
      let client = try RawClient(port: port)
      defer { client.close() }
      await client.send(
        "POST \(photo) HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: 9\r\n\r\nab"
      )
      #expect(try await isAlive(port))
      let answer = await client.answer()
      #expect(answer.status == 408)
      #expect(answer.field("content-type") == "application/problem+json")
      #expect(await client.isClosed())
      #expect(try await isAlive(port))
    }
  }

  @Test func `half a head is answered and its connection closed`() async throws {
    try await TestService.run { options in
      options.secondsToHead = 1
    } _: { (port: Int) async throws in
      let client = try RawClient(port: port)
      defer { client.close() }
      await client.send("POST \(photo) HTTP/1.1\r\nHo")
      #expect(await client.answer().status == 408)
      #expect(await client.isClosed())
      #expect(try await isAlive(port))
    }
  }

  @Test func `a length beyond the bound is refused before anything is read`() async throws {
    try await TestService.run { options in
      options.bodyBytes = 1_000
    } _: { (port: Int) async throws in
      let client = try RawClient(port: port)
      defer { client.close() }
      await client.send(
        "POST \(photo) HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: 1001\r\n\r\n"
      )
      let answer = await client.answer()
      #expect(answer.status == 413)
      #expect(answer.field("connection") == "close")
      #expect(await client.isClosed())
    }
  }

  @Test func `chunks without end are cut off at the bound`() async throws {
    try await TestService.run { options in
      options.bodyBytes = 100_000
    } _: { (port: Int) async throws in
      let client = try RawClient(port: port)
      defer { client.close() }
      await client.send(
        "POST \(photo) HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n")
      let chunk = "1000\r\n" + String(repeating: "x", count: 0x1000) + "\r\n"
      for _ in 0..<40 where await !client.send(chunk) { break }
      #expect(await client.answer().status == 413)
      #expect(try await isAlive(port))
    }
  }

  private static let nonsense = [
    "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
    "POST /v1/photos/check HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    "POST /v1/photos/check HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    "GET /\u{0} HTTP/1.1\r\n\r\n",
  ]

  @Test func `what is no request is a bad one`() async throws {
    try await TestService.run { (port: Int) async throws in
      for text in Self.nonsense {
        let client = try RawClient(port: port)
        defer { client.close() }
        await client.send(text)
        #expect(await client.answer().status == 400, "\(text)")
        #expect(await client.isClosed())
      }
      #expect(try await isAlive(port))
    }
  }

  @Test func `a client that leaves in the middle of its body costs nothing`() async throws {
    try await TestService.run { (port: Int) async throws in
      for _ in 0..<20 {
        let client = try RawClient(port: port)
        await client.send(
          "POST \(photo) HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: 99\r\n\r\nab"
        )
        client.close()
      }
      #expect(try await isAlive(port))
      let text = try await TestService.ask(port, TestService.get("/metrics")).text
      #expect(text.contains("\nhedui_requests_under_way 0\n"))
    }
  }

  @Test func `wrong chunks are a bad request`() async throws {
    try await TestService.run { (port: Int) async throws in
      let answer = try await TestService.ask(
        port,
        "POST \(photo) HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n"
          + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n")
      #expect(answer.status == 400)
    }
  }

  @Test func `heads longer than the bound are refused`() async throws {
    try await TestService.run { (port: Int) async throws in
      let client = try RawClient(port: port)
      defer { client.close() }
      await client.send(
        "GET /healthz HTTP/1.1\r\nX: \(String(repeating: "a", count: 70_000))\r\n\r\n")
      let status = await client.answer().status
      #expect(status >= 400 || status == 0)
      #expect(try await isAlive(port))
    }
  }

  @Test func `who waits to be asked for the body is asked`() async throws {
    try await TestService.run { (port: Int) async throws in
      let client = try RawClient(port: port)
      defer { client.close() }
      await client.send(
        "POST \(photo) HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nExpect: 100-continue\r\n"
          + "Content-Length: 2\r\n\r\n")
      await client.send("ab")
      #expect(await client.answer().status == 200)
    }
  }

  @Test func `one request too many is told to come back`() async throws {
    try await TestService.run { options in
      options.requests = 1
    } _: { (port: Int) async throws in
      let first = try RawClient(port: port)
      defer { first.close() }
      await first.send(TestService.post("\(photo)?name=slowly"))
      try await waitForOne(port)
      let refused = try await TestService.ask(port, TestService.post(photo))
      #expect(refused.status == 503)
      #expect(refused.field("retry-after") == "1")
      #expect(refused.text.contains("urn:hedui:problem:busy"))
      #expect(await first.answer().status == 200)
    }
  }

  @Test func `bodies together may hold so much and no more`() async throws {
    try await TestService.run { options in
      options.bodyBytesAtOnce = 10
    } _: { (port: Int) async throws in
      let answer = try await TestService.ask(
        port, TestService.post(photo, String(repeating: "x", count: 11)))
      #expect(answer.status == 503)
      #expect(try await TestService.ask(port, TestService.post(photo)).status == 200)
    }
  }

  @Test func `what is under way is answered before the end`() async throws {
    let client = try await TestService.run { (port: Int) async throws -> RawClient in
      let client = try RawClient(port: port)
      await client.send(TestService.post("\(photo)?name=slowly"))
      try await waitForOne(port)
      return client
    }
    defer { client.close() }
    #expect(await client.answer().status == 200)
  }

  @Test func `what does not come to its end in time is cut off`() async throws {
    let client = try await TestService.run { options in
      options.secondsToEnd = 1
    } _: { (port: Int) async throws -> RawClient in
      let client = try RawClient(port: port)
      await client.send(TestService.post("\(photo)?name=hang"))
      try await waitForOne(port)
      return client
    }
    defer { client.close() }
    #expect(await client.isClosed())
  }

  @Test func `a worker that dies is an incomplete report and no failed request`() async throws {
    try await TestService.run { (port: Int) async throws in
      let answer = try await TestService.ask(port, TestService.post("\(photo)?name=die&lang=en"))
      #expect(answer.status == 200)
      #expect(answer.text.contains("\"verdict\": \"incomplete\""))
      #expect(answer.text.contains("dossier.process"))
      #expect(try await TestService.ask(port, TestService.post(photo)).status == 200)
    }
  }
}
