// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that one unit stands in the application, the insurance, the labour contract, the present post, the
/// last assessment and on the bag.
///
/// Notice: 绍建盟[2024]07号 附件2一.2, 现工作单位名称. Seals are left to `annotation.seal-unit`, and the keeper
/// of the personnel file may be another (人事代理). Branches, parents and agencies are common, so a
/// difference is a warning. A last assessment by the unit where the applicant then worked is as it must be.
package struct UnitNameConsistent: Rule {
  package static let info = RuleInfo(
    id: "unit.name-consistent",
    title: Bilingual(zh: "各处单位名称一致", en: "the unit is the same everywhere"),
    remedy: Bilingual(
      zh: "核对单位全称；单位更名的，在 unit.aliases 写明曾用名；分支机构、劳务派遣或人事代理的，附单位说明",
      en:
        "compare the full names; a renamed unit's former name goes below unit.aliases; for a branch, "
        + "an agency or dispatched staff add the unit's explanation"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherUnit, affiliatedUnit, nothing, noUnit] + Place.allCases.map(\.template)
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let unit = dossier.unit else { return .notApplicable(noUnit()) }
    let named = statedUnits(dossier)
    guard !named.isEmpty else { return .notApplicable(nothing()) }
    let expected = Value.text(unit.name.text)
    let differing = named.compactMap { place, name -> Violation? in
      let template: MessageTemplate
      switch UnitRelation(of: name, to: unit) {
      case .own: return nil
      case .affiliated: template = affiliatedUnit
      case .other: template = otherUnit
      }
      let actual = Value.text(name.text)
      return Violation(
        template(.message(place.template()), actual, expected), actual: actual, expected: expected)
    }
    return differing.isEmpty ? .pass(Measurement(actual: expected)) : .fail(differing)
  }

  /// Where a unit's name stands.
  private enum Place: CaseIterable {
    case insurance, insuranceRegion, labour, post, assessment, cover

    var template: MessageTemplate {
      switch self {
      case .insurance: ofInsurance
      case .insuranceRegion: ofInsuranceAffiliation
      case .labour: ofLabour
      case .post: ofPost
      case .assessment: ofAssessment
      case .cover: ofCover
      }
    }
  }

  private func statedUnits(_ dossier: Dossier) -> [(Place, Name)] {
    var found: [(Place, Name)] = []
    for insurance in dossier.insurance where insurance.to == nil {
      if let name = insurance.unit { found.append((.insurance, name)) }
    }
    if let name = dossier.affiliation?.insuranceUnit { found.append((.insuranceRegion, name)) }
    if let name = dossier.affiliation?.labourUnit { found.append((.labour, name)) }
    for post in dossier.experience where post.to == nil {
      if let name = post.unit { found.append((.post, name)) }
    }
    if let last = dossier.assessments.max(by: { $0.year < $1.year }), let name = last.unit,
      !workedThere(name, in: last.year, dossier)
    {
      found.append((.assessment, name))
    }
    if let name = dossier.form?.coverUnit { found.append((.cover, name)) }
    return found
  }

  /// Whether a former post names that unit at the end of the year, whose unit assesses (附件4二.4).
  private func workedThere(_ unit: Name, in year: Int, _ dossier: Dossier) -> Bool {
    guard let last = CivilDate(year: year, month: 12, day: 31)?.firstDay else { return false }
    return dossier.experience.contains { post in
      guard post.unit == unit, let end = post.to else { return false }
      return post.from.firstDay <= last && end.lastDay >= last
    }
  }
}

private let otherUnit = MessageTemplate(
  zh: "{0}写的是 {1}，申报人所在单位是 {2}，不一致",
  en: "{0} names {1}, the applicant's unit is {2}: they differ")
private let affiliatedUnit = MessageTemplate(
  zh: "{0}写的是 {1}，像是申报人所在单位 {2} 的分支、上级或下属，请核对",
  en:
    "{0} names {1}, which looks like a branch, parent or subsidiary of the applicant's unit {2}; "
    + "compare them")
private let nothing = MessageTemplate(
  zh: "除所在单位外，没有写明其他材料上的单位名称", en: "no unit's name on other papers is stated")
private let noUnit = MessageTemplate(zh: "没有写明申报人所在单位", en: "the applicant's unit is not stated")
private let ofInsurance = MessageTemplate(zh: "社会保险缴纳单位", en: "the present insurance")
private let ofInsuranceAffiliation = MessageTemplate(
  zh: "人事隶属关系中的社保缴纳单位", en: "the insurance of the affiliation")
private let ofLabour = MessageTemplate(zh: "劳动合同单位", en: "the labour contract")
private let ofPost = MessageTemplate(zh: "目前的工作经历", en: "the present post")
private let ofAssessment = MessageTemplate(zh: "最近一次年度考核", en: "the last assessment")
private let ofCover = MessageTemplate(zh: "资料袋封面", en: "the bag's cover")
