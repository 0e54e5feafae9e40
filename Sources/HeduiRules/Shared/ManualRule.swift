// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A requirement that only a person can ever decide: it always says what to look at, where it applies.
package protocol ManualRule: Rule where Parameters == NoParameters {
  /// What to look at.
  static var look: MessageTemplate { get }
  /// Why the requirement does not concern a subject; nil when it does.
  static func exemption(_ subject: Subject, _ dossier: Dossier) -> Message?
}

extension ManualRule {
  package static var messages: [MessageTemplate] { [look] }

  package static func exemption(_ subject: Subject, _ dossier: Dossier) -> Message? { nil }

  package func check(_ subject: Subject, _ facts: Facts) -> Outcome {
    if let exemption = Self.exemption(subject, facts.dossier) { return .notApplicable(exemption) }
    return .manual(Self.look())
  }
}
