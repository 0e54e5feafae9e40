// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for the assessments of the last three years.
///
/// Notice: 绍建盟[2024]07号 附件1一4 and 附件4二.4, 近三年的年度考核…中级需近 3 年考核资料. Which years these are is
/// A-09; a year in which the applicant took up work or graduated later than its first day is a case for
/// review.
package struct AssessmentThreeYears: Rule {
  package static let info = RuleInfo(
    id: "assessment.three-years",
    title: Bilingual(zh: "有近三年的年度考核", en: "the last three years' assessments are there"),
    remedy: Bilingual(
      zh: "补上缺少年度的考核登记表（企业人员范本见附件5）",
      en: "add the assessment forms of the years that are missing (the model is in 附件5)"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [missing, partYears, unlisted] }

  private let window: AssessmentWindow
  private let years: [Int]
  private let alternative: [Int]
  package init(_ parameters: AssessmentWindow) {
    window = parameters
    years = parameters.years.calendarYears
    alternative = parameters.alternative.calendarYears
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let asked = window.asked(of: dossier, years: years, alternative: alternative)
    let expected = yearList(years)
    let actual = yearList(dossier.assessments.map(\.year))
    let lacking = asked.filter { year in !dossier.assessments.contains { $0.isAbout(year) } }
    if lacking.isEmpty { return .pass(Measurement(actual: actual, expected: expected)) }
    if dossier.assessments.isEmpty,
      dossier.attachments.contains(where: { $0.kind == .assessmentForm })
    {
      return .review(Violation(unlisted(expected), expected: expected))
    }
    let isDoubtful = lacking.allSatisfy { year in
      dossier.beganWork(afterDay: CivilDate(year: year)?.firstDay ?? 0)
    }
    let template = isDoubtful ? partYears : missing
    let violation = Violation(
      template(yearList(lacking), expected), actual: actual, expected: expected)
    return isDoubtful ? .review(violation) : .fail(violation)
  }
}

private let missing = MessageTemplate(
  zh: "缺少 {0} 年度的考核，要求有近三年（{1}）的年度考核",
  en: "{0}: no assessment, the last three years' ({1}) are required")
private let partYears = MessageTemplate(
  zh: "缺少 {0} 年度的考核，但本人在该年度内或之后才参加工作或毕业，请判断是否须有；要求近三年（{1}）",
  en:
    "{0}: no assessment, but the applicant took up work or graduated in that year or later; decide "
    + "whether it is asked for; required are {1}")
private let unlisted = MessageTemplate(
  zh: "上传了考核登记表，但没有逐年列出，请看 {0} 各年度是否都有",
  en: "assessment forms are attached but not listed by year; look whether each of {0} is there")
