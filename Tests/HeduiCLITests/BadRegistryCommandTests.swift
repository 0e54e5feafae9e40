// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What `lint` says and does when the registry cannot be used: the reports come out, this run's dossiers are held
/// against each other, and it is said what was not compared or not stored.
struct BadRegistryCommandTests {
  /// How a registry is spoilt, a line of shell in the folder where `memory.db` lies.
  enum Fault: String, CaseIterable {
    case somethingElse =
      "rm memory.db* && echo text >memory.db && head -c 32 /dev/urandom >memory.db.key && chmod 600 memory.db.key"
    case otherDatabase = "printf '\\0\\0\\0\\7' | dd of=memory.db bs=1 seek=68 conv=notrunc"
    case newer = "printf '\\0\\0\\0\\143' | dd of=memory.db bs=1 seek=60 conv=notrunc"
    case cutShort =
      "dd if=memory.db of=short bs=4096 count=3 && mv short memory.db && chmod 600 memory.db"
    case damagedPages = "dd if=/dev/zero of=memory.db bs=4096 seek=1 count=8 conv=notrunc"
    case noKey = "rm memory.db.key"
    case openKey = "chmod 644 memory.db.key"
    case folder = "rm memory.db && mkdir memory.db"
    case noFolder = "cd .. && rm -r place"
  }

  /// A unit of two people with one role in one project, and a registry that knows them.
  private func unit(_ registry: String = "memory.db") throws -> Workbench {
    let bench = try Workbench()
    for name in ["甲", "乙"] {
      try bench.folder("unit/\(name)")
      let document = """
        schema: 1
        applicant: {name: \(name)}
        projects: [{name: 某某产业园一期, role: manager, started: 2021-03, finished: 2022-05}]

        """
      try bench.file("unit/\(name)/dossier.yaml", Data(document.utf8))
    }
    if registry.contains("/") { try bench.folder("place") }
    let first = try lint(bench, registry)
    #expect(first.complaints.contains("登记簿已记下 2 份材料"))
    return bench
  }

  private func lint(
    _ bench: Workbench, _ registry: String = "memory.db", before: String = "", lang: String = "zh",
    format: String = "ndjson"
  ) throws -> BuiltCommand.Ending {
    try BuiltCommand.shell(
      """
      \(before) "$HEDUI" lint '\(bench.path("unit"))' --today 2024-10-20 --words none --format \(format) --lang \(lang) \
      --registry '\(bench.path(registry))'
      """)
  }

  /// Whether both dossiers are reported, each held against the other.
  private func isCompared(_ run: BuiltCommand.Ending) -> Bool {
    run.output.components(separatedBy: "\"ruleId\":\"across.project-role\",\"outcome\":\"review\"")
      .count == 3
  }

  @Test(arguments: Fault.allCases)
  func `a registry that cannot be opened is said in both languages, and reports come out`(
    fault: Fault
  ) throws {
    let bench = try unit("place/memory.db")
    let spoilt = try BuiltCommand.shell(fault.rawValue, in: bench.url.appending(path: "place"))
    #expect(spoilt.status == 0, "\(spoilt.complaints)")
    let run = try lint(bench, "place/memory.db")
    #expect(isCompared(run))
    // These dossiers have faults of their own, which come before what was not compared.
    #expect(run.status == (fault == .noFolder ? 6 : 1))
    #expect(run.complaints.contains("没有（全部）记入登记簿"))
    // The other obstacles' words are looked at without the command.
    guard [.damagedPages, .noFolder].contains(fault) else { return }
    let english = try lint(bench, "place/memory.db", lang: "en", format: "json")
    #expect(english.output.contains("nothing was compared with the registry"))
    #expect(english.complaints.contains("not (all) written into the registry"))
    let isEnglish = english.complaints.allSatisfy { $0.isASCII }
    #expect(isEnglish, "\(english.complaints)")
    for word in ["SQLite error", "GRDB", "Errno"] { #expect(!english.complaints.contains(word)) }
  }

  @Test func `what was not compared alone makes a run incomplete`() throws {
    let bench = try Workbench()
    try bench.folder("unit")
    try FileManager.default.copyItem(
      at: Fixture.dossier("accepted"), to: bench.url.appending(path: "unit/a"))
    try bench.file("memory.db", Data("text".utf8))
    let run = try lint(bench)
    #expect(run.status == 3, "\(run.complaints)")
  }

  @Test func `a registry in a folder that is not there is not written, and nothing is made`() throws
  {
    let bench = try unit("first.db")
    let run = try lint(bench, "none/memory.db")
    #expect(run.status == 6 && isCompared(run))
    #expect(run.complaints.contains("密钥文件") && run.complaints.contains("写不下来"))
    #expect(try bench.names() == ["first.db", "first.db.key", "unit"])
  }

  /// A file may grow to so many blocks of 512 bytes: at the first nothing can be opened, at the others it ends while
  /// writing.
  @Test(arguments: [8, 160, 220])
  func `a disk that takes no more leaves the registry whole`(blocks: Int) throws {
    let bench = try unit()
    for number in 0..<60 {
      try bench.folder("unit/人\(number)")
      let projects = (0..<20).map { "{name: 工程\(number)之\($0), role: manager}" }.joined(
        separator: ", ")
      try bench.file(
        "unit/人\(number)/dossier.yaml",
        Data("schema: 1\napplicant: {name: 人\(number)}\nprojects: [\(projects)]\n".utf8))
    }
    let run = try lint(bench, before: "ulimit -f \(blocks);")
    #expect(run.status == 6, "\(run.complaints)")
    let lines = run.output.split(separator: "\n").count
    // A line more says what was not compared, where nothing could be opened.
    #expect(lines == (blocks == 8 ? 63 : 62) && isCompared(run))
    #expect(run.complaints.contains("没有（全部）记入登记簿"))
    #expect(!run.complaints.contains("已记下"))
    let whole = try BuiltCommand.run("registry", "verify", "--registry", bench.path("memory.db"))
    #expect(whole.status == 0, "\(whole.complaints)")
    let known = try BuiltCommand.run("registry", "stats", "--registry", bench.path("memory.db"))
    #expect(known.output.contains("材料 2 份"))
    #expect(try lint(bench).complaints.contains("登记簿已记下 62 份材料"))
  }

  /// Whether the command can be run as somebody who may not write everywhere.
  private static let asNobody: String? = {
    if getuid() != 0 { return "" }
    let drop = "setpriv --reuid=65534 --regid=65534 --clear-groups "
    let tried = try? BuiltCommand.shell(drop + "\"$HEDUI\" --version")
    return tried?.status == 0 ? drop : nil
  }()

  @Test(
    .enabled(if: asNobody != nil, "the command cannot be run as another user here"),
    arguments: ["chmod 400 memory.db", "chmod 500 ."])
  func `a registry or folder that may not be written is said, and stays as it was`(lock: String)
    throws
  {
    let bench = try unit("place/memory.db")
    let place = bench.url.appending(path: "place")
    let give = getuid() == 0 ? "chown -R 65534:65534 . && chmod 755 .. && " : ""
    #expect(try BuiltCommand.shell(give + lock, in: place).status == 0)
    let before = try BuiltCommand.shell("cat memory.db | cksum", in: place).output
    let run = try lint(bench, "place/memory.db", before: try #require(Self.asNobody))
    #expect(run.status == 6 && isCompared(run), "\(run.complaints)")
    #expect(run.complaints.contains("登记簿不可写"))
    #expect(try BuiltCommand.shell("cat memory.db | cksum", in: place).output == before)
    #expect(try BuiltCommand.shell("chmod 700 .", in: place).status == 0)
  }
}
