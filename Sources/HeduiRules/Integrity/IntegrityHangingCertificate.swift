// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that three years have passed since a registration was revoked for a lent certificate (挂证).
///
/// Notice: 绍建盟[2024]07号 正文五（七）4, 撤销其注册许可的，自撤销注册之日起3年内不得申请高一级职务任职资格评审. The last
/// day of the three years belongs to them (内), but is left to a person; whether the day of submission or the
/// cutoff counts is A-07. 转评 is no higher level, so it is for review.
package struct IntegrityHangingCertificate: Rule {
  /// Which day must lie after the three years; see ambiguity A-07.
  package enum Counted: String, Sendable, Hashable, CaseIterable {
    /// The day of submission.
    case submission
    /// The cutoff up to which years are counted.
    case cutoff
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How long a revocation bars, in years.
    package var years = Rational(0)
    /// When the ban began; earlier revocations do not count.
    package var since: CivilDate?
    /// The cutoff.
    package var cutoff: CivilDate?
    /// Which day counts.
    package var counted = Counted.submission
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .number("years", \.years, Bilingual(zh: "不得申报的年数", en: "years without application")),
        .date("since", \.since, Bilingual(zh: "规定印发的时间", en: "when the ban was issued")),
        .date("cutoff", \.cutoff, Bilingual(zh: "年限截止日期", en: "the day up to which years count")),
        .choice(
          "counted", \.counted,
          Bilingual(zh: "以提交之日还是截止日期计", en: "whether submission or cutoff counts")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "integrity.hanging-certificate",
    title: Bilingual(
      zh: "因“挂证”被撤销注册的限制期已过", en: "a ban after a revocation for a lent certificate is over"),
    remedy: Bilingual(
      zh: "限制期满后再申报；撤销日期写错的更正 dossier.yaml",
      en: "apply when the ban is over; correct dossier.yaml when the date is wrong"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [barred, barredTransfer, barredUnsent, mayBeBarred, sinceUnclear, beforeBan, noRevocation]
      + [SharedMessages.routeUnknown]
  }

  private let parameters: Parameters
  private let years: Int
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    years = parameters.years.wholeYears
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let revoked = dossier.integrity?.revoked else { return .notApplicable(noRevocation()) }
    let (actual, since) = (Value.date(revoked), parameters.since ?? .earliest)
    switch revoked.isBefore(since) {
    case .yes: return .notApplicable(beforeBan(actual, .date(since)))
    case .cannotTell:
      return .review(Violation(sinceUnclear(actual, .date(since)), actual: actual))
    case .no: break
    }
    let day = self.day(facts)
    // Past the end of the calendar the revocation itself lies after every day that can be submitted.
    let end = revoked.adding(years: years) ?? revoked
    let expected = Value.date(end)
    let values = [actual, expected, Value.date(day)]
    func violation(_ template: MessageTemplate) -> Violation {
      Violation(
        Message(template: template, arguments: values), actual: actual, expected: expected)
    }
    if day.isAfter(end) == .yes { return .pass(Measurement(actual: actual, expected: expected)) }
    guard day.isBefore(end) == .yes else { return .review(violation(mayBeBarred)) }
    if dossier.application?.submitted == nil { return .review(violation(barredUnsent)) }
    switch dossier.route {
    case .transfer?: return .review(violation(barredTransfer))
    case nil:
      var doubt = violation(barred)
      doubt.suggestion = SharedMessages.routeUnknown()
      return .review(doubt)
    default: return .fail(violation(barred))
    }
  }

  private func day(_ facts: Facts) -> CivilDate {
    let submitted = facts.applicationDay
    guard parameters.counted == .cutoff, let cutoff = parameters.cutoff else { return submitted }
    return submitted.isAfter(cutoff) == .yes ? submitted : cutoff
  }
}

private let barred = MessageTemplate(
  zh: "因“挂证”于 {0} 被撤销注册，到 {1} 才满不得申报的期限，{2} 还在期限内",
  en: "a registration was revoked {0} for a lent certificate; the ban lasts to {1}, {2} lies in it")
private let barredTransfer = MessageTemplate(
  zh: "因“挂证”于 {0} 被撤销注册，期限到 {1}，{2} 还在期限内；转评不是高一级，请确认能否申报",
  en:
    "a registration was revoked {0} for a lent certificate; the ban lasts to {1}, {2} lies in it, but "
    + "a transfer is no higher title: may it be applied for")
private let barredUnsent = MessageTemplate(
  zh: "因“挂证”于 {0} 被撤销注册，期限到 {1}，{2} 还在期限内，没有写明提交日期；请确认提交时是否已满",
  en:
    "a registration was revoked {0} for a lent certificate; the ban lasts to {1}, {2} lies in it, and "
    + "no day of submission is stated: is it over by then")
private let mayBeBarred = MessageTemplate(
  zh: "因“挂证”于 {0} 被撤销注册，期限到 {1}，看不出 {2} 是否已在期限之外，请查到具体日期并向评委办确认",
  en:
    "a registration was revoked {0} for a lent certificate; the ban lasts to {1}, and it cannot be told "
    + "whether {2} lies after it")
private let sinceUnclear = MessageTemplate(
  zh: "{0} 被撤销注册，看不出是否在规定印发（{1}）之后，请查到具体日期",
  en: "the registration was revoked {0}; it cannot be told whether that was after {1}")
private let beforeBan = MessageTemplate(
  zh: "{0} 被撤销注册，早于规定印发（{1}），不涉及", en: "the registration was revoked {0}, before the ban of {1}")
private let noRevocation = MessageTemplate(
  zh: "没有因“挂证”被撤销注册的记录", en: "no revocation for a lent certificate is stated")
