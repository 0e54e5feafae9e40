// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

struct DossierReaderTests {
  private func read(
    _ text: String, name: String = "dossier.yaml"
  ) -> (dossier: Dossier?, faults: [DocumentFault]) {
    DossierReader().read(Array(text.utf8), name: name)
  }

  private let complete = """
    schema: 1
    id: sx-001
    applicant: {name: 王某某}
    unit: {name: 绍兴某建筑设计院（有限公司）, aliases: [某设计院, "第一分院"]}
    title: {name: 助理工程师, obtained: 2020-06-30}
    photo: {mode: uploaded, file: photo.jpg}
    projects:
      - name: 某桥
        evidence:
          - file: evidence\\图纸 1.jpg
            kind: joint-review
            issuer: 某施工公司
            platform: 浙江省建筑市场监管公共服务系统
            dated: 2023年5月6日
            seals: [{holder: 某审图公司, kind: drawing-review}]
            annotation: {words: 核对无误, verifier: none, date: 2024-08-01, seal: {holder: 某院, kind: unit}}
          - {file: ./b.png, annotation: none, seals: 无}
    papers:
      - title: 论文：研究
        journal: 《建築學研究前沿》
        published: 2021-05
    """

  @Test func `a complete document becomes a dossier`() throws {
    let (read, faults) = read(complete)
    #expect(faults.isEmpty)
    let dossier = try #require(read)
    #expect(dossier.id == "sx-001")
    #expect(dossier.applicant?.name.text == "王某某")
    #expect(dossier.unit?.name.key == "绍兴某建筑设计院(有限公司)")
    #expect(dossier.unit?.aliases.map(\.text) == ["某设计院", "第一分院"])
    #expect(dossier.title?.obtained == CivilDate(year: 2020, month: 6, day: 30))
    #expect(dossier.photo?.mode == .uploaded)
    #expect(dossier.photo?.file == FileReference("photo.jpg"))
    #expect(dossier.photo?.place == SourcePlace(line: 6, column: 8))
    #expect(dossier.projects.map(\.place?.line) == [8])
    let first = try #require(dossier.projects.first?.evidence.first)
    #expect(first.file.path == "evidence/图纸 1.jpg")
    #expect(first.kind == .jointReview)
    #expect(first.dated == CivilDate(year: 2023, month: 5, day: 6))
    #expect(first.seals == [Seal(holder: Name("某审图公司"), kind: .drawingReview)])
    let annotation = try #require(first.annotation)
    #expect(annotation.words == .stated("核对无误"))
    #expect(annotation.verifier == .absent)
    #expect(annotation.seal == .stated(Seal(holder: Name("某院"), kind: .unit)))
    #expect(dossier.papers.first?.journal == Name("建筑学研究前沿"))
    #expect(dossier.papers.first?.published == CivilDate(year: 2021, month: 5))
  }

  @Test func `absent and unstated are told apart`() throws {
    let scans = try #require(read(complete).dossier?.projects.first?.evidence)
    #expect(scans[1].file.path == "b.png")
    #expect(scans[1].kind == .other)
    #expect(scans[1].seals == [])
    #expect(
      scans[1].annotation
        == Annotation(words: .absent, verifier: .absent, date: .absent, seal: .absent))
    let bare = read("schema: 1\npapers: [{title: a, evidence: [{file: a, annotation: {}}]}]")
    let scan = try #require(bare.dossier?.papers.first?.evidence.first)
    #expect(bare.faults.isEmpty)
    #expect(scan.seals == nil)
    #expect(
      scan.annotation
        == Annotation(words: .unstated, verifier: .unstated, date: .unstated, seal: .unstated))
  }

  @Test func `JSON gives the same dossier`() throws {
    let json = """
      {"schema": 1, "id": "a", "photo": {"mode": "system"},
       "papers": [{"title": "t", "published": "2021-05", "evidence": [{"file": "a\\\\b.jpg"}]}]}
      """
    let yaml = """
      schema: 1
      id: a
      photo: {mode: system}
      papers: [{title: t, published: 2021-05, evidence: [{file: a/b.jpg}]}]
      """
    let fromJSON = read(json, name: "dossier.json")
    let fromYAML = read(yaml)
    #expect(fromJSON.faults.isEmpty && fromYAML.faults.isEmpty)
    var first = try #require(fromJSON.dossier)
    var second = try #require(fromYAML.dossier)
    #expect(first.photo?.place == SourcePlace(line: 1, column: 35))
    first.photo?.place = nil
    second.photo?.place = nil
    first.papers[0].place = nil
    second.papers[0].place = nil
    first.papers[0].evidence[0].place = nil
    second.papers[0].evidence[0].place = nil
    #expect(first == second)
  }

  @Test func `every fault is found in one pass, by place, with pointers`() {
    let text = """
      schema: 2
      nmae: x
      applicant: 王某某
      unit: {aliases: [a, [b], 3]}
      title: {name: 工程师, obtained: 2023-02-29}
      photo: {mode: systm, file: ../photo.jpg}
      projects:
        - evidence: [{kind: drawings, file: a.jpg, seals: [{holder: x}]}]
        - 桥
      papers: {title: x}
      unit: {}
      """
    let (dossier, faults) = read(text)
    let found = faults.map { "\($0.place?.line ?? 0) \($0.code) \($0.pointer ?? "-")" }
    #expect(
      found == [
        "1 schema /schema", "2 unknownKey /nmae", "3 wrongType /applicant",
        "4 missingKey /unit", "4 wrongType /unit/aliases/1", "5 impossibleDate /title/obtained",
        "6 unknownWord /photo/mode", "6 badPath /photo/file", "8 missingKey /projects/0",
        "8 unknownWord /projects/0/evidence/0/kind",
        "8 missingKey /projects/0/evidence/0/seals/0", "9 wrongType /projects/1",
        "10 wrongType /papers", "11 duplicateKey /unit",
      ])
    #expect(dossier?.unit?.aliases.map(\.text) == ["a", "3"])
    #expect(dossier?.title?.name.text == "工程师")
  }

  @Test(arguments: [
    ("nmae", "name"), ("Name", "name"), ("journals", "journal"), ("publishd", "published"),
    ("evidance", "evidence"),
  ])
  func `an unknown key names the nearest known one`(written: String, meant: String) {
    let (_, faults) = read("schema: 1\npapers: [{title: x, \(written): y}]")
    let projects = read("schema: 1\nprojects: [{name: x, \(written): y}]").faults
    let messages = (faults + projects).filter { $0.code == .unknownKey }.map {
      $0.message.text(in: .en)
    }
    #expect(messages.contains { $0.contains("\(meant) may be meant") })
  }

  @Test func `a key far from all others names what is known`() {
    let message = read("schema: 1\n身份证号: 3").faults.first?.message.text(in: .zh) ?? ""
    #expect(message.contains("身份证号") && message.contains("schema, id, applicant"))
  }

  @Test(arguments: ["", "null", "~", "\"\"", "\" \u{3000}\""])
  func `a key left empty counts as not given`(empty: String) {
    let (dossier, faults) = read("schema: 1\nid: \(empty)\npapers:\n  - title: \(empty)\n")
    #expect(dossier?.id == nil)
    #expect(faults.map(\.code) == [.missingKey])
    #expect(faults.first?.pointer == "/papers/0")
  }

  @Test(arguments: [
    ("", DocumentFault.Code.emptyDocument), ("# 空", .emptyDocument), ("null", .emptyDocument),
    ("- a", .wrongType), ("x", .wrongType), ("id: 1", .missingKey), ("schema: [1]", .wrongType),
    ("schema: one", .schema), ("schema: 1.0", .schema),
    ("schema: 1\nid: [a]", .wrongType), ("schema: 1\nid: true", .wrongType),
    ("schema: 1\nid: \"a\\u2028\"", .hiddenCharacter),
    ("schema: 1\nid: \"a\\0\"", .hiddenCharacter),
    ("schema: 1\nid: \"\\u202Ea\"", .hiddenCharacter),
    ("schema: 1\nphoto: {file: \"a\\0.jpg\"}", .badPath),
    ("schema: 1\napplicant: name：王", .fullwidthColon),
  ])
  func `what cannot be used has its own code`(text: String, code: DocumentFault.Code) {
    #expect(read(text).faults.map(\.code) == [code])
  }

  @Test func `text is bounded in characters, marks counted`() {
    let longest = String(repeating: "字", count: 500)
    #expect(read("schema: 1\nid: \(longest)").faults.isEmpty)
    #expect(read("schema: 1\nid: \(longest)字").faults.map(\.code) == [.tooLong])
    let piled = "a" + String(repeating: "\u{301}", count: 5_000)
    #expect(read("schema: 1\nid: \(piled)").faults.map(\.code) == [.tooLong])
  }

  @Test func `ten thousand items are read with all their faults counted`() {
    let items = (0..<10_000).map { "  - {title: t\($0), published: 2024-13-01}\n" }.joined()
    let (dossier, faults) = read("schema: 1\npapers:\n" + items)
    #expect(dossier?.papers.count == 10_000)
    #expect(faults.count == 1_001)
    #expect(faults.last?.code == .tooManyFaults)
  }
}
