// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import TestSupport
import Testing

/// Every vector of the domain's `vectors.json`, decided by the rules of the notice's policy.
struct VectorTests {
  private let vectors: [String: Any]

  init() throws {
    let file = try Corpora.url("..").appending(path: "domain/vectors.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    vectors = try #require(json as? [String: Any])
  }

  /// The heaviest of what some rules say of a dossier, in the words of the vectors.
  private func answer(of rules: [RuleID], _ dossier: String, files: String = "{}") throws -> String
  {
    let text = "dossier: \(dossier)\nfiles: \(files)\nexpect: {outcome: pass}\n"
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let outcomes = try Set(
      rules.flatMap { try RuleFixture(ruleID: $0, file: file).run().actual.map(\.outcome) })
    return ["error", "fail", "review", "manual", "pass"].first(where: outcomes.contains) ?? "none"
  }

  private func rows(_ name: String) throws -> [[String: Any]] {
    let rows = try #require(vectors[name] as? [[String: Any]], "\(name)")
    #expect(!rows.isEmpty)
    return rows
  }

  private func photo(_ header: String, bytes: Int) -> String {
    "{p.jpg: {bytes: \(bytes), format: jpeg, header: \(header)}}"
  }

  private let withPhoto = "{photo: {mode: uploaded, file: p.jpg}}"

  @Test(.needsCorpora) func `the photo's bounds`() throws {
    for row in try rows("photoRatio") {
      let files = photo("{width: \(row["w"] ?? 0), height: \(row["h"] ?? 0)}", bytes: 50_000)
      let said = try answer(of: ["photo.aspect-ratio"], withPhoto, files: files)
      #expect(said == row["r"] as? String, "\(row)")
    }
    for row in try rows("photoSize") {
      let files = photo("{width: \(row["w"] ?? 0), height: \(row["h"] ?? 0)}", bytes: 50_000)
      let said = try answer(of: ["photo.width-min", "photo.height-min"], withPhoto, files: files)
      #expect(said == row["r"] as? String, "\(row)")
    }
    for row in try rows("photoBytes") {
      let files = photo("{width: 413, height: 579}", bytes: row["b"] as? Int ?? 0)
      let said = try answer(
        of: ["photo.file-size-min", "photo.file-size-max"], withPhoto, files: files)
      #expect(said == row["r"] as? String, "\(row)")
    }
    try Corpora.ran("vectors of photos")
  }

  @Test(.needsCorpora) func `years, scores, hours and windows`() throws {
    for row in try rows("tenure4y") {
      let dossier =
        "{application: {route: 正常申报, basis: 3.1}, title: {name: 助理工程师, obtained: \(row["obtained"] ?? "")}}"
      #expect(try answer(of: ["title.tenure-4y"], dossier) == row["r"] as? String, "\(row)")
    }
    for row in try rows("interval4y") {
      let to = (row["to"] as? String).map { ", to: \($0)" } ?? ""
      let dossier =
        "{application: {route: 正常申报, basis: 3.2}, title: {name: 二级建造师, kind: level-two, "
        + "appointments: [{from: \(row["from"] ?? "")\(to)}], "
        + "evidence: [{file: a.jpg, kind: title-certificate}, {file: b.jpg, kind: appointment}]}}"
      let said = try answer(of: ["title.level2-appointed-4y"], dossier)
      #expect(said == row["r"] as? String, "\(row)")
    }
    for row in try rows("transfer1y") {
      let dossier =
        "{application: {route: 转评}, experience: [{from: \(row["from"] ?? ""), prefab: true}]}"
      #expect(try answer(of: ["transfer.prefab-1y"], dossier) == row["r"] as? String, "\(row)")
    }
    for row in try rows("hanging3y") {
      let dossier =
        "{application: {route: 正常申报, submitted: \(row["submitted"] ?? "")}, "
        + "integrity: {revoked: \(row["revoked"] ?? "")}}"
      let said = try answer(of: ["integrity.hanging-certificate"], dossier)
      #expect(said == row["r"] as? String, "\(row)")
    }
    for row in try rows("statement") {
      let text = String(repeating: "字", count: row["chars"] as? Int ?? 0)
      let said = try answer(of: ["statement.length"], "{statement: \(text)}")
      #expect(said == row["r"] as? String, "\(row)")
    }
    for row in try rows("score") {
      let dossier = "{application: {route: 自评申报}, self-assessment: {score: \(row["s"] ?? 0)}}"
      #expect(try answer(of: ["selfassess.score"], dossier) == row["r"] as? String, "\(row)")
    }
    for row in try rows("hours") {
      let year =
        "{year: 2022, professional: \(row["p"] ?? 0), general: \(row["g"] ?? 0), "
        + "industry: \(row["i"] ?? 0)}"
      let said = try answer(
        of: [
          "hours.annual-total", "hours.annual-professional", "hours.annual-general",
          "hours.annual-industry",
        ], "{hours: {years: [\(year)]}}")
      #expect(said == row["r"] as? String, "\(row)")
    }
    for row in try rows("individual") {
      let dossier = "{application: {submitted: \"\(row["at"] ?? "")\"}}"
      #expect(try answer(of: ["deadline.individual"], dossier) == row["r"] as? String, "\(row)")
    }
    try Corpora.ran("vectors of years, scores, hours and windows")
  }

  @Test(.needsCorpora) func `working days of the public notice`() throws {
    let rule: [RuleID] = ["publicity.min-working-days"]
    for row in try rows("workdays") {
      let start = try #require(row["start"] as? String)
      let inclusive = try #require((row["inclusiveEnd"] as? String).flatMap { CivilDate($0) })
      let exclusive = try #require(row["exclusiveEnd"] as? String)
      func posted(until end: String) -> String { "{public-notice: {from: \(start), to: \(end)}}" }
      #expect(try answer(of: rule, posted(until: exclusive)) == "pass", "\(row)")
      #expect(try answer(of: rule, posted(until: inclusive.description)) == "review", "\(row)")
      let before = try #require(inclusive.adding(days: -1))
      #expect(try answer(of: rule, posted(until: before.description)) != "pass", "\(row)")
    }
    let safe = try #require(vectors["safePosting"] as? [String: String])
    let dossier =
      "{public-notice: {from: \(safe["start"] ?? ""), to: \(safe["exclusiveEnd"] ?? ""), objection: false}, "
      + "application: {recommended: \(safe["recommend"] ?? "")}}"
    #expect(try answer(of: rule + ["publicity.before-submission"], dossier) == safe["r"])
    try Corpora.ran("vectors of working days")
  }

  @Test(.needsCorpora) func `identifiers`() throws {
    func check(
      _ name: String, valid: Bool, _ key: String, rule: RuleID, _ dossier: (String) -> String
    ) throws {
      let group = try #require(vectors[name] as? [String: Any], "\(name)")
      let numbers = try #require(group[key] as? [String], "\(name).\(key)")
      for number in numbers {
        let said = try answer(of: [rule], dossier(number))
        #expect((said == "pass") == valid, "\(name) \(number): \(said)")
      }
    }
    let resident: RuleID = "identity.resident-id"
    func person(_ number: String) -> String { "{applicant: {name: 王某某, resident-id: '\(number)'}}" }
    try check("residentId", valid: true, "valid", rule: resident, person)
    try check("residentId", valid: false, "invalidCheck", rule: resident, person)
    try check("residentId", valid: false, "invalidDate", rule: resident, person)
    for (key, valid) in [("valid", true), ("invalid", false)] {
      try check("uscc", valid: valid, key, rule: "unit.uscc") { "{unit: {name: 甲, uscc: '\($0)'}}" }
      try check("patent", valid: valid, key, rule: "patent.number") {
        "{patents: [{title: 甲, number: 'ZL\($0)'}]}"
      }
      for (name, other) in [("issn", "cn: 'CN11-1931/TU'"), ("cn", "issn: 1000-6869")] {
        try check(name, valid: valid, key, rule: "paper.journal-identifiers") {
          "{papers: [{title: 甲, journal: 乙, \(name): '\($0)', \(other)}]}"
        }
      }
      for name in ["isbn", "doi"] {
        try check(name, valid: valid, key, rule: "paper.journal-identifiers") {
          "{papers: [{title: 甲, journal: 乙, issn: 1000-6869, cn: 'CN11-1931/TU', \(name): '\($0)'}]}"
        }
      }
    }
    try Corpora.ran("vectors of identifiers")
  }
}
