// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the verifier signed the scan, and that it is not the applicant.
///
/// Notice: 绍建盟[2024]07号 正文五（七）1, 由验证人签名. That nobody verifies the own papers is not written
/// there, so it is a warning.
package struct AnnotationVerifierSignature: Rule {
  package static let info = RuleInfo(
    id: "annotation.verifier-signature",
    title: Bilingual(zh: "佐证材料有验证人签名", en: "the verifier signed the evidence"),
    remedy: Bilingual(
      zh: "由单位的验证人（不是申报人本人）在该材料上签名，重新扫描",
      en: "let the unit's verifier, not the applicant, sign it and scan it again"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [absent, unstated, byApplicant] + SharedMessages.annotation
  }

  private let parameters: AnnotationParameters
  package init(_ parameters: AnnotationParameters) { self.parameters = parameters }

  package func agrees(with other: Self, on evidence: Evidence) -> Bool {
    !CaptureTreatment.matters(to: evidence)
  }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    parameters.captures.applied(
      to: evidence, decide(evidence, applicant: facts.dossier.applicant))
  }

  private func decide(_ evidence: Evidence, applicant: Applicant?) -> Outcome {
    guard let annotation = evidence.annotation else {
      return .review(Violation(SharedMessages.noAnnotation()))
    }
    switch annotation.verifier {
    case .unstated: return .review(Violation(unstated()))
    case .absent: return .fail(Violation(absent()))
    case .stated(let name):
      let actual = Value.text(name.text)
      guard name != applicant?.name, applicant?.formerNames.contains(name) != true else {
        return .fail(Violation(byApplicant(actual), actual: actual, severity: .warning))
      }
      return .pass(Measurement(actual: actual))
    }
  }
}

private let absent = MessageTemplate(
  zh: "佐证材料上没有验证人签名，要求由验证人签名",
  en: "the evidence carries no verifier's signature, one is required")
private let unstated = MessageTemplate(
  zh: "申报材料没有写明验证人是谁，请看佐证上是否有验证人签名",
  en: "the dossier does not say who verified the evidence; look for a verifier's signature")
private let byApplicant = MessageTemplate(
  zh: "验证人 {0} 就是申报人本人，应由单位其他人员核对签名",
  en: "the verifier {0} is the applicant; someone else of the unit should verify and sign")
