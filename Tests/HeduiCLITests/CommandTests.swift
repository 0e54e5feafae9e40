// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import Testing

struct CommandTests {
  @Test func `the version is the library's`() throws {
    let run = try BuiltCommand.run("--version")
    #expect(run.status == 0)
    #expect(run.output == "hedui \(Tool.version)\n")
  }

  @Test func `help names every option in both languages`() throws {
    let options = [
      "--format", "--lang", "--policy", "--preset", "--jobs", "--fail-on", "--review", "--today",
      "--no-names", "--color", "--max-bytes", "--max-pixels", "--max-buffered-pixels",
    ]
    for command in [["photo", "check"], ["lint"]] {
      let run = try BuiltCommand.shell("\"$HEDUI\" \(command.joined(separator: " ")) --help")
      #expect(run.status == 0)
      for option in options { #expect(run.output.contains(option), "\(command) \(option)") }
    }
    let root = try BuiltCommand.run("--help")
    for name in [
      "photo", "lint", "init", "rules", "explain", "coverage", "policy", "presets", "schema", "退出码",
      "completion",
    ] {
      #expect(root.output.contains(name))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completions are generated`(shell: String) throws {
    let run = try BuiltCommand.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("explain"))
  }

  @Test func `the language follows the locale and the option`() throws {
    func verdict(_ environment: [String: String], _ options: String...) throws -> String {
      let arguments = ["photo", "check", "'\(Fixture.good)'"] + options
      let settings = environment.map { "\($0)=\($1)" }.joined(separator: " ")
      let run = try BuiltCommand.shell(
        "env -u LANG \(settings) \"$HEDUI\" \(arguments.joined(separator: " "))")
      return String(run.output.prefix { $0 != "\n" })
    }
    #expect(try verdict([:]).hasPrefix("结论：通过"))
    #expect(try verdict(["LANG": "C.UTF-8"]).hasPrefix("结论：通过"))
    #expect(try verdict(["LANG": "en_US.UTF-8"]).hasPrefix("verdict: accept"))
    #expect(try verdict(["LANG": "en_US", "LC_ALL": "zh_CN.UTF-8"]).hasPrefix("结论"))
    #expect(try verdict(["LANG": "en_US"], "--lang", "zh").hasPrefix("结论"))
  }

  @Test func `colours only when asked for or on a terminal`() throws {
    let plain = try BuiltCommand.run("photo", "check", Fixture.ratio)
    #expect(!plain.output.contains("\u{1B}"))
    let colored = try BuiltCommand.run("photo", "check", Fixture.ratio, "--color", "always")
    #expect(colored.output.contains("\u{1B}["))
    #expect(colored.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
  }

  @Test func `every rule is listed and explained`() throws {
    let list = try BuiltCommand.run("rules", "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.count == Catalogue.rules.count)
    let text = try BuiltCommand.run("rules")
    for rule in Catalogue.rules {
      let id = rule.info.id.rawValue
      #expect(text.output.contains(id))
      let explained = try BuiltCommand.run("explain", id, "--lang", "en")
      #expect(explained.status == 0)
      #expect(explained.output.hasPrefix(id))
    }
  }

  @Test func `an unknown rule is answered with the nearest`() throws {
    let run = try BuiltCommand.run("explain", "photo.aspect-ratoi")
    #expect(run.status == 2)
    #expect(run.complaints.contains("photo.aspect-ratio"))
  }

  @Test func `presets are listed with their source and are usable`() throws {
    let run = try BuiltCommand.run("presets")
    #expect(run.status == 0)
    for id in Policy.presetIDs { #expect(run.output.contains(id)) }
    let check = try BuiltCommand.run(
      "photo", "check", Fixture.ratio, "--preset", "id-card", "--format", "json")
    #expect(check.output.contains("\"id\": \"id-card\""))
  }

  @Test func `a policy's faults are told with file, line and column`() throws {
    let bench = try Workbench()
    let path = bench.path("mine.yaml")
    try Data("schema: 1\nid: mine\nbogus: 1\n".utf8).write(to: URL(filePath: path))
    let run = try BuiltCommand.run("policy", "check", path)
    #expect(run.status == 2)
    #expect(run.output.contains("mine.yaml:3:1:"))
    let use = try BuiltCommand.run("photo", "check", Fixture.good, "--policy", path)
    #expect(use.status == 2)
    #expect(use.complaints.contains("mine.yaml:3:1:"))
  }

  @Test func `photos are one dossier in JSON and a line each in NDJSON`() throws {
    let bench = try Workbench()
    try bench.photo("good-413x579.jpg", as: "b.jpg")
    try bench.photo("ratio-358x441.jpg", as: "a.jpg")
    let json = try BuiltCommand.run("photo", "check", bench.url.path, "--format", "json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let dossiers = try #require(report["dossiers"] as? [[String: Any]])
    #expect(dossiers.count == 1)
    let results = try #require(dossiers.first?["results"] as? [[String: Any]])
    let paths = results.compactMap { ($0["subject"] as? [String: Any])?["path"] as? String }
    #expect(Set(paths) == ["a.jpg", "b.jpg"])
    let lines = try BuiltCommand.run("photo", "check", bench.url.path, "--format", "ndjson")
    #expect(lines.output.split(separator: "\n").count == 2)
    #expect(lines.output.contains("\"path\":\"a.jpg\""))
  }

  @Test func `nothing of a name remains with --no-names`() throws {
    let bench = try Workbench()
    try bench.folder("王小明")
    try bench.photo("ratio-358x441.jpg", as: "王小明/王小明.jpg")
    for format in ["text", "json", "ndjson"] {
      let run = try BuiltCommand.run(
        "photo", "check", bench.path("王小明"), "--no-names", "--format", format)
      #expect(run.status == 1)
      #expect(!run.output.contains("王小明"))
      #expect(!run.output.contains(bench.url.lastPathComponent))
      #expect(run.output.contains("#1"))
    }
  }

  @Test func `dossiers are found below folders, and folders without one are named`() throws {
    let bench = try Workbench()
    try bench.folder("unit")
    for name in ["accepted", "faulty"] {
      try FileManager.default.copyItem(
        at: Fixture.dossier(name), to: bench.url.appending(path: "unit/\(name)"))
    }
    let both = try BuiltCommand.run("lint", bench.path("unit"))
    #expect(both.status == 1)
    #expect(both.output.contains(/通过 .* accepted\n/))
    #expect(both.output.contains(/不通过 .* faulty\n/))
    let one = try BuiltCommand.run("lint", bench.path("unit/accepted"))
    #expect(one.status == 0, "\(one.output)")
    let document = try BuiltCommand.run("lint", bench.path("unit/accepted/dossier.yaml"))
    #expect(document.status == 0)
    try bench.folder("unit/forgotten")
    try bench.photo("good-413x579.jpg", as: "unit/forgotten/photo.jpg")
    let forgotten = try BuiltCommand.run("lint", bench.path("unit"), "--no-pixels")
    #expect(forgotten.output.contains("forgotten"))
    #expect(forgotten.output.contains("没有 dossier.yaml"))
  }

  @Test
  func `without a look at the scans what declares seals is incomplete, and the report says so`()
    throws
  {
    let run = try BuiltCommand.run(
      "lint", Fixture.dossier("accepted").path, "--no-pixels", "--format", "json")
    #expect(run.status == 3)
    #expect(run.output.contains("\"pixels\": false"))
    #expect(run.output.contains("\"verdict\": \"incomplete\""))
    #expect(run.output.contains("（--no-pixels），所写的印章在不在没有检查"))
    let faulty = try BuiltCommand.run("lint", Fixture.dossier("faulty").path, "--no-pixels")
    #expect(faulty.status == 1)
  }

  @Test func `the same input gives the same report, whatever the number of jobs`() throws {
    let photos = Fixture.root.appending(path: "photos").path
    let runs = try ["1", "4"].map {
      try BuiltCommand.run("photo", "check", photos, "--format", "ndjson", "--jobs", $0).output
    }
    #expect(runs[0] == runs[1])
    #expect(!runs[0].isEmpty)
  }
}
