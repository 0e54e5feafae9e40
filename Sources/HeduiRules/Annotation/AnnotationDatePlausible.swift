// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the verification lies not before the paper's own date, and after neither the unit's
/// recommendation (its last day where none is stated) nor today.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1, 验证时间. Dates that only overlap are plausible.
package struct AnnotationDatePlausible: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The last day on which the unit submits; nil when the policy names none.
    package var latest: CivilDate?
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date(
          "latest", \.latest,
          Bilingual(zh: "单位推荐的截止日期", en: "the last day on which the unit submits"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "annotation.date-plausible",
    title: Bilingual(zh: "验证时间合乎情理", en: "the day of verification is plausible"),
    remedy: Bilingual(
      zh: "核对验证时间是否写错；写错的由验证人更正后重新扫描",
      en: "check the date for a slip; let the verifier correct it and scan it again"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [beforePaper, afterToday, afterRecommended, afterLatest, noDate]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    guard case .stated(let date) = evidence.annotation?.date else {
      return .notApplicable(noDate())
    }
    var violations: [Violation] = []
    if let dated = evidence.dated, date.isBefore(dated) == .yes {
      violations.append(violation(beforePaper, date, dated))
    }
    if date.isAfter(facts.today) == .yes {
      violations.append(violation(afterToday, date, facts.today))
    } else if let recommended = facts.dossier.application?.recommended,
      date.isAfter(recommended) == .yes
    {
      violations.append(violation(afterRecommended, date, recommended))
    } else if let latest = parameters.latest, date.isAfter(latest) == .yes {
      violations.append(violation(afterLatest, date, latest))
    }
    return violations.isEmpty ? .pass(Measurement(actual: .date(date))) : .fail(violations)
  }

  private func violation(
    _ template: MessageTemplate, _ date: CivilDate, _ bound: CivilDate
  ) -> Violation {
    Violation(
      template(.date(date), .date(bound)), actual: .date(date), expected: .date(bound))
  }
}

private let beforePaper = MessageTemplate(
  zh: "验证时间 {0} 早于材料本身的日期 {1}", en: "the verification of {0} lies before the paper's own date {1}")
private let afterToday = MessageTemplate(
  zh: "验证时间 {0} 晚于今天（{1}）", en: "the verification of {0} lies after today ({1})")
private let afterRecommended = MessageTemplate(
  zh: "验证时间 {0} 晚于单位推荐时间 {1}",
  en: "the verification of {0} lies after the unit's recommendation of {1}")
private let afterLatest = MessageTemplate(
  zh: "验证时间 {0} 晚于单位推荐截止日 {1}", en: "the verification of {0} lies after the unit's last day {1}")
private let noDate = MessageTemplate(zh: "没有写明验证时间", en: "no day of verification is stated")
