// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether an entry in the title-review integrity file is past its period.
///
/// Notice: 绍建盟[2024]07号 正文五（八）, 记入职称评审诚信档案库…记录期限为3年. The notice gives the period of the record,
/// not a ban, so an entry that still stands is for review.
package struct IntegrityFraudRecord: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How long an entry stands, in years.
    package var years = Rational(0)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.number("years", \.years, Bilingual(zh: "记录期限，年", en: "years that an entry stands"))]
    }
  }

  package static let info = RuleInfo(
    id: "integrity.fraud-record",
    title: Bilingual(
      zh: "没有仍在期限内的诚信档案记录", en: "no entry of the integrity file still stands"),
    remedy: Bilingual(
      zh: "向评委办确认记录是否影响本次申报", en: "ask the office whether the entry bars this application"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [stands, noRecord] }

  private let years: Int
  package init(_ parameters: Parameters) {
    years = parameters.years.wholeYears
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let recorded = dossier.integrity?.recorded else { return .notApplicable(noRecord()) }
    let actual = Value.date(recorded)
    // Past the end of the calendar the entry itself lies after every day that can be submitted.
    let end = recorded.adding(years: years) ?? recorded
    let (day, expected) = (facts.applicationDay, Value.date(end))
    if day.isAfter(end) == .yes { return .pass(Measurement(actual: actual, expected: expected)) }
    return .review(
      Violation(stands(actual, expected, .date(day)), actual: actual, expected: expected))
  }
}

private let stands = MessageTemplate(
  zh: "{0} 记入职称评审诚信档案库，记录到 {1}，{2} 可能仍在期限内；请确认是否影响本次申报",
  en:
    "an entry of {0} in the integrity file stands to {1}, and {2} may lie in that period; does it bar "
    + "this application")
private let noRecord = MessageTemplate(
  zh: "没有记入职称评审诚信档案库的记录", en: "no entry in the integrity file is stated")
