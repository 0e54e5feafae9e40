// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import Synchronization
import Testing

/// One file of `Fixtures/rules/<id>/`: a small dossier, stubbed facts, and exactly what the rule must say.
struct RuleFixture: CustomTestStringConvertible, Sendable {
  /// One result that is expected.
  struct Expectation: Hashable, CustomStringConvertible {
    let outcome: String
    let severity: String?
    let pointer: String

    var description: String { "\(outcome) \(severity ?? "") at \"\(pointer)\"" }
  }

  let ruleID: RuleID
  let file: URL
  var testDescription: String { "\(ruleID)/\(file.deletingPathExtension().lastPathComponent)" }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/rules")

  /// Every fixture of every rule, sorted.
  static let all: [RuleFixture] = {
    let manager = FileManager.default
    let ids = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    return ids.filter { !$0.hasPrefix(".") }.sorted().flatMap { id in
      let files = (try? manager.contentsOfDirectory(atPath: folder.appending(path: id).path)) ?? []
      return files.filter { $0.hasSuffix(".yaml") }.sorted().map {
        RuleFixture(
          ruleID: RuleID(rawValue: id), file: folder.appending(path: id).appending(path: $0))
      }
    }
  }()

  /// The built-in policies, each read once.
  private static let policies = PolicyShelf()

  /// What is wrong with a fixture itself.
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs the rule as the policy binds it and gives what it says beside what it should say.
  func run() throws -> (actual: [Expectation], expected: [Expectation]) {
    let actual = try results().map {
      Expectation(
        outcome: $0.outcome.rawValue, severity: $0.severity?.rawValue, pointer: $0.subject.pointer)
    }
    return (actual, try expectations(try root()))
  }

  /// What the rule itself says of the fixture's dossier.
  func results() throws -> [RuleResult] {
    // Rules that report obstacles run too, so that `blocked` comes about as it does in earnest.
    try results(try root()) { $0.info.id == ruleID || !$0.info.reports.isEmpty }
      .filter { $0.ruleID == ruleID }
  }

  /// What every rule of the fixture's policy says of its dossier.
  func allResults() throws -> [RuleResult] { try results(try root()) { _ in true } }

  /// What the rule itself says of its fixture.
  func ownResults() throws -> [RuleResult] {
    try results(try root()) { $0.info.id == ruleID }.filter { $0.ruleID == ruleID }
  }

  private func root() throws -> Document.Node {
    let bytes = [UInt8](try Data(contentsOf: file))
    let (document, faults) = DocumentReader().readYAML(bytes, name: file.lastPathComponent)
    guard let root = document?.root, faults.isEmpty else {
      throw Malformed(description: faults.map { $0.message.text(in: .en) }.joined(separator: "; "))
    }
    return root
  }

  private func results(
    _ root: Document.Node, where isAsked: (any BoundRuleProtocol) -> Bool
  ) throws -> [RuleResult] {
    // `policy-text` is a whole policy, which may extend a built-in one, for what none of those decides.
    let policy =
      try root.value(for: "policy-text").map { try Policy(text: $0.text) }
      ?? Self.policies.value(root.value(for: "policy")?.text ?? Policy.standardID)
    guard policy.rules.contains(where: { $0.info.id == ruleID }) else {
      throw Malformed(description: "\(ruleID) is not on in \(policy.identity.id)")
    }
    let dossier = try dossier(root)
    let today = root.value(for: "today").flatMap { CivilDate($0.text) }
    guard let today = today ?? CivilDate("2024-11-30") else {
      throw Malformed(description: "today is no date")
    }
    let depth = root.value(for: "words").flatMap { WordDepth(rawValue: $0.text) } ?? .none
    let facts = Facts(
      dossier: dossier, today: today, files: try stubs(root),
      words: WordReading(depth: depth, budget: WordBudget(seconds: 1, clock: { 0 })),
      across: try crossView(root))
    var run = RuleRun()
    let subjects = SubjectLists(of: dossier)
    for rule in policy.rules where isAsked(rule) { rule.run(on: subjects, facts, into: &run) }
    return run.finished()
  }

  private func dossier(_ root: Document.Node) throws -> Dossier {
    guard let node = root.value(for: "dossier") else { return Dossier() }
    let (dossier, faults) = DossierReader().read(node)
    // A fixture's dossier need not state the schema's version.
    let real = faults.filter { $0.code != .missingKey || $0.pointer != "" }
    guard let dossier, real.isEmpty else {
      throw Malformed(description: real.map { $0.message.text(in: .en) }.joined(separator: "; "))
    }
    return dossier
  }

  private func expectations(_ root: Document.Node) throws -> [Expectation] {
    guard let node = root.value(for: "expect") else { throw Malformed(description: "no expect") }
    let nodes = node.kind == .list ? Array(node.items) : [node]
    return try nodes.map { node in
      guard let outcome = node.value(for: "outcome")?.text,
        ResultOutcome(rawValue: outcome) != nil
      else { throw Malformed(description: "expect has no outcome") }
      return Expectation(
        outcome: outcome, severity: node.value(for: "severity")?.text,
        pointer: node.value(for: "at")?.text ?? "")
    }
  }
}

/// Built-in policies by id, read when first asked for.
final class PolicyShelf: Sendable {
  private let policies = Mutex<[String: Policy]>([:])

  func value(_ id: String) throws -> Policy {
    try policies.withLock { policies in
      if let policy = policies[id] { return policy }
      let policy = try Policy(builtIn: id)
      policies[id] = policy
      return policy
    }
  }
}
