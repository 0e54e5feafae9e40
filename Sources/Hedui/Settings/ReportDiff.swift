// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// What became of findings between two reports.
public struct ReportDiff: Sendable {
  /// What became of a finding.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Only the new report has it.
    case new
    /// Only the old report has it, and the new one looked.
    case fixed
    /// Both have it.
    case open
    /// Only the old report has it, and the new one could not or did not look.
    case notChecked
  }

  /// A finding and what became of it.
  public struct Change: Sendable, Hashable {
    /// What became of it.
    public let state: State
    /// The dossier's id.
    public let dossierID: String
    /// The dossier's path.
    public let dossierPath: String
    /// The finding as the new report has it, else as the old one.
    public let finding: RecordedFinding
  }

  /// All findings of both reports, in the order of the new report, then of the old.
  public let changes: [Change]

  /// Compares two reports, dossier by dossier, finding by finding; equal findings of a dossier are paired.
  public init(from old: RecordedReport, to new: RecordedReport) {
    let before = Dictionary(grouping: old.dossiers, by: \.id)
    let after = Dictionary(grouping: new.dossiers, by: \.id)
    var seen: Set<String> = []
    changes = (new.dossiers + old.dossiers).flatMap { dossier -> [Change] in
      guard seen.insert(dossier.id).inserted else { return [] }
      return Self.changes(from: before[dossier.id] ?? [], to: after[dossier.id] ?? [])
    }
  }

  private static func changes(
    from old: [RecordedDossier], to new: [RecordedDossier]
  ) -> [Change] {
    let holdsPhotos = (old + new).contains(where: \.holdsPhotos)
    func key(_ finding: RecordedFinding) -> Key {
      Key(
        rule: finding.ruleID, fingerprint: finding.fingerprint,
        path: holdsPhotos ? finding.path : nil)
    }
    var unpaired: [Key: Int] = [:]
    for finding in old.flatMap(\.findings) { unpaired[key(finding), default: 0] += 1 }
    var changes: [Change] = []
    for dossier in new {
      for finding in dossier.findings {
        let left = unpaired[key(finding)] ?? 0
        if left > 0 { unpaired[key(finding)] = left - 1 }
        changes.append(Change(left > 0 ? .open : .new, dossier, finding))
      }
    }
    // Of equal findings the last ones are those that are gone.
    var gone: [Change] = []
    for dossier in old.reversed() {
      for finding in dossier.findings.reversed() {
        guard let left = unpaired[key(finding)], left > 0 else { continue }
        unpaired[key(finding)] = left - 1
        let isTold = new.contains { $0.tells(finding) }
        gone.append(Change(isTold ? .fixed : .notChecked, dossier, finding))
      }
    }
    return changes + gone.reversed()
  }

  private struct Key: Hashable {
    let rule: RuleID
    let fingerprint: String
    let path: String?
  }

  /// The findings of a state.
  public func changes(_ state: State) -> [Change] { changes.filter { $0.state == state } }

  /// Whether a fail of at least a severity has come that the unit has not accepted.
  public func hasNew(atLeast severity: Severity) -> Bool {
    changes.contains { change in
      change.state == .new && !change.finding.isSuppressed
        && change.finding.severity.map { $0 >= severity } ?? false
    }
  }

  /// The comparison as JSON.
  public var json: String {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("schemaVersion", Report.schemaVersion)
      writer.key("summary") { writer in
        writer.object { writer in
          for state in State.allCases {
            writer.member(state.rawValue) { $0.number(changes(state).count) }
          }
        }
      }
      for state in State.allCases {
        writer.member(state.rawValue) { $0.array(changes(state)) { $0.change($1) } }
      }
    }
    return writer.text + "\n"
  }
}

extension ReportDiff.Change {
  fileprivate init(
    _ state: ReportDiff.State, _ dossier: RecordedDossier, _ finding: RecordedFinding
  ) {
    self.init(
      state: state, dossierID: dossier.id, dossierPath: dossier.path, finding: finding)
  }
}

extension JSONWriter {
  fileprivate mutating func change(_ change: ReportDiff.Change) {
    let finding = change.finding
    object { writer in
      writer.key("dossier") { writer in
        writer.object { writer in
          writer.key("id", change.dossierID)
          writer.key("path", change.dossierPath)
        }
      }
      writer.key("ruleId", finding.ruleID.rawValue)
      writer.key("outcome", finding.outcome.rawValue)
      writer.key("severity", finding.severity?.rawValue)
      writer.key("message", finding.message)
      writer.key("subject") { writer in
        writer.object { writer in
          writer.key("path", finding.path)
          writer.key("pointer", finding.pointer)
        }
      }
      writer.key("fingerprint", finding.fingerprint)
      writer.key("isSuppressed") { $0.flag(finding.isSuppressed) }
    }
  }
}
