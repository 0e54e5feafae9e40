// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiService
import HeduiWorkers
import Testing

@Suite(.serialized)
struct ServiceRouteTests {
  private let photo = "/v1/photos/check"
  private static let description = OpenAPI(
    policies: PolicyShelf([try? Policy(builtIn: Policy.standardID)].compactMap { $0 }).ids
  ).json
  private static let token = "0123456789abcdef0123"

  private func json(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `the token is asked for on v1 and nowhere else`() async throws {
    try await TestService.run { options in
      options.token = Array(Self.token.utf8)
    } _: { (port: Int) async throws in
      let wrong = [
        "", "Authorization: Bearer \(Self.token.dropLast())4\r\n",
        "Authorization: Bearer \(Self.token)\(Self.token)\r\n",
        "Authorization: Basic \(Self.token)\r\n",
        "Authorization: Bearer \r\n", "Authorization: Bearer \(Self.token.dropLast())\r\n",
      ]
      for field in wrong {
        let answer = try await TestService.ask(port, TestService.get("/v1/rules", more: field))
        #expect(answer.status == 401, "\(field)")
        #expect(answer.field("www-authenticate")?.hasPrefix("Bearer") == true)
      }
      for scheme in ["Bearer", "bearer"] {
        let field = "Authorization: \(scheme) \(Self.token)\r\n"
        #expect(
          try await TestService.ask(port, TestService.get("/v1/rules", more: field)).status == 200)
      }
      for path in ["/", "/healthz", "/metrics", "/openapi.json"] {
        #expect(try await TestService.ask(port, TestService.get(path)).status == 200)
      }
    }
  }

  private static let addresses: [(method: String, path: String, status: Int)] = [
    ("GET", "/nowhere", 404), ("GET", "/v1/photos/check", 405), ("POST", "/healthz", 405),
    ("DELETE", "/v1/rules/photo.format", 405), ("GET", "/v1/rules/no.rule", 404),
    ("GET", "/v1/rules/", 404), ("GET", "/v1/rules?polcy=x", 400),
    ("GET", "/v1/rules?policy=/etc/passwd", 400), ("GET", "/v1/rules?lang=fr", 400),
    ("GET", "/v1/rules?lang=en&lang=zh", 400), ("GET", "/v1/rules?policy=%FF", 400),
    ("GET", "/v1/rules?policy=%4", 400), ("GET", "/page/../../etc/passwd", 404),
    ("GET", "/page/%2e%2e", 404), ("GET", "/v1/rules/photo.format?lang=en", 200),
    ("GET", "/v1/schemas/dossier", 200), ("GET", "/v1/policies", 200),
  ]

  @Test func `addresses and parameters`() async throws {
    try await TestService.run { (port: Int) async throws in
      for (method, path, status) in Self.addresses {
        let answer = try await TestService.ask(
          port, "\(method) \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
        #expect(answer.status == status, "\(method) \(path)")
        if status == 405 { #expect(answer.field("allow") != nil) }
        guard status >= 400 else { continue }
        let problem = try json(answer.body)
        #expect(problem["status"] as? Int == status)
        #expect((problem["type"] as? String)?.hasPrefix("urn:hedui:problem:") == true)
        #expect(answer.field("content-type") == "application/problem+json")
      }
    }
  }

  @Test func `problems are told in the language that was asked for`() async throws {
    try await TestService.run { (port: Int) async throws in
      let zh = try await TestService.ask(port, TestService.get("/v1/rules/x"))
      let en = try await TestService.ask(port, TestService.get("/v1/rules/x?lang=en"))
      #expect(zh.text.contains("没有规则") && en.text.contains("there is no rule"))
    }
  }

  @Test func `contents of other kinds are refused`() async throws {
    try await TestService.run { (port: Int) async throws in
      for type in ["text/plain", "application/x-www-form-urlencoded", "image", "", "video/mp4"] {
        let answer = try await TestService.ask(port, TestService.post(photo, type: type))
        #expect(answer.status == 415, "\(type)")
      }
      let packed = TestService.post(photo, more: "Content-Encoding: gzip\r\n")
      #expect(try await TestService.ask(port, packed).status == 415)
    }
  }

  @Test func `every answer tells browsers what they may not do`() async throws {
    try await TestService.run { (port: Int) async throws in
      for path in ["/", "/healthz", "/v1/rules", "/nowhere"] {
        let answer = try await TestService.ask(
          port, TestService.get(path, more: "Origin: http://x\r\n"))
        #expect(answer.field("x-content-type-options") == "nosniff")
        #expect(answer.field("referrer-policy") == "no-referrer")
        #expect(answer.field("content-security-policy")?.hasPrefix("default-src 'none'") == true)
        #expect(answer.field("access-control-allow-origin") == nil)
        #expect(answer.field("x-request-id") != nil)
      }
    }
  }

  @Test func `a photo may come as the one part of a form`() async throws {
    try await TestService.run { (port: Int) async throws in
      func form(_ parts: [String]) -> String {
        let body = parts.map { "--b\r\nContent-Disposition: form-data; \($0)\r\n\r\nabc\r\n" }
        return TestService.post(
          photo, body.joined() + "--b--\r\n", type: "multipart/form-data; boundary=b")
      }
      let good = "name=\"photo\"; filename=\"a.jpg\""
      #expect(try await TestService.ask(port, form([good])).status == 200)
      #expect(try await TestService.ask(port, form([good, good])).status == 400)
      #expect(try await TestService.ask(port, form(["name=\"other\""])).status == 400)
      #expect(try await TestService.ask(port, form([])).status == 400)
    }
  }

  @Test func `what is answered is counted`() async throws {
    try await TestService.run { (port: Int) async throws in
      _ = try await TestService.ask(port, TestService.post("\(photo)?name=SECRET.jpg"))
      let text = try await TestService.ask(port, TestService.get("/metrics")).text
      #expect(text.contains("hedui_requests_total{route=\"/v1/photos/check\",status=\"200\"} 1\n"))
      #expect(text.contains("hedui_verdicts_total{verdict=\"accept\"} "))
      #expect(text.contains("hedui_request_seconds_count{route=\"/v1/photos/check\"} 1\n"))
      #expect(!text.contains("SECRET"))
    }
  }

  @Test func `the description lists the routes, each of which answers`() async throws {
    try await TestService.run { (port: Int) async throws in
      let description = try json(Self.description)
      let paths = try #require(description["paths"] as? [String: [String: Any]])
      #expect(paths.count >= 15)
      for (path, methods) in paths {
        for (method, operation) in methods {
          let operation = try #require(operation as? [String: Any])
          let parameters = try #require(operation["parameters"] as? [[String: Any]])
          let address = path.replacing("{id}", with: "photo.format").replacing("{file}", with: "x")
          var query: [String] = []
          for parameter in parameters where parameter["in"] as? String == "query" {
            let name = try #require(parameter["name"] as? String)
            // An empty value is one of no closed list: so those are known by the refusal that names them.
            query.append(
              ["lang": "lang=en", "words": "words=none", "crop": "crop=0,0,1,1"][name] ?? "\(name)="
            )
          }
          let answer = try await TestService.ask(
            port,
            "\(method.uppercased()) \(address)?\(query.joined(separator: "&")) HTTP/1.1\r\nHost: a\r\n"
              + "Content-Type: text/plain\r\nContent-Length: 0\r\n\r\n")
          let responses = try #require(operation["responses"] as? [String: Any])
          #expect(responses["\(answer.status)"] != nil, "\(method) \(path) gave \(answer.status)")
          #expect(answer.status == (method == "post" ? 415 : path.contains("{file}") ? 404 : 200))
        }
      }
    }
  }

  @Test func `the committed description is the one that is served`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "schemas/openapi.json")
    let committed = try? Data(contentsOf: file)
    if committed != Data(Self.description),
      ProcessInfo.processInfo.environment["HEDUI_RECORD"] != nil
    {
      try Data(Self.description).write(to: file)
    }
    #expect(
      committed == Data(Self.description),
      "HEDUI_RECORD=failed swift test --filter ServiceRouteTests writes schemas/openapi.json")
  }
}
