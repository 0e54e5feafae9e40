// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import Testing

/// What every rule says of its fixtures, as a person reads it.
struct MessageRenderingTests {
  private static let said: [(rule: RuleID, fixture: String, result: RuleResult)] = {
    RuleFixture.all.flatMap { fixture in
      ((try? fixture.ownResults()) ?? []).map {
        (fixture.ruleID, fixture.testDescription, $0)
      }
    }
  }()

  @Test(arguments: Language.allCases) func `every sentence is whole, and its values stand in it`(
    language: Language
  ) {
    var count = 0
    for (_, fixture, result) in Self.said {
      for message in [result.message, result.suggestion].compactMap(\.self) {
        count += 1
        check(message, language, fixture)
      }
    }
    #expect(count > 1_000)
  }

  private func check(_ message: Message, _ language: Language, _ fixture: String) {
    let text = message.text(in: language)
    #expect(!text.isEmpty && text.firstMatch(of: /\{[0-9]\}/) == nil, "\(fixture): \(text)")
    for argument in message.arguments {
      let value = argument.text(in: language)
      #expect(!value.isEmpty && text.contains(value), "\(fixture): \(text) lacks \(value)")
    }
  }

  @Test func `a fail tells what was measured and what is required`() {
    var lacking: Set<String> = []
    for (rule, _, result) in Self.said
    where result.outcome == .fail && !Self.inOtherWords.contains(rule) {
      for language in Language.allCases {
        let text = result.message?.text(in: language) ?? ""
        if let actual = result.actual, !holds(text, actual, language) {
          lacking.insert("\(rule): \(actual.text(in: language)) in: \(text)")
        }
        if let expected = result.expected, !holds(text, expected, language) {
          lacking.insert("\(rule): \(expected.text(in: language)) in: \(text)")
        }
      }
    }
    #expect(lacking.sorted() == [])
  }

  /// Rules whose sentences say in other words what the typed values are: names of papers in another case, a
  /// kind of scan by its code, a part of the bag's cover by its label, colours of a JPEG, years under one of
  /// several readings.
  private static let inOtherWords: Set<RuleID> = [
    "education.certificate-present", "education.verification-report", "form.bag-cover",
    "hours.years-covered", "photo.format", "project.evidence-kind", "selfassess.recommender-level",
    "title.outside-area-confirmed",
  ]

  /// Whether a sentence shows a value: as it is, or each of a list's.
  private func holds(_ text: String, _ value: Value, _ language: Language) -> Bool {
    if text.contains(value.text(in: language)) { return true }
    guard case .list(let values) = value else { return false }
    return values.allSatisfy { holds(text, $0, language) }
  }

  @Test func `every rule says something of its fixtures in both languages`() {
    let silent = Set(Catalogue.rules.map(\.info.id)).subtracting(
      Self.said.compactMap { $0.result.message == nil ? nil : $0.rule })
    #expect(silent.map(\.rawValue).sorted() == [])
  }
}
