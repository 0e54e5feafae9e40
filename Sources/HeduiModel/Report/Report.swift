// SPDX-License-Identifier: Apache-2.0

/// 结论: what the results of a dossier amount to, worst first.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// A fail of severity error that nobody suppressed.
  case reject
  /// Something could not be checked, and no certain failure covers it.
  case incomplete
  /// A person must look: a review outcome or a warning.
  case review
  /// Nothing left for a machine; the verification sheet remains.
  case accept
}

/// What became of a rule on one subject.
public enum ResultOutcome: String, Sendable, Hashable, CaseIterable {
  case pass, fail, review, manual, notApplicable
  /// Not decided, because another rule already reports the cause.
  case blocked
  /// Not decided, because something could not be read or broke.
  case error
}

/// Where a requirement is written.
public struct Clause: Sendable, Hashable {
  /// The notice's number, such as 绍建盟[2024]07号.
  public let document: String
  /// The section, such as 附件2二.1.
  public let section: String
  /// The words of the notice; nil for requirements derived from it.
  public let quote: String?

  /// Makes a clause.
  public init(document: String, section: String, quote: String?) {
    self.document = document
    self.section = section
    self.quote = quote
  }
}

/// What a rule says under one reading of an ambiguous clause.
public struct ReadingResult: Sendable, Hashable {
  /// The readings by ambiguity, such as `A-01: binary`.
  public let name: String
  /// The reading for people, such as "K 按 1024 计".
  public let title: Bilingual
  /// What the rule says under it.
  public let outcome: ResultOutcome
  /// What it requires.
  public let expected: Value?

  /// Makes a reading's result.
  public init(name: String, title: Bilingual, outcome: ResultOutcome, expected: Value?) {
    self.name = name
    self.title = title
    self.outcome = outcome
    self.expected = expected
  }
}

/// A file or part that was not checked, with the reason.
public struct NotChecked: Sendable, Hashable {
  /// The path, relative to the argument given.
  public let path: String
  /// Why.
  public let reason: Message

  /// Makes an entry.
  public init(path: String, reason: Message) {
    self.path = path
    self.reason = reason
  }
}

/// All that was found in one dossier.
public struct DossierReport: Sendable, Hashable {
  /// The dossier's own id, else a digest of what it declares.
  public var id: String
  /// Its path, relative to the argument given.
  public var path: String
  /// The results, in the order of the catalogue, then of the dossier.
  public var results: [RuleResult]
  /// What was not checked.
  public var notChecked: [NotChecked]
  /// The path of the document that declares it, named like ``path``; equal to it when only the document
  /// was given, nil when there is none, as for photos checked alone.
  public var document: String?

  /// Makes a report.
  public init(
    id: String, path: String, results: [RuleResult], notChecked: [NotChecked] = [],
    document: String? = nil
  ) {
    self.id = id
    self.path = path
    self.results = results
    self.notChecked = notChecked
    self.document = document
  }

  /// The counts and the verdict.
  public var summary: Summary { Summary(results: results, notChecked: notChecked) }
}

/// The counts of results and what they amount to.
public struct Summary: Sendable, Hashable {
  /// Results by outcome, without suppressed findings.
  public internal(set) var counts: [ResultOutcome: Int] = [:]
  /// Fails by severity, without suppressed findings.
  public internal(set) var fails: [Severity: Int] = [:]
  /// Findings that the unit accepts.
  public private(set) var suppressed = 0
  /// Blocked results whose cause is no certain failure.
  public private(set) var unexplained = 0
  /// What was not checked.
  public private(set) var notChecked: [NotChecked] = []

  /// Makes the summary of nothing, to add to.
  public init() {}

  /// Counts the results of one dossier.
  public init(results: [RuleResult], notChecked: [NotChecked]) {
    let failed = Set(
      results.lazy.filter {
        $0.outcome == .fail && $0.severity == .error && $0.suppression == nil
      }.map(\.ruleID))
    for result in results {
      if result.suppression != nil {
        suppressed += 1
        continue
      }
      counts[result.outcome, default: 0] += 1
      if let severity = result.severity { fails[severity, default: 0] += 1 }
      if result.outcome == .blocked, result.blockedBy.map(failed.contains) != true {
        unexplained += 1
      }
    }
    self.notChecked = notChecked
  }

  /// Adds another summary's counts.
  public mutating func add(_ other: Summary) {
    counts.merge(other.counts, uniquingKeysWith: +)
    fails.merge(other.fails, uniquingKeysWith: +)
    suppressed += other.suppressed
    unexplained += other.unexplained
    notChecked += other.notChecked
  }

  /// How many results have an outcome.
  public func count(_ outcome: ResultOutcome) -> Int { counts[outcome] ?? 0 }

  /// How many fails have a severity.
  public func count(_ severity: Severity) -> Int { fails[severity] ?? 0 }

  /// What the counts amount to.
  public var verdict: Verdict {
    if count(.error as Severity) > 0 { return .reject }
    if count(.error as ResultOutcome) > 0 || unexplained > 0 || !notChecked.isEmpty {
      return .incomplete
    }
    if count(.review) > 0 || count(.warning) > 0 { return .review }
    return .accept
  }
}

/// A whole run, the same for every door.
public struct Report: Sendable {
  /// The version of the report's JSON form.
  public static let schemaVersion = "1.0"
  /// The policy that was applied.
  public var policy: PolicyIdentity
  /// The day the check was made for.
  public var today: CivilDate
  /// The dossiers, in input order.
  public var dossiers: [DossierReport]
  /// What was not checked outside any dossier.
  public var notChecked: [NotChecked]
  /// What is to be said of the run's settings.
  public var warnings: [RunWarning] = []

  /// Makes a report.
  public init(
    policy: PolicyIdentity, today: CivilDate, dossiers: [DossierReport],
    notChecked: [NotChecked] = []
  ) {
    self.policy = policy
    self.today = today
    self.dossiers = dossiers
    self.notChecked = notChecked
  }

  /// The counts and verdict of the whole run.
  public var summary: Summary {
    var summary = Summary(results: [], notChecked: notChecked)
    for dossier in dossiers { summary.add(dossier.summary) }
    return summary
  }
}

/// Which policy a report was made with.
public struct PolicyIdentity: Sendable, Hashable {
  /// The policy's id.
  public let id: String
  /// The policy's version.
  public let version: String
  /// SHA-256 of the policy's text, parents included, in hexadecimal.
  public let sha256: String
  /// The notice's number.
  public let document: String
  /// Readings that were pinned, by ambiguity.
  public var readings: [String: String] = [:]

  /// Makes an identity.
  public init(id: String, version: String, sha256: String, document: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.document = document
  }
}
