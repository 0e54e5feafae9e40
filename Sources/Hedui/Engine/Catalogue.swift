// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
import HeduiRules

/// Every rule that there is, whether a policy switches it on or not: the source of `hedui rules`,
/// `hedui explain` and the docs.
public enum Catalogue {
  /// All rules, in the order of reports.
  public static let rules: [RuleDescription] = RuleCatalog.all.map { RuleDescription($0) }

  /// The rule of an id; nil when there is none.
  public static func rule(_ id: RuleID) -> RuleDescription? {
    rules.first { $0.info.id == id }
  }

  /// The id nearest to one that does not exist; nil when none is near.
  public static func nearest(to id: String) -> RuleID? {
    nearestWord(to: id, in: rules.map(\.info.id.rawValue)).map(RuleID.init(rawValue:))
  }
}

/// All that can be said about a rule without running it.
public struct RuleDescription: Sendable {
  /// What every list says of the rule.
  public let info: RuleInfo
  /// What the rule is asked about.
  public let subject: SubjectKind
  /// What a policy decides: key, form and meaning of each parameter.
  public let parameters: [Parameter]
  /// Whether only a person can ever decide it: then it stands on the verification sheet.
  public let isManual: Bool
  /// Every sentence that the rule can say, with `{0}` where values go.
  public let messages: [Bilingual]

  /// One thing that a policy decides.
  public struct Parameter: Sendable {
    /// The key in the policy.
    public let key: String
    /// What may be written.
    public let form: String
    /// What it means.
    public let doc: Bilingual
  }

  package init<R: Rule>(_ rule: R.Type) {
    info = R.info
    subject = R.Subject.kind
    parameters = R.Parameters.fields.map { Parameter(key: $0.key, form: $0.form, doc: $0.doc) }
    isManual = R.self is any ManualRule.Type
    messages = R.messages.map(\.text)
  }
}

extension Policy {
  /// A rule that is on under this policy, with its clause and weight.
  public struct Entry: Sendable {
    /// The rule.
    public let rule: RuleDescription
    /// Where the requirement is written.
    public let clause: Clause
    /// The weight of a fail.
    public let severity: Severity
    /// The ambiguities that touch the rule.
    public let ambiguities: [Ambiguity]
  }

  /// The rules that are on, in the order of reports.
  public var entries: [Entry] {
    rules.compactMap { bound in
      Catalogue.rule(bound.info.id).map {
        Entry(
          rule: $0, clause: bound.clause, severity: bound.severity,
          ambiguities: bound.ambiguities)
      }
    }
  }
}
