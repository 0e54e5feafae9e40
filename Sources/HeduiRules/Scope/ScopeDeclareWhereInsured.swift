// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that an applicant of the city whose affiliation is split declares through a unit in the place of
/// insurance.
///
/// Notice: 绍建盟[2024]07号 正文三（一）, 人事隶属关系在我市，但三者不在一个地区的…原则上由社会保险参保地单位申报. 原则上
/// makes it a warning; a region is a county or another city.
package struct ScopeDeclareWhereInsured: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The city and its districts and counties.
    package var regions: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.texts("regions", \.regions, Places.doc)]
    }
  }

  package static let info = RuleInfo(
    id: "scope.declare-where-insured",
    title: Bilingual(
      zh: "三者不在一个地区时由社会保险参保地单位申报",
      en: "a split affiliation is declared through a unit in the place of insurance"),
    remedy: Bilingual(
      zh: "改由社会保险参保地的单位申报，或先向受理点确认可以由现单位申报",
      en: "declare through a unit in the place of insurance, or ask the receiving point first"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [elsewhere, otherUnit, regionsUnstated, notSplit, notOfCity, unitUnstated]
  }

  private let places: Places
  package init(_ parameters: Parameters) { places = Places(parameters.regions) }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let affiliation = dossier.affiliation, let insured = affiliation.insuranceRegion,
      let file = affiliation.fileRegion, let labour = affiliation.labourRegion
    else { return .notApplicable(regionsUnstated()) }
    let pairs = [(insured, file), (insured, labour), (file, labour)]
    guard pairs.contains(where: { places.relation($0, $1) == .different }) else {
      return .notApplicable(notSplit())
    }
    guard [insured, file, labour].contains(where: places.contains) else {
      return .notApplicable(notOfCity())
    }
    return declared(through: dossier.unit, payer: affiliation.insuranceUnit, insured)
  }

  /// Judges the unit that declares by the unit that pays the insurance, else by its region.
  private func declared(through unit: Employer?, payer: Name?, _ insured: Name) -> Outcome {
    guard let unit else { return .notApplicable(unitUnstated()) }
    let expected = Value.text(insured.text)
    let payment = payer.map { UnitRelation(of: $0, to: unit) }
    if payment == .own {
      return .pass(Measurement(actual: .text(unit.name.text), expected: expected))
    }
    if let region = unit.region {
      let actual = Value.text(region.text)
      switch places.relation(region, insured) {
      case .same: return .pass(Measurement(actual: actual, expected: expected))
      case .different:
        return .fail(Violation(elsewhere(expected, actual), actual: actual, expected: expected))
      case .unclear: return .notApplicable(unitUnstated())
      }
    }
    guard let payer, payment == .other else { return .notApplicable(unitUnstated()) }
    let actual = Value.text(unit.name.text)
    return .fail(
      Violation(
        otherUnit(expected, .text(payer.text), actual), actual: actual, expected: expected))
  }
}

private let elsewhere = MessageTemplate(
  zh: "三者不在一个地区，社会保险在 {0}，申报单位却在 {1}；原则上由社会保险参保地单位申报",
  en:
    "the affiliation is split: insured in {0}, declared through a unit in {1}; in principle the unit "
    + "in the place of insurance declares")
private let otherUnit = MessageTemplate(
  zh: "三者不在一个地区，社会保险在 {0} 由 {1} 缴纳，申报单位却是 {2}；原则上由社会保险参保地单位申报",
  en:
    "the affiliation is split: insured in {0} by {1}, declared through {2}; in principle the unit in "
    + "the place of insurance declares")
private let regionsUnstated = MessageTemplate(
  zh: "没有写全社会保险、人事档案、劳动关系的所在地，看不出三者是否在一个地区",
  en: "not all three regions are stated, so it cannot be told whether the affiliation is split")
private let notSplit = MessageTemplate(
  zh: "社会保险、人事档案、劳动关系没有明显分在不同地区", en: "the affiliation is not plainly split between regions")
private let notOfCity = MessageTemplate(
  zh: "社会保险、人事档案、劳动关系都不在本市", en: "none of the three lies in the city")
private let unitUnstated = MessageTemplate(
  zh: "没有写明申报单位或其所在的区、县，看不出是否在参保地",
  en: "the declaring unit or its county is not stated, so it cannot be compared with the insurance")
