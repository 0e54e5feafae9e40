// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import TestSupport
import Testing

struct SchemaTests {
  private static let dossiers = ["accepted", "faulty"]

  private func document(_ text: String) throws -> Document.Node {
    let (document, faults) = DocumentReader().readYAML(Array(text.utf8), name: "dossier.yaml")
    try #require(faults.isEmpty)
    return try #require(document?.root)
  }

  @Test func `the committed schema of dossiers is what the shapes say`() throws {
    try expectCommitted(
      DossierSchema.json, at: checkout.appending(path: "schemas/dossier.schema.json"))
  }

  @Test func `the committed schema of reports is what the program says`() throws {
    try expectCommitted(
      ReportSchema.json, at: checkout.appending(path: "schemas/report.schema.json"))
  }

  @Test func `the committed schema of plans is what the program says`() throws {
    try expectCommitted(PlanSchema.json, at: checkout.appending(path: "schemas/plan.schema.json"))
  }

  @Test func `the committed schema of scans is what the program says`() throws {
    try expectCommitted(ScanSchema.json, at: checkout.appending(path: "schemas/scan.schema.json"))
  }

  @Test(arguments: Language.allCases)
  func `what is seen on the sample scans is valid`(language: Language) throws {
    let fixtures = checkout.appending(path: "Fixtures")
    var reports: [ScanReport] = []
    for folder in ["dossiers/accepted/evidence", "photos"] {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: fixtures.appending(path: folder).path)
      reports += files.sorted().map { name in
        ScanInspector().inspect(
          at: FilePath(fixtures.appending(path: "\(folder)/\(name)").path), shownAs: name)
      }
    }
    let unseen = PageSight.unseen(MessageTemplate(zh: "甲", en: "a")())
    let drawn = PageSight.seen(PageFacts(width: 1, height: 1, unseen: [.drawing]), .seen([]))
    reports.append(ScanReport(path: "a.pdf", pages: [unseen, drawn]))
    let left = [NotChecked(path: "x", reason: MessageTemplate(zh: "甲", en: "a")())]
    let text = ScanReport.json(of: reports, notChecked: left, in: language)
    for word in ["\"star\": true", "\"seals\": null", "\"reason\":", "\"drawing\""] {
      #expect(text.contains(word), "\(word)")
    }
    let checker = try SchemaChecker(ScanSchema.json)
    let node = try #require(
      DocumentReader().readJSON(Array(text.utf8), name: "scan.json").document?.root)
    #expect(try checker.faults(of: node) == [])
    let broken = Array(text.replacing("\"star\":", with: "\"stars\":").utf8)
    let root = try #require(DocumentReader().readJSON(broken, name: "scan.json").document?.root)
    #expect(try !checker.faults(of: root).isEmpty)
  }

  @Test(arguments: Language.allCases, [Policy.standardID, "id-card"])
  func `every plan of the samples is valid`(language: Language, policy: String) throws {
    let policy = try Policy(builtIn: policy)
    for day in ["2024-09-01", "2024-10-12", "2031-01-01"] {
      let today = try #require(CivilDate(day))
      let validator = Validator(policy: policy, today: today, looksAtScans: false)
      let plan = Plan(of: policy, today: today)
      let folder = checkout.appending(path: "Fixtures/dossiers")
      let dossiers = (Self.dossiers + ["nowhere"]).map { name in
        PlannedDossier(
          validator.validate(
            dossierAt: FilePath(folder.appending(path: name).path), shownAs: name), plan)
      }
      let left = [NotChecked(path: "x", reason: MessageTemplate(zh: "甲", en: "a")())]
      let text = plan.json(of: dossiers, notChecked: left, in: language)
      let (document, faults) = DocumentReader().readJSON(Array(text.utf8), name: "plan.json")
      #expect(faults.isEmpty)
      let node = try #require(document?.root)
      #expect(try SchemaChecker(PlanSchema.json).faults(of: node) == [])
      let broken = Array(text.replacing("\"steps\":", with: "\"step\":").utf8)
      let root = try #require(DocumentReader().readJSON(broken, name: "plan.json").document?.root)
      #expect(try SchemaChecker(PlanSchema.json).faults(of: root).count == 2)
    }
  }

  @Test(arguments: dossiers) func `a sample dossier is valid`(name: String) throws {
    let file = checkout.appending(path: "Fixtures/dossiers/\(name)/dossier.yaml")
    let node = try document(String(contentsOf: file, encoding: .utf8))
    #expect(try SchemaChecker(DossierSchema.json).faults(of: node) == [])
  }

  @Test func `the dossier of every rule fixture is valid`() throws {
    let checker = try SchemaChecker(DossierSchema.json)
    var count = 0
    for fixture in RuleFixture.all {
      let root = try document(String(contentsOf: fixture.file, encoding: .utf8))
      guard let dossier = root.value(for: "dossier") else { continue }
      count += 1
      #expect(try checker.faults(of: dossier, isPart: true) == [], "\(fixture.testDescription)")
    }
    #expect(count > 100)
  }

  @Test(arguments: [
    ("schema: 1\nappplicant: {name: a}", "appplicant"), ("schema: 2", "/schema"),
    ("id: a", "schema"), ("schema: 1\nprojects: {name: a}", "/projects"),
    ("schema: 1\nphoto: {mode: scanned}", "/photo"),
    ("schema: 1\napplication: {resubmitted: maybe}", "/application"),
    ("schema: 1\nhours: {years: [{year: -1}]}", "/hours"),
    ("schema: 1\nhours: {years: [{year: 2021, general: many}]}", "/hours"),
    ("schema: 1\npapers: [{title: a, evidence: [{kind: cover}]}]", "/papers"),
    ("schema: 1\napplicant: {name: [a]}", "/applicant"),
  ])
  func `what the reader refuses is not valid`(text: String, place: String) throws {
    let node = try document(text)
    #expect(!DossierReader().read(node).faults.isEmpty)
    let faults = try SchemaChecker(DossierSchema.json).faults(of: node)
    #expect(faults.contains { $0.contains(place) }, "\(faults)")
  }

  @Test(arguments: [
    "schema: '1'", "schema: 1\napplicant:", "schema: 1\ntitle: none", "schema: 1\ntitle: 无",
    "schema: 1\napplication: {basis: 3.1, resubmitted: 是, submitted: 2024-10-10T16:00:00+08:00}",
    "schema: 1\ntitle: {name: a, obtained: 2024}", "schema: 1\nhours: {years: [{year: '2021'}]}",
    "schema: 1\nhours: {years: [{year: 2021, general: 18.5, industry: '12.0'}]}",
    "schema: 1\nprojects: [{name: a, evidence: [{file: a.jpg, seals: none, annotation: none}]}]",
  ])
  func `what the reader takes is valid`(text: String) throws {
    let node = try document(text)
    #expect(DossierReader().read(node).faults.isEmpty)
    #expect(try SchemaChecker(DossierSchema.json).faults(of: node) == [])
  }

  @Test(arguments: Language.allCases) func `every report of the samples is valid`(
    language: Language
  ) throws {
    let day = try #require(CivilDate("2024-09-30"))
    // Looking at the scans takes a while, and what it finds is the same in both languages.
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: day, looksAtScans: language == .en)
    let fixtures = checkout.appending(path: "Fixtures")
    var reports = Self.dossiers.map { name in
      validator.validate(
        dossierAt: FilePath(fixtures.appending(path: "dossiers/\(name)").path), shownAs: name)
    }
    let photos = try FileManager.default.contentsOfDirectory(
      atPath: fixtures.appending(path: "photos").path)
    #expect(photos.count > 20)
    reports += photos.sorted().map { name in
      validator.checkPhoto(
        at: FilePath(fixtures.appending(path: "photos/\(name)").path), shownAs: name)
    }
    let report = Report(policy: validator.policy.identity, today: day, dossiers: reports)
    let run = RunRecord(
      startedAt: "2024-09-30T08:00:00+08:00", arguments: ["lint", "."], looksAtScans: true)
    let (document, faults) = DocumentReader().readJSON(
      Array(report.json(in: language, run: run).utf8), name: "report.json")
    #expect(faults.isEmpty)
    let node = try #require(document?.root)
    #expect(try SchemaChecker(ReportSchema.json).faults(of: node) == [])
  }

  @Test func `a key that the report's schema does not name is seen`() throws {
    let report = Report(
      policy: PolicyIdentity(id: "a", version: "1", sha256: "0", document: "b"),
      today: .earliest, dossiers: [])
    let text = report.json(in: .en).replacing("\"tool\":", with: "\"tools\":")
    let (document, _) = DocumentReader().readJSON(Array(text.utf8), name: "report.json")
    let faults = try SchemaChecker(ReportSchema.json).faults(of: try #require(document?.root))
    #expect(faults.contains { $0.contains("has tools") })
    #expect(faults.contains { $0.contains("lacks tool") })
  }
}
