// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct TableCommandTests {
  private static let tables = Fixture.root.appending(path: "tables")

  private func table(_ name: String) -> String { Self.tables.appending(path: name).path }

  @Test(arguments: ["people.csv", "people-gb18030.csv"])
  func `0: a roster becomes folders that lint reads without a fault of the document`(
    name: String
  ) throws {
    let bench = try Workbench()
    let run = try BuiltCommand.run("init", bench.path("."), "--roster", table(name))
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.output.contains("3 人") && run.output.contains("王某某-2"))
    #expect(try bench.names() == ["李某某", "王某某", "王某某-2"].sorted())
    let lint = try BuiltCommand.run(
      "lint", bench.path("."), "--today", "2024-09-20", "--format", "ndjson")
    #expect(lint.status == 1)
    #expect(!lint.output.contains("\"dossier.document\",\"outcome\":\"error\""))
    #expect(lint.output.split(separator: "\n").count == 3)
  }

  @Test func `0: tables fill one dossier, whose folder holds them`() throws {
    let bench = try Workbench()
    for name in ["projects.csv", "papers.csv", "hours.csv"] {
      try bench.file(name, Data(contentsOf: Self.tables.appending(path: name)))
    }
    try bench.file("某某图纸.jpg", Data([0xFF]))
    let run = try BuiltCommand.run(
      "init", "--projects", "projects.csv", "--papers=papers.csv", "--hours", "hours.csv",
      in: bench.url)
    #expect(run.status == 0, "\(run.complaints)")
    let text = try String(contentsOf: bench.url.appending(path: "dossier.yaml"), encoding: .utf8)
    #expect(text.contains("name: 某某产业园一期装配式厂房"))
    #expect(text.contains("authors: [王某某, 李某某]"))
    #expect(text.contains("- year: 2023"))
    #expect(text.contains("file: 某某图纸.jpg") && !text.contains(".csv"))
    let again = try BuiltCommand.run("init", "--hours", "hours.csv", in: bench.url)
    #expect(again.status == 2)
    #expect(
      try String(contentsOf: bench.url.appending(path: "dossier.yaml"), encoding: .utf8) == text)
  }

  @Test(arguments: ["zh", "en"])
  func `2: every fault has its file, line and column, and nothing is written`(lang: String) throws {
    let bench = try Workbench()
    try bench.file("f.csv", Data(contentsOf: Self.tables.appending(path: "faulty.csv")))
    let run = try BuiltCommand.run("init", "--roster", "f.csv", "--lang", lang, in: bench.url)
    #expect(run.status == 2)
    for place in ["f.csv:2:5: ", "f.csv:2:17: ", "f.csv:3:1: ", "f.csv:4:2: ", "f.csv:6:8: "] {
      #expect(run.complaints.contains(place), "\(run.complaints)")
    }
    #expect(!run.complaints.contains("19000228"))
    #expect(try bench.names() == ["f.csv"])
  }

  @Test func `2: folders that are there, unless only the new ones are wanted`() throws {
    let bench = try Workbench()
    try bench.folder("王某某")
    try bench.file("p.csv", Data("姓名\n王某某\n李某某\n".utf8))
    let run = try BuiltCommand.run("init", "--roster", "p.csv", in: bench.url)
    #expect(run.status == 2 && run.complaints.contains("--only-new"))
    #expect(try bench.names() == ["p.csv", "王某某"].sorted())
    let again = try BuiltCommand.run("init", "--roster", "p.csv", "--only-new", in: bench.url)
    #expect(again.status == 0)
    #expect(try bench.names(in: "王某某") == [])
    #expect(try bench.names(in: "李某某") == ["dossier.yaml"])
  }

  @Test(arguments: [
    "--roster missing.csv", "--roster folder", "--roster pipe", "--roster book.xlsx",
    "--roster nul.csv", "--roster p.csv --hours p.csv", "--only-new", "--roster p.csv --max-rows 0",
    "--roster p.csv --max-rows 1", "--roster p.csv --max-bytes 9", "--roster p.csv --max-columns 1",
    "--roster p.csv --max-cell 1", "--projects p.csv",
  ])
  func `2: no table, too large a table, or wrong use`(options: String) throws {
    let bench = try Workbench()
    try bench.folder("folder")
    try bench.file("book.xlsx", Data([0x50, 0x4B, 0x03, 0x04, 0x00]))
    try bench.file("nul.csv", Data("姓名\n\u{0}\n".utf8))
    try bench.file("p.csv", Data("姓名,备注\n王某某,\n李某某,\n".utf8))
    let before = try bench.names() + ["pipe"]
    let run = try BuiltCommand.shell("mkfifo pipe; \"$HEDUI\" init \(options)", in: bench.url)
    #expect(run.status == 2, "\(run.output)\(run.complaints)")
    #expect(!run.complaints.isEmpty)
    #expect(try bench.names() == before.sorted())
  }

  @Test(arguments: ["", "姓名,性别\r\n", "姓名\n\n,\n"])
  func `4: a table without rows`(text: String) throws {
    let bench = try Workbench()
    try bench.file("p.csv", Data(text.utf8))
    let run = try BuiltCommand.run("init", "--roster", "p.csv", in: bench.url)
    #expect(run.status == 4, "\(run.complaints)")
    #expect(try bench.names() == ["p.csv"])
  }

  @Test func `6: a disk without room leaves no half folder`() throws {
    let bench = try Workbench()
    try bench.file("p.csv", Data("姓名\n王某某\n李某某\n".utf8))
    let run = try BuiltCommand.shell(
      "trap '' XFSZ; ulimit -f 1; \"$HEDUI\" init --roster p.csv", in: bench.url)
    #expect(run.status == 6, "\(run.complaints)")
    #expect(run.complaints.contains("王某某"))
    #expect(try bench.names() == ["p.csv"])
  }
}
