// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the annotation carries a unit's official seal.
///
/// Notice: 绍建盟[2024]07号 正文五（七）1, 加盖单位公章. Seals for one purpose (department, contract, drawing
/// issue) are a warning, electronic seals a case for review; whose seal it is asks `annotation.seal-unit`.
package struct AnnotationUnitSeal: Rule {
  package static let info = RuleInfo(
    id: "annotation.unit-seal",
    title: Bilingual(zh: "佐证材料加盖单位公章", en: "the evidence carries the unit's official seal"),
    remedy: Bilingual(
      zh: "在签注处加盖单位公章（不是部门章、合同章或个人章），彩色扫描后重新上传",
      en:
        "set the unit's official seal (no department, contract or personal one) on the annotation, "
        + "scan it in colour and upload it again"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [absent, unstated, singlePurpose, electronic, otherSeal] + SharedMessages.annotation
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
    switch annotation.seal {
    case .unstated: return .review(Violation(unstated()))
    case .absent: return .fail(Violation(absent()))
    case .stated(let seal): return decide(seal)
    }
  }

  private func decide(_ seal: Seal) -> Outcome {
    let holder = Value.text(seal.holder.text)
    let actual = seal.kind == .unit ? expected : seal.kind.value
    switch seal.kind {
    case .unit:
      return .pass(Measurement(actual: actual, expected: expected))
    case .department, .drawingIssue, .asBuilt:
      return .fail(
        Violation(
          singlePurpose(holder, actual), actual: actual, expected: expected, severity: .warning))
    case .electronic:
      return .review(Violation(electronic(holder), actual: actual, expected: expected))
    case .personal, .registered, .drawingReview:
      return .fail(Violation(otherSeal(holder, actual), actual: actual, expected: expected))
    }
  }
}

private let expected = Seal.Kind.unit.value

private let absent = MessageTemplate(
  zh: "佐证材料的签注没有盖章，要求加盖单位公章",
  en: "the annotation carries no seal, the unit's official seal is required")
private let unstated = MessageTemplate(
  zh: "申报材料没有写明签注的印章，请看佐证上是否加盖单位公章",
  en:
    "the dossier does not say which seal the annotation carries; look for the unit's official seal")
private let singlePurpose = MessageTemplate(
  zh: "签注盖的是 {0} 的{1}，要求单位公章",
  en: "the annotation carries a {1} of {0}; the unit's official seal is required")
private let electronic = MessageTemplate(
  zh: "签注盖的是 {0} 的电子印章，通知没有说是否可以代替单位公章",
  en: "the annotation carries an electronic seal of {0}; the notice does not say whether it serves")
private let otherSeal = MessageTemplate(
  zh: "签注盖的是 {0} 的{1}，不是单位公章",
  en: "the annotation carries a {1} of {0}, which is no unit's official seal")
