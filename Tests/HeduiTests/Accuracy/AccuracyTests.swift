// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import Testing

/// Exactly the rules that an injected fault concerns speak up: nothing missed, nothing made up.
struct AccuracyTests {
  /// The rules that speak up; `blocked` ones only point to one of these.
  private static func raised(_ report: DossierReport) -> Set<String> {
    Set(
      report.results.filter { [.fail, .review, .error].contains($0.outcome) }
        .map(\.ruleID.rawValue))
  }

  /// The faults are in what the dossiers declare; their scans are all the sample's, and one test looks at those.
  private static func validator() throws -> Validator {
    let today = try #require(CivilDate("2024-11-30"))
    return Validator(
      policy: try Policy(builtIn: Policy.standardID), today: today, looksAtScans: false)
  }

  @Test func `each fault alone raises its rules and no others`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let validator = try Self.validator()
    for (index, fault) in InjectedFault.all.enumerated() {
      let one = try GeneratedDossiers.single(fault, at: root.appending(path: "\(index)"))
      let raised = Self.raised(validator.validate(dossierAt: one.folder))
      #expect(raised == fault.raises, "\(fault.name)")
    }
  }

  @Test func `a thousand dossiers with known faults raise exactly what they must`() async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let generated = try GeneratedDossiers(count: 1_000, below: root, faults: InjectedFault.all)
    let validator = try Self.validator()
    var index = 0
    var missed: [String: Int] = [:]
    var madeUp: [String: Int] = [:]
    var right = 0
    try await validator.forEachReport(
      of: generated.items.map(\.folder), jobs: 2, check: { validator.validate(dossierAt: $0) }
    ) { report in
      let raised = Self.raised(report)
      let expected = generated.items[index].raises
      for rule in expected.subtracting(raised) { missed[rule, default: 0] += 1 }
      for rule in raised.subtracting(expected) { madeUp[rule, default: 0] += 1 }
      right += expected.intersection(raised).count
      index += 1
    }
    #expect(index == 1_000)
    #expect(right > 2_000, "the faults were hardly injected")
    #expect(missed == [:], "recall below 1")
    #expect(madeUp == [:], "precision below 1")
  }
}

/// The two sample dossiers that the project shows people.
struct SampleDossierTests {
  private func report(_ name: String) throws -> DossierReport {
    let today = try #require(CivilDate("2024-11-30"))
    let validator = Validator(policy: try Policy(builtIn: Policy.standardID), today: today)
    let folder = GeneratedDossiers.repository.appending(path: "Fixtures/dossiers/\(name)")
    return validator.validate(dossierAt: FilePath(folder.path))
  }

  @Test func `one is accepted with nothing left for a machine`() throws {
    #expect(try report("accepted").summary.verdict == .accept)
  }

  @Test func `a bare scan and a grey one raise the rule on seen seals and no other`() throws {
    let fixtures = GeneratedDossiers.repository.appending(path: "Fixtures")
    let folder = fixtures.appending(path: "dossiers/accepted")
    func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }
    var files = ["photo.jpg": try bytes(folder.appending(path: "photo.jpg"))]
    for name in try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "evidence").path)
    {
      files["evidence/\(name)"] = try bytes(folder.appending(path: "evidence/\(name)"))
    }
    files["evidence/diploma.jpg"] = try bytes(
      fixtures.appending(path: "dossiers/faulty/evidence/paper-body.jpg"))
    files["evidence/hours.jpg"] = try bytes(fixtures.appending(path: "photos/gray.jpg"))
    let today = try #require(CivilDate("2024-11-30"))
    let report = Validator(policy: try Policy(builtIn: Policy.standardID), today: today).validate(
      try bytes(folder.appending(path: "dossier.yaml")), named: "dossier.yaml",
      files: DossierFiles(files))
    let raised = report.results.filter { [.fail, .review, .error].contains($0.outcome) }
    #expect(raised.map(\.ruleID) == ["evidence.seals-seen", "evidence.seals-seen"])
    #expect(raised.map(\.outcome) == [.fail, .review])
  }

  @Test func `one has more than thirty kinds of faults`() throws {
    let failed = Set(try report("faulty").results.filter { $0.outcome == .fail }.map(\.ruleID))
    #expect(failed.count >= 30, "\(failed.sorted())")
  }
}
