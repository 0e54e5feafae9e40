// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the plan chosen on the platform is the notice's.
///
/// Notice: 绍建盟[2024]07号 正文五（一）, 选择“2024年度绍兴市装配式建筑设计、生产、施工专业中级…评审工作计划”. Names are
/// compared by their letters and digits.
package struct PlanSelected: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The plans that may be chosen.
    package var plans: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.texts("plans", \.plans, Bilingual(zh: "应选择的评审工作计划", en: "the plans that may be chosen"))]
    }
  }

  package static let info = RuleInfo(
    id: "plan.selected",
    title: Bilingual(zh: "选择了本通知的评审工作计划", en: "the plan chosen is the notice's"),
    remedy: Bilingual(
      zh: "在“中级职称评审”中重新选择通知所写的评审工作计划再申报",
      en: "choose the plan that the notice names on the platform and apply under it"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [otherPlan, noPlan] }

  private let plans: NameList
  private let expected: Value
  package init(_ parameters: Parameters) {
    plans = NameList(parameters.plans)
    expected = .list(parameters.plans.map { .text($0) })
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let plan = dossier.application?.plan else { return .notApplicable(noPlan()) }
    let actual = Value.text(plan.text)
    if plans.entry(equal: plan) != nil {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    return .fail(Violation(otherPlan(actual, expected), actual: actual, expected: expected))
  }
}

private let otherPlan = MessageTemplate(
  zh: "选择的评审工作计划是“{0}”，要求选择“{1}”",
  en: "the plan chosen is {0}; required: {1}")
private let noPlan = MessageTemplate(
  zh: "没有写明选择的评审工作计划", en: "it is not stated which plan is chosen")
