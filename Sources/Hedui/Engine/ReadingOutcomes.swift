// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// What a rule says of one subject under every reading, and what that amounts to.
package struct ReadingOutcomes {
  private let outcomes: [Outcome]
  /// Under which readings, in the same order.
  private let readings: [ReadingCombination]

  /// Takes what the rule says under each combination of readings.
  package init(_ outcomes: [Outcome], under readings: [ReadingCombination]) {
    self.outcomes = outcomes
    self.readings = readings
  }

  /// One outcome for all readings: the common one, with what is required safe under all of them; or
  /// `review` where they differ, with what each says.
  package var merged: (outcome: Outcome, readings: [ReadingResult]) {
    guard let first = outcomes.first else { return (.pass(), []) }
    if outcomes.count == 1 { return (first, []) }
    let safe = safeExpectation
    if outcomes.allSatisfy({ $0.kind == first.kind }) {
      return (first.requiring(safe), [])
    }
    let readings = partingReadings
    let doubtful = outcomes.first { !$0.violations.isEmpty }?.violations.first
    let actual = outcomes.lazy.compactMap { $0.measurement?.actual }.first
    let violation = Violation(
      message(actual: actual, safe: safe, doubtful), actual: actual, expected: safe,
      suggestion: doubtful?.requiring(safe).suggestion)
    return (.review(violation), readings)
  }

  /// The sentence for readings that part: with what is safe under all of them where something measured
  /// is required, else with what the rule says under the reading that objects.
  private func message(actual: Value?, safe: Value?, _ doubtful: Violation?) -> Message {
    let questions = Value.list(openQuestions.map { .term(code: $0.id, name: $0.question) })
    let isMeasured = outcomes.contains { $0.measurement?.expected != nil }
    if !isMeasured, let doubtful { return objectionParts(.message(doubtful.message), questions) }
    return readingsPart(
      questions, actual ?? .text("—"), safe ?? .term(code: "none", name: noSafeValue))
  }

  /// What satisfies the requirement under every reading: the intersection of ranges, else the value that
  /// all readings share.
  private var safeExpectation: Value? {
    let expected = outcomes.compactMap { $0.measurement?.expected }
    guard var safe = expected.first else { return nil }
    for value in expected.dropFirst() {
      if case .interval(let mine, let unit) = safe, case .interval(let other, _) = value {
        let both = mine.intersection(other)
        if both.isEmpty { return nil }
        safe = .interval(both, unit)
      } else if safe != value {
        return nil
      }
    }
    return safe
  }

  /// The ambiguities that change the outcome when they alone are read otherwise.
  private var openQuestions: [Ambiguity] {
    guard let count = readings.first?.choices.count else { return [] }
    let parting = (0..<count).filter { index in
      let groups = Dictionary(grouping: zip(outcomes, readings)) { _, readings in
        readings.choices.enumerated().filter { $0.offset != index }.map(\.element)
      }
      return groups.values.contains { Set($0.map(\.0.kind)).count > 1 }
    }
    return parting.compactMap { readings.first?.choices[$0].ambiguity }
  }

  /// What each reading of the open questions says, each once; other ambiguities at their default.
  private var partingReadings: [ReadingResult] {
    let open = Set(openQuestions.map(\.id))
    var seen: Set<String> = []
    return zip(outcomes, readings).compactMap { outcome, readings in
      let choices = readings.choices.filter { open.contains($0.ambiguity.id) }
      let name = choices.map { "\($0.ambiguity.id): \($0.reading.name)" }.joined(separator: ", ")
      guard seen.insert(name).inserted else { return nil }
      return ReadingResult(
        name: name,
        title: Bilingual(
          zh: choices.map(\.reading.title.zh).joined(separator: "；"),
          en: choices.map(\.reading.title.en).joined(separator: "; ")),
        outcome: outcome.resultOutcome, expected: outcome.measurement?.expected)
    }
  }
}

extension Outcome {
  /// What two outcomes are compared by: the kind, and for a fail its heaviest lowered severity.
  fileprivate var kind: Kind {
    switch self {
    case .pass: .pass
    case .fail(let violations): .fail(violations.map { $0.severity ?? .error }.max() ?? .error)
    case .review: .review
    case .manual: .manual
    case .notApplicable: .notApplicable
    }
  }

  fileprivate enum Kind: Hashable {
    case pass, fail(Severity), review, manual, notApplicable
  }

  /// What was measured and required, of the first reason where there are several.
  fileprivate var measurement: Measurement? {
    if case .pass(let measurement) = self { return measurement }
    return violations.first?.measurement
  }

  /// The same outcome asking for what is safe under every reading.
  fileprivate func requiring(_ safe: Value?) -> Outcome {
    guard let safe else { return self }
    switch self {
    case .pass(let measurement):
      return .pass(Measurement(actual: measurement?.actual, expected: safe))
    case .fail(let violations) where violations.count == 1:
      return .fail(violations.map { $0.requiring(safe) })
    case .review(let violations) where violations.count == 1:
      return .review(violations.map { $0.requiring(safe) })
    case .fail, .review, .manual, .notApplicable:
      return self
    }
  }
}

extension Violation {
  /// The violation with its required value, in the sentences too, replaced by the safe one.
  fileprivate func requiring(_ safe: Value?) -> Violation {
    guard let safe, let old = measurement.expected, old != safe else { return self }
    var copy = self
    copy.measurement.expected = safe
    copy.message = message.replacing(old, with: safe)
    copy.suggestion = suggestion?.replacing(old, with: safe)
    return copy
  }
}

extension Message {
  fileprivate func replacing(_ old: Value, with new: Value) -> Message {
    Message(template: template, arguments: arguments.map { $0 == old ? new : $0 })
  }
}

private let objectionParts = MessageTemplate(
  zh: "{0}；但条文可有不同理解（{1}），各种理解下结论不同",
  en: "{0}; but the clause can be read in more than one way ({1}) and the readings part")
private let noSafeValue = Bilingual(zh: "没有，须先问清", en: "none; ask which reading holds")
private let readingsPart = MessageTemplate(
  zh: "条文可有不同理解（{0}），各种理解下结论不同；实际为 {1}，各种理解下都合格的是：{2}",
  en:
    "the clause can be read in more than one way ({0}) and the readings part; found {1}, safe under "
    + "every reading: {2}")
