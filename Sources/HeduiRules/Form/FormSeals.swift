// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that unit, authorities and the local HR department sealed the review form.
///
/// Notice: 绍建盟[2024]07号 附件4一注, 评审表加盖所在单位、各主管部门、当地人社部门公章. A seal of the own unit's branch or
/// parent and a dossier that names no unit are for review; a sealing unit that is neither the own unit nor an
/// HR department is taken for an authority.
package struct FormSeals: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Words in the names of HR departments.
    package var departments: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "departments", \.departments,
          Bilingual(zh: "人社部门名称中的字样", en: "words in the names of HR departments"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "form.seals",
    title: Bilingual(
      zh: "评审表盖有所在单位、主管部门、当地人社部门公章",
      en: "unit, authorities and the local HR department sealed the review form"),
    remedy: Bilingual(
      zh: "报送前补盖所缺的公章", en: "have the missing seals put on before the form is handed in"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noSeals, unstated, noUnitSeal, nearUnitSeal, unitUnknown, noAuthority, noDepartment]
      + [SharedMessages.notPaperStage]
  }

  private let departments: [String]
  package init(_ parameters: Parameters) {
    departments = parameters.departments.filter { !$0.isEmpty }
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let form = dossier.paperForm else {
      return .notApplicable(SharedMessages.notPaperStage())
    }
    switch form.seals {
    case .unstated: return .review(Violation(unstated()))
    case .absent: return .fail(Violation(noSeals()))
    case .stated(let seals):
      let holders = seals.filter { $0.kind != .personal && $0.kind != .registered }.map(\.holder)
      return holders.isEmpty ? .fail(Violation(noSeals())) : judge(holders, unit: dossier.unit)
    }
  }

  private func judge(_ holders: [Name], unit: Employer?) -> Outcome {
    let actual = Value.list(holders.map { .text($0.text) })
    func violation(_ template: MessageTemplate) -> Violation {
      Violation(template(actual), actual: actual)
    }
    let others = holders.filter { holder in
      !departments.contains { holder.key.holds($0) }
    }
    var faults: [Violation] = []
    if others.count == holders.count { faults.append(violation(noDepartment)) }
    guard let unit else {
      return faults.isEmpty ? .review(violation(unitUnknown)) : .fail(faults)
    }
    let relations = others.map { UnitRelation(of: $0, to: unit) }
    var doubts: [Violation] = []
    if !relations.contains(.own) {
      if relations.contains(.affiliated) {
        doubts.append(violation(nearUnitSeal))
      } else {
        faults.append(violation(noUnitSeal))
      }
    }
    if !relations.contains(.other) { faults.append(violation(noAuthority)) }
    guard faults.isEmpty else { return .fail(faults) }
    return doubts.isEmpty ? .pass(Measurement(actual: actual)) : .review(doubts)
  }
}

private let noSeals = MessageTemplate(
  zh: "评审表没有盖公章，要求加盖所在单位、各主管部门、当地人社部门公章",
  en: "the review form has no seal; those of unit, authorities and HR department are required")
private let unstated = MessageTemplate(
  zh: "没有写明评审表上的印章，请看所在单位、各主管部门、当地人社部门公章是否齐全",
  en: "the seals on the review form are not stated; look for unit, authorities and HR department")
private let noUnitSeal = MessageTemplate(
  zh: "评审表的印章是 {0}，缺所在单位公章", en: "the review form is sealed by {0}; the unit's seal is missing")
private let nearUnitSeal = MessageTemplate(
  zh: "评审表的印章是 {0}，其中有名称与所在单位相近的，请判断是否所在单位公章",
  en: "the review form is sealed by {0}; one is close to the unit's name: is it the unit's seal")
private let unitUnknown = MessageTemplate(
  zh: "评审表的印章是 {0}，申报材料没有写明所在单位，请看是否齐全",
  en: "the review form is sealed by {0}; the dossier names no unit: are all seals there")
private let noAuthority = MessageTemplate(
  zh: "评审表的印章是 {0}，缺主管部门公章", en: "the review form is sealed by {0}; an authority's seal is missing")
private let noDepartment = MessageTemplate(
  zh: "评审表的印章是 {0}，缺当地人社部门公章",
  en: "the review form is sealed by {0}; the HR department's seal is missing")
