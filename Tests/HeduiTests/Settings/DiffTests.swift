// SPDX-License-Identifier: Apache-2.0

import Hedui
import TestSupport
import Testing

struct DiffTests {
  /// What one dossier has of each kind of finding, by kind.
  private typealias Counts = [String: [Int: Int]]

  private static func result(_ kind: Int, _ outcome: ResultOutcome = .fail) -> RuleResult {
    RuleResult(
      ruleID: RuleID(rawValue: "photo.rule-\(kind % 3)"), outcome: outcome,
      severity: outcome == .fail ? Severity.allCases[kind % 3] : nil,
      clause: Clause(document: "d", section: "s", quote: nil),
      subject: SubjectPlace(pointer: "/projects/\(kind)"), expected: .integer(kind))
  }

  /// A report with findings as counted, and a pass for each rule, so that it says what is gone.
  private static func report(_ counts: Counts) -> Report {
    let dossiers = counts.sorted { $0.key < $1.key }.map { id, kinds in
      DossierReport(
        id: id, path: "unit/\(id)",
        results: kinds.sorted { $0.key < $1.key }.flatMap { kind, count in
          Array(repeating: result(kind), count: count)
        } + (0..<3).map { result($0, .pass) })
    }
    return Report(
      policy: PolicyIdentity(id: "a", version: "1", sha256: "0", document: "b"), today: .earliest,
      dossiers: dossiers)
  }

  private static func recorded(_ report: Report) throws -> RecordedReport {
    try RecordedReport(json: report.json(in: .en))
  }

  private static func counts(_ random: inout SplitMix64) -> Counts {
    var counts: Counts = [:]
    for dossier in 0..<3 where random.next() % 5 != 0 {
      counts["d\(dossier)"] = [:]
      for kind in 0..<6 where random.next() % 2 == 0 {
        counts["d\(dossier)"]?[kind] = Int(random.next() % 4)
      }
    }
    return counts
  }

  @Test(arguments: 0..<100)
  func `new, fixed, open and not checked part the findings of two reports`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (before, after) = (Self.counts(&random), Self.counts(&random))
    let difference = ReportDiff(
      from: try Self.recorded(Self.report(before)), to: try Self.recorded(Self.report(after)))
    var total = 0
    for dossier in ["d0", "d1", "d2"] {
      for kind in 0..<6 {
        let fingerprint = Self.result(kind).fingerprint
        func count(_ state: ReportDiff.State) -> Int {
          difference.changes(state).filter {
            $0.dossierID == dossier && $0.finding.fingerprint == fingerprint
          }.count
        }
        let (old, new) = (before[dossier]?[kind] ?? 0, after[dossier]?[kind] ?? 0)
        let gone = max(0, old - new)
        #expect(count(.open) == min(old, new))
        #expect(count(.new) == max(0, new - old))
        #expect(count(.fixed) == (after[dossier] == nil ? 0 : gone))
        #expect(count(.notChecked) == (after[dossier] == nil ? gone : 0))
        total += max(old, new)
      }
    }
    #expect(difference.changes.count == total)
  }

  @Test(arguments: 0..<100)
  func `a baseline leaves out what the diff calls open, and counts the new`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (before, after) = (Self.report(Self.counts(&random)), Self.report(Self.counts(&random)))
    var baseline = Baseline()
    for dossier in before.dossiers { baseline.add(dossier) }
    baseline = try Baseline(json: baseline.json)
    let difference = ReportDiff(from: try Self.recorded(before), to: try Self.recorded(after))
    var left = Summary()
    var known = 0
    for dossier in after.dossiers {
      var summary = dossier.summary
      for result in baseline.take(from: dossier) {
        summary.leaveOut(result)
        known += 1
      }
      left.add(summary)
    }
    #expect(known == difference.changes(.open).count)
    #expect(left.count(.fail) == difference.changes(.new).count)
    for severity in Severity.allCases {
      let new = difference.changes(.new).filter { $0.finding.severity == severity }
      #expect(left.count(severity) == new.count)
    }
    #expect(
      baseline.count
        == difference.changes(.fixed).count + difference.changes(.notChecked).count)
  }

  @Test func `nothing between a report and itself, and its baseline knows all of it`() throws {
    var random = SplitMix64(seed: 7)
    let report = Self.report(Self.counts(&random))
    let difference = ReportDiff(from: try Self.recorded(report), to: try Self.recorded(report))
    #expect(!difference.changes.isEmpty)
    #expect(difference.changes.allSatisfy { $0.state == .open })
    #expect(!difference.hasNew(atLeast: .info))
  }

  @Test func `what the new report could not check is not fixed`() throws {
    func difference(_ new: [RuleResult]) throws -> [ReportDiff.State] {
      let reports = [[Self.result(0)], new].map { results in
        Report(
          policy: PolicyIdentity(id: "a", version: "1", sha256: "0", document: "b"),
          today: .earliest, dossiers: [DossierReport(id: "d", path: "d", results: results)])
      }
      return ReportDiff(from: try Self.recorded(reports[0]), to: try Self.recorded(reports[1]))
        .changes.map(\.state)
    }
    var broken = Self.result(1, .error)
    broken.ruleID = "dossier.document"
    #expect(try difference([Self.result(0, .pass)]) == [.fixed])
    #expect(try difference([Self.result(0, .error)]) == [.notChecked])
    #expect(try difference([Self.result(0, .blocked)]) == [.notChecked])
    #expect(try difference([]) == [.notChecked])
    #expect(try difference([Self.result(3, .pass)]) == [.fixed])
    #expect(try difference([Self.result(3, .pass), broken]) == [.notChecked])
  }

  @Test func `an accepted finding is not new, and severity decides`() throws {
    func hasNew(_ severity: Severity, _ suppression: Suppression?) throws -> Bool {
      var result = Self.result(0)
      result.severity = severity
      result.suppression = suppression
      let old = Self.report(["d": [:]])
      var new = old
      new.dossiers[0].results.append(result)
      return ReportDiff(from: try Self.recorded(old), to: try Self.recorded(new))
        .hasNew(atLeast: .warning)
    }
    #expect(try hasNew(.error, nil))
    #expect(try hasNew(.warning, nil))
    #expect(try !hasNew(.info, nil))
    #expect(try !hasNew(.error, Suppression(reason: "a", by: "b", until: .earliest)))
  }

  @Test(arguments: [
    "", "{", "[]", "{\"schemaVersion\": \"9.0\", \"dossiers\": []}", "{\"schemaVersion\": \"1.0\"}",
    "{\"schemaVersion\": 1.0, \"dossiers\": []}",
    "{\"schemaVersion\": \"1.0\", \"dossiers\": [{\"id\": \"a\"}]}",
    "{\"schemaVersion\": \"1.0\", \"dossiers\": [{\"id\": \"a\", \"results\": [{\"ruleId\": \"a\"}]}]}",
  ])
  func `what is no report and no baseline is refused`(text: String) {
    #expect(throws: PolicyError.self) { try RecordedReport(json: text) }
    #expect(throws: PolicyError.self) { try Baseline(json: text) }
  }
}

/// Numbers that look random and are the same each time.
private struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
