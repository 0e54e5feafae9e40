// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// A finding as an earlier report told it.
public struct RecordedFinding: Sendable, Hashable {
  /// The rule.
  public let ruleID: RuleID
  /// Fail or review.
  public let outcome: ResultOutcome
  /// The weight of a fail.
  public let severity: Severity?
  /// The sentence, in the report's language.
  public let message: String?
  /// The part of the dossier.
  public let pointer: String
  /// The file.
  public let path: String?
  /// What stays the same while it is open.
  public let fingerprint: String
  /// Whether the unit had accepted it.
  public let isSuppressed: Bool
}

/// A dossier as an earlier report told it.
public struct RecordedDossier: Sendable, Hashable {
  /// A rule at a part of the dossier.
  struct Slot: Hashable {
    let rule: RuleID
    let pointer: String
    let path: String?

    init(_ finding: RecordedFinding) {
      rule = finding.ruleID
      pointer = finding.pointer
      path = finding.path
    }
  }

  /// The dossier's id.
  public let id: String
  /// Its path.
  public let path: String
  /// Its findings.
  public let findings: [RecordedFinding]
  /// What was decided.
  let decided: Set<Slot>
  /// What was not.
  let undecided: Set<Slot>
  /// Whether parts of its document could not be read.
  let isDocumentBroken: Bool
  /// Whether it holds several photos, which only their files tell apart.
  let holdsPhotos: Bool

  /// Whether the report can tell that a finding is gone.
  func tells(_ finding: RecordedFinding) -> Bool {
    let slot = Slot(finding)
    if holdsPhotos { return decided.contains(slot) && !undecided.contains(slot) }
    let isUndecided = undecided.contains { $0.rule == slot.rule && $0.pointer == slot.pointer }
    if isUndecided { return false }
    if decided.contains(slot) { return true }
    return !isDocumentBroken && decided.contains { $0.rule == slot.rule }
  }
}

/// A JSON report read back.
public struct RecordedReport: Sendable {
  /// The dossiers.
  public let dossiers: [RecordedDossier]

  /// Reads a report.
  ///
  /// - Throws: ``PolicyError`` with the fault and its place.
  public init(contentsOf path: FilePath) throws {
    try self.init(RecordedFile(at: path))
  }

  /// Reads a report's text.
  ///
  /// - Throws: ``PolicyError`` with the fault and its place.
  package init(json: String) throws {
    try self.init(RecordedFile(Array(json.utf8), name: "report.json"))
  }

  private init(_ file: RecordedFile) throws {
    dossiers = try file.list("dossiers", in: file.root).map { try RecordedDossier($0, in: file) }
  }
}

extension RecordedDossier {
  fileprivate init(_ node: Document.Node, in file: RecordedFile) throws {
    var findings: [RecordedFinding] = []
    var decided: Set<Slot> = []
    var undecided: Set<Slot> = []
    var photos: Set<String> = []
    var isDocumentBroken = false
    for result in try file.list("results", in: node) {
      let finding = try RecordedFinding(result, in: file)
      let slot = Slot(finding)
      if finding.pointer == "/photo", let path = finding.path { photos.insert(path) }
      switch finding.outcome {
      case .fail, .review:
        findings.append(finding)
        decided.insert(slot)
      case .pass, .manual, .notApplicable: decided.insert(slot)
      case .blocked: undecided.insert(slot)
      case .error:
        undecided.insert(slot)
        isDocumentBroken = isDocumentBroken || finding.ruleID.group == "dossier"
      }
    }
    self.init(
      id: try file.text("id", in: node), path: try file.text("path", in: node), findings: findings,
      decided: decided, undecided: undecided, isDocumentBroken: isDocumentBroken,
      holdsPhotos: photos.count > 1)
  }
}

extension RecordedFinding {
  fileprivate init(_ node: Document.Node, in file: RecordedFile) throws {
    guard let subject = node.value(for: "subject") else {
      throw file.fault(noSubject(), at: node)
    }
    self.init(
      ruleID: RuleID(rawValue: try file.text("ruleId", in: node)),
      outcome: try file.word("outcome", in: node, ResultOutcome.self),
      severity: node.value(for: "severity") == nil
        ? nil : try file.word("severity", in: node, Severity.self),
      message: try file.optionalText("message", in: node),
      pointer: try file.text("pointer", in: subject),
      path: try file.optionalText("path", in: subject),
      fingerprint: try file.text("fingerprint", in: node),
      isSuppressed: node.value(for: "suppression") != nil)
  }
}

private let noSubject = MessageTemplate(zh: "缺少“subject”", en: "\"subject\" is missing")
