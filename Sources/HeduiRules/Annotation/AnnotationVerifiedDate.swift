// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the scan states the day on which it was verified.
///
/// Notice: 绍建盟[2024]07号 正文五（七）1, 注明验证时间. A month or a year alone is a case for review.
package struct AnnotationVerifiedDate: Rule {
  package static let info = RuleInfo(
    id: "annotation.verified-date",
    title: Bilingual(zh: "佐证材料注明验证时间", en: "the evidence states when it was verified"),
    remedy: Bilingual(
      zh: "由验证人在该材料上写明验证的年月日，重新扫描",
      en: "let the verifier write year, month and day of the verification on it and scan it again"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [absent, unstated, imprecise] + SharedMessages.annotation
  }

  private let parameters: AnnotationParameters
  package init(_ parameters: AnnotationParameters) { self.parameters = parameters }

  package func agrees(with other: Self, on evidence: Evidence) -> Bool {
    !CaptureTreatment.matters(to: evidence)
  }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    parameters.captures.applied(to: evidence, decide(evidence))
  }

  private func decide(_ evidence: Evidence) -> Outcome {
    guard let annotation = evidence.annotation else {
      return .review(Violation(SharedMessages.noAnnotation()))
    }
    switch annotation.date {
    case .unstated: return .review(Violation(unstated()))
    case .absent: return .fail(Violation(absent()))
    case .stated(let date):
      guard date.precision == .day else {
        return .review(Violation(imprecise(.date(date)), actual: .date(date)))
      }
      return .pass(Measurement(actual: .date(date)))
    }
  }
}

private let absent = MessageTemplate(
  zh: "佐证材料上没有验证时间，要求注明验证时间",
  en: "the evidence states no day of verification, one is required")
private let unstated = MessageTemplate(
  zh: "申报材料没有写明验证时间，请看佐证上是否注明",
  en: "the dossier does not say when the evidence was verified; look for the date on it")
private let imprecise = MessageTemplate(
  zh: "验证时间只写到 {0}，应写明年月日", en: "the time of verification is only {0}; state year, month and day")
