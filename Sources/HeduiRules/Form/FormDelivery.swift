// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the sealed review form is handed to the committee's office, seals first.
///
/// Notice: 绍建盟[2024]07号 正文五（九）, 盖章后再报送, and 附件4一注, 申报对象提交评审表至. No day is given.
package struct FormDelivery: Rule {
  package static let info = RuleInfo(
    id: "form.delivery",
    title: Bilingual(
      zh: "盖章后的评审表已提交评委会办公室", en: "the sealed review form is handed to the office"),
    remedy: Bilingual(
      zh: "盖齐公章后将评审表提交至评审委员会办公室",
      en: "have the form sealed, then hand it to the committee's office"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [notDelivered, unsealed, SharedMessages.notPaperStage, SharedMessages.nothingStated]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let form = dossier.paperForm else {
      return .notApplicable(SharedMessages.notPaperStage())
    }
    switch form.isDelivered {
    case nil: return .notApplicable(SharedMessages.nothingStated())
    case false?: return .fail(Violation(notDelivered()))
    case true?:
      let isUnsealed = form.seals == .absent || form.seals == .stated([])
      return isUnsealed ? .fail(Violation(unsealed())) : .pass()
    }
  }
}

private let notDelivered = MessageTemplate(
  zh: "评审表还没有提交评审委员会办公室，盖章后须报送",
  en: "the review form is not handed to the office yet, as is required once it is sealed")
private let unsealed = MessageTemplate(
  zh: "评审表没有盖章就已提交，要求盖章后再报送", en: "the review form was handed in without seals; seals come first")
