// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that all fields of the form of 附件5 are filled in.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 填写内容要求真实完整…企业人员年度考核登记表范本见附件5. The form is a model, so a
/// fail is a warning; 备注 may stay blank.
package struct AssessmentFieldsComplete: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Fields that may stay blank.
    package var optional: [String] = []
    /// Fields that units without departments leave blank.
    package var departments: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("optional", \.optional, Bilingual(zh: "可以不填的栏目", en: "fields that may stay blank")),
        .texts(
          "departments", \.departments,
          Bilingual(zh: "不设部门的单位可以不填的栏目", en: "fields that units without departments leave blank")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "assessment.fields-complete",
    title: Bilingual(zh: "年度考核登记表填写完整", en: "the assessment form is filled in completely"),
    remedy: Bilingual(
      zh: "补填空缺的栏目；单位不设部门的，写明 unit.departments: false",
      en: "fill in the blanks; for a unit without departments write unit.departments: false"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [blank, unstated, SharedMessages.formUnstated, SharedMessages.notTheModelForm]
  }

  private let optional: NameList
  private let departments: NameList
  package init(_ parameters: Parameters) {
    optional = NameList(parameters.optional)
    departments = NameList(parameters.departments)
  }

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    if let reason = assessment.whyNoModelForm { return .notApplicable(reason) }
    guard case .stated(let blanks) = assessment.blanks else {
      return assessment.blanks == .absent ? .pass() : .notApplicable(unstated())
    }
    let missing = blanks.filter {
      optional.entry(equal: $0) == nil && !facts.dossier.excused(departments, $0)
    }
    if missing.isEmpty { return .pass() }
    let actual = Value.list(missing.map { .text($0.text) })
    return .fail(Violation(blank(actual), actual: actual))
  }
}

private let blank = MessageTemplate(
  zh: "考核登记表的以下栏目没有填写：{0}，要求填写完整",
  en: "these fields of the form are blank: {0}; all must be filled in")
private let unstated = MessageTemplate(
  zh: "没有写明考核登记表有无空缺的栏目", en: "it is not stated whether the form has blanks")
