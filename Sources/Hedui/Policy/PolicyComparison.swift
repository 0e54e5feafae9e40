// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// What a second policy changes against a first: rules added and taken away, and for the others clause,
/// severity and parameters, each parameter under each reading.
///
/// Values are compared as written, with `$lists` and `$dates` put in.
public struct PolicyComparison: Sendable {
  /// The rules that only the second policy has on, in the order of the catalogue.
  public let added: [RuleID]
  /// The rules that only the first policy has on.
  public let removed: [RuleID]
  /// The rules that are on in both and differ.
  public let changed: [RuleChange]
  /// Dates that differ, by name.
  public let dates: [ValueChange]
  /// Lists that differ, by name.
  public let lists: [ValueChange]

  /// Whether there is no difference.
  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && dates.isEmpty && lists.isEmpty
  }

  /// What differs about one rule.
  public struct RuleChange: Sendable {
    /// The rule.
    public let id: RuleID
    /// The clauses, where section or quote differ; the document is the policy's own and does not count.
    public let clauses: (old: Clause, new: Clause)?
    /// The severities, where they differ.
    public let severities: (old: Severity, new: Severity)?
    /// The parameters that differ.
    public let parameters: [ValueChange]
  }

  /// A value that differs.
  public struct ValueChange: Sendable {
    /// The value's key.
    public let key: String
    /// The reading under which it is given, such as `A-01: decimal`; nil when it is under all.
    public let reading: String?
    /// The first policy's value; nil when it has none.
    public let old: Setting?
    /// The second policy's value; nil when it has none.
    public let new: Setting?

    /// Of lists: the entries that only the second has, each on a line; nil for other values.
    public var addedItems: [String]? { items(of: new, without: old) }
    /// Of lists: the entries that only the first has; nil for other values.
    public var removedItems: [String]? { items(of: old, without: new) }

    private func items(of first: Setting?, without second: Setting?) -> [String]? {
      guard case .list(let items) = first?.content, case .list(let others) = second?.content else {
        return nil
      }
      let known = Set(others.map(\.line))
      return items.map(\.line).filter { !known.contains($0) }
    }
  }

  /// Compares two policies.
  public init(from old: Policy, to new: Policy) {
    let before = Dictionary(old.entries.map { ($0.rule.info.id, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.entries.map { ($0.rule.info.id, $0) }, uniquingKeysWith: { $1 })
    added = new.entries.map(\.rule.info.id).filter { before[$0] == nil }
    removed = old.entries.map(\.rule.info.id).filter { after[$0] == nil }
    changed = old.entries.compactMap { entry in
      after[entry.rule.info.id].flatMap { RuleChange(entry, $0, old.settings, new.settings) }
    }
    dates = changes(from: section("dates", of: old), to: section("dates", of: new))
    lists = changes(from: section("lists", of: old), to: section("lists", of: new))
  }
}

extension PolicyComparison.RuleChange {
  /// Compares a rule's entries; nil when nothing differs.
  fileprivate init?(
    _ old: Policy.Entry, _ new: Policy.Entry, _ oldPolicy: Setting, _ newPolicy: Setting
  ) {
    id = old.rule.info.id
    let isSameClause =
      old.clause.section == new.clause.section && old.clause.quote == new.clause.quote
    clauses = isSameClause ? nil : (old.clause, new.clause)
    severities = old.severity == new.severity ? nil : (old.severity, new.severity)
    parameters = changes(
      from: givenValues(of: id, in: oldPolicy), to: givenValues(of: id, in: newPolicy))
    if clauses == nil, severities == nil, parameters.isEmpty { return nil }
  }
}

/// A value with its key and the reading under which it is given.
private struct GivenValue {
  let key: String
  var reading: String?
  let value: Setting
}

private func section(_ name: String, of policy: Policy) -> [GivenValue] {
  (policy.settings[key: name]?.entries ?? []).map { GivenValue(key: $0.key, value: $0.value) }
}

/// The parameters that a policy gives a rule, references put in.
private func givenValues(of id: RuleID, in policy: Setting) -> [GivenValue] {
  guard let entry = policy[key: "rules"]?[key: id.rawValue] else { return [] }
  func values(_ settings: Setting?, _ reading: String?) -> [GivenValue] {
    (settings?.entries ?? []).map { entry in
      GivenValue(
        key: entry.key, reading: reading,
        value: entry.value.dereferenced(in: policy) ?? entry.value)
    }
  }
  let under = (entry[key: "under"]?.entries ?? []).flatMap { ambiguity in
    ambiguity.value.entries.flatMap { values($0.value, "\(ambiguity.key): \($0.key)") }
  }
  return values(entry[key: "with"], nil) + under
}

private func changes(
  from old: [GivenValue], to new: [GivenValue]
) -> [PolicyComparison.ValueChange] {
  func match(_ given: GivenValue, in list: [GivenValue]) -> Setting? {
    list.first { $0.key == given.key && $0.reading == given.reading }?.value
  }
  let changedOrGone = old.compactMap { given -> PolicyComparison.ValueChange? in
    let other = match(given, in: new)
    if given.value.line == other?.line { return nil }
    return .init(key: given.key, reading: given.reading, old: given.value, new: other)
  }
  let added = new.filter { match($0, in: old) == nil }.map {
    PolicyComparison.ValueChange(key: $0.key, reading: $0.reading, old: nil, new: $0.value)
  }
  return changedOrGone + added
}
