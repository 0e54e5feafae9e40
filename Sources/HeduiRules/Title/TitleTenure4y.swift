// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the title was obtained four years before the cutoff.
///
/// Notice: 绍建盟[2024]07号 附件1一3.1, 正文五（一）: 任职资格年限计算均截止到2024年12月31日. The day of the
/// qualification counts, not that of the certificate; whether that day itself is counted is open. Who
/// claims 附件1一3.2 may do with less: a case for review.
package struct TitleTenure4y: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day through which years are counted.
    package var cutoff: CivilDate?
    /// How many years are asked for.
    package var years = Rational(0)
    /// Whether the first day is counted.
    package var count = DayCount.bothEnds
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("cutoff", \.cutoff, Bilingual(zh: "年限计算截止日期", en: "the last day that is counted")),
        .number("years", \.years, Bilingual(zh: "要求的年数", en: "years asked for")),
        .choice("count", \.count, DayCount.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "title.tenure-4y",
    title: Bilingual(
      zh: "取得助理工程师职称满 4 年", en: "four years since the title of assistant engineer"),
    remedy: Bilingual(
      zh: "核对资格证书上的取得时间；年限不足的，下一年度再申报，或按附件1一3.2、3.3（自评）申报",
      en:
        "compare the day on the certificate; short of years apply next year, or by 附件1一3.2 or 3.3"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [short, cannotTell, rule61, noRoute, noDate, belowTitle] + SharedMessages.career
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ title: Title, _ facts: Facts) throws(FactError) -> Outcome {
    let dossier = facts.dossier
    if let exemption = dossier.exemptionFromAssistantBasis { return .notApplicable(exemption) }
    if title.grade == .technician { return .notApplicable(belowTitle()) }
    let years = parameters.years.whole
    guard let cutoff = parameters.cutoff, let obtained = title.obtained,
      let held = title.tenure(through: cutoff, parameters.count)
    else {
      return .review(Violation(noDate(.integer(years))))
    }
    let actual = Value.date(obtained)
    // The latest day that gives the years under every reading.
    let expected = cutoff.adding(years: -years).map { Value.date($0) }
    let values: [Value] = [actual, .integer(years), .date(cutoff)]
    let violation = { (template: MessageTemplate) in
      Violation(
        Message(template: template, arguments: values), actual: actual, expected: expected)
    }
    switch held.reaches(years) {
    case .yes: return .pass(Measurement(actual: actual, expected: expected))
    case .cannotTell: return .review(violation(cannotTell))
    case .no: break
    }
    if dossier.application?.basis == .rule61 { return .review(violation(rule61)) }
    return dossier.claimedRoute == nil
      ? .review(violation(noRoute))
      : .fail(
        Violation(
          Message(template: short, arguments: values + [expected ?? .date(cutoff)]),
          actual: actual, expected: expected))
  }
}

private let short = MessageTemplate(
  zh: "现资格 {0} 取得，到 {2} 不满 {1} 年，须在 {3} 及以前取得",
  en: "the title was obtained {0}, less than {1} years before {2}; it had to be by {3}")
private let cannotTell = MessageTemplate(
  zh: "现资格 {0} 取得，写得不够具体，看不出到 {2} 是否满 {1} 年，请查证书上的日期",
  en: "the title was obtained {0}; whether {1} years have passed by {2} needs the exact day")
private let rule61 = MessageTemplate(
  zh: "现资格 {0} 取得，到 {2} 不满 {1} 年；申报依据是附件1一3.2，请按浙人社发〔2018〕61号判断",
  en: "the title of {0} lacks {1} years at {2}; 附件1一3.2 is claimed: judge by document 61 of 2018")
private let noRoute = MessageTemplate(
  zh: "现资格 {0} 取得，到 {2} 不满 {1} 年；没有写明申报方式，无法判断是否要求",
  en: "the title of {0} lacks {1} years at {2}; the route is not known, so is this asked for")
private let noDate = MessageTemplate(
  zh: "没有写明现资格的取得时间，要求满 {0} 年",
  en: "it is not said when the title was obtained; {0} years are asked for")
private let belowTitle = MessageTemplate(
  zh: "现资格低于助理工程师，由“已获得助理工程师职称”一条判断",
  en: "the title is below assistant engineer, which title.current-present reports")
