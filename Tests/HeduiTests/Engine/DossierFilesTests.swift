// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import Synchronization
import TestSupport
import Testing

/// Files that somebody else than the library keeps.
struct DossierFilesTests {
  private static let folder = checkout.appending(path: "Fixtures/dossiers/accepted")

  private func report(
    _ document: String, reading read: @escaping @Sendable (String) throws(FactError) -> [UInt8]
  ) throws -> DossierReport {
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate("2024-10-09")))
    return validator.validate(
      Array(document.utf8), named: "dossier.yaml", files: DossierFiles(reading: read))
  }

  @Test func `a file is asked for by the path that the dossier writes, and measured`() throws {
    let photo = [UInt8](try Data(contentsOf: Self.folder.appending(path: "photo.jpg")))
    let asked = Mutex<Set<String>>([])
    let report = try report("schema: 1\nphoto: {mode: uploaded, file: a/我.jpg}\n") {
      path throws(FactError) in
      asked.withLock { _ = $0.insert(path) }
      return photo
    }
    #expect(asked.withLock { $0 } == ["a/我.jpg"])
    let format = report.results.first { $0.ruleID == "photo.format" }
    #expect(format?.outcome == .pass)
  }

  @Test(arguments: ["../photo.jpg", "/etc/passwd", "a/../../photo.jpg"])
  func `a path that leads out is never asked for`(path: String) throws {
    let asked = Mutex<[String]>([])
    let report = try report("schema: 1\nphoto: {mode: uploaded, file: \(path)}\n") {
      path throws(FactError) in
      asked.withLock { $0.append(path) }
      return []
    }
    #expect(asked.withLock { $0 } == [])
    #expect(report.summary.verdict != .accept)
    #expect(!report.results.contains { $0.ruleID == "photo.format" && $0.outcome == .pass })
  }

  @Test func `what the reader throws is what the report says`() throws {
    let refused = MessageTemplate(zh: "库里没有", en: "not in store")
    let report = try report("schema: 1\nphoto: {mode: uploaded, file: a.jpg}\n") {
      _ throws(FactError) in
      throw FactError(.missing, refused())
    }
    #expect(report.results.contains { $0.message?.text(in: .en).contains("not in store") ?? false })
  }
}
