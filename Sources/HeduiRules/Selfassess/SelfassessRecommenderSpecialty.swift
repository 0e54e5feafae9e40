// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Leaves to a person whether a recommender's specialty is the same or close.
///
/// Notice: 绍建盟[2024]07号 正文四（一）, 具有本专业或相近专业. The notice does not say which ones are close.
package struct SelfassessRecommenderSpecialty: ManualRule {
  package typealias Subject = Recommender

  package static let info = RuleInfo(
    id: "selfassess.recommender-specialty",
    title: Bilingual(
      zh: "推荐人具有本专业或相近专业", en: "the recommender's specialty is the same or close"),
    remedy: Bilingual(
      zh: "选择本专业或相近专业的推荐人", en: "choose a recommender of the same or a close specialty"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var look: MessageTemplate { compare }
  package static var messages: [MessageTemplate] {
    [compare, SharedMessages.otherRoute, SharedMessages.routeUnknown, SharedMessages.nothingStated]
  }

  package init(_ parameters: NoParameters) {}

  package static func exemption(_ person: Recommender, _ dossier: Dossier) -> Message? {
    dossier.exemptionFromSelfAssessment
  }
}

private let compare = MessageTemplate(
  zh: "看推荐人证书上的专业与申报专业是否相同或相近",
  en: "see whether the specialty on the recommender's certificate is the applicant's or close to it"
)
