// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a recommender is in service.
///
/// Notice: 绍建盟[2024]07号 正文四（一）, 在职. Who has reached the age of retirement is a case for review.
package struct SelfassessRecommenderInService: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The age at which men retire, in years.
    package var men = Rational(0)
    /// The age at which women retire, in years.
    package var women = Rational(0)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .number("men", \.men, Bilingual(zh: "男性退休年龄（周岁）", en: "age at which men retire")),
        .number("women", \.women, Bilingual(zh: "女性退休年龄（周岁）", en: "age at which women retire")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "selfassess.recommender-in-service",
    title: Bilingual(zh: "推荐人在职", en: "the recommender is in service"),
    remedy: Bilingual(
      zh: "换成在职的推荐人；超过退休年龄仍在职的，附单位证明",
      en: "choose one who is in service; beyond the age of retirement add the unit's word for it"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [notInService, unstated, aged, SharedMessages.otherRoute, SharedMessages.routeUnknown]
      + [SharedMessages.nothingStated]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ person: Recommender, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = facts.dossier.exemptionFromSelfAssessment {
      return .notApplicable(exemption)
    }
    let name = Value.text(person.name.text)
    switch person.isInService {
    case false: return .fail(Violation(notInService(name)))
    case nil: return .review(Violation(unstated(name)))
    case true: break
    }
    let age = retirementAge(person.sex)
    if let retires = person.birth?.adding(years: age), facts.today.isBefore(retires) != .yes {
      return .review(Violation(aged(name, .integer(age)), expected: .integer(age)))
    }
    return .pass()
  }

  /// The age of retirement; the lower one when the sex is not stated.
  private func retirementAge(_ sex: Sex?) -> Int {
    switch sex {
    case .male: parameters.men.whole
    case .female: parameters.women.whole
    case nil: min(parameters.men, parameters.women).whole
    }
  }
}

private let notInService = MessageTemplate(
  zh: "推荐人“{0}”不在职，要求在职", en: "the recommender {0} is not in service, which is required")
private let unstated = MessageTemplate(
  zh: "没有写明推荐人“{0}”是否在职，要求在职",
  en: "it is not said whether the recommender {0} is in service, which is required")
private let aged = MessageTemplate(
  zh: "推荐人“{0}”写明在职，但可能已到 {1} 周岁的退休年龄，请核实",
  en: "the recommender {0} is said to be in service but may have reached the age of {1}")
