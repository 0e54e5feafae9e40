// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import SystemPackage
import TestSupport
import Testing

/// What is wrong with a policy is told with file, line and column, wherever it was inherited from.
struct PolicyFaultTests {
  private static let head = """
    schema: 1
    id: child
    version: "1"
    extends: shaoxing-prefab-engineer-2024

    """

  private func faults(_ text: String) -> [String] {
    do {
      _ = try Policy(text: Self.head + text, name: "child.yaml")
      return []
    } catch let error as PolicyError {
      return error.faults.map { $0.text(in: .en) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    ("rules:\n  photo.widht-min: off", "child.yaml:6:3: ", "photo.width-min"),
    ("rules:\n  photo.widht-min: null", "child.yaml:6:3: ", "photo.width-min"),
    ("rules:\n  photo.padding: {with: {bytess: {at-most: 1}}}", "child.yaml:6:26: ", "bytes"),
    ("rules:\n  photo.padding: {with: {bytes: many}}", "child.yaml:6:33: ", "range"),
    ("rules:\n  photo.padding: {with: {bytes: {at-most: many}}}", "child.yaml:6:43: ", "number"),
    ("words: {seconds-per-dossier: 0}", "child.yaml:5:8: ", "3600"),
    ("words: {seconds: 20}", "child.yaml:5:8: ", "seconds-per-dossier"),
    ("words: null", "", "seconds-per-dossier"),
    ("rules:\n  photo.padding: {severity: error}", "child.yaml:6:29: ", "severity"),
    ("rules:\n  photo.padding: true", "child.yaml:6:18: ", "map"),
    ("rules:\n  photo.padding: {with: {bytes: null}}", "", "bytes"),
    ("rules:\n  photo.padding: {claus: 一}", "child.yaml:6:19: ", "clause"),
    ("rules:\n  photo.file-size-min: {under: {A-99: {a: {}}}}", "child.yaml:6:33: ", "A-99"),
    ("rules:\n  photo.file-size-min: {under: {A-08: {a: {}}}}", "child.yaml:6:33: ", "A-08"),
    ("ambiguities: {A-31: {question: {zh: 问, en: why}}}", "child.yaml:5:15: ", "A-31"),
    (
      "ambiguities: {A-08: {readings: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}}}}",
      "child.yaml:5:15: ", "A-08"
    ),
    ("dates: {individual-closes: 2025-02-30}", "child.yaml:5:28: ", "individual-closes"),
    ("datse: {a: 2025-01-01}", "child.yaml:5:1: ", "dates"),
    (
      "rules:\n  annotation.date-plausible: {with: {latest: $dates.none}}", "child.yaml:6:",
      "$dates.none"
    ),
  ])
  func `a fault has its place and what is near`(text: String, place: String, word: String) {
    let faults = faults(text)
    #expect(faults.contains { $0.hasPrefix(place) && $0.contains(word) }, "\(faults)")
  }

  @Test func `a fault in an inherited value points into the parent`() throws {
    let bench = try TemporaryFolder()
    try bench.write(
      Self.head.replacing("child", with: "parent")
        + "rules:\n  photo.padding: {with: {bytes: many}}", to: "parent.yaml")
    try bench.write(Self.head.replacing(Policy.standardID, with: "parent"), to: "child.yaml")
    let faults = bench.faults("child.yaml")
    #expect(faults.contains { $0.contains("parent.yaml:6:33: ") }, "\(faults)")
  }

  @Test func `a ring of policies is told, whatever ids they state`() throws {
    let bench = try TemporaryFolder()
    for (name, id, parent) in [("a", "a", "b"), ("b", "b", "a"), ("c", "x", "d"), ("d", "y", "c")] {
      try bench.write("schema: 1\nid: \(id)\nextends: \(parent)\n", to: "\(name).yaml")
    }
    for name in ["a.yaml", "c.yaml"] {
      let faults = bench.faults(name)
      #expect(faults.count == 1)
      #expect(faults.first?.contains(".yaml:3:10: ") == true, "\(faults)")
      #expect(faults.first?.contains("ring") == true, "\(faults)")
    }
    try bench.write("schema: 1\nid: own\nextends: own\n", to: "own.yaml")
    #expect(bench.faults("own.yaml").first?.contains("own.yaml:3:10: ") == true)
  }

  @Test func `a tower of policies has an end`() throws {
    let bench = try TemporaryFolder()
    for level in 0..<40 {
      try bench.write(
        "schema: 1\nid: p\(level)\nextends: p\(level + 1)\n", to: "p\(level).yaml")
    }
    let faults = bench.faults("p0.yaml")
    #expect(faults.count == 1)
    #expect(faults.first?.contains("16") == true, "\(faults)")
  }

  @Test func `a parent that is nowhere is told at the word extends`() throws {
    let bench = try TemporaryFolder()
    try bench.write("schema: 1\nid: a\nextends: nobody\n", to: "a.yaml")
    #expect(bench.faults("a.yaml").first?.contains("a.yaml:3:10: ") == true)
  }

  @Test func `quotes are held against the notice without white space`() throws {
    let notice = """
      照片 JPG 或
      JPEG 格式，文件大于 30K 且小于 1M。
      """
    let text = """
      rules:
        photo.format: {quote: 照片…JPEG格式…小于1M}
        photo.extension: {quote: JPEG格式…照片}
      """
    let policy = try Policy(text: Self.head + text, name: "child.yaml")
    let faults = policy.faults(against: notice).map { $0.text(in: .en) }
    #expect(!faults.contains { $0.contains("rule photo.format ") })
    #expect(!faults.contains { $0.contains("rule photo.file-size-min ") })
    #expect(faults.contains { $0.hasPrefix("child.yaml:7:28: ") && $0.contains("photo.extension") })
  }

  @Test(.needsCorpora) func `every quote of the standard policy stands in its notice`() throws {
    let policy = try Policy(builtIn: Policy.standardID)
    let notice = try String(contentsOf: Corpora.notice, encoding: .utf8)
    #expect(policy.faults(against: notice).map { $0.text(in: .en) } == [])
    try Corpora.ran("policy-quotes")
  }
}

extension TemporaryFolder {
  /// What is wrong with a policy in the folder.
  fileprivate func faults(_ name: String) -> [String] {
    do {
      _ = try Policy(contentsOf: path.appending(name))
      return []
    } catch let error as PolicyError {
      return error.faults.map { $0.text(in: .en) }
    } catch {
      return ["\(error)"]
    }
  }
}
