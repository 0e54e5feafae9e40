// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Compares unit, post and title on an assessment with what the dossier says of that year.
///
/// Notice: 绍建盟[2024]07号 附件4二.4, 应与工作经历、工作业绩、职称聘任、获奖、本人述职等申报信息相符. What differs is a
/// case for review. The unit of a year with a move is left to `assessment.final-unit`.
package struct AssessmentConsistent: Rule {
  package static let info = RuleInfo(
    id: "assessment.consistent",
    title: Bilingual(
      zh: "年度考核与工作经历、职称等信息相符", en: "the assessment agrees with the rest of the dossier"),
    remedy: Bilingual(
      zh: "核对考核登记表与工作经历、职称，更正写错的一方",
      en: "compare the form with work experience and title, and correct the one that is wrong"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [otherUnit, otherPost, earlyTitle, otherTitle, nothing]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ assessment: Assessment, _ facts: Facts) throws(FactError) -> Outcome {
    guard let year = CivilDate(year: assessment.year) else { return .notApplicable(nothing()) }
    let dossier = facts.dossier
    let checks = [
      unit(assessment, year, dossier), post(assessment, year, dossier),
      title(assessment, year, dossier),
    ].compactMap { $0 }
    if checks.isEmpty { return .notApplicable(nothing()) }
    let doubts = checks.compactMap { check in
      if case .differs(let violation) = check { violation } else { nil }
    }
    return doubts.isEmpty ? .pass() : .review(doubts)
  }

  /// What a comparison tells; none where a side is not stated.
  private enum Check {
    case agrees
    case differs(Violation)
  }

  private func unit(_ assessment: Assessment, _ year: CivilDate, _ dossier: Dossier) -> Check? {
    guard let unit = assessment.unit else { return nil }
    let units = UnitsByDate(dossier.experience, from: year.firstDay, to: year.lastDay).possible
    guard let only = units.first, units.count == 1 else { return nil }
    if unit == only { return .agrees }
    return differs(otherUnit, unit, only)
  }

  private func post(_ assessment: Assessment, _ year: CivilDate, _ dossier: Dossier) -> Check? {
    guard let post = assessment.post else { return nil }
    let posts = dossier.experience.filter {
      $0.from.firstDay <= year.lastDay && ($0.to?.lastDay ?? Int.max) >= year.firstDay
    }.compactMap(\.post)
    guard let first = posts.first else { return nil }
    return posts.contains(post) ? .agrees : differs(otherPost, post, first)
  }

  private func title(_ assessment: Assessment, _ year: CivilDate, _ dossier: Dossier) -> Check? {
    guard let stated = assessment.title, let title = dossier.title, let obtained = title.obtained
    else { return nil }
    if stated == title.name {
      guard obtained.firstDay > year.lastDay else { return .agrees }
      let (actual, expected) = (Value.text(stated.text), Value.date(obtained))
      return .differs(
        Violation(earlyTitle(actual, expected), actual: actual, expected: expected))
    }
    return obtained.lastDay < year.firstDay ? differs(otherTitle, stated, title.name) : nil
  }

  private func differs(_ template: MessageTemplate, _ found: Name, _ other: Name) -> Check {
    let (actual, expected) = (Value.text(found.text), Value.text(other.text))
    return .differs(Violation(template(actual, expected), actual: actual, expected: expected))
  }
}

private let otherUnit = MessageTemplate(
  zh: "考核单位是 {0}，当年的工作经历是 {1}，要求相符",
  en: "{0} assessed the year, the work experience names {1}; they must agree")
private let otherPost = MessageTemplate(
  zh: "登记表上的岗位是“{0}”，当年的工作经历是“{1}”，要求相符",
  en: "the post on the form is {0}, the work experience says {1}; they must agree")
private let earlyTitle = MessageTemplate(
  zh: "登记表上的职称是“{0}”，而它 {1} 才取得，要求相符",
  en: "the title on the form is {0}, which was obtained only {1}; they must agree")
private let otherTitle = MessageTemplate(
  zh: "登记表上的职称是“{0}”，当年已取得“{1}”，要求相符",
  en: "the title on the form is {0}, the applicant already held {1}; they must agree")
private let nothing = MessageTemplate(
  zh: "没有可与工作经历、职称比较的单位、岗位或职称", en: "no unit, post or title can be compared")
