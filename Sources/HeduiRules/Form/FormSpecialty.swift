// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the specialty is one of the plan's.
///
/// Notice: 绍建盟[2024]07号 附件4二（一）, 专业名称详见评审计划/可评审专业. The plan's list stands on the platform only;
/// while a policy gives none, a person compares the specialty with it, and a dossier can still be accepted.
package struct FormSpecialty: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The plan's specialties; empty when the list is not in hand.
    package var specialties: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "specialties", \.specialties,
          Bilingual(
            zh: "评审计划的可评审专业，没有名单时为空", en: "the plan's specialties, empty when not in hand"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "form.specialty",
    title: Bilingual(zh: "从事专业是评审计划的可评审专业", en: "the specialty is one of the plan's"),
    remedy: Bilingual(
      zh: "按平台“评审计划/可评审专业”的名称填写从事专业，证书上将印这个名称",
      en: "fill in the specialty as the plan on the platform names it; it is printed so"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notListed, noList, unstated] }

  private let specialties: NameList
  private let expected: Value?
  package init(_ parameters: Parameters) {
    specialties = NameList(parameters.specialties)
    let names = parameters.specialties
    expected = names.isEmpty ? nil : .list(names.map { .text($0) })
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let specialty = dossier.form?.specialty else {
      return .review(Violation(unstated(), expected: expected))
    }
    let actual = Value.text(specialty.text)
    guard let expected else { return .manual(noList(actual)) }
    if specialties.entry(equal: specialty) != nil {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    return .fail(Violation(notListed(actual, expected), actual: actual, expected: expected))
  }
}

private let notListed = MessageTemplate(
  zh: "从事专业“{0}”不在评审计划的可评审专业中：{1}", en: "the specialty {0} is none of the plan's: {1}")
private let noList = MessageTemplate(
  zh: "没有可评审专业的名单，请对照评审计划看“{0}”是否在内",
  en: "the plan's list of specialties is not in hand; compare {0} with it on the platform")
private let unstated = MessageTemplate(
  zh: "没有写明从事专业，须按评审计划的可评审专业填写",
  en: "no specialty is stated; it must be one of the plan's")
