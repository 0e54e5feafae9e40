// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the unit approved the achievement archive before the applicant applied.
///
/// Notice: 绍建盟[2024]07号 附件3.2注, 业绩档案未经所在单位审查通过前, 无法进行职称申报. The same day is in order; dates
/// that only overlap are for review.
package struct ProfileArchiveApproved: Rule {
  package static let info = RuleInfo(
    id: "profile.archive-approved",
    title: Bilingual(
      zh: "申报前业绩档案已由单位审查通过", en: "the unit approved the archive before the application"),
    remedy: Bilingual(
      zh: "先由单位审查通过业绩档案，再提交申报；日期写错的更正 dossier.yaml",
      en: "have the unit approve the archive, then submit; correct dossier.yaml if a date is wrong"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [later, mayBeLater, noDates] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let approved = dossier.application?.archiveApproved,
      let submitted = dossier.application?.submitted
    else { return .notApplicable(noDates()) }
    let (actual, expected) = (Value.date(approved), Value.date(submitted))
    switch approved.isAfter(submitted) {
    case .no: return .pass(Measurement(actual: actual, expected: expected))
    case .yes:
      return .fail(Violation(later(actual, expected), actual: actual, expected: expected))
    case .cannotTell:
      return .review(Violation(mayBeLater(actual, expected), actual: actual, expected: expected))
    }
  }
}

private let later = MessageTemplate(
  zh: "业绩档案 {0} 才由单位审查通过，晚于提交申报的 {1}；审查通过前无法申报",
  en: "the unit approved the archive {0}, after the application of {1}; it must come first")
private let mayBeLater = MessageTemplate(
  zh: "业绩档案 {0} 由单位审查通过，{1} 提交申报，看不出先后，请查到具体日期",
  en: "the unit approved the archive {0}, the application is of {1}: which came first")
private let noDates = MessageTemplate(
  zh: "没有写明业绩档案审查通过或提交申报的日期，无法比较",
  en: "the days of the archive's approval and of submission are not both stated")
