// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The built service over its socket: what hostile archives and documents get, and how it ends.
@Suite(.serialized)
struct ServeCommandTests {
  /// An archive that nobody should send, how it is answered, and a word of the answer.
  private struct Hostile {
    let name: String
    let bytes: [UInt8]
    let status: Int
    let word: String
  }

  private static let document = Array("schema: 1\napplicant: {name: 王某某}\n".utf8)

  private static func zip(_ fill: (inout ZipWriter) -> Void) -> [UInt8] {
    var zip = ZipWriter()
    fill(&zip)
    return zip.bytes
  }

  private static var hostile: [Hostile] {
    let inner = zip { $0.add("dossier.yaml", document) }
    let names = [
      "../dossier.yaml", "/etc/dossier.yaml", "C:/dossier.yaml", "a/../../dossier.yaml",
      "..\\dossier.yaml", "a//dossier.yaml",
    ]
    var all = names.map { name in
      Hostile(
        name: name, bytes: zip { $0.add(name, document) }, status: 422, word: "leads out of it")
    }
    all += [
      Hostile(
        name: "link",
        bytes: zip {
          $0.add("dossier.yaml", document)
          $0.add("a.jpg", Array("/etc/passwd".utf8), .init(mode: 0o120777))
        }, status: 422, word: "is a link"),
      Hostile(
        name: "twice",
        bytes: zip {
          $0.add("dossier.yaml", document)
          $0.add("dossier.yaml", document)
        }, status: 422, word: "two entries"),
      Hostile(
        name: "10,001 entries",
        bytes: zip { zip in for number in 0...10_000 { zip.add("\(number)", []) } }, status: 422,
        word: "at most 10,000"),
      Hostile(
        name: "declares 2 GB",
        bytes: zip { $0.add("dossier.yaml", document, .init(declared: 2 << 30)) },
        status: 422, word: "unpacks to more than"),
      Hostile(
        name: "nested",
        bytes: zip {
          $0.add("dossier.yaml", document)
          $0.add("inner.zip", inner)
        }, status: 200, word: "inner.zip"),
      Hostile(
        name: "1000:1",
        bytes: zip {
          $0.add("dossier.yaml", Array(repeating: 0x20, count: 4 << 20), .init(isPacked: true))
        }, status: 200, word: "\"verdict\": \"incomplete\""),
      Hostile(
        name: "names in GBK",
        bytes: zip {
          $0.add(bytes: [0xCD, 0xF5, 0xC4, 0xB3, 0x5C] + Array("dossier.yaml".utf8), document)
        }, status: 200, word: "\"path\": \"王某\""),
      Hostile(name: "no archive", bytes: Array("PK nothing".utf8), status: 422, word: "no zip"),
      Hostile(name: "nothing", bytes: [], status: 422, word: "is empty"),
    ]
    return all
  }

  @Test func `hostile archives and documents are answered, and the service lives`() async throws {
    let service = try ServedCommand("--jobs", "1", "--item-timeout", "20")
    let path = "/v1/dossiers/validate?lang=en&words=none"
    for item in Self.hostile {
      let (status, text) = try await service.post(path, item.bytes, "application/zip")
      #expect(status == item.status, "\(item.name): \(text.prefix(300))")
      #expect(text.contains(item.word), "\(item.name): \(text.prefix(300))")
    }
    for depth in [100, 100_000] {
      let ends = [String(repeating: "[", count: depth), String(repeating: "]", count: depth)]
      let deep = Array(ends.joined().utf8)
      let (status, text) = try await service.post(path, deep, "application/json")
      #expect(
        status == 200 && text.contains("\"verdict\": \"incomplete\""),
        "\(depth): \(text.prefix(300))")
    }
    let line = #"{"key":1,"kind":"photo","path":"/etc/passwd"}"#
    let (status, text) = try await service.post(
      "/v1/batches?lang=en", Array(("@{}\n" + line + "\nnonsense").utf8), "application/x-ndjson")
    let results = text.split(separator: "\n")
    #expect(status == 200 && results.count == 3)
    #expect(results.count < 2 || results[1].contains("no paths are read here"))
    #expect(results.allSatisfy { $0.contains("\"error\"") })
    let (alive, _) = try await service.get("/readyz")
    #expect(alive == 200)
    #expect(try service.end() == 0)
    let log = try service.log()
    #expect(log.contains("/v1/dossiers/validate") && !log.contains("王某") && !log.contains("passwd"))
  }

  @Test func `a photo is told as the command tells it, and mended`() async throws {
    let service = try ServedCommand("--jobs", "1", "--today", "2024-10-09")
    let photo = Fixture.photo("ratio-358x441.jpg")
    let bytes = [UInt8](try Data(contentsOf: photo))
    let (status, found) = try await service.post(
      "/v1/photos/check?name=ratio-358x441.jpg", bytes, "image/jpeg")
    let expected = try BuiltCommand.run(
      "photo", "check", photo.path, "--format", "json", "--today", "2024-10-09")
    #expect(status == 200)
    #expect(try Self.withoutRun(found) == Self.withoutRun(expected.output))
    let (fixed, text) = try await service.post(
      "/v1/photos/fix?name=%E7%85%A7.jpg&lang=en", bytes, "image/jpeg")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(fixed == 200 && answer["mended"] as? Bool == true)
    #expect(answer["name"] as? String == "照-mended.jpg")
    let data = try #require((answer["photo"] as? String).flatMap { Data(base64Encoded: $0) })
    let after = try #require(answer["after"] as? [String: Any])
    #expect((after["summary"] as? [String: Any])?["verdict"] as? String != "reject")
    let bench = try Workbench()
    try bench.file("mended.jpg", data)
    #expect(try BuiltCommand.run("photo", "check", bench.path("mended.jpg")).status == 0)
    let (_, outside) = try await service.post(
      "/v1/photos/fix?crop=0,0,9000,9000&lang=en", bytes, "image/jpeg")
    #expect(outside.contains("\"mended\": false") && outside.contains("\"photo\": null"))
    #expect(try service.end() == 0)
  }

  @Test func `listening for others needs a token, or to be said`() throws {
    let bare = try BuiltCommand.run("serve", "--host", "0.0.0.0", "--port", "0")
    #expect(bare.status == 2 && bare.complaints.contains("--token-file"))
    let bench = try Workbench()
    for (name, token) in [("short", "abc"), ("blank", "0123456789 0123456789"), ("empty", "\n")] {
      try bench.file(name, Data(token.utf8))
      let run = try BuiltCommand.run("serve", "--port", "0", "--token-file", bench.path(name))
      #expect(run.status == 2 && run.complaints.contains("openssl"))
    }
    let busy = try BuiltCommand.run("serve", "--host", "127.0.0.1", "--port", "99999")
    #expect(busy.status == 2)
  }

  /// The report without what tells of the moment.
  private static func withoutRun(_ report: String) throws -> String {
    let start = try #require(report.range(of: "\n  \"run\": {"))
    let end = try #require(report[start.upperBound...].range(of: "\n  },"))
    return String(report[..<start.lowerBound] + report[end.upperBound...])
  }
}
