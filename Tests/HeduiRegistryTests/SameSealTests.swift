// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Hedui
import HeduiImaging
import HeduiModel
import HeduiRegistry
import SystemPackage
import Testing

struct SameSealTests {
  private static let day = CivilDate("2024-10-20") ?? .earliest

  /// A dossier whose scans each bear one seal: files are PDF in name, and the number in them says which picture.
  private func add(
    _ name: String, to shelf: Shelf, scans: [String: Int], seals: String = "[{kind: unit}]"
  ) throws {
    var evidence: [String: [UInt8]] = [:]
    for (file, picture) in scans { evidence[file] = Array("%PDF-1.4 \(picture) \(name)\n".utf8) }
    try shelf.add(name, number: name, project: "工程\(name)", evidence: evidence, seals: seals)
  }

  private func validator(_ shelf: Shelf, year: String? = nil, looks: Bool = true) throws
    -> Validator
  {
    Validator(
      policy: try shelf.validator(year: year).policy, today: Self.day, pages: .sealed,
      looksAtScans: looks)
  }

  private func claims(
    _ shelf: Shelf, _ registry: Registry, year: String? = nil, looks: Bool = true
  ) throws -> [DossierClaims] {
    let reader = ClaimReader(
      try validator(shelf, year: year, looks: looks), key: registry.key, waitingIn: shelf.folder)
    return shelf.inputs.compactMap { reader.claims(of: $0) }
  }

  /// Where else the seals of a dossier stand, as `file: dossier part`.
  private func matches(_ index: CrossIndex, _ name: String) throws -> [String] {
    try #require(index.view(ofDossierAt: name)).seals.map {
      "\($0.file.path): \($0.other.dossier.count == 16 ? "earlier" : $0.other.dossier) \($0.other.part)"
    }
  }

  @Test func `one picture on papers of two dossiers is told of both, and others are not`() throws {
    let shelf = try Shelf()
    try add("甲", to: shelf, scans: ["a.pdf": 1, "b.pdf": 2])
    try add("乙", to: shelf, scans: ["c.pdf": 1, "d.pdf": 3])
    try add("丙", to: shelf, scans: ["e.pdf": 4])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let claims = try claims(shelf, registry)
    let index = CrossIndex(of: claims)
    #expect(try matches(index, "甲") == ["a.pdf: 乙 c.pdf"])
    #expect(try matches(index, "乙") == ["c.pdf: 甲 a.pdf"])
    #expect(try matches(index, "丙") == [])
    let backwards = CrossIndex(of: claims.reversed())
    for name in ["甲", "乙", "丙"] {
      #expect(index.view(ofDossierAt: name) == backwards.view(ofDossierAt: name))
    }
    let input = try #require(shelf.inputs.first { $0.shown == "甲" })
    let results = try validator(shelf).validate(input, against: index).results
      .filter { $0.ruleID == "across.same-seal" }
    #expect(results.map(\.outcome) == [.review])
    #expect(results.first?.sight?.marks.first?.page == 1)
  }

  @Test func `electronic seals, papers sealed by computer and runs that do not look are left out`()
    throws
  {
    let shelf = try Shelf()
    for name in ["甲", "乙"] {
      try add(name, to: shelf, scans: ["a.pdf": 1], seals: "[{kind: unit}, {kind: electronic}]")
    }
    try add("丙", to: shelf, scans: ["a.pdf": 1])
    try add("丁", to: shelf, scans: ["a.pdf": 1])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let index = CrossIndex(of: try claims(shelf, registry))
    #expect(try matches(index, "甲") == [])
    #expect(try matches(index, "丙") == ["a.pdf: 丁 a.pdf"])
    let blind = CrossIndex(of: try claims(shelf, registry, looks: false))
    #expect(try matches(blind, "丙") == [])
  }

  @Test func `last year's seal is known again, and a damaged one is said`() throws {
    let shelf = try Shelf()
    try add("甲", to: shelf, scans: ["a.pdf": 1])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    try registry.remember(claims(shelf, registry), on: Self.day)
    #expect(try registry.statistics().seals == 1)
    let unit = URL(filePath: shelf.folder.string).appending(path: "unit")
    try FileManager.default.removeItem(at: unit.appending(path: "甲"))
    try add("乙", to: shelf, scans: ["b.pdf": 1, "c.pdf": 5])
    let later = try claims(shelf, registry, year: "next-year")
    let index = try CrossIndex(of: later, and: registry)
    #expect(try matches(index, "乙") == ["b.pdf: earlier /projects/0/evidence/0"])
    // What is stored of the picture is sealed, and what does not open is damage, never another picture.
    #expect(try shelf.storedBytes().range(of: Data(repeating: 240, count: 16)) == nil)
    try DatabaseQueue(path: shelf.registryPath.string).write {
      try $0.execute(sql: "UPDATE seal_body SET sealed = zeroblob(length(sealed))")
    }
    #expect(throws: RegistryError.self) { try CrossIndex(of: later, and: registry) }
    try registry.remember(later, on: Self.day)
    #expect(try registry.faults() == [])
  }

  @Test func `a person's two dossiers of one notice are both remembered, and once`() throws {
    let shelf = try Shelf()
    try shelf.add("甲", number: "1", project: "一", evidence: [:])
    try shelf.add("甲2", number: "1", project: "二", evidence: [:])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    for _ in 0..<3 {
      try registry.remember(claims(shelf, registry), on: Self.day)
      #expect(try registry.statistics().dossiers == 2 && registry.statistics().people == 1)
    }
    let later = try #require(CivilDate("2024-11-20"))
    try registry.remember(claims(shelf, registry), on: later)
    #expect(try registry.statistics().first == later)
  }
}

extension PageSource {
  /// A reader of one page with one seal, whose picture is drawn by the number in the file.
  fileprivate static var sealed: PageSource {
    @Sendable func sights(_ source: ByteSource) throws(FactError) -> [PageSight] {
      let picture = try withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) {
        buffer throws(FactError) in
        let count = try source.read(into: buffer, at: 0)
        let words = String(decoding: buffer[..<count], as: UTF8.self).split(separator: " ")
        return UInt64(words.count > 1 ? words[1] : "") ?? 0
      }
      // The same place is inked in all; how strongly differs, as it does when a hand presses.
      let imprint = SealImprint { row, column in
        let isInked = (row / 9 + column / 7) % 3 == 0
        let noise = (UInt64(row * 131 + column) &* 0x9E37_79B9 &* (picture + 1)) >> 7 % 48
        return (isInked ? 80 + UInt8(noise) : 240, isInked)
      }
      let seal = SeenSeal(
        box: PixelBox(x: 100, y: 100, width: 300, height: 300), visible: 1, confidence: 1,
        imprint: imprint)
      return [.seen(PageFacts(width: 1_700, height: 2_400), .seen([seal]))]
    }
    let none = MessageTemplate(zh: "没有", en: "none")
    return PageSource(
      pages: { _, _ throws(FactError) in
        PageListing(pageCount: 1, pages: [ListedPage(width: 210, height: 297)])
      },
      conditions: { _, _ throws(FactError) in [PageCondition()] },
      sights: { source, _ throws(FactError) in try sights(source) },
      prints: { _, _ throws(FactError) in [.empty] },
      picture: { _, _, _ throws(FactError) in throw FactError(.missing, none()) })
  }
}
