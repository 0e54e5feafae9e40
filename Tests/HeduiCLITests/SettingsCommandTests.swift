// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct SettingsCommandTests {
  /// A unit's folder with the two sample dossiers.
  private func unit(_ settings: String? = nil) throws -> Workbench {
    let bench = try Workbench()
    for name in ["accepted", "faulty"] {
      try FileManager.default.copyItem(
        at: Fixture.dossier(name), to: bench.url.appending(path: name))
    }
    if let settings { try bench.file("hedui.yaml", Data(settings.utf8)) }
    return bench
  }

  private static let today = ["--today", "2024-09-30", "--lang", "en"]

  /// Checks a folder; looking at the scans takes a while and matters only where dossiers are to be accepted.
  private func lint(
    _ folder: String, looking: Bool = false, _ more: String...
  ) throws -> BuiltCommand.Ending {
    let pixels = looking ? [] : ["--no-pixels"]
    let words = (["lint", folder] + Self.today + pixels + more).map { "'\($0)'" }.joined(
      separator: " ")
    return try BuiltCommand.shell("\"$HEDUI\" \(words)")
  }

  private static let suppression = """
    suppressions:
      - rule: annotation.verified-words
        dossier: faulty
        reason: 原件已补签
        by: 李某
        until: 2024-10-22
    """

  @Test func `a unit's settings hold for its folder and for one dossier in it`() throws {
    let bench = try unit(Self.suppression)
    let whole = try lint(bench.url.path, "--format", "json")
    let one = try lint(bench.path("faulty"), "--format", "json")
    for run in [whole, one] {
      #expect(run.status == 1, "\(run.complaints)")
      #expect(run.output.contains("\"reason\": \"原件已补签\""))
      #expect(!run.output.contains("\"warnings\""))
    }
    let text = try lint(bench.path("faulty"))
    #expect(text.output.contains("accepted by 李某 until 2024-10-22: 原件已补签"))
    let without = try lint(bench.path("faulty"), "--no-names")
    #expect(without.output.contains("accepted by 〔"))
    #expect(!without.output.contains("李某 until"))
  }

  @Test func `an applicant's own settings silence nothing`() throws {
    let bench = try unit()
    let before = try lint(bench.path("faulty"), "--format", "json")
    try bench.file("faulty/hedui.yaml", Data(Self.suppression.utf8))
    let after = try lint(bench.path("faulty"), "--format", "json")
    #expect(before.status == 1 && after.status == 1)
    #expect(!after.output.contains("\"suppression\""))
    #expect(after.output.contains("hedui.yaml"))
    let named = try lint(bench.path("faulty"), "--settings", bench.path("faulty/hedui.yaml"))
    #expect(named.status == 2)
    #expect(named.output.isEmpty)
  }

  @Test func `faulty settings are exit code 2 with file, line and column`() throws {
    for (text, place) in [
      ("polcy: a", "hedui.yaml:1:1: "), ("readings: {A-01: octal}", "hedui.yaml:1:18: "),
      (
        Self.suppression.replacing("annotation.verified-words", with: "photo.readable"),
        "hedui.yaml:2:11: "
      ),
    ] {
      let bench = try unit(text)
      let run = try lint(bench.url.path)
      #expect(run.status == 2, "\(text)")
      #expect(run.complaints.contains(place), "\(run.complaints)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `expired and unmatched suppressions are said`() throws {
    let bench = try unit(
      Self.suppression.replacing("2024-10-22", with: "2024-09-29") + """

          - {rule: photo.extension, dossier: 王五, reason: a, by: b, until: 2024-12-31}
        """)
    let run = try lint(bench.url.path, "--format", "json")
    for text in [run.complaints, run.output] {
      #expect(text.contains("expired on 2024-09-29"))
      #expect(text.contains("(王五) meets no finding"))
    }
    #expect(!run.output.contains("\"suppression\""))
    #expect(run.complaints.contains("hedui.yaml:2:5: "))
  }

  @Test func `settings pin readings and choose policy and limits`() throws {
    let bench = try unit("policy: own.yaml\nreadings: {A-01: binary}\nlimits: {max-bytes: 100}\n")
    try bench.file(
      "own.yaml",
      Data("schema: 1\nid: own\nversion: \"1\"\nextends: shaoxing-prefab-engineer-2024\n".utf8))
    let run = try lint(bench.path("accepted"), "--format", "json")
    #expect(run.output.contains("\"id\": \"own\""), "\(run)")
    #expect(run.output.contains("\"A-01\": \"binary\""))
    #expect(run.status == 1)
    let more = try lint(
      bench.path("accepted"), looking: true, "--format", "json", "--max-bytes", "10000000")
    #expect(more.status == 0, "\(more.complaints)")
  }

  @Test func `a baseline is written on request and only moves the exit code`() throws {
    let bench = try unit()
    try FileManager.default.removeItem(at: bench.url.appending(path: "accepted"))
    let file = bench.path("baseline.json")
    let first = try lint(bench.url.path, looking: true, "--write-baseline", file)
    #expect(first.status == 1)
    #expect(first.complaints.contains("wrote the baseline"))
    let written = try Data(contentsOf: URL(filePath: file))
    let second = try lint(bench.url.path, looking: true, "--baseline", file)
    #expect(second.status == 0, "\(second.complaints)")
    #expect(second.output == first.output)
    #expect(second.complaints.contains("0 are gone"))
    #expect(try Data(contentsOf: URL(filePath: file)) == written)
    let again = try lint(
      bench.url.path, looking: true, "--write-baseline", bench.path("none/b.json"))
    #expect(again.status == 6)
    #expect(again.output == first.output)
    try bench.file("baseline.json", Data("{}".utf8))
    #expect(try lint(bench.url.path, "--baseline", file).status == 2)
  }

  @Test func `two reports are compared`() throws {
    let bench = try unit()
    func report(_ name: String) throws {
      let run = try lint(bench.url.path, "--format", "json")
      try bench.file(name, Data(run.output.utf8))
    }
    try report("old.json")
    let (old, new) = (bench.path("old.json"), bench.path("new.json"))
    let same = try BuiltCommand.run("diff", old, old, "--lang", "en")
    #expect(same.status == 0)
    #expect(same.output.contains("new 0, fixed 0"))
    try FileManager.default.removeItem(at: bench.url.appending(path: "accepted/photo.jpg"))
    try report("new.json")
    let worse = try BuiltCommand.run("diff", old, new, "--format", "json")
    #expect(worse.output.contains("\"ruleId\": \"photo.readable\""), "\(worse.output)")
    #expect(worse.status == 1)
    let better = try BuiltCommand.run("diff", new, old, "--lang", "en")
    #expect(better.status == 0)
    #expect(better.output.contains("- fixed accepted  photo.readable"), "\(better.output)")
    try bench.file("new.json", Data("{\"schemaVersion\": \"2.0\", \"dossiers\": []}".utf8))
    let other = try BuiltCommand.run("diff", old, new)
    #expect(other.status == 2)
    #expect(other.complaints.contains("new.json:1:19: "))
    #expect(try BuiltCommand.run("diff", old, bench.path("none.json")).status == 2)
  }
}
