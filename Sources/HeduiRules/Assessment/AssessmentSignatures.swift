// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for a signature and date at each of the places of the form of 附件5.
///
/// Notice: 绍建盟[2024]07号 附件5, 签名： 年 月 日. The form is a model, so a fail is a warning; a unit without
/// departments has one place less.
package struct AssessmentSignatures: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The places to sign.
    package var places: [String] = []
    /// Those of them that units without departments do not have.
    package var departments: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("places", \.places, Bilingual(zh: "须签名的栏目", en: "the places to sign")),
        .texts(
          "departments", \.departments,
          Bilingual(zh: "不设部门的单位没有的栏目", en: "places that units without departments do not have")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "assessment.signatures",
    title: Bilingual(zh: "年度考核登记表各栏有签名和日期", en: "the assessment form is signed and dated"),
    remedy: Bilingual(
      zh: "请相关人员补签名和日期；单位不设部门的，写明 unit.departments: false",
      en: "have it signed and dated; for a unit without departments write unit.departments: false"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [unsigned, unstated, SharedMessages.formUnstated, SharedMessages.notTheModelForm]
  }

  private let count: Int
  private let places: NameList
  private let departments: NameList
  package init(_ parameters: Parameters) {
    count = parameters.places.count
    places = NameList(parameters.places)
    departments = NameList(parameters.departments)
  }

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    if let reason = assessment.whyNoModelForm { return .notApplicable(reason) }
    guard case .stated(let stated) = assessment.unsigned else {
      return assessment.unsigned == .absent ? .pass() : .notApplicable(unstated())
    }
    let missing = stated.filter {
      places.entry(equal: $0) != nil && !facts.dossier.excused(departments, $0)
    }
    if missing.isEmpty { return .pass() }
    let actual = Value.list(missing.map { .text($0.text) })
    return .fail(Violation(unsigned(actual, .integer(count, .count)), actual: actual))
  }
}

private let unsigned = MessageTemplate(
  zh: "考核登记表的以下栏目没有签名或日期：{0}，登记表有 {1} 处须签名",
  en: "these places of the form lack a signature or date: {0}; the form has {1} to sign")
private let unstated = MessageTemplate(
  zh: "没有写明考核登记表有无未签名的栏目", en: "it is not stated whether all places of the form are signed")
