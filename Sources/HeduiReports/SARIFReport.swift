// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A report as SARIF 2.1.0 (OASIS), for viewers of findings and for code scanning.
///
/// Fails and reviews are results; what could not be checked is a notification and makes the run one that
/// did not succeed. Passes and the like are counted in the run's properties only. Everything is written as
/// it comes but the notifications, of which ``mostNotifications`` are kept and the rest counted.
public struct SARIFReport: StreamedReport {
  /// Whose expectations the file meets where they part.
  public enum Profile: String, Sendable, Hashable, CaseIterable {
    /// The standard: `kind: review` for reviews, a region only where there is a line.
    case standard
    /// GitHub code scanning, which knows no `kind` and wants a line for each result: a review is a note
    /// and says so, and what has no line stands on line 1; at most ``mostGitHubResults`` results.
    case github
  }

  /// Notifications that are kept; further ones are counted in a last one.
  public static let mostNotifications = 10_000
  /// GitHub refuses files with more results; further ones are counted in a notification.
  public static let mostGitHubResults = 25_000

  let language: Language
  let profile: Profile
  let indices: [RuleID: Int]
  private let rules: [SARIFRule]
  private var resultCount = 0
  private var resultsLeftOut = 0
  private var notifications: [String] = []
  private var notificationsLeftOut = 0
  private var isIncomplete = false
  private var counts: [ResultOutcome: Int] = [:]

  /// Makes a writer that lists every rule, with the clauses and weights of a policy where they are on.
  public init(in language: Language, policy: Policy, profile: Profile = .standard) {
    self.language = language
    self.profile = profile
    rules = SARIFRule.all(policy)
    indices = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The log's head with the tool and all rules, up to the first result.
  public mutating func opening() -> String {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("driver") { writer in
        writer.object { writer in
          writer.key("name", Tool.name)
          writer.key("version", Tool.version)
          writer.key("semanticVersion", Tool.version)
          writer.key("language", language == .zh ? "zh-CN" : "en-US")
          writer.key("rules") { $0.array(rules) { $1.write(to: &$0, self) } }
        }
      }
    }
    return "{\"$schema\":\"\(schema)\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":\(writer.text),"
      + "\"columnKind\":\"unicodeCodePoints\",\"results\":["
  }

  /// The results of a dossier, one a line.
  public mutating func entry(for report: DossierReport) -> String {
    let explained = report.certainFails
    var occurrences: [String: Int] = [:]
    var text = ""
    for result in report.results {
      counts[result.outcome, default: 0] += 1
      switch result.outcome {
      case .fail, .review:
        let occurrence = occurrences[result.fingerprint, default: 0] + 1
        occurrences[result.fingerprint] = occurrence
        guard profile == .standard || resultCount < Self.mostGitHubResults else {
          resultsLeftOut += 1
          continue
        }
        text += resultCount == 0 ? "\n" : ",\n"
        resultCount += 1
        text += json(of: result, in: report, occurrence: occurrence)
      case .blocked:
        if result.blockedBy.map(explained.contains) != true { notify(result, in: report) }
      case .error: notify(result, in: report)
      case .pass, .manual, .notApplicable: break
      }
    }
    for entry in report.notChecked { notify(entry) }
    return text
  }

  /// The end of the results, how the run went, and the counts.
  public mutating func closing(_ ending: ReportEnding) -> String {
    for entry in ending.notChecked { notify(entry) }
    addLeftOut()
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.key("today", ending.today.description)
      writer.key("policy") { writer in
        writer.object { writer in
          writer.key("id", ending.policy.id)
          writer.key("version", ending.policy.version)
          writer.key("sha256", ending.policy.sha256)
        }
      }
      writer.key("counts") { writer in
        writer.object { writer in
          for outcome in ResultOutcome.allCases {
            writer.member(outcome.rawValue) { $0.number(counts[outcome] ?? 0) }
          }
        }
      }
    }
    let list = notifications.isEmpty ? "" : "\n" + notifications.joined(separator: ",\n") + "\n"
    return "\n],\"invocations\":[{\"executionSuccessful\":\(!isIncomplete),"
      + "\"toolExecutionNotifications\":[\(list)]}],\"properties\":\(writer.text)}]}\n"
  }

  private mutating func notify(_ result: RuleResult, in report: DossierReport) {
    isIncomplete = true
    add { $0.notification(of: result, in: report) }
  }

  private mutating func notify(_ entry: NotChecked) {
    isIncomplete = true
    add { $0.notification(entry.path, entry.reason.text(in: $0.language), level: "error") }
  }

  private mutating func add(_ notification: (SARIFReport) -> String) {
    if notifications.count < Self.mostNotifications {
      notifications.append(notification(self))
    } else {
      notificationsLeftOut += 1
    }
  }

  private mutating func addLeftOut() {
    if notificationsLeftOut > 0 {
      let text = moreNotifications(.integer(notificationsLeftOut)).text(in: language)
      notifications.append(notification(nil, text, level: "error"))
    }
    if resultsLeftOut > 0 {
      let text = moreResults(.integer(resultsLeftOut), .integer(Self.mostGitHubResults))
      notifications.append(notification(nil, text.text(in: language), level: "warning"))
    }
  }
}

private let schema =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
private let moreNotifications = MessageTemplate(
  zh: "另有 {0} 处未能检查，没有逐一列出", en: "{0} more could not be checked and are not listed")
private let moreResults = MessageTemplate(
  zh: "另有 {0} 个结果没有列出：GitHub 最多接受 {1} 个",
  en: "{0} more results are not listed: GitHub takes at most {1}")
