// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Hedui
import HeduiRegistry
import SystemPackage
import Testing
import Years

struct RegistryTests {
  private static let day = CivilDate("2024-10-20") ?? .earliest

  @Test func `two people with one file, one page and one role are told of each other`() throws {
    let shelf = try Shelf()
    let page = DrawnPage.text(9)
    let shared = try DrawnPage.text(3).jpeg()
    try shelf.add("甲", number: "1", evidence: ["a.jpg": shared, "b.jpg": page.jpeg()])
    try shelf.add(
      "乙", number: "2", evidence: ["c.jpg": shared, "d.jpg": page.turned.jpeg(quality: 40)])
    try shelf.add("丙", number: "3", project: "别的工程", evidence: ["e.jpg": DrawnPage.text(4).jpeg()])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let index = try CrossIndex(of: shelf.claims(registry))
    let expected = [
      "across.same-file review", "across.same-page review", "across.project-role review",
    ]
    #expect(try shelf.answers(of: "甲", index) == expected)
    #expect(try shelf.answers(of: "乙", index) == expected)
    #expect(try shelf.answers(of: "丙", index) == [])
  }

  @Test func `views do not depend on the order in which dossiers were read`() throws {
    let shelf = try Shelf()
    for number in 1...6 {
      let pages = try [
        "a.jpg": DrawnPage.text(UInt64(number % 3)).jpeg(),
        "b.jpg": DrawnPage.form(template: 1, filled: UInt64(number % 2)).jpeg(quality: 60 + number),
      ]
      try shelf.add("人\(number)", number: "\(number)", evidence: pages)
    }
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    try registry.remember(shelf.claims(registry, year: "last-year"), on: Self.day)
    let claims = try shelf.claims(registry)
    let forwards = try CrossIndex(of: claims, and: registry)
    let backwards = try CrossIndex(of: claims.reversed(), and: registry)
    for input in shelf.inputs {
      let view = try #require(forwards.view(ofDossierAt: input.shown))
      #expect(!view.files.isEmpty && !view.pages.isEmpty && !view.projects.isEmpty)
      #expect(view == backwards.view(ofDossierAt: input.shown))
    }
  }

  @Test func `a form that many hand in blank makes no pairs, in one year or over two`() throws {
    let shelf = try Shelf()
    let shared = DrawnPage.form(template: 1, filled: 7)
    func add(_ numbers: ClosedRange<Int>) throws {
      for number in numbers {
        let seed = UInt64(number)
        let own = DrawnPage.form(template: 1, filled: seed &* 977)
        try shelf.add(
          "人\(number)", number: "\(number)",
          evidence: [
            "blank.jpg": DrawnPage.form(template: 1, filled: 0, fields: 0).noisy(seed).jpeg(),
            "own.jpg": number % 3 == 0 ? shared.noisy(seed).jpeg() : own.noisy(seed).jpeg(),
          ])
      }
    }
    try add(1...3)
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let few = try CrossIndex(of: shelf.claims(registry, year: "last-year"), and: registry)
    let pairs = try #require(few.view(ofDossierAt: "人1")).pages
    #expect(pairs.map(\.holders) == [2, 2])
    try registry.remember(shelf.claims(registry, year: "last-year"), on: Self.day)
    try add(4...6)
    // The first three are at hand from this year and from last year: whoever holds a page is counted in each.
    let index = try CrossIndex(of: shelf.claims(registry), and: registry)
    for number in 1...6 {
      let view = try #require(index.view(ofDossierAt: "人\(number)"))
      let (blank, own) = (
        view.pages.filter { $0.file.path == "blank.jpg" },
        view.pages.filter { $0.file.path == "own.jpg" }
      )
      #expect(blank.count >= 7 && blank.allSatisfy(\.isCommon), "\(number)")
      #expect(own.isEmpty == (number % 3 != 0) && !own.contains(where: \.isCommon), "\(number)")
    }
  }

  @Test func `last year's proof is known again, and a dossier is not held against itself`() throws {
    let shelf = try Shelf()
    let page = DrawnPage.form(template: 2, filled: 8)
    try shelf.add("甲", number: "1", evidence: ["a.jpg": page.jpeg()])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    try registry.remember(shelf.claims(registry), on: Self.day)
    let again = try CrossIndex(of: shelf.claims(registry), and: registry)
    #expect(try shelf.answers(of: "甲", again) == [])
    try shelf.add(
      "甲", number: "1", evidence: ["a.jpg": page.cropped.jpeg()],
      more: "application: {reapplicant: true}")
    let later = try CrossIndex(of: shelf.claims(registry, year: "next-year"), and: registry)
    #expect(
      try shelf.answers(of: "甲", later, year: "next-year") == [
        "across.same-page review", "across.known-project review",
      ])
  }

  @Test func `a dossier that is remembered again replaces itself`() throws {
    let shelf = try Shelf()
    try shelf.add("甲", number: "1", evidence: ["a.jpg": DrawnPage.text(1).jpeg()])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    for _ in 0..<3 { try registry.remember(shelf.claims(registry), on: Self.day) }
    let statistics = try registry.statistics()
    #expect(statistics.dossiers == 1 && statistics.files == 1 && statistics.pages == 1)
    #expect(statistics.first == Self.day && statistics.projects == 1)
    #expect(try registry.faults() == [])
  }

  @Test func `a project is found by its name however it is written`() throws {
    let shelf = try Shelf()
    try shelf.add("甲", number: "1", evidence: [:])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let claims = try shelf.claims(registry)
    try registry.remember(claims, on: Self.day)
    let found = try registry.projects(named: "某某產業園 一期")
    #expect(found.map(\.role) == [.manager])
    #expect(found.map(\.dossier) == claims.map { registry.id(of: $0) })
    #expect(try registry.projects(named: "某某产业园二期").isEmpty)
  }

  @Test func `no name, number or path is stored`() throws {
    let shelf = try Shelf()
    try shelf.add(
      "欧阳某某", number: "330100198001011234", evidence: ["合同.jpg": DrawnPage.text(1).jpeg()])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    try registry.remember(shelf.claims(registry), on: Self.day)
    let bytes = try shelf.storedBytes()
    #expect(bytes.count > 4_096)
    for text in ["欧阳", "3301001980", "产业园", "合同"] {
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
    }
    #expect(bytes.range(of: Data("/projects/0/evidence/0".utf8)) != nil, "nothing is looked at")
  }

  @Test func `what is forgotten leaves nothing in the file or its log`() throws {
    let shelf = try Shelf()
    try shelf.add("甲", number: "1", evidence: ["a.jpg": DrawnPage.text(1).jpeg()])
    try shelf.add("乙", number: "2", project: "别的工程", evidence: ["b.jpg": DrawnPage.text(2).jpeg()])
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let claims = try shelf.claims(registry)
    try registry.remember(claims, on: Self.day)
    var lines: [String] = []
    try registry.export { lines.append($0) }
    let traces = try lines.map(Self.traces)
    let id = try #require(claims.first { $0.isShown(as: "甲") }.map { registry.id(of: $0) })
    let gone = try #require(lines.firstIndex { $0.contains("\"key\":\"\(id)") })
    let before = try shelf.storedBytes()
    for trace in traces.joined() { #expect(before.range(of: trace) != nil) }
    #expect(try registry.forget(id) == 1)
    let after = try shelf.storedBytes()
    #expect(traces[gone].count >= 5)
    for trace in traces[gone] { #expect(after.range(of: trace) == nil) }
    for trace in traces[1 - gone] { #expect(after.range(of: trace) != nil) }
    #expect(try registry.forget(id) == 0)
    #expect(try registry.faults() == [])
  }

  /// The blobs in an exported line.
  private static func traces(_ line: String) throws -> [Data] {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    var texts: [String] = []
    func collect(_ value: Any) {
      if let list = value as? [Any] { list.forEach(collect) }
      if let map = value as? [String: Any] { map.values.forEach(collect) }
      if let text = value as? String, text.count >= 32, text.allSatisfy(\.isHexDigit) {
        texts.append(text)
      }
    }
    collect(object)
    return texts.map { text in
      let digits = Array(text)
      return Data(
        stride(from: 0, to: digits.count, by: 2).compactMap {
          UInt8(String(digits[$0..<$0 + 2]), radix: 16)
        })
    }
  }

  @Test func `runs that remember at the same time lose nothing`() async throws {
    let shelf = try Shelf()
    for number in 0..<8 {
      try shelf.add("人\(number)", number: "\(number)", evidence: [:])
    }
    let path = shelf.registryPath
    let first = try Registry(at: path, makesNew: true)
    let claims = try shelf.claims(first)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for claim in claims {
        group.addTask {
          let registry = try Registry(at: path)
          for _ in 0..<10 { try registry.remember([claim], on: Self.day) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try first.statistics().dossiers == 8)
    #expect(try first.faults() == [])
  }
}

extension DossierClaims {
  /// Whether the claims are of the dossier at a path.
  func isShown(as path: String) -> Bool { shown == path }
}
