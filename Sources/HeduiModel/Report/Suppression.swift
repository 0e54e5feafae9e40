// SPDX-License-Identifier: Apache-2.0

/// Why a unit accepts a finding: who says so, and until when.
public struct Suppression: Sendable, Hashable {
  /// The reason.
  public var reason: String
  /// The person.
  public var by: String
  /// The last day on which it holds.
  public var until: CivilDate

  /// Makes a suppression.
  public init(reason: String, by: String, until: CivilDate) {
    self.reason = reason
    self.by = by
    self.until = until
  }
}

extension RuleResult {
  /// Whether there is something to act on: a fail or a review; what was not checked is none, and can be
  /// neither suppressed nor put into a baseline.
  public var isFinding: Bool { outcome == .fail || outcome == .review }
}

extension Summary {
  /// Takes a finding out of the counts, for an exit code that does not count it.
  public mutating func leaveOut(_ result: RuleResult) {
    guard result.isFinding, result.suppression == nil else { return }
    counts[result.outcome, default: 0] -= 1
    if let severity = result.severity { fails[severity, default: 0] -= 1 }
  }
}

/// Something about a run that is in no dossier, such as a suppression that has expired.
public struct RunWarning: Sendable, Hashable {
  /// What was found and what to do.
  public let message: Message
  /// Where; the file without its folders.
  public let place: PolicyPlace

  /// Makes a warning.
  public init(_ message: Message, at place: PolicyPlace) {
    self.message = message
    self.place = place
  }

  /// `file:line:column: message`, as compilers write it.
  public func text(in language: Language) -> String {
    "\(place): \(message.text(in: language))"
  }
}
