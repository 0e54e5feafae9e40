// SPDX-License-Identifier: Apache-2.0

/// The permanent name of a rule, such as `photo.aspect-ratio`: group, dot, what is checked.
public struct RuleID: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name.
  public let rawValue: String

  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes an identifier from a literal.
  public init(stringLiteral text: String) { rawValue = text }

  /// What stands before the dot.
  public var group: Substring { rawValue.prefix { $0 != "." } }
  /// The name.
  public var description: String { rawValue }
  /// Orders by name.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

/// What a rule must measure, from cheap to dear; shown by `hedui rules`, and what a run can warm up.
public enum FactKind: String, Sendable, Hashable, CaseIterable {
  /// Only what the dossier declares.
  case declared
  /// The file's size and name.
  case file
  /// The picture's header.
  case header
  /// A walk to the file's end.
  case ending
  /// A decode of the picture.
  case pixels
  /// Words read on the page, where that is asked for.
  case words
  /// Other dossiers, of this run and of earlier ones; such rules are asked only where there are any.
  case others
}

/// What is said about a rule wherever rules are listed.
public struct RuleInfo: Sendable, Hashable {
  /// The permanent name.
  public let id: RuleID
  /// What the rule demands, in one line.
  public let title: Bilingual
  /// What to do when it is not met; a violation may say something more exact.
  public let remedy: Bilingual
  /// The weight of a fail; a policy may lower it.
  public let severity: Severity
  /// What the rule measures.
  public let needs: FactKind
  /// Obstacles that this rule reports as its own fail, so that other rules which meet them are
  /// `blocked` by it and not errors.
  public let reports: Set<FactError.Code>
  /// Whether a unit may suppress the rule's findings.
  public let isSuppressible: Bool
  /// The version of Hedui that brought the rule.
  public let since: String

  /// Makes the description of a rule.
  public init(
    id: RuleID, title: Bilingual, remedy: Bilingual, severity: Severity, needs: FactKind,
    reports: Set<FactError.Code> = [], isSuppressible: Bool = true, since: String
  ) {
    self.id = id
    self.title = title
    self.remedy = remedy
    self.severity = severity
    self.needs = needs
    self.reports = reports
    self.isSuppressible = isSuppressible
    self.since = since
  }
}

/// One requirement, decided in Swift; the numbers come from a policy.
///
/// A rule is synchronous and pure: it sees the world through its subject and the facts, has no clock and
/// no files. The engine stamps id, severity, clause, subject and reading.
package protocol Rule: Sendable {
  /// What the rule is asked about, one at a time.
  associatedtype Subject: RuleSubject
  /// What the policy decides.
  associatedtype Parameters: RuleParameters = NoParameters
  /// What is said about the rule.
  static var info: RuleInfo { get }
  /// Every message that the rule can give, for the catalogue's tests and docs.
  static var messages: [MessageTemplate] { get }
  /// Makes the rule with a policy's numbers.
  init(_ parameters: Parameters)
  /// Decides the requirement for a subject.
  ///
  /// - Throws: the obstacle, when a fact cannot be measured.
  func check(_ subject: Subject, _ facts: Facts) throws(FactError) -> Outcome
  /// Whether another reading says the same of a subject, where that can be told without asking it; false says
  /// nothing.
  func agrees(with other: Self, on subject: Subject) -> Bool
  /// Asks a rule, one for each reading of its clause, about every subject of a dossier.
  ///
  /// No rule writes this: the room of the rules has it for all (`Shared/Rule+Asking.swift`).
  static func ask(
    _ readings: [Self], _ stamp: RuleStamp, about subjects: SubjectLists, _ facts: Facts,
    into run: inout RuleRun)
}
