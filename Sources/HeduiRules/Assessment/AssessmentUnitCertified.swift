// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant's unit certified the assessment.
///
/// Notice: 绍建盟[2024]07号 附件1一4, 由申请人所在单位证明. The model form asks a signature, not expressly a seal,
/// so a fail is a warning.
package struct AssessmentUnitCertified: Rule {
  package static let info = RuleInfo(
    id: "assessment.unit-certified",
    title: Bilingual(zh: "年度考核由所在单位证明", en: "the unit certified the assessment"),
    remedy: Bilingual(
      zh: "请当年的考核单位在登记表上盖公章", en: "have the unit that assessed the year seal the form"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [unsealed, othersSeal, unstated, noUnit] }

  package init(_ parameters: NoParameters) {}

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    if let isSealed = assessment.isSealed {
      return isSealed ? .pass() : .fail(Violation(unsealed()))
    }
    let declared = assessment.evidence.compactMap(\.seals)
    if declared.isEmpty { return .notApplicable(unstated()) }
    let seals = declared.joined().filter { $0.kind != .personal && $0.kind != .registered }
    guard let first = seals.first else { return .fail(Violation(unsealed())) }
    let units = [assessment.unit.map { Employer(name: $0) }, facts.dossier.unit].compactMap { $0 }
    if units.isEmpty { return .notApplicable(noUnit()) }
    let own = seals.first { seal in
      units.contains { UnitRelation(of: seal.holder, to: $0) != .other }
    }
    if let own { return .pass(Measurement(actual: .text(own.holder.text))) }
    let actual = Value.text(first.holder.text)
    let expected = Value.text(units[0].name.text)
    return .fail(Violation(othersSeal(actual, expected), actual: actual, expected: expected))
  }
}

private let unsealed = MessageTemplate(
  zh: "年度考核没有单位盖章，要求由申请人所在单位证明",
  en: "the assessment bears no unit's seal; the applicant's unit must certify it")
private let othersSeal = MessageTemplate(
  zh: "年度考核上的印章是 {0} 的，要求由申请人所在单位（{1}）证明",
  en: "the seal on the assessment is that of {0}; the applicant's unit ({1}) must certify it")
private let unstated = MessageTemplate(
  zh: "没有写明年度考核上有无单位印章", en: "it is not stated whether the assessment is sealed")
private let noUnit = MessageTemplate(
  zh: "没有写明考核单位和申报人所在单位，无从判断印章", en: "no unit is stated that the seal could belong to")
