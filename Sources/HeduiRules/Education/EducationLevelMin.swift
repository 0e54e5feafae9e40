// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for an education of 大专 or above.
///
/// Notice: 绍建盟[2024]07号 附件1一2, 大专及以上学历. Schools for technicians are counted differently elsewhere
/// and are a case for review; who transfers (附件1二) or takes no route that is known is one too.
package struct EducationLevelMin: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Levels that the notice accepts.
    package var accepted: [String] = []
    /// Levels below.
    package var below: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "accepted", \.accepted, Bilingual(zh: "符合要求的学历层次", en: "levels that are accepted")),
        .texts("below", \.below, Bilingual(zh: "低于要求的学历层次", en: "levels below them")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "education.level-min",
    title: Bilingual(zh: "大专及以上学历", en: "an education of 大专 (junior college) or above"),
    remedy: Bilingual(
      zh: "有大专及以上学历的，在 education 中写明；没有的，改走自评申报（自评分须达到要求）",
      en:
        "state the education of 大专 or above below education; without one, take the "
        + "self-assessment route"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooLow, ownConditions, noRoute, unknown, unstated, SharedMessages.otherRoute]
  }

  private let accepted: NameList
  private let below: NameList
  package init(_ parameters: Parameters) {
    accepted = NameList(parameters.accepted)
    below = NameList(parameters.below)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let route = dossier.claimedRoute
    if let route, route == .selfAssessed || route == .skilled {
      return .notApplicable(SharedMessages.elsewhere(route))
    }
    if let best = dossier.education.first(where: { accepted.entry(equal: $0.level) != nil }) {
      return .pass(Measurement(actual: .text(best.level.text), expected: required))
    }
    guard !dossier.education.isEmpty else { return .review(Violation(unstated(required))) }
    let levels = Value.list(dossier.education.map { .text($0.level.text) })
    guard dossier.education.allSatisfy({ below.entry(equal: $0.level) != nil }) else {
      return .review(violation(unknown, levels))
    }
    switch route {
    case .transfer: return .review(violation(ownConditions, levels))
    case nil: return .review(violation(noRoute, levels))
    default: return .fail(violation(tooLow, levels))
    }
  }

  private func violation(_ template: MessageTemplate, _ levels: Value) -> Violation {
    Violation(template(levels, required), actual: levels, expected: required)
  }
}

private let required = Value.term(
  code: "junior-college", name: Bilingual(zh: "大专及以上", en: "大专 or above"))
private let tooLow = MessageTemplate(
  zh: "学历是“{0}”，要求{1}；不具备规定学历的只能走自评申报",
  en: "the education is {0}, required: {1}; without it only the self-assessment route is open")
private let ownConditions = MessageTemplate(
  zh: "学历是“{0}”，低于{1}；转评另有条件（附件1二），请判断是否仍要求学历",
  en: "the education is {0}, below {1}; transfers have conditions of their own (附件1二): does it hold"
)
private let noRoute = MessageTemplate(
  zh: "学历是“{0}”，低于{1}；没有写明申报方式，无法判断是否可以申报",
  en:
    "the education is {0}, below {1}; the route is not known, so it cannot be told whether it holds"
)
private let unknown = MessageTemplate(
  zh: "学历写的是“{0}”，看不出是否达到{1}（技工院校等由人判断）",
  en: "the education reads {0}; whether it counts as {1} is for a person to decide")
private let unstated = MessageTemplate(
  zh: "申报材料没有写明学历，要求{0}", en: "the dossier states no education, required: {0}")
