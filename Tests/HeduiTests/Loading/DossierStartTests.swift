// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import Testing

struct DossierStartTests {
  private func text(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.path.appending("dossier.yaml").string, encoding: .utf8)
  }

  private func dossier(_ files: [String]) throws -> Dossier {
    let text = DossierTemplate(files: files).yaml
    let (dossier, faults) = DossierReader().read(Array(text.utf8), name: "dossier.yaml")
    // What must be filled in is all that may be wrong.
    #expect(faults.filter { $0.code != .missingKey }.map { $0.message.text(in: .en) } == [])
    return try #require(dossier)
  }

  @Test func `what was started in an empty folder says what to fill in and is not accepted`() throws
  {
    let folder = try TemporaryFolder()
    let written = try DossierStart(in: folder.path).write()
    #expect(written.fileCount == 0)
    let day = try #require(CivilDate("2024-09-30"))
    let validator = Validator(policy: try Policy(builtIn: Policy.standardID), today: day)
    let report = validator.validate(dossierAt: folder.path)
    #expect(report.summary.verdict != .accept)
    #expect(report.summary.verdict != .review)
    let missing = report.results.filter { $0.outcome == .error && $0.ruleID == "dossier.document" }
    let pointers = missing.map(\.subject.pointer)
    for pointer in ["/applicant", "/unit", "/title", "/projects/0"] {
      #expect(pointers.contains(pointer), "\(pointers)")
    }
  }

  @Test(arguments: [
    ("毕业证书.jpg", "/education/0/evidence", Evidence.Kind.diploma),
    ("学位证.pdf", "/education/0/evidence", .degree),
    ("教育部学历证书电子注册备案表.pdf", "/education/0/evidence", .chsiRegistration),
    ("毕业生登记表.pdf", "/education/0/evidence", .graduateRegistration),
    ("省外社保缴纳证明.pdf", "/insurance/0/evidence", .insuranceProof),
    ("2022年度考核登记表.pdf", "/assessments/0/evidence", .assessmentForm),
    ("继续教育学时.pdf", "/hours/evidence", .hoursRecord),
    ("助理工程师资格证书.jpg", "/title/evidence", .titleCertificate),
    ("聘书.jpg", "/title/evidence", .appointment),
    ("A楼/图纸会审记录.jpg", "/projects/0/evidence", .jointReview),
    ("A楼/结构施工图.jpg", "/projects/0/evidence", .drawing),
    ("四库一平台截图.png", "/projects/0/evidence", .platformCapture),
    ("论文/封面.jpg", "/papers/0/evidence", .cover),
    ("论文/目录.jpg", "/papers/0/evidence", .contents),
    ("论文/正文.pdf", "/papers/0/evidence", .body),
    ("发明专利证书.jpg", "/patents/0/evidence", .patentCertificate),
    ("自评表.pdf", "/self-assessment/form", .selfAssessmentForm),
    ("推荐人证书.jpg", "/self-assessment/recommenders/0/evidence", .recommenderCertificate),
    ("评审表.pdf", "/form/evidence", .reviewForm),
    ("公示表.pdf", "/public-notice/evidence", .publicityTable),
    ("授权委托书.pdf", "/unit/authorisation", .authorisation),
    ("IMG_0042.jpg", "/attachments", .other),
  ])
  func `a file goes where its name says`(
    file: String, pointer: String, kind: Evidence.Kind
  ) throws {
    let dossier = try dossier([file])
    let groups = dossier.evidenceGroups
    #expect(groups.map(\.pointer) == [pointer])
    #expect(groups.first?.scans.map(\.kind) == [kind])
    #expect(groups.first?.scans.map(\.file.path) == [file])
  }

  @Test func `the photo is the photo, and every file is named once`() throws {
    let files = ["照片.jpg", "项目: 一/图纸 #2.jpg", "- x.jpg", "true", "封面.jpg", "\"引号\".pdf"]
    let dossier = try dossier(files)
    #expect(dossier.photo?.file?.path == "照片.jpg")
    #expect(dossier.files.map(\.reference.path).sorted() == files.sorted())
  }

  @Test func `a year is taken from a name that has one`() throws {
    let dossier = try dossier(["2022年考核.pdf", "考核2021-2023.pdf"])
    #expect(dossier.assessments.map(\.year).contains(2022))
  }

  @Test(arguments: ["dossier.yaml", "dossier.yml", "dossier.json"])
  func `a dossier that is there is left as it is`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: name)
    #expect(throws: DossierStartError.self) { try DossierStart(in: folder.path).write() }
    let kept = try String(contentsOfFile: folder.path.appending(name).string, encoding: .utf8)
    #expect(kept == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == [name])
  }

  @Test func `a link that leads nowhere is not written through`() throws {
    let folder = try TemporaryFolder()
    try folder.link("dossier.yaml", to: "elsewhere.yaml")
    #expect(throws: DossierStartError.self) { try DossierStart(in: folder.path).write() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string).count == 1)
  }

  @Test func `the schema's line stands first, where it is asked for`() throws {
    let folder = try TemporaryFolder()
    _ = try DossierStart(in: folder.path).write(schema: "../dossier.schema.json")
    #expect(
      try text(folder).hasPrefix("# yaml-language-server: $schema=../dossier.schema.json\n"))
    #expect(!DossierTemplate(files: []).yaml.contains("yaml-language-server"))
    #expect(throws: DossierStartError.self) {
      try DossierStart(in: folder.path).write(schema: "a\nb: c")
    }
  }

  @Test func `a name that is not UTF-8 is told and not written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", toName: [0xB8, 0xE6, 0x2E, 0x6A, 0x70, 0x67])
    try folder.write("x", to: "a.jpg")
    let written = try DossierStart(in: folder.path).write()
    #expect(written.fileCount == 1)
    #expect(written.unnameable.count == 1)
  }

  @Test func `a folder that is not there is refused`() {
    #expect(throws: DossierStartError.self) {
      try DossierStart(in: "/nowhere/at/all").write()
    }
  }
}
