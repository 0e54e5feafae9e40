// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import TestSupport
import Testing

/// Next year's policy over this year's.
struct PolicyOverlayTests {
  private let base: Policy
  private let next: Policy

  init() throws {
    base = try Policy(builtIn: Policy.standardID)
    next = try Self.example()
  }

  static func example() throws -> Policy {
    let name = "Fixtures/policies/shaoxing-prefab-engineer-2025-example.yaml"
    return try Policy(contentsOf: FilePath(checkout.appending(path: name).path))
  }

  private func verdict(
    of policy: Policy, on rule: RuleID, byteCount: Int
  ) throws -> ResultOutcome? {
    let photo = Photo(mode: .uploaded, file: FileReference("photo.jpg"))
    let file = FileFacts(
      byteCount: { () throws(FactError) in byteCount },
      format: { () throws(FactError) in .jpeg },
      header: { () throws(FactError) in throw FactError(.unreadable, unknown()) },
      ending: { () throws(FactError) in throw FactError(.unreadable, unknown()) },
      pixels: { () throws(FactError) in throw FactError(.unreadable, unknown()) },
      digest: { () throws(FactError) in throw FactError(.unreadable, unknown()) })
    let dossier = Dossier(photo: photo)
    let today = try #require(CivilDate("2025-09-01"))
    let facts = Facts(dossier: dossier, today: today, files: ["photo.jpg": file])
    var run = RuleRun()
    for bound in policy.rules where bound.info.id == rule {
      bound.run(on: SubjectLists(of: dossier), facts, into: &run)
    }
    return run.finished().first?.outcome
  }

  @Test func `other numbers count`() throws {
    #expect(try verdict(of: base, on: "photo.file-size-min", byteCount: 25_000) == .fail)
    #expect(try verdict(of: next, on: "photo.file-size-min", byteCount: 25_000) == .pass)
    #expect(try verdict(of: next, on: "photo.file-size-min", byteCount: 20_000) == .fail)
    #expect(try verdict(of: next, on: "photo.file-size-min", byteCount: 20_400) == .review)
    #expect(try verdict(of: next, on: "photo.file-size-min", byteCount: 20_481) == .pass)
  }

  @Test func `other dates count, and what is not said stays`() throws {
    #expect(next.dates["individual-closes"] == CivilDate("2025-10-09"))
    #expect(base.dates["individual-closes"] == CivilDate("2024-10-10"))
    #expect(Set(next.dates.keys) == Set(base.dates.keys))
    #expect(next.ambiguities == base.ambiguities)
    #expect(next.identity.document == "虚构[2025]00号")
  }

  @Test func `a list is replaced, and what refers to it sees the new one`() throws {
    let change = try #require(
      PolicyComparison(from: base, to: next).changed.first { $0.id == "paper.journal-blacklist" })
    #expect(change.parameters.map(\.key) == ["journals"])
    #expect(change.parameters.first?.addedItems == ["《虚构建筑前沿（中文版）》"])
    #expect(change.parameters.first?.removedItems == [])
  }

  @Test func `null takes a rule away`() {
    #expect(base.entries.contains { $0.rule.info.id == "photo.extension" })
    #expect(!next.entries.contains { $0.rule.info.id == "photo.extension" })
    #expect(next.entries.count == base.entries.count - 1)
  }

  @Test func `every value knows the file and line that wrote it`() throws {
    let dates = try #require(next.settings[key: "dates"])
    let closes = try #require(dates[key: "individual-closes"])
    #expect(closes.place.file.hasSuffix("shaoxing-prefab-engineer-2025-example.yaml"))
    let rule = try #require(next.settings[key: "rules"]?[key: "photo.file-size-min"])
    #expect(rule[key: "quote"]?.place.file == closes.place.file)
    #expect(rule[key: "clause"]?.place.file == Policy.standardID)
    let ratio = try #require(next.settings[key: "rules"]?[key: "photo.aspect-ratio"])
    #expect(ratio[key: "with"]?[key: "ratio"]?.place.file == Policy.standardID)
  }

  @Test(arguments: Policy.builtInIDs + Policy.presetIDs)
  func `a resolved policy written out reads as the same policy`(id: String) throws {
    let policy = try Policy(builtIn: id)
    let text = policy.settings.lines.map(\.text).filter { !$0.hasPrefix("extends:") }
      .joined(separator: "\n")
    let again = try Policy(text: text)
    #expect(again.settings.lines.map(\.text).joined(separator: "\n").contains("rules:"))
    #expect(PolicyComparison(from: policy, to: again).isEmpty)
    #expect(again.ambiguities == policy.ambiguities)
    #expect(again.entries.map(\.rule.info.id) == policy.entries.map(\.rule.info.id))
  }
}

struct PolicyComparisonTests {
  @Test func `a policy does not differ from itself`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    #expect(PolicyComparison(from: policy, to: policy).isEmpty)
  }

  @Test func `rules added and taken away, clauses, severities and parameters are told`() throws {
    let old = try Policy(builtIn: Policy.standardID)
    let new = try PolicyOverlayTests.example()
    let forth = PolicyComparison(from: old, to: new)
    #expect(forth.removed == ["photo.extension"])
    #expect(forth.added == [])
    #expect(PolicyComparison(from: new, to: old).added == ["photo.extension"])
    #expect(forth.dates.count == 4)
    #expect(forth.lists.map(\.key) == ["excluded-journals"])
    let size = try #require(forth.changed.first { $0.id == "photo.file-size-min" })
    #expect(size.clauses?.old.quote == "文件大于30K")
    #expect(size.clauses?.new.quote == "文件大于20K")
    #expect(size.parameters.map(\.reading) == ["A-01: decimal", "A-01: binary"])
    #expect(size.parameters.first?.old?.line == "{more-than: 30000}")
    #expect(size.parameters.first?.new?.line == "{more-than: 20000}")
    let padding = try #require(forth.changed.first { $0.id == "photo.padding" })
    #expect(padding.severities?.new == .info)
    let dated = try #require(forth.changed.first { $0.id == "annotation.date-plausible" })
    #expect(dated.parameters.map(\.new?.line) == ["2025-10-21"])
  }

  @Test func `only what changes for a dossier is told`() throws {
    let day = try #require(CivilDate("2024-09-30"))
    let folder = FilePath(checkout.appending(path: "Fixtures/dossiers/accepted").path)
    let reports = [try Policy(builtIn: Policy.standardID), try PolicyOverlayTests.example()].map {
      Validator(policy: $0, today: day, looksAtScans: false)
        .validate(dossierAt: folder, shownAs: "accepted")
    }
    #expect(ResultChange.changes(from: reports[0], to: reports[0]).isEmpty)
    let changes = ResultChange.changes(from: reports[0], to: reports[1])
    let extensions = changes.filter { $0.ruleID == "photo.extension" }
    #expect(extensions.map(\.new.count) == [0])
    #expect(extensions.first?.old.map(\.outcome) == [.pass])
    let size = try #require(changes.first { $0.ruleID == "photo.file-size-min" })
    #expect(size.old.first?.expected != size.new.first?.expected)
    #expect(!changes.contains { $0.ruleID == "photo.aspect-ratio" })
  }
}

private let unknown = MessageTemplate(zh: "样例没有", en: "not stated")
