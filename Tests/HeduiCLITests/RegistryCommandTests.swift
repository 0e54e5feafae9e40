// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct RegistryCommandTests {
  /// A unit of two people with the same project and the same files.
  private func unit() throws -> (Workbench, registry: String) {
    let bench = try Workbench()
    for name in ["甲", "乙"] {
      try bench.folder("unit/\(name)/evidence")
      let scan = Fixture.dossier("accepted").appending(path: "evidence/project-drawing.jpg")
      try bench.file("unit/\(name)/evidence/a.jpg", Data(contentsOf: scan))
      let document = """
        schema: 1
        applicant: {name: \(name)}
        projects: [{name: 某某产业园一期, role: manager, started: 2021-03, finished: 2022-05, evidence: [{file: evidence/a.jpg, kind: drawing}]}]

        """
      try bench.file("unit/\(name)/dossier.yaml", Data(document.utf8))
    }
    return (bench, bench.path("memory.db"))
  }

  private func lint(_ bench: Workbench, _ more: String...) throws -> BuiltCommand.Ending {
    try BuiltCommand.run(
      [
        "lint", bench.path("unit"), "--today", "2024-10-20", "--format", "ndjson", "--words",
        "none",
      ] + more, in: nil)
  }

  @Test func `people with one file and one role are told of each other, then remembered`() throws {
    let (bench, registry) = try unit()
    let plain = try lint(bench)
    #expect(!plain.output.contains("across."))
    let run = try lint(bench, "--registry", registry)
    #expect(run.status == plain.status)
    for id in ["across.same-file", "across.project-role"] {
      #expect(
        run.output.components(separatedBy: "\"ruleId\":\"\(id)\",\"outcome\":\"review\"").count == 3
      )
    }
    #expect(run.complaints.contains("登记簿已记下 2 份材料"))
    #expect(try bench.names() == ["memory.db", "memory.db.key", "unit"])
    // What is remembered of a dossier is not held against it.
    let again = try lint(bench, "--registry", registry)
    #expect(again.output == run.output)
    #expect(again.complaints.contains("，0 项新测") && !run.complaints.contains("，0 项新测"))
    // Nor does a report depend on what is remembered of files.
    let anew = try lint(bench, "--registry", registry, "--no-cache")
    #expect(anew.output == run.output && !anew.complaints.contains("项新测"))
    let statistics = try BuiltCommand.run("registry", "stats", "--registry", registry)
    #expect(statistics.output.contains("材料 2 份"))
  }

  @Test func `names stay hidden in what is said of others`() throws {
    let (bench, registry) = try unit()
    let run = try lint(bench, "--registry", registry, "--no-names")
    #expect(run.output.contains("across.same-file"))
    for name in ["甲", "乙", "产业园", "a.jpg"] { #expect(!run.output.contains(name), "\(name)") }
  }

  @Test func `a project is looked up by name, and forgotten dossiers are gone`() throws {
    let (bench, registry) = try unit()
    _ = try lint(bench, "--registry", registry)
    let found = try BuiltCommand.run("find-project", "某某 产业园一期", "--registry", registry)
    #expect(found.status == 0)
    #expect(found.output.split(separator: "\n").count == 2)
    #expect(found.output.contains("manager  2021-03 – 2022-05"))
    let scan = bench.path("unit/甲/evidence/a.jpg")
    let place = try BuiltCommand.run("registry", "find", scan, "--registry", registry)
    #expect(place.output.contains("/projects/0/evidence/0"))
    let exported = try BuiltCommand.run("registry", "export", "--registry", registry)
    #expect(exported.output.split(separator: "\n").count == 2)
    let gone = try BuiltCommand.run(
      "registry", "forget", bench.path("unit/甲"), "--registry", registry)
    #expect(gone.status == 0 && gone.output.contains("已删除 1 份材料"))
    let id = try #require(found.output.split(separator: "\n").last?.prefix(16))
    let again = try BuiltCommand.run("registry", "forget", String(id), "--registry", registry)
    let other = try BuiltCommand.run(
      "registry", "forget", bench.path("unit/乙"), "--registry", registry)
    #expect([again.status, other.status].sorted() == [0, 4])
    #expect(try BuiltCommand.run("find-project", "某某产业园一期", "--registry", registry).status == 4)
    let whole = try BuiltCommand.run("registry", "verify", "--registry", registry, "--lang", "en")
    #expect(whole.status == 0 && whole.output == "the registry is whole\n")
  }

  @Test func `a registry that cannot be used is said, and the reports come out`() throws {
    let (bench, registry) = try unit()
    try bench.file("memory.db", Data("text".utf8))
    try bench.file("memory.db.key", Data(count: 32))
    let chmod = try BuiltCommand.shell("chmod 600 '\(registry).key'")
    #expect(chmod.status == 0)
    let report = bench.path("report.json")
    let run = try lint(bench, "--registry", registry, "--report", "json=\(report)")
    #expect(run.output.split(separator: "\n").count >= 2)
    let json = try String(contentsOfFile: report, encoding: .utf8)
    #expect(json.contains("没有与登记簿比较"))
    #expect([1, 3].contains(run.status))
    #expect(try String(contentsOfFile: registry, encoding: .utf8) == "text")
    for command in ["stats", "verify", "export"] {
      #expect(try BuiltCommand.run("registry", command, "--registry", registry).status == 3)
    }
    try FileManager.default.removeItem(atPath: registry)
    #expect(try BuiltCommand.run("registry", "stats", "--registry", registry).status == 4)
    #expect(try BuiltCommand.run("lint", "x", "--registry-key", registry).status == 2)
    #expect(try BuiltCommand.run("lint", "x", "--no-cache").status == 2)
  }

  /// How often a run is killed; more before a release.
  private static let kills =
    ProcessInfo.processInfo.environment["HEDUI_KILLS"].flatMap { Int($0) } ?? 8

  @Test func `a registry survives kill -9 at any moment, with all that was said to be stored`()
    throws
  {
    let (bench, registry) = try unit()
    var drawn = SystemRandomNumberGenerator()
    var stored = 0
    for _ in 0..<Self.kills {
      let delay = Double(drawn.next() % 900) / 1_000
      let ending = try BuiltCommand.shell(
        """
        "$HEDUI" lint '\(bench.path("unit"))' --today 2024-10-20 --registry '\(registry)' >/dev/null 2>'\(bench.path("said"))' &
        sleep \(delay); kill -9 $! 2>/dev/null; wait $! 2>/dev/null; cat '\(bench.path("said"))'
        """)
      if ending.output.contains("已记下 2 份") { stored = 2 }
      guard FileManager.default.fileExists(atPath: registry) else {
        #expect(stored == 0)
        continue
      }
      let whole = try BuiltCommand.run("registry", "verify", "--registry", registry)
      #expect(whole.status == 0, "\(whole.output) \(whole.complaints)")
      let statistics = try BuiltCommand.run("registry", "stats", "--registry", registry)
      let isThere = statistics.output.contains("材料 2 份")
      #expect(isThere || (stored == 0 && statistics.output.contains("材料 0 份")))
      if isThere { stored = 2 }
    }
  }
}
