// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hedui
import HeduiModel
import SystemPackage
import Testing

struct DossierFolderTests {
  private let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private func document(_ files: [String]) -> String {
    let scans = files.map { "      - {file: \"\($0)\"}\n" }.joined()
    return "schema: 1\nprojects:\n  - name: 桥\n    evidence:\n" + scans
  }

  private func faults(limits: Limits = .standard) throws -> [DocumentFault] {
    try DossierFolder(scratch.path, limits: limits).faults
  }

  @Test func `a sound folder has no fault and its files are opened`() throws {
    try scratch.write(document(["evidence/b.jpg", "照片.jpg"]), to: "dossier.yaml")
    try scratch.write("b", to: "evidence/b.jpg")
    try scratch.write("p", to: "照片.jpg")
    for name in [".DS_Store", "Thumbs.db", "evidence/._b.jpg", "__MACOSX/x"] {
      try scratch.write("x", to: name)
    }
    let folder = try DossierFolder(scratch.path)
    #expect(folder.faults.isEmpty)
    #expect(folder.documentName == "dossier.yaml")
    #expect(folder.files.map(\.string) == ["dossier.yaml", "evidence/b.jpg", "照片.jpg"])
    let file = try #require(folder.dossier?.projects.first?.evidence.first?.file)
    #expect(try folder.open(file).bytes(atMost: 10) == [0x62])
  }

  @Test func `files and document are held against each other`() throws {
    try scratch.write(
      document(["a.jpg", "none.jpg", "./a.jpg", "Photo.JPG", "b.jpg", "empty.jpg", "sub"]),
      to: "dossier.yaml")
    try scratch.write("a", to: "a.jpg")
    try scratch.write("", to: "empty.jpg")
    try scratch.write("p", to: "photo.jpg")
    try scratch.write("b", to: "sub/b.jpg")
    try scratch.write("x", to: "notes.txt")
    let found = try faults()
    #expect(
      found.map { "\($0.code) \($0.path ?? "-") \($0.pointer ?? "-") \($0.place?.line ?? 0)" } == [
        "unlisted notes.txt - 0", "unlisted photo.jpg - 0", "unlisted sub/b.jpg - 0",
        "missingFile none.jpg /projects/0/evidence/1/file 6",
        "sameFile a.jpg /projects/0/evidence/2/file 7",
        "missingFile Photo.JPG /projects/0/evidence/3/file 8",
        "missingFile b.jpg /projects/0/evidence/4/file 9",
        "emptyFile empty.jpg /projects/0/evidence/5/file 10",
        "notAFile sub /projects/0/evidence/6/file 11",
      ])
    let words = found.map { $0.message.text(in: .en) }
    #expect(words.contains("there is no file Photo.JPG but photo.jpg; make them the same"))
    #expect(words.contains("there is no file b.jpg but sub/b.jpg; make them the same"))
    #expect(words.contains { $0.contains("the same file as a.jpg at 5:9") })
  }

  @Test func `one file under two names is seen`() throws {
    try scratch.write(document(["a.jpg", "b.jpg", "c.jpg"]), to: "dossier.yaml")
    try scratch.write("a", to: "a.jpg")
    try scratch.link("b.jpg", to: "a.jpg")
    try FileManager.default.linkItem(
      atPath: scratch.path.appending("a.jpg").string,
      toPath: scratch.path.appending("c.jpg").string)
    #expect(try faults().map(\.code) == [.sameFile, .sameFile])
  }

  @Test func `links out of the folder are reported, not followed`() throws {
    let other = try TemporaryFolder()
    try other.write("secret", to: "secret.jpg")
    try scratch.write(document(["a.jpg", "sub/secret.jpg"]), to: "dossier.yaml")
    try scratch.link("a.jpg", to: other.path.appending("secret.jpg").string)
    try scratch.link("sub", to: other.path.string)
    let folder = try DossierFolder(scratch.path)
    #expect(folder.faults.map(\.code) == [.unlisted, .outsideFolder, .outsideFolder])
    #expect(folder.files.map(\.string) == ["a.jpg", "dossier.yaml", "sub"])
  }

  @Test func `a document that is a link out of the folder is not read`() throws {
    let other = try TemporaryFolder()
    try other.write(document([]), to: "dossier.yaml")
    try scratch.link("dossier.yaml", to: other.path.appending("dossier.yaml").string)
    let folder = try DossierFolder(scratch.path)
    #expect(folder.dossier == nil)
    #expect(folder.faults.map(\.code) == [.outsideFolder])
  }

  @Test func `there is one document`() throws {
    #expect(try faults().map(\.code) == [.noDocument])
    try scratch.write("schema: 1", to: "dossier.yaml.txt")
    let near = try faults()
    #expect(near.map(\.code) == [.noDocument])
    #expect(near.first?.message.text(in: .en).contains("dossier.yaml.txt") == true)
    try scratch.write("{\"schema\": 1}", to: "dossier.json")
    #expect(try faults().map(\.code) == [.unlisted])
    #expect(try DossierFolder(scratch.path).dossier != nil)
    try scratch.write("schema: 1", to: "dossier.yml")
    let folder = try DossierFolder(scratch.path)
    #expect(folder.dossier == nil)
    #expect(folder.documentName == nil)
    #expect(folder.faults.map(\.code) == [.twoDocuments])
  }

  @Test func `names composed otherwise on the disk are found`() throws {
    try scratch.write(document(["caf\u{E9}.jpg", "e\u{301}.jpg"]), to: "dossier.yaml")
    try scratch.write("a", to: "cafe\u{301}.jpg")
    try scratch.write("a", to: "\u{E9}.jpg")
    let folder = try DossierFolder(scratch.path)
    #expect(folder.faults.isEmpty)
    let file = try #require(folder.dossier?.projects.first?.evidence.first?.file)
    #expect(try folder.open(file).byteCount == 1)
  }

  @Test func `names that are not UTF-8 are shown with escapes`() throws {
    try scratch.write("schema: 1", to: "dossier.yaml")
    try scratch.write("x", toName: [0xD5, 0xD5, 0xC6, 0xAC, 0x2E, 0x6A, 0x70, 0x67])
    let found = try faults()
    #expect(found.map(\.code) == [.unlisted])
    #expect(found.first?.path == "\\xD5\\xD5\\xC6\\xAC.jpg")
    #expect(found.first?.message.text(in: .en).contains("not UTF-8") == true)
  }

  @Test func `names that differ only in case are both reported`() throws {
    try scratch.write(document(["Photo.jpg", "photo.jpg"]), to: "dossier.yaml")
    try scratch.write("a", to: "Photo.jpg")
    try scratch.write("b", to: "photo.jpg")
    let found = try faults()
    #expect(found.map(\.code) == [.similarNames])
    #expect(found.first?.message.text(in: .en).hasPrefix("photo.jpg and Photo.jpg") == true)
  }

  @Test func `the listing is bounded in files, entries and depth`() throws {
    try scratch.write("schema: 1", to: "dossier.yaml")
    for index in 0..<9 { try scratch.write("x", to: "f\(index)") }
    var limits = Limits.standard
    limits.dossierFiles = 10
    #expect(!(try faults(limits: limits).map(\.code).contains(.tooManyFiles)))
    limits.dossierFiles = 9
    #expect(try faults(limits: limits).map(\.code).contains(.tooManyFiles))
    limits = .standard
    limits.folderEntries = 10
    #expect(!(try faults(limits: limits).map(\.code).contains(.tooManyFiles)))
    limits.folderEntries = 9
    #expect(try faults(limits: limits).map(\.code).contains(.tooManyFiles))
    try scratch.makeFolder(Array(repeating: "d", count: 40).joined(separator: "/"))
    #expect(try faults().filter { $0.code == .tooManyFiles }.count == 1)
  }

  @Test func `a document over the limit is refused by its size`() throws {
    try scratch.write("schema: 1", to: "dossier.yaml")
    var limits = Limits.standard
    limits.documentBytes = 9
    #expect(try faults(limits: limits).isEmpty)
    limits.documentBytes = 8
    #expect(try faults(limits: limits).map(\.code) == [.tooManyBytes])
  }
}
