// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiModel
import SystemPackage
import Testing

struct RosterStartTests {
  private func roster(_ names: [String]) -> TableReading {
    let rows = names.map { "\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
    return TableReader(.roster).read(Array(("姓名\n" + rows).utf8))
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path.string).sorted()
  }

  @Test func `each row has a folder with a document, people of one name different ones`() throws {
    let folder = try TemporaryFolder()
    let reading = roster(["王某某", "李某某", "王某某", "王某某-2", "王某某"])
    let written = try RosterStart(in: folder.path).write(reading)
    #expect(
      try names(in: folder) == ["李某某", "王某某", "王某某-2", "王某某-2-2", "王某某-3"].sorted())
    #expect(written.folders.count == 5)
    #expect(written.numbered.map(\.line) == [4, 5, 6])
    for name in written.folders {
      #expect(try FileManager.default.contentsOfDirectory(atPath: name.string) == ["dossier.yaml"])
    }
  }

  @Test func `a folder that is there is left as it is, and then nothing is made`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "李某某/photo.jpg")
    try folder.link("赵某某", to: "nowhere")
    let reading = roster(["王某某", "李某某", "赵某某"])
    do {
      _ = try RosterStart(in: folder.path).write(reading)
      Issue.record("it was written")
    } catch {
      #expect(error.kind == .exists)
    }
    #expect(try names(in: folder) == ["李某某", "赵某某"].sorted())
    let written = try RosterStart(in: folder.path).write(reading, onlyNew: true)
    #expect(written.folders.count == 1 && written.present.count == 2)
    #expect(try names(in: folder) == ["李某某", "王某某", "赵某某"].sorted())
    let kept = folder.path.appending("李某某").string
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept) == ["photo.jpg"])
  }

  @Test(arguments: [
    ("../../etc", "_.._etc"), ("/etc/passwd", "_etc_passwd"), (".hidden", "hidden"), ("..", "申报人"),
    ("-rf", "rf"), ("CON", "CON_"), ("a. . ", "a"), ("c:\\d", "c__d"), ("王\u{200B}某", "王某"),
    ("~", "申报人"), ("王 某", "王 某"), ("𠮷野", "𠮷野"), ("e\u{301}", "é"),
  ])
  func `a folder's name is one that every system takes`(person: String, folder: String) {
    #expect(folderName(of: person) == folder)
  }

  @Test func `a long name is cut between characters`() {
    for person in [String(repeating: "王", count: 300), "a" + String(repeating: "𠮷", count: 300)] {
      let name = folderName(of: person)
      #expect(name.utf8.count <= FolderNames.longest && name.utf8.count > FolderNames.longest - 8)
      #expect(person.hasPrefix(name))
    }
  }

  @Test func `names that differ in case alone have different folders`() {
    var names = FolderNames()
    #expect(["Li", "li", "LI"].map { names.next(for: $0) } == ["Li", "li-2", "LI-3"])
  }

  @Test func `an interruption leaves whole folders and says how many`() throws {
    let folder = try TemporaryFolder()
    var asked = 0
    do {
      _ = try RosterStart(in: folder.path).write(roster(["甲", "乙", "丙"])) {
        asked += 1
        return asked > 2
      }
      Issue.record("it went on")
    } catch {
      #expect(error.kind == .interrupted)
      #expect(error.message.text(in: .en).contains("2 are done"))
    }
    #expect(try names(in: folder) == ["乙", "甲"].sorted())
  }

  @Test func `a folder that is not there is refused`() {
    #expect(throws: DossierStartError.self) {
      try RosterStart(in: "/nowhere/at/all").write(roster(["甲"]))
    }
  }

  @Test func `a dossier from a roster is never accepted as it is`() throws {
    let folder = try TemporaryFolder()
    _ = try RosterStart(in: folder.path).write(roster(["王某某"]))
    let day = try #require(CivilDate("2024-09-30"))
    let validator = Validator(policy: try Policy(builtIn: Policy.standardID), today: day)
    let report = validator.validate(dossierAt: folder.path.appending("王某某"))
    #expect(report.summary.verdict == .reject || report.summary.verdict == .incomplete)
  }
}
