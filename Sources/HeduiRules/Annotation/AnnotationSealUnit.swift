// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the annotation's seal is that of the applicant's own unit.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1, 单位公章: it does not say whose, so a fail is a warning. Seals
/// of persons and of drawing reviewers are left to `annotation.unit-seal`.
package struct AnnotationSealUnit: Rule {
  package static let info = RuleInfo(
    id: "annotation.seal-unit",
    title: Bilingual(zh: "签注的公章是申报人所在单位的", en: "the annotation's seal is the applicant's unit's"),
    remedy: Bilingual(
      zh: "由申报人所在单位核对盖章；单位改过名的，在 dossier.yaml 的 unit.aliases 写明曾用名",
      en:
        "let the applicant's own unit verify and seal it; when the unit was renamed, give its former "
        + "name below unit.aliases in dossier.yaml"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherUnit, affiliatedUnit, noUnit, noSeal, noUnitSeal]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    guard case .stated(let seal) = evidence.annotation?.seal else {
      return .notApplicable(noSeal())
    }
    switch seal.kind {
    case .personal, .registered, .drawingReview: return .notApplicable(noUnitSeal(seal.kind.value))
    case .unit, .department, .drawingIssue, .asBuilt, .electronic: break
    }
    guard let unit = facts.dossier.unit else { return .notApplicable(noUnit()) }
    let actual = Value.text(seal.holder.text)
    let expected = Value.text(unit.name.text)
    switch UnitRelation(of: seal.holder, to: unit) {
    case .own:
      return .pass(Measurement(actual: actual, expected: expected))
    case .affiliated where seal.kind != .unit && isPart(seal.holder, of: unit):
      return .pass(Measurement(actual: actual, expected: expected))
    case .affiliated:
      return .fail(
        Violation(affiliatedUnit(actual, expected), actual: actual, expected: expected))
    case .other:
      return .fail(Violation(otherUnit(actual, expected), actual: actual, expected: expected))
    }
  }

  /// Whether a department's seal begins with the unit's own name.
  private func isPart(_ holder: Name, of unit: Employer) -> Bool {
    ([unit.name] + unit.aliases).contains { holder.key.begins(with: $0.key) }
  }
}

private let otherUnit = MessageTemplate(
  zh: "签注的印章属于 {0}，申报人所在单位是 {1}",
  en: "the annotation's seal is that of {0}, the applicant's unit is {1}")
private let affiliatedUnit = MessageTemplate(
  zh: "签注的印章属于 {0}，像是申报人所在单位 {1} 的分支、上级或下属",
  en:
    "the annotation's seal is that of {0}, which looks like a branch, parent or subsidiary of the "
    + "applicant's unit {1}")
private let noUnit = MessageTemplate(
  zh: "申报材料没有写明申报人所在单位，无从比较印章", en: "the dossier names no unit to compare the seal with")
private let noSeal = MessageTemplate(zh: "没有写明签注的印章", en: "no seal of an annotation is stated")
private let noUnitSeal = MessageTemplate(
  zh: "签注盖的是{0}，不是单位的印章", en: "the annotation's seal is a {0}, none of a unit")
