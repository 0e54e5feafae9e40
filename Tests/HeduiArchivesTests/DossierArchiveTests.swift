// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiArchives
import SystemPackage
import TestSupport
import Testing

struct DossierArchiveTests {
  private static let sample = checkout.appending(path: "Fixtures/dossiers/accepted")
  private static let document = Array("schema: 1\napplicant: {name: 王某某}\n".utf8)

  private static func validator() throws -> Validator {
    Validator(
      policy: try Policy(builtIn: Policy.standardID),
      today: try #require(CivilDate("2024-10-09")), looksAtScans: false)
  }

  private func reports(_ archive: [UInt8], limits: Limits = .standard) throws -> [DossierReport] {
    try Self.validator().validate(
      try DossierArchive(archive, limits: limits), named: "a.zip")
  }

  /// The sample dossier's files, below a folder.
  private func packed(_ folder: String, isPacked: Bool) throws -> [UInt8] {
    var zip = ZipWriter()
    let found = InputFinder().files(at: FilePath(Self.sample.path), shownAs: "")
    for input in found.inputs {
      let content = [UInt8](try Data(contentsOf: URL(filePath: input.path.string)))
      zip.add(folder + input.shown, content, .init(isPacked: isPacked))
    }
    return zip.bytes
  }

  @Test(arguments: [("", false), ("王某某/", true)])
  func `an archive gives what its folder gives`(folder: String, isPacked: Bool) throws {
    let expected = try Self.validator().validate(
      dossierAt: FilePath(Self.sample.path), shownAs: "王某某")
    let archive = try DossierArchive(try packed(folder, isPacked: isPacked))
    let found = try Self.validator().validate(archive, named: "王某某")
    #expect(found.map { $0.jsonLine(in: .zh) } == [expected.jsonLine(in: .zh)])
  }

  @Test func `names of Chinese Windows are read, and its dividers`() throws {
    var zip = ZipWriter()
    // 王某\dossier.yaml and 王某\照片.jpg in GB18030.
    zip.add(bytes: [0xCD, 0xF5, 0xC4, 0xB3, 0x5C] + Array("dossier.yaml".utf8), Self.document)
    zip.add(
      bytes: [0xCD, 0xF5, 0xC4, 0xB3, 0x5C, 0xD5, 0xD5, 0xC6, 0xAC] + Array(".jpg".utf8), [1])
    let archive = try DossierArchive(zip.bytes)
    #expect(archive.folders == ["王某"])
    let report = try #require(try Self.validator().validate(archive, named: "a.zip").first)
    #expect(report.results.contains { $0.message?.text(in: .zh).contains("照片.jpg") ?? false })
  }

  @Test func `several dossiers are found, and what lies below one belongs to it`() throws {
    var zip = ZipWriter()
    zip.add("单位/", [])
    zip.add("单位/甲/dossier.yaml", Self.document)
    zip.add("单位/甲/old/dossier.yaml", Self.document)
    zip.add("单位/乙/dossier.json", Array("{}".utf8))
    zip.add("单位/丙/photo.jpg", [1])
    zip.add("__MACOSX/单位/._甲", [0])
    let archive = try DossierArchive(zip.bytes)
    #expect(archive.folders == ["单位/乙", "单位/甲"])
    let reports = try Self.validator().validate(archive, named: "a.zip")
    #expect(reports.map(\.path) == ["a.zip/乙", "a.zip/甲", "单位/丙"])
    // A folder with files and no document was not checked, and that is said.
    #expect(reports.last?.notChecked.map(\.path) == ["单位/丙"])
    #expect(reports.last?.summary.verdict == .incomplete)
  }

  @Test func `an archive without a document is a dossier that lacks it`() throws {
    var zip = ZipWriter()
    zip.add("甲/photo.jpg", [1])
    let report = try #require(try reports(zip.bytes).first)
    #expect(report.summary.verdict == .incomplete)
    #expect(report.results.contains { $0.ruleID == "dossier.files" && $0.outcome == .error })
    #expect(try DossierArchive(ZipWriter().bytes).folders == [""])
  }

  @Test(
    arguments: [
      ("../dossier.yaml", "leads out"), ("/etc/dossier.yaml", "leads out"),
      ("a/../../b", "leads out"), ("C:\\a.jpg", "leads out"), ("a//b", "leads out"),
      ("a/./b", "leads out"), ("..\\x", "leads out"),
    ])
  func `a name that leads out is refused and told`(name: String, words: String) throws {
    var zip = ZipWriter()
    zip.add("dossier.yaml", Self.document)
    zip.add(name, [1])
    let error = #expect(throws: ArchiveError.self) { try DossierArchive(zip.bytes) }
    let text = try #require(error).message.text(in: .en)
    #expect(text.contains(words) && text.contains(name))
  }

  @Test func `links, passwords, pairs of one name and bytes of no characters are refused`() throws {
    func refusal(_ make: (inout ZipWriter) -> Void) throws -> String {
      var zip = ZipWriter()
      zip.add("dossier.yaml", Self.document)
      make(&zip)
      let error = #expect(throws: ArchiveError.self) { try DossierArchive(zip.bytes) }
      return try #require(error).message.text(in: .en)
    }
    #expect(try refusal { $0.add("a", [1], .init(mode: 0o120777)) }.contains("link"))
    #expect(try refusal { $0.add("a", [1], .init(isLocked: true)) }.contains("password"))
    #expect(try refusal { $0.add("dossier.yaml", [1]) }.contains("two entries"))
    #expect(
      try refusal {
        $0.add("x\\y", [1]); $0.add("x/y", [1])
      }.contains("two entries"))
    #expect(try refusal { $0.add(bytes: [0xFF, 0xFF, 0x31], [1]) }.contains("neither"))
    let long = String(repeating: "a", count: 2_000)
    #expect(try refusal { $0.add(long, [1]) }.contains("too long"))
  }

  @Test func `entries and bytes are bounded before anything is unpacked`() throws {
    var many = ZipWriter()
    for number in 0...20 { many.add("\(number)", []) }
    var limits = Limits.standard
    limits.dossierFiles = 20
    #expect(throws: ArchiveError.self) { try DossierArchive(many.bytes, limits: limits) }
    var large = ZipWriter()
    large.add("dossier.yaml", Self.document)
    for number in 0..<3 { large.add("\(number)", [0], .init(declared: 0x7FFF_FFFF)) }
    #expect(throws: ArchiveError.self) { try DossierArchive(large.bytes) }
  }

  @Test func `a file that unpacks to more than it says, or has a wrong checksum, is damaged alone`()
    throws
  {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let text = """
      schema: 1
      photo: {mode: uploaded, file: a.jpg}
      education: [{level: 本科, evidence: [{file: b.jpg, kind: diploma}, {file: c.jpg, kind: other}]}]

      """
    var zip = ZipWriter()
    zip.add("dossier.yaml", Array(text.utf8))
    zip.add("a.jpg", zeros, .init(declared: 1_000, isPacked: true))
    zip.add("b.jpg", [1, 2, 3], .init(hasWrongChecksum: true))
    zip.add("c.jpg", [0xFF, 0xD8, 0xFF])
    let report = try #require(try reports(zip.bytes).first)
    let damaged = report.results.filter {
      $0.outcome == .error && ($0.message?.text(in: .en).contains("does not unpack") ?? false)
    }
    let paths = Set(damaged.compactMap(\.subject.file?.path))
    #expect(paths == ["a.jpg", "b.jpg"])
    #expect(report.summary.verdict != .accept)
  }

  @Test func `a file larger than a file may be is not unpacked`() throws {
    var zip = ZipWriter()
    zip.add("dossier.yaml", Array("schema: 1\nphoto: {mode: uploaded, file: a.jpg}\n".utf8))
    zip.add("a.jpg", [UInt8](repeating: 7, count: 5_000))
    var limits = Limits.standard
    limits.fileBytes = 4_000
    let report = try #require(try reports(zip.bytes, limits: limits).first)
    #expect(report.summary.verdict == .incomplete || report.summary.verdict == .reject)
    #expect(report.results.contains { $0.message?.text(in: .en).contains("more than") ?? false })
  }

  @Test func `an archive cut anywhere is refused or reported, never more`() throws {
    var zip = ZipWriter()
    zip.add("甲/dossier.yaml", Self.document, .init(isPacked: true))
    zip.add("甲/a.jpg", [1, 2, 3])
    let whole = zip.bytes
    var refused = 0
    for count in 0..<whole.count {
      do {
        _ = try reports(Array(whole[..<count]))
      } catch is ArchiveError {
        refused += 1
      }
    }
    #expect(refused == whole.count)
    for place in whole.indices {
      var other = whole
      other[place] ^= 0xFF
      if let found = try? reports(other) {
        #expect(found.allSatisfy { $0.summary.verdict != .accept })
      }
    }
  }
}
