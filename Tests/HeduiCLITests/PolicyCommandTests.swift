// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import Testing

struct PolicyCommandTests {
  private static let example = Fixture.root
    .appending(path: "policies/shaoxing-prefab-engineer-2025-example.yaml").path

  @Test func `a resolved policy names the file and line of each value`() throws {
    let run = try BuiltCommand.run("policy", "show", Self.example, "--resolved")
    #expect(run.status == 0)
    #expect(run.output.contains("individual-closes: 2025-10-09  # \(Self.example):"))
    #expect(run.output.contains("  # \(Policy.standardID):"))
    let own = try BuiltCommand.run("policy", "show", Self.example)
    #expect(own.status == 0)
    #expect(own.output.contains("extends: \(Policy.standardID)"))
    #expect(!own.output.contains("photo.aspect-ratio"))
  }

  @Test func `a difference is told with what it changes for a dossier`() throws {
    let dossier = Fixture.dossier("accepted").path
    let run = try BuiltCommand.run(
      "policy", "diff", Policy.standardID, Self.example, "--dossier", dossier, "--today",
      "2024-09-30")
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.output.contains("photo.file-size-min"))
    #expect(run.output.contains("{more-than: 30000} → {more-than: 20000}"))
    #expect(run.output.contains("《虚构建筑前沿（中文版）》"))
    #expect(run.output.contains("photo.extension"))
    let same = try BuiltCommand.run(
      "policy", "diff", Self.example, Self.example, "--lang", "en")
    #expect(same.status == 0)
    #expect(same.output.contains("no difference"))
    let nothing = try BuiltCommand.run(
      "policy", "diff", Policy.standardID, Self.example, "--dossier", "/nowhere")
    #expect(nothing.status == 4)
  }

  @Test(arguments: [
    ("rules:\n  photo.widht-min: off", ":6:3: "),
    ("rules:\n  photo.padding: {with: {bytess: 1}}", ":6:26: "),
    ("rules:\n  photo.padding: {with: {bytes: many}}", ":6:33: "),
    ("extends: own", ":4:10: "),
  ])
  func `a faulty policy is exit code 2 with file, line and column`(
    text: String, place: String
  ) throws {
    let bench = try Workbench()
    let path = bench.path("own.yaml")
    let parent = text.contains("extends") ? "" : "extends: \(Policy.standardID)\n"
    let policy = "schema: 1\nid: own\nversion: \"1\"\n" + parent + text + "\n"
    try bench.file("own.yaml", Data(policy.utf8))
    for arguments in [
      ["policy", "check"], ["policy", "show"], ["policy", "diff", Policy.standardID],
    ] {
      let words = arguments.joined(separator: " ")
      let run = try BuiltCommand.shell("\"$HEDUI\" \(words) '\(path)'")
      #expect(run.status == 2)
      #expect((run.output + run.complaints).contains("own.yaml\(place)"), "\(run)")
    }
    let lint = try BuiltCommand.run("lint", Fixture.dossier("accepted").path, "--policy", path)
    #expect(lint.status == 2)
    #expect(lint.complaints.contains("own.yaml\(place)"))
    #expect(lint.output.isEmpty)
  }

  @Test func `a quote that is not in the notice is exit code 2 with its place`() throws {
    let bench = try Workbench()
    try bench.file("notice.txt", Data("白底证件照，JPG 格式".utf8))
    let policy = """
      schema: 1
      id: own
      version: "1"
      source: {document: 某某}
      rules:
        photo.extension: {clause: 一, quote: JPG格式}
        photo.format: {clause: 一, quote: PNG 格式}
      """
    try bench.file("own.yaml", Data(policy.utf8))
    let run = try BuiltCommand.run(
      "policy", "check", bench.path("own.yaml"), "--notice", bench.path("notice.txt"))
    #expect(run.status == 2)
    #expect(run.output.contains("own.yaml:7:"))
    #expect(!run.output.contains("own.yaml:6:"))
    let missing = try BuiltCommand.run(
      "policy", "check", bench.path("own.yaml"), "--notice", bench.path("none.txt"))
    #expect(missing.status == 2)
    #expect(try BuiltCommand.run("policy", "check", bench.path("own.yaml")).status == 0)
  }

  @Test func `the ledger is printed for the policy that has one`() throws {
    let run = try BuiltCommand.run("coverage")
    #expect(run.status == 0)
    #expect(run.output.contains("annotation.verified-words"))
    #expect(run.output.contains("不归本工具："))
    let other = try BuiltCommand.run("coverage", "--preset", "id-card")
    #expect(other.status == 2)
    #expect(other.complaints.contains(Policy.standardID))
  }
}

struct StartCommandTests {
  @Test func `a dossier is started once and is not accepted as it is`() throws {
    let bench = try Workbench()
    try bench.photo("good-413x579.jpg", as: "照片.jpg")
    try bench.file("毕业证.pdf", Data("x".utf8))
    let run = try BuiltCommand.run("init", in: bench.url)
    #expect(run.status == 0, "\(run.complaints)")
    #expect(try bench.names() == ["dossier.yaml", "毕业证.pdf", "照片.jpg"])
    let text = try String(contentsOf: bench.url.appending(path: "dossier.yaml"), encoding: .utf8)
    #expect(text.contains("file: 毕业证.pdf"))
    let lint = try BuiltCommand.run("lint", bench.url.path)
    #expect(lint.status != 0)
    #expect(lint.output.contains("缺少「name」"))
    let again = try BuiltCommand.run("init", bench.url.path)
    #expect(again.status == 2)
    #expect(again.complaints.contains("dossier.yaml"))
    let kept = try String(contentsOf: bench.url.appending(path: "dossier.yaml"), encoding: .utf8)
    #expect(kept == text)
  }

  @Test func `the schemas are printed`() throws {
    #expect(try BuiltCommand.run("schema").output == DossierSchema.json)
    #expect(try BuiltCommand.run("schema", "dossier").output == DossierSchema.json)
    #expect(try BuiltCommand.run("schema", "report").output == ReportSchema.json)
    #expect(try BuiltCommand.run("schema", "nothing").status == 2)
  }
}
