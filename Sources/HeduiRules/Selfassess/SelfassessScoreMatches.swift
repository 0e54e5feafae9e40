// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the items' sum, the form's total and the system's score are one number.
///
/// Derived from 绍建盟[2024]07号 附件2二.3.2, 自评分. What an item may give at most is in 浙人社发〔2018〕61号.
package struct SelfassessScoreMatches: Rule {
  package static let info = RuleInfo(
    id: "selfassess.score-matches",
    title: Bilingual(
      zh: "各项得分之和、自评分与系统自评分一致",
      en: "the items, the form's total and the system's score agree"),
    remedy: Bilingual(
      zh: "重新合计自评表各项得分，使自评表与系统一致",
      en: "add the items of the form again and make form and system agree"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [itemsDiffer, systemDiffers, tooFew, SharedMessages.otherRoute, SharedMessages.routeUnknown]
      + [SharedMessages.nothingStated]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = dossier.exemptionFromSelfAssessment { return .notApplicable(exemption) }
    guard let assessment = dossier.selfAssessment else { return .notApplicable(tooFew()) }
    let sum = assessment.items.isEmpty ? nil : exactSum(assessment.items.map(\.score))
    let stated = [sum, assessment.score, assessment.systemScore].compactMap(\.self)
    guard stated.count >= 2, let first = stated.first else { return .notApplicable(tooFew()) }
    var violations: [Violation] = []
    if let sum, let total = assessment.score ?? assessment.systemScore, sum != total {
      violations.append(violation(itemsDiffer, sum, total))
    }
    if let score = assessment.score, let system = assessment.systemScore, score != system {
      violations.append(violation(systemDiffers, score, system))
    }
    return violations.isEmpty
      ? .pass(Measurement(actual: points(first))) : .fail(violations)
  }

  private func violation(
    _ template: MessageTemplate, _ actual: Rational, _ expected: Rational
  ) -> Violation {
    Violation(
      template(points(actual), points(expected)), actual: points(actual),
      expected: points(expected))
  }
}

private let itemsDiffer = MessageTemplate(
  zh: "各项得分之和是 {0}，自评分写的是 {1}", en: "the items add up to {0}, the total says {1}")
private let systemDiffers = MessageTemplate(
  zh: "自评表上的自评分是 {0}，系统自评分是 {1}",
  en: "the form's total is {0}, the system's score is {1}")
private let tooFew = MessageTemplate(
  zh: "各项得分、自评分、系统自评分没有写明两个以上，无从比较",
  en: "fewer than two of items, total and system score are stated, so nothing can be compared")
