// SPDX-License-Identifier: Apache-2.0

/// How much a failed rule weighs.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing.
  case info
  /// Likely to be sent back.
  case warning
  /// The notice refuses it.
  case error

  /// Orders by weight, info first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a rule says of one subject.
package enum Outcome: Sendable, Hashable {
  /// The requirement is met; with what was measured, where something was.
  case pass(Measurement? = nil)
  /// The requirement is not met, for one or more reasons.
  case fail([Violation])
  /// This case is doubtful: a person must look.
  case review([Violation])
  /// Only a person can ever decide this; the message says what to look at.
  case manual(Message)
  /// The requirement does not concern this subject; the message says why.
  case notApplicable(Message)
}

/// What was measured and what is required, both typed.
package struct Measurement: Sendable, Hashable {
  /// What was found.
  package var actual: Value?
  /// What the notice asks.
  package var expected: Value?

  /// Makes a measurement.
  package init(actual: Value? = nil, expected: Value? = nil) {
    self.actual = actual
    self.expected = expected
  }
}

/// One reason why a rule is not satisfied or in doubt.
package struct Violation: Sendable, Hashable {
  /// What was found, in a sentence that also states what is required.
  package var message: Message
  /// What to do; the rule's general remedy holds when nil.
  package var suggestion: Message?
  /// The typed values behind the sentence.
  package var measurement: Measurement
  /// A weight below the rule's own, for cases that the policy names; never above it.
  package var severity: Severity?
  /// Which of the subject's files it is about, when not the subject's own.
  package var file: FileReference?
  /// What of it rests on pixels.
  package var sight: PixelEvidence?

  /// Makes a violation.
  package init(
    _ message: Message, actual: Value? = nil, expected: Value? = nil,
    suggestion: Message? = nil, severity: Severity? = nil, file: FileReference? = nil,
    sight: PixelEvidence? = nil
  ) {
    self.message = message
    self.suggestion = suggestion
    self.measurement = Measurement(actual: actual, expected: expected)
    self.severity = severity
    self.file = file
    self.sight = sight
  }
}

extension Outcome {
  /// A fail for one reason.
  package static func fail(_ violation: Violation) -> Outcome { .fail([violation]) }
  /// A review for one reason.
  package static func review(_ violation: Violation) -> Outcome { .review([violation]) }

  /// The outcome as reports name it.
  package var resultOutcome: ResultOutcome {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .review: .review
    case .manual: .manual
    case .notApplicable: .notApplicable
    }
  }

  /// The reasons of a fail or review.
  package var violations: [Violation] {
    switch self {
    case .fail(let violations), .review(let violations): violations
    case .pass, .manual, .notApplicable: []
    }
  }
}
