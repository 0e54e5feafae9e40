// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import TestSupport
import Testing

struct UnitSettingsTests {
  private static let fixtures = FilePath(checkout.appending(path: "Fixtures").path)

  private static let entry =
    "rule: photo.extension, dossier: 张三, reason: 已说明, by: 李某, until: 2024-12-31"

  private func settings(_ text: String) throws -> UnitSettings {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "hedui.yaml")
    return try UnitSettings(contentsOf: folder.path.appending("hedui.yaml"))
  }

  private func faults(of text: String) -> [String] {
    do {
      _ = try settings(text)
      return []
    } catch let error as PolicyError {
      return error.faults.map { $0.text(in: .en) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `settings say policy, readings, limits and suppressions`() throws {
    let settings = try settings(
      """
      schema: 1
      policy: id-card
      readings: {A-01: binary}
      limits: {max-bytes: 1000, max-pixels: 2000, max-buffered-pixels: 30}
      suppressions:
        - {\(Self.entry), pointer: /photo, fingerprint: 0123456789abcdef}
      """)
    #expect(settings.policy == "id-card")
    #expect(try settings.namedPolicy()?.identity.id == "id-card")
    #expect(settings.limits.fileBytes == 1_000)
    #expect(settings.limits.imagePixels == 2_000)
    #expect(settings.limits.bufferedPixels == 30)
    let entry = try #require(settings.suppressions.first)
    #expect(entry.rule == "photo.extension")
    #expect(entry.dossier == "张三")
    #expect(entry.pointer == "/photo")
    #expect(entry.fingerprint == "0123456789abcdef")
    #expect(entry.suppression.until == CivilDate("2024-12-31"))
    let policy = try settings.pinned(Policy(builtIn: Policy.standardID))
    #expect(policy.identity.readings == ["A-01": "binary"])
  }

  @Test(arguments: [
    ("polcy: id-card", "hedui.yaml:1:1: unknown key \"polcy\"; the nearest is \"policy\""),
    ("limits: {max-byts: 1}", "hedui.yaml:1:10: "), ("limits: {max-bytes: 0}", "hedui.yaml:1:21: "),
    ("limits: {max-bytes: many}", "hedui.yaml:1:21: "), ("schema: 2", "hedui.yaml:1:9: "),
    ("readings: [A-01]", "hedui.yaml:1:11: "), ("suppressions: {}", "hedui.yaml:1:15: "),
    ("suppressions: [{\(entry), page: 1}]", "unknown key \"page\""),
    (
      "suppressions: [{\(entry.replacing("photo.extension", with: "photo.extention"))}]",
      "the nearest is \"photo.extension\""
    ),
    (
      "suppressions: [{\(entry.replacing("photo.extension", with: "photo.readable"))}]",
      "hedui.yaml:1:23: findings of photo.readable cannot be suppressed"
    ),
    (
      "suppressions: [{\(entry.replacing("photo.extension", with: "dossier.document"))}]",
      "there is no rule"
    ),
    ("suppressions: [{\(entry.replacing("2024-12-31", with: "2024-12"))}]", "existing day"),
    ("suppressions: [{\(entry.replacing("2024-12-31", with: "2024-02-30"))}]", "existing day"),
    ("suppressions: [{\(entry.replacing("李某", with: "\" \""))}]", "\"by\" must be text"),
    ("suppressions: [{\(entry), fingerprint: 0123}]", "16 hexadecimal digits"),
    ("", "hedui.yaml"), ("a: [", "hedui.yaml:2:1: "),
  ])
  func `what is wrong is said with its place`(text: String, expected: String) {
    let faults = faults(of: text)
    #expect(faults.contains { $0.contains(expected) }, "\(faults)")
  }

  @Test(arguments: ["rule", "dossier", "reason", "by", "until"])
  func `a suppression without one of its parts is refused`(key: String) {
    let rest = Self.entry.split(separator: ", ").filter { !$0.hasPrefix(key + ":") }
    let faults = faults(of: "suppressions: [{\(rest.joined(separator: ", "))}]")
    #expect(faults == ["hedui.yaml:1:16: \"\(key)\" is missing"])
  }

  @Test func `settings within a dossier are never read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema: 1", to: "张三/dossier.yaml")
    try folder.write("limits: {max-bytes: 1}", to: "张三/hedui.yaml")
    try folder.write("limits: {max-bytes: 1}", to: "张三/evidence/hedui.yaml")
    for name in ["张三/hedui.yaml", "张三/evidence/hedui.yaml"] {
      #expect(throws: PolicyError.self) {
        try UnitSettings(contentsOf: folder.path.pushing(FilePath(name)))
      }
    }
    #expect(try UnitSettings.found(for: folder.path.appending("张三")) == nil)
    try folder.link("设置.yaml", to: "张三/hedui.yaml")
    #expect(throws: PolicyError.self) {
      try UnitSettings(contentsOf: folder.path.appending("设置.yaml"))
    }
    try folder.write("limits: {max-bytes: 7}", to: "hedui.yaml")
    let inParent = try UnitSettings.found(for: folder.path.appending("张三"))
    #expect(inParent?.limits.fileBytes == 7)
    #expect(try UnitSettings.found(for: folder.path)?.limits.fileBytes == 7)
    let document = folder.path.appending("张三").appending("dossier.yaml")
    #expect(try UnitSettings.found(for: document)?.limits.fileBytes == 7)
  }

  // MARK: Pinned readings

  @Test func `a pinned reading decides what was for review`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let photo = Self.fixtures.appending("photos").appending("edge-bytes.jpg")
    let day = try #require(CivilDate("2024-09-30"))
    func outcome(_ policy: Policy) -> ResultOutcome? {
      Validator(policy: policy, today: day).checkPhoto(at: photo).results
        .first { $0.ruleID == "photo.file-size-min" }?.outcome
    }
    #expect(outcome(policy) == .review)
    #expect(outcome(try policy.pinning(["A-01": "decimal"])) == .pass)
    #expect(outcome(try policy.pinning(["A-01": "binary"])) == .fail)
    #expect(outcome(try policy.pinning([:])) == .review)
  }

  @Test(arguments: [("A-1", "binary"), ("A-01", "octal"), ("A-08", "hundred")])
  func `an unknown ambiguity or reading is refused with its place`(
    id: String, reading: String
  ) throws {
    let policy = try Policy(builtIn: Policy.standardID)
    #expect(throws: PolicyError.self) { try policy.pinning([id: reading]) }
    let settings = try settings("readings:\n  \(id): \(reading)\n")
    do {
      _ = try settings.pinned(policy)
      Issue.record("it was taken")
    } catch let error as PolicyError {
      let column = id == "A-1" ? 3 : 9
      #expect(error.text(in: .en).hasPrefix("hedui.yaml:2:\(column): "))
    }
  }

  @Test func `what is pinned stays pinned`() throws {
    let policy = try Policy(builtIn: Policy.standardID).pinning(["A-01": "decimal"])
    #expect(throws: PolicyError.self) { try policy.pinning(["A-01": "binary"]) }
    #expect(try policy.pinning(["A-01": "decimal"]).rules.count == policy.rules.count)
  }
}
