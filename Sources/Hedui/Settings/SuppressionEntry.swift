// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// One entry of `suppressions`: findings that the unit accepts, with reason, person and last day.
public struct SuppressionEntry: Sendable, Hashable {
  /// Whose findings.
  public let rule: RuleID
  /// In which dossiers, by path or id: `*` stands for anything within a folder, `**` for anything, `?`
  /// for one character.
  public let dossier: String
  /// In which part of the dossier; nil for all.
  public let pointer: String?
  /// Which finding exactly; nil for all.
  public let fingerprint: String?
  /// Why, who and until when.
  public let suppression: Suppression
  /// Where the entry stands.
  public let place: PolicyPlace

  /// Makes an entry.
  public init(
    rule: RuleID, dossier: String, pointer: String? = nil, fingerprint: String? = nil,
    suppression: Suppression, place: PolicyPlace
  ) {
    self.rule = rule
    self.dossier = dossier
    self.pointer = pointer
    self.fingerprint = fingerprint
    self.suppression = suppression
    self.place = place
  }

  /// Whether a dossier is meant.
  package func covers(_ report: DossierReport) -> Bool {
    matches(report.path, pattern: dossier) || matches(report.id, pattern: dossier)
  }

  /// Whether a finding in a dossier that is meant is meant.
  func covers(_ result: RuleResult) -> Bool {
    guard result.isFinding, result.ruleID == rule else { return false }
    if let pointer, pointer != result.subject.pointer { return false }
    return fingerprint.map { $0 == result.fingerprint } ?? true
  }
}

extension DossierReport {
  /// The report with its accepted findings marked, by entries that hold on a day; the first entry counts.
  package func suppressing(_ entries: [SuppressionEntry], on today: CivilDate) -> DossierReport {
    let holding = entries.filter {
      $0.suppression.until.lastDay >= today.firstDay && $0.covers(self)
    }
    guard !holding.isEmpty else { return self }
    var copy = self
    for (index, result) in results.enumerated() where result.isFinding {
      copy.results[index].suppression = holding.first { $0.covers(result) }?.suppression
    }
    return copy
  }
}

/// What becomes of the suppressions over a run: those that have expired or meet no finding are said.
public struct SuppressionTally: Sendable {
  private let entries: [SuppressionEntry]
  private let today: CivilDate
  private var met: Set<Int> = []
  private var near: Set<Int> = []

  /// Starts a tally of a run for a day.
  public init(_ entries: [SuppressionEntry], today: CivilDate) {
    self.entries = entries
    self.today = today
  }

  /// Counts a report.
  public mutating func add(_ report: DossierReport) {
    for (index, entry) in entries.enumerated()
    where !met.contains(index) && entry.covers(report) {
      near.insert(index)
      if report.results.contains(where: { entry.covers($0) }) { met.insert(index) }
    }
  }

  /// What is to be said: expired entries, and those that met no finding.
  ///
  /// `isWhole` tells whether all of the unit's dossiers were checked; else entries for dossiers that were
  /// not checked are passed over.
  public func warnings(isWhole: Bool) -> [RunWarning] {
    entries.enumerated().compactMap { index, entry in
      let rule = Value.text(entry.rule.rawValue)
      let dossier = Value.text(entry.dossier)
      if entry.suppression.until.lastDay < today.firstDay {
        return RunWarning(
          expired(rule, dossier, .date(entry.suppression.until)), at: entry.place)
      }
      guard !met.contains(index), isWhole || near.contains(index) else { return nil }
      return RunWarning(unmatched(rule, dossier), at: entry.place)
    }
  }
}

/// Whether a text is what a pattern describes; time in proportion to the product of their lengths.
func matches(_ text: String, pattern: String) -> Bool {
  let letters = Array(text)
  /// Which beginnings of the text the pattern so far describes.
  var reached = [true] + letters.map { _ in false }
  var rest = Substring(pattern)
  while let sign = rest.popFirst() {
    var next = letters.map { _ in false } + [false]
    if sign == "*" {
      let crossesFolders = rest.first == "*"
      if crossesFolders { rest.removeFirst() }
      next[0] = reached[0]
      for (index, letter) in letters.enumerated() {
        next[index + 1] = reached[index + 1] || next[index] && (crossesFolders || letter != "/")
      }
    } else {
      for (index, letter) in letters.enumerated() where reached[index] {
        next[index + 1] = sign == "?" ? letter != "/" : letter == sign
      }
    }
    reached = next
  }
  return reached.last ?? false
}

private let expired = MessageTemplate(
  zh: "对 {0}（{1}）的接受已于 {2} 到期，不再有效；请改正问题，或重新批准",
  en:
    "the suppression of {0} ({1}) expired on {2} and no longer holds; mend the finding or renew it")
private let unmatched = MessageTemplate(
  zh: "对 {0}（{1}）的接受没有对应任何问题；问题已改正则请删去此条",
  en: "the suppression of {0} ({1}) meets no finding; remove it when the finding is mended")
