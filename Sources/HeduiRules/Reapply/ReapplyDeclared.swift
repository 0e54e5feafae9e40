// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Points out ticks that tell of an application after a failed one which is not declared.
///
/// Notice: 绍建盟[2024]07号 正文五（七）2 and 附件2二.3.1, 2023年度评审未通过又再次申报人员. Whether the tick
/// 再次通过中级申报 means the same is A-22.
package struct ReapplyDeclared: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Ticks of people who apply again.
    package var ticks: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "ticks", \.ticks,
          Bilingual(zh: "表明再次申报的勾选项", en: "ticks of people who apply again after a failure"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "reapply.declared",
    title: Bilingual(zh: "上年度未通过的写明再次申报", en: "an application after a failed one is declared"),
    remedy: Bilingual(
      zh: "写明 application.reapplicant: true 或 false，并核对勾选项",
      en: "write application.reapplicant: true or false, and check the ticks"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [undeclared, notConcerned] }

  private let ticks: NameList
  package init(_ parameters: Parameters) { ticks = NameList(parameters.ticks) }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let application = dossier.application else { return .notApplicable(notConcerned()) }
    if application.isReapplicant == true { return .pass() }
    guard let tick = application.ticks.first(where: { ticks.entry(equal: $0.name) != nil }) else {
      return .notApplicable(notConcerned())
    }
    let actual = Value.text(tick.name.text)
    return .fail(Violation(undeclared(actual), actual: actual))
  }
}

private let undeclared = MessageTemplate(
  zh: "勾选了“{0}”，但没有写明是上年度未通过、再次申报；再次申报的须有新增工程项目业绩",
  en:
    "{0} is ticked, but it is not declared that this follows a failed application, which needs a new "
    + "project")
private let notConcerned = MessageTemplate(
  zh: "没有写明是再次申报，也没有勾选有关选项", en: "nothing tells of an application after a failed one")
