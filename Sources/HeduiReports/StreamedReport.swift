// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A report on many dossiers that is written piece by piece, so that memory stays flat however many there
/// are: the opening, one entry a dossier in their order, the closing.
///
/// A pure function of what it is given: no clock, no files.
public protocol StreamedReport: Sendable {
  /// What stands before the first entry; asked for once.
  mutating func opening() -> String
  /// What is written for a dossier, perhaps nothing.
  mutating func entry(for report: DossierReport) -> String
  /// What stands behind the last entry; asked for once.
  mutating func closing(_ ending: ReportEnding) -> String
}

/// What is known when a run ends.
public struct ReportEnding: Sendable {
  /// The policy that was applied.
  public let policy: PolicyIdentity
  /// The day the check was made for.
  public let today: CivilDate
  /// What was not checked outside any dossier.
  public let notChecked: [NotChecked]
  /// What is to be said of the run's settings.
  public let warnings: [RunWarning]

  /// Makes the end of a run.
  public init(
    policy: PolicyIdentity, today: CivilDate, notChecked: [NotChecked], warnings: [RunWarning] = []
  ) {
    self.policy = policy
    self.today = today
    self.notChecked = notChecked
    self.warnings = warnings
  }
}

extension StreamedReport {
  /// The whole report in one text.
  public func text(of report: Report) -> String {
    var writer = self
    var text = writer.opening()
    for dossier in report.dossiers { text += writer.entry(for: dossier) }
    return text
      + writer.closing(
        ReportEnding(
          policy: report.policy, today: report.today, notChecked: report.notChecked,
          warnings: report.warnings))
  }
}

extension DossierReport {
  /// The rules whose fail is certain and that nobody accepted: what they block is explained by it.
  var certainFails: Set<RuleID> {
    Set(
      results.lazy.filter {
        $0.outcome == .fail && $0.severity == .error && $0.suppression == nil
      }.map(\.ruleID))
  }

  /// The path of a file that a result names, as seen from where the report's own path is.
  func path(of file: FileReference) -> String {
    if file.path == path { return path }
    guard document == path else { return path.isEmpty ? file.path : path + "/" + file.path }
    return path.lastIndex(of: "/").map { String(path[...$0]) + file.path } ?? file.path
  }
}

extension Clause {
  /// The clause on one line.
  func text(in language: Language) -> String {
    let start = [document, section].filter { !$0.isEmpty }.joined(separator: " ")
    guard let quote else { return start }
    return language == .zh ? "\(start)：“\(quote)”" : "\(start): “\(quote)”"
  }
}

extension RuleResult {
  /// The message; the rule's title for a result without one.
  func sentence(in language: Language) -> String {
    message?.text(in: language)
      ?? Catalogue.rule(ruleID)?.info.title.text(in: language) ?? ruleID.rawValue
  }

  /// What each reading says on one line; nil when they do not part.
  func readingsText(in language: Language) -> String? {
    guard !readings.isEmpty else { return nil }
    return readings.map { reading in
      let required = reading.expected.map { " (\($0.text(in: language)))" } ?? ""
      return "\(reading.title.text(in: language)): \(reading.outcome.word.text(in: language))"
        + required
    }.joined(separator: "; ")
  }
}

extension ResultOutcome {
  /// The outcome as a word for people.
  var word: Bilingual {
    switch self {
    case .pass: Bilingual(zh: "通过", en: "pass")
    case .fail: Bilingual(zh: "不通过", en: "fail")
    case .review: Bilingual(zh: "待复核", en: "review")
    case .manual: Bilingual(zh: "须人工核对", en: "for a person")
    case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
    case .blocked: Bilingual(zh: "未判断", en: "blocked")
    case .error: Bilingual(zh: "未检查", en: "not checked")
    }
  }
}
