// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the unit recommends the applicant only when the posting has ended without objection.
///
/// Notice: 绍建盟[2024]07号 附件3.4, 确认无意见后, 报送所在地主管部门审查. A later day than the last one posted is
/// safe, the same day and an objection are for a person to look at.
package struct PublicityBeforeSubmission: Rule {
  package static let info = RuleInfo(
    id: "publicity.before-submission",
    title: Bilingual(
      zh: "公示结束且无意见后再报送", en: "the unit recommends after the posting ended without objection"),
    remedy: Bilingual(
      zh: "公示结束、确认无意见后再推荐；日期写错的更正 public-notice.to 或 application.recommended",
      en:
        "recommend after the posting has ended without objection; correct public-notice.to or "
        + "application.recommended when a date is wrong"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooEarly, sameDay, objection, look, notRecommended]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let recommended = dossier.application?.recommended else {
      return .notApplicable(notRecommended())
    }
    guard let last = dossier.publicNotice?.to else { return .manual(look()) }
    let (actual, expected) = (Value.date(recommended), Value.date(last))
    if recommended.isBefore(last) == .yes {
      return .fail(Violation(tooEarly(actual, expected), actual: actual, expected: expected))
    }
    var doubts: [Violation] = []
    if recommended.isAfter(last) != .yes {
      doubts.append(Violation(sameDay(actual, expected), actual: actual, expected: expected))
    }
    if dossier.publicNotice?.hasObjection == true { doubts.append(Violation(objection())) }
    return doubts.isEmpty
      ? .pass(Measurement(actual: actual, expected: expected)) : .review(doubts)
  }
}

private let tooEarly = MessageTemplate(
  zh: "单位 {0} 推荐，公示到 {1} 才结束，要求公示结束、确认无意见后再报送",
  en: "the unit recommended on {0}, before the posting ended on {1}")
private let sameDay = MessageTemplate(
  zh: "单位 {0} 推荐，公示 {1} 结束，看不出推荐是否在公示结束之后",
  en: "the unit recommended on {0}, the posting ended on {1}: did it recommend after the end")
private let objection = MessageTemplate(
  zh: "公示期间有异议，请看异议是否已经处理、确认无意见",
  en: "somebody objected during the posting; has the objection been settled")
private let look = MessageTemplate(
  zh: "没有写明公示的结束日，请单位核对公示结束、确认无意见后才推荐",
  en:
    "the posting's last day is not stated; let the unit see that it ended without objection first"
)
private let notRecommended = MessageTemplate(
  zh: "单位尚未推荐，或没有写明推荐时间", en: "the unit has not recommended yet, or does not say when")
