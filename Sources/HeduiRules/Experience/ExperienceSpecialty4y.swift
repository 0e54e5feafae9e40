// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for four years of work in the specialty after the title.
///
/// Notice: 绍建盟[2024]07号 附件1一3.1, 从事该专业技术工作4年及以上. Posts in the title's or the declared specialty or
/// in prefabricated building are joined, each day once; whether the first day counts and what posts
/// without a specialty are is open.
package struct ExperienceSpecialty4y: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day through which work is counted.
    package var cutoff: CivilDate?
    /// How many years are asked for.
    package var years = Rational(0)
    /// Words that mark a specialty as the plan's.
    package var words: [String] = []
    /// Whether the first day is counted.
    package var count = DayCount.bothEnds
    /// What posts without a specialty are.
    package var untagged = UntaggedWork.counted
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("cutoff", \.cutoff, Bilingual(zh: "工作年限截止日期", en: "the last day of work counted")),
        .number("years", \.years, Bilingual(zh: "要求的工作年数", en: "years of work asked for")),
        .texts("words", \.words, Bilingual(zh: "本专业的字样", en: "words of the plan's specialty")),
        .choice("count", \.count, DayCount.doc),
        .choice("untagged", \.untagged, UntaggedWork.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "experience.specialty-4y",
    title: Bilingual(
      zh: "取得职称后从事该专业技术工作满 4 年",
      en: "four years of work in the specialty since the title"),
    remedy: Bilingual(
      zh: "在 experience 中逐段写明起止日期和专业（specialty、prefab）；确实不足的，下一年度再申报或走自评申报",
      en:
        "give the days and the specialty of each post below experience; if years are short, apply "
        + "next year or by self-assessment"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [short, cannotTell, rule61, noRoute, noPosts, noTitle, noDate, tenureFails]
      + SharedMessages.career
  }

  private let parameters: Parameters
  private let words: WordList
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    words = WordList(parameters.words)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = dossier.exemptionFromAssistantBasis { return .notApplicable(exemption) }
    guard let title = dossier.title else { return .notApplicable(noTitle()) }
    let years = parameters.years.whole
    let expected = Value.integer(years)
    guard let cutoff = parameters.cutoff, let obtained = title.obtained,
      let held = title.tenure(through: cutoff, .bothEnds)
    else { return .review(Violation(noDate(expected), expected: expected)) }
    guard held.reaches(years) != .no else { return .notApplicable(tenureFails()) }
    guard !dossier.experience.isEmpty else {
      return .review(Violation(noPosts(expected), expected: expected))
    }
    let worked = SpecialtyWork(of: dossier, words: words).years(
      after: obtained, through: cutoff, parameters.count, parameters.untagged)
    let violation = { (template: MessageTemplate) in
      Violation(
        template(worked.value, expected, .date(cutoff)), actual: worked.value, expected: expected)
    }
    switch worked.reaches(years) {
    case .yes: return .pass(Measurement(actual: worked.value, expected: expected))
    case .cannotTell: return .review(violation(cannotTell))
    case .no: break
    }
    if dossier.application?.basis == .rule61 { return .review(violation(rule61)) }
    return dossier.claimedRoute == nil ? .review(violation(noRoute)) : .fail(violation(short))
  }
}

private let short = MessageTemplate(
  zh: "取得职称后从事该专业工作实足 {0} 年（到 {2}），要求 {1} 年及以上",
  en: "{0} full years of work in the specialty since the title by {2}, at least {1} are asked")
private let cannotTell = MessageTemplate(
  zh: "工作起止写得不够具体，取得职称后实足 {0} 年之间（到 {2}），看不出是否满 {1} 年",
  en: "the days of work are imprecise: {0} full years by {2}, so {1} cannot be confirmed")
private let rule61 = MessageTemplate(
  zh: "从事该专业工作实足 {0} 年（到 {2}），不满 {1} 年；申报依据是附件1一3.2，请按61号文判断",
  en: "{0} full years of work in the specialty by {2}, less than {1}; judge by document 61 of 2018")
private let noRoute = MessageTemplate(
  zh: "从事该专业工作实足 {0} 年（到 {2}），不满 {1} 年；没有写明申报方式，无法判断是否要求",
  en: "{0} full years of work in the specialty by {2}, less than {1}; is that asked on this route")
private let noPosts = MessageTemplate(
  zh: "没有写明工作经历，要求取得职称后从事该专业工作满 {0} 年",
  en: "no posts are stated; {0} years of work in the specialty are asked for")
private let noTitle = MessageTemplate(
  zh: "申报材料没有现职称，不能从其取得之日起算", en: "there is no title to count the work from")
private let noDate = MessageTemplate(
  zh: "没有写明职称的取得时间，无法计算其后 {0} 年的工作",
  en: "it is not said when the title was obtained, so {0} years after it cannot be counted")
private let tenureFails = MessageTemplate(
  zh: "取得职称本身就不满年限，由“取得助理工程师职称满 4 年”一条判断",
  en: "the title itself is too recent, which title.tenure-4y reports")
