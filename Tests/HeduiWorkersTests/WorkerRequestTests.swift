// SPDX-License-Identifier: Apache-2.0

import HeduiWorkers
import SystemPackage
import Testing

struct WorkerRequestTests {
  private func read(_ line: String) -> WorkerRequest.Reading {
    WorkerRequest.read(Array(line.utf8))
  }

  private func key(_ line: String) -> String { String(decoding: read(line).key, as: UTF8.self) }

  private func code(_ line: [UInt8]) -> WorkerFailure.Code? {
    if case .failure(let failure) = WorkerRequest.read(line).request { failure.code } else { nil }
  }

  @Test func `a request reads back as it was written`() throws {
    let latin = [CChar(bitPattern: 0x61), CChar(bitPattern: 0xE9), 0]
    let strange = try #require(
      latin.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { FilePath(platformString: $0) }
      })
    for request in [
      WorkerRequest(.photo, .path("照片/a b\".jpg"), name: "张\n三"),
      WorkerRequest(.scan, .bytes([0, 1, 255, 10])), WorkerRequest(.fingerprints, .path(strange)),
      WorkerRequest(.dossier, .bytes(Array("schema: 1".utf8)), name: "d.yaml", folder: "/tmp/x"),
      WorkerRequest(.archive, .bytes([1])),
      WorkerRequest(
        .dossier,
        .files([
          WorkerFile(path: "dossier.yaml", bytes: [1]), WorkerFile(path: "a/照 \".jpg", bytes: []),
        ])),
    ] {
      #expect(try WorkerRequest.read(request.line).request.get() == request)
      #expect(!request.line.contains(0x0A))
    }
  }

  @Test func `a dossier may stand in the request itself`() throws {
    let request = try read(#"{"kind":"dossier","dossier":{"schema":1,"applicant":{"name":"甲"}}}"#)
      .request.get()
    #expect(request.source == .bytes(Array(#"{"schema":1,"applicant":{"name":"甲"}}"#.utf8)))
  }

  @Test(arguments: [
    "1", "-2.50e3", "\"a\\n\\\"b\"", "null", "true", "[1,[{}]]", "{\"a\":{\"b\":[]}}",
  ])
  func `a key comes back whatever it is`(json: String) {
    #expect(key("{\"key\":\(json),\"kind\":\"photo\",\"path\":\"a\"}") == json)
    #expect(key("{\"key\":\(json),\"kind\":\"nothing\"}") == json)
  }

  @Test(arguments: [
    "", " ", "nonsense", "[1]", "\"a\"", "{\"kind\":\"photo\"", "{} {}", "{\"kind\":\"photo\",}",
    "{\"kind\":\"photo\",\"kind\":\"photo\",\"path\":\"a\"}", "{\"key\":\"\\ud800\"}",
    String(repeating: "[", count: 10_000),
  ])
  func `what is no object is a bad line`(line: String) {
    #expect(code(Array(line.utf8)) == .badLine)
    #expect(key(line) == "null")
  }

  @Test func `other encodings and zeros are bad lines`() {
    let request = Array("{\"kind\":\"photo\",\"path\":\"".utf8)
    for bytes in [[0xC3, 0xD7], [0x00], [0xFF, 0xFE], [0xC0, 0x80]] as [[UInt8]] {
      #expect(code(request + bytes + Array("\"}".utf8)) == .badLine)
    }
    #expect(code([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]) == .badLine)
  }

  @Test(arguments: [
    "{}", "{\"kind\":\"photo\"}", "{\"kind\":1,\"path\":\"a\"}",
    "{\"kind\":\"photos\",\"path\":\"a\"}",
    "{\"kind\":\"photo\",\"path\":\"\"}", "{\"kind\":\"photo\",\"path\":\"a\\u0000b\"}",
    "{\"kind\":\"photo\",\"path\":[\"a\"]}", "{\"kind\":\"photo\",\"data\":\"%%%\"}",
    "{\"kind\":\"photo\",\"data\":\"QQ=\"}",
    "{\"kind\":\"photo\",\"path\":\"a\",\"data\":\"QQ==\"}",
    "{\"kind\":\"photo\",\"dossier\":{}}", "{\"kind\":\"dossier\",\"dossier\":[]}",
    "{\"kind\":\"photo\",\"path\":\"a\",\"folder\":\"b\"}", "{\"kind\":\"photo\",\"paht\":\"a\"}",
    "{\"kind\":\"photo\",\"files\":{\"a\":\"QQ==\"}}", "{\"kind\":\"dossier\",\"files\":{}}",
    "{\"kind\":\"dossier\",\"files\":{\"a\":1}}", "{\"kind\":\"dossier\",\"files\":[\"a\"]}",
    "{\"kind\":\"fix\",\"path\":\"a\",\"crop\":[1,2,3]}",
    "{\"kind\":\"photo\",\"path\":\"a\",\"crop\":[1,2,3,4]}",
    "{\"kind\":\"fix\",\"path\":\"a\",\"crop\":[1,2,0,4]}",
    "{\"kind\":\"fix\",\"path\":\"a\",\"crop\":[1,2,3,99999999999999999999]}",
  ])
  func `an object that asks for nothing is a bad request`(line: String) {
    #expect(code(Array(line.utf8)) == .badRequest)
  }

  @Test func `a key may be long, but not without end`() {
    let longest = String(repeating: "k", count: 65_534)
    #expect(code(Array("{\"key\":\"\(longest)\",\"kind\":\"photo\",\"path\":\"a\"}".utf8)) == nil)
    #expect(
      code(Array("{\"key\":\"\(longest)k\",\"kind\":\"photo\",\"path\":\"a\"}".utf8)) == .badRequest
    )
  }
}
