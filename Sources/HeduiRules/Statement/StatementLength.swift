// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the 本人述职 is no longer than the notice allows.
///
/// Notice: 绍建盟[2024]07号 附件2二.3, 限1000字以内. How 字 are counted is A-18; white space at either end never
/// counts.
package struct StatementLength: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How long it may be.
    package var length = Interval(lower: nil, upper: nil)
    /// How it is counted.
    package var count = TextCount.characters
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval("length", \.length, Bilingual(zh: "字数", en: "characters")),
        .choice("count", \.count, Bilingual(zh: "字数的计法", en: "how characters are counted")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "statement.length",
    title: Bilingual(zh: "本人述职不超字数", en: "the statement is not too long"),
    remedy: Bilingual(zh: "删减本人述职", en: "shorten the statement"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [tooLong, absent] }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let count = dossier.statement.map { parameters.count.count($0) } ?? 0
    guard count > 0 else { return .notApplicable(absent()) }
    let actual = Value.integer(count, .count)
    let expected = Value.interval(parameters.length, .count)
    guard parameters.length.contains(count) else {
      return .fail(Violation(tooLong(actual, expected), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let tooLong = MessageTemplate(
  zh: "本人述职 {0} 字，要求{1}字", en: "the statement has {0} characters, required {1}")
private let absent = MessageTemplate(
  zh: "没有本人述职，已由 statement.present 报告", en: "there is no statement, which statement.present reports"
)
