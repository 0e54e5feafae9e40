// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the applicant submitted inside the window, both days included, by China time.
///
/// Notice: 绍建盟[2024]07号 正文五（一）, 个人申报截止时间为7月19日至10月10日…逾期不再受理. The notice counts days, so the
/// last day is whole. Submitting again after a return past the last day is for review.
package struct DeadlineIndividual: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The first day.
    package var opens: CivilDate?
    /// The last day.
    package var closes: CivilDate?
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("opens", \.opens, Bilingual(zh: "个人申报第一天", en: "the first day")),
        .date("closes", \.closes, Bilingual(zh: "个人申报最后一天", en: "the last day")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "deadline.individual",
    title: Bilingual(zh: "在个人申报时间内提交", en: "the applicant submitted inside the window"),
    remedy: Bilingual(
      zh: "在个人申报时间内提交；逾期不再受理，提交日期写错的更正 dossier.yaml",
      en: "submit inside the window; late ones are refused; correct dossier.yaml when it is wrong"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [early, late, lateAgain, unclear, notSubmitted]
  }

  private let opens: CivilDate
  /// The last day.
  package let closes: CivilDate?
  package init(_ parameters: Parameters) {
    opens = parameters.opens ?? .earliest
    closes = parameters.closes
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let closes, let submitted = dossier.application?.submitted else {
      return .notApplicable(notSubmitted())
    }
    let actual = Value.date(submitted)
    let expected = Value.list([.date(opens), .date(closes)])
    func violation(_ template: MessageTemplate) -> Violation {
      Violation(
        template(actual, .date(opens), .date(closes)), actual: actual, expected: expected)
    }
    let (before, after) = (submitted.isBefore(opens), submitted.isAfter(closes))
    if before == .yes { return .fail(violation(early)) }
    if after == .yes {
      return dossier.application?.isResubmitted == true
        ? .review(violation(lateAgain)) : .fail(violation(late))
    }
    return before == .no && after == .no
      ? .pass(Measurement(actual: actual, expected: expected)) : .review(violation(unclear))
  }
}

private let early = MessageTemplate(
  zh: "{0} 提交，早于个人申报时间（{1} 至 {2}）", en: "submitted {0}, before the window of {1} to {2}")
private let late = MessageTemplate(
  zh: "{0} 提交，晚于个人申报时间（{1} 至 {2}），逾期不再受理",
  en: "submitted {0}, after the window of {1} to {2}; late applications are refused")
private let lateAgain = MessageTemplate(
  zh: "退回后于 {0} 重新提交，晚于个人申报时间（{1} 至 {2}），请确认是否受理",
  en: "submitted again {0} after a return, past the window of {1} to {2}: is it received")
private let unclear = MessageTemplate(
  zh: "提交时间写的是 {0}，看不出是否在个人申报时间（{1} 至 {2}）内，请写到日",
  en: "submitted {0}: it cannot be told whether that lies in the window of {1} to {2}; name the day"
)
private let notSubmitted = MessageTemplate(
  zh: "没有写明个人提交时间", en: "no day of submission is stated")
