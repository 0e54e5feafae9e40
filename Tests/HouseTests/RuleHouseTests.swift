// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiRules
import Testing

struct RuleHouseTests {
  private static let ids = RuleCatalog.all.map { $0.info.id.rawValue }

  /// `photo.file-size-min` → `Photo/PhotoFileSizeMin.swift`.
  private static func file(of id: String) -> String {
    let words = id.split(whereSeparator: { ".-".contains($0) }).map { word in
      word.prefix(1).uppercased() + word.dropFirst()
    }
    return "Sources/HeduiRules/\(words[0])/\(words.joined()).swift"
  }

  @Test func `the catalogue and the rule files are the same`() {
    let files = Repository.files(below: "Sources/HeduiRules", endings: ["swift"])
      .filter { !$0.contains("/Shared/") && !$0.hasSuffix("/RuleCatalog.swift") }
    #expect(files.sorted() == Self.ids.map(Self.file).sorted())
  }

  @Test(arguments: ids) func `a rule has fixtures for what its file can answer`(id: String) throws {
    let names = Repository.files(below: "Fixtures/rules/\(id)", endings: ["yaml"])
      .compactMap { $0.split(separator: "/").last }
    let source = try Repository.text(Self.file(of: id))
    let needed = [("pass-", ".pass("), ("fail-", ".fail("), ("review-", ".review(")]
      .filter { source.contains($0.1) }.map(\.0)
    func has(_ prefix: String) -> Bool { names.contains { $0.hasPrefix(prefix) } }
    if needed.isEmpty {
      // The answers are made in Shared: then the fixtures alone show which there are.
      #expect(has("manual-") || (has("pass-") && (has("fail-") || has("review-"))), "\(id)")
    }
    for prefix in needed { #expect(has(prefix), "Fixtures/rules/\(id) needs \(prefix)*.yaml") }
  }

  @Test func `every fixture folder belongs to a rule`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Fixtures/rules").path)
    #expect(folders.filter { !$0.hasPrefix(".") }.sorted() == Self.ids.sorted())
  }

  @Test(arguments: Policy.builtInIDs + Policy.presetIDs)
  func `every policy that ships resolves`(id: String) throws {
    do {
      let policy = try Policy(builtIn: id)
      #expect(policy.identity.id == id)
      #expect(!policy.rules.isEmpty)
    } catch let error as PolicyError {
      Issue.record("\(error.text(in: .en))")
    }
  }

  @Test func `every policy file in the repository ships`() {
    let paths = ["policies", "presets"].map { folder in
      Repository.files(below: "Sources/CResources/\(folder)", endings: ["yaml"])
    }
    let files = paths.joined().compactMap { $0.split(separator: "/").last?.dropLast(5) }
      .map(String.init)
    #expect(files.sorted() == (Policy.builtInIDs + Policy.presetIDs).sorted())
  }
}
