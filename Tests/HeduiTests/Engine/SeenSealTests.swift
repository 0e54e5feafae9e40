// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import TestSupport
import Testing

/// Seals declared against seals seen, on the drawn scans of the sample dossiers.
struct SeenSealTests {
  private static let evidence = checkout.appending(path: "Fixtures/dossiers")

  private static func scan(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: evidence.appending(path: name)))
  }

  /// A dossier of one project with scans that all declare the unit's seal.
  private func report(
    _ scans: [String: [UInt8]], kind: String = "unit", looksAtScans: Bool = true
  ) throws -> DossierReport {
    let items = scans.keys.sorted().map { name in
      "{file: \(name), kind: drawing, annotation: {words: 核对无误, seal: {holder: 甲, kind: \(kind)}}}"
    }
    let text = "schema: 1\nprojects: [{name: 一期, evidence: [\(items.joined(separator: ", "))]}]\n"
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate("2024-09-30")),
      looksAtScans: looksAtScans)
    return validator.validate(
      Array(text.utf8), named: "dossier.yaml", files: DossierFiles(scans))
  }

  private func results(_ report: DossierReport, _ id: RuleID) -> [RuleResult] {
    report.results.filter { $0.ruleID == id }
  }

  @Test func `a sealed scan passes, one that is clearly bare fails`() throws {
    let sealed = try Self.scan("accepted/evidence/diploma.jpg")
    let bare = try Self.scan("faulty/evidence/paper-body.jpg")
    let found = results(try report(["a.jpg": sealed, "b.jpg": bare]), "evidence.seals-seen")
    #expect(found.map(\.outcome) == [.pass, .fail])
    #expect(found.map(\.severity) == [nil, .error])
    #expect(found[1].sight?.confidence ?? 0 > 0.5)
  }

  @Test func `fewer seals than declared are outlined where they were seen`() throws {
    let four = try Self.scan("accepted/evidence/project-joint-review.jpg")
    let seals = (1...5).map { "{holder: 单位\($0), kind: unit}" }.joined(separator: ", ")
    let text =
      "schema: 1\nprojects: [{name: 一期, evidence: [{file: a.jpg, kind: joint-review, seals: [\(seals)]}]}]"
    let validator = Validator(
      policy: try Policy(builtIn: Policy.standardID), today: try #require(CivilDate("2024-09-30")))
    let report = validator.validate(
      Array(text.utf8), named: "dossier.yaml", files: DossierFiles(["a.jpg": four]))
    let result = try #require(results(report, "evidence.seals-seen").first)
    #expect(result.outcome == .review)
    let marks = try #require(result.sight).marks
    #expect(marks.count == 4)
    // Drawn at (600, 790), (330, 800), (610, 1010) and (390, 1020), each up to 12 pixels off.
    let middles = marks.map { ($0.box.x + $0.box.width / 2, $0.box.y + $0.box.height / 2) }
    for (x, y) in [(600, 790), (330, 800), (610, 1_010), (390, 1_020)] {
      #expect(middles.contains { abs($0.0 - x) < 18 && abs($0.1 - y) < 18 }, "\(middles)")
    }
    let json = report.jsonLine(in: .en)
    #expect(json.contains(#""page":1,"region":{"x":"#) && json.contains(#""confidence":"#))
    // Doubts about the same sheet are told with what is seen on it.
    let doubt = try #require(results(report, "project.joint-review-seals").first)
    #expect(doubt.message?.text(in: .en).contains("4 seal-like mark(s)") == true)
    #expect(doubt.sight?.marks.count == 4)
  }

  @Test func `the same scan under two names is one picture when stored anew`() throws {
    let first = try Self.scan("accepted/evidence/diploma.jpg")
    // A comment makes other bytes of the same picture.
    let second = Array(first[..<2]) + [0xFF, 0xFE, 0, 4, 65, 66] + Array(first[2...])
    let third = try Self.scan("accepted/evidence/hours.jpg")
    let pasted = results(
      try report(["a.jpg": first, "b.jpg": second, "c.jpg": third]), "evidence.seal-pasted")
    #expect(pasted.map(\.outcome) == [.review])
    #expect(pasted.first?.subject.file?.path == "b.jpg")
    let electronic = try report(["a.jpg": first, "b.jpg": second], kind: "electronic")
    #expect(results(electronic, "evidence.seal-pasted").map(\.outcome) == [.notApplicable])
  }

  @Test func `without a look at the scans nothing is said of them, and the dossier is incomplete`()
    throws
  {
    let bare = try Self.scan("faulty/evidence/paper-body.jpg")
    let report = try report(["a.jpg": bare], looksAtScans: false)
    let ids: [RuleID] = [
      "evidence.seals-seen", "evidence.seals-undeclared", "evidence.seal-pasted",
    ]
    for id in ids { #expect(results(report, id).map(\.outcome) == [.notApplicable]) }
    #expect(results(report, "evidence.file-readable").map(\.outcome) == [.pass])
    #expect(report.notChecked.count == 1)
    let electronic = try self.report(["a.jpg": bare], kind: "electronic", looksAtScans: false)
    #expect(electronic.notChecked.isEmpty)
  }
}
