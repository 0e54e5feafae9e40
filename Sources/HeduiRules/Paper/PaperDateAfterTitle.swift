// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a paper appeared after the current title was obtained, strictly.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 论文须为现专业技术资格取得时间之后发表. The same day and dates that
/// may overlap are cases for review, and so is a level-2 qualification, of which either the
/// qualification or the appointment may count. A fail leaves out the paper, not the person.
package struct PaperDateAfterTitle: Rule {
  package static let info = RuleInfo(
    id: "paper.date-after-title",
    title: Bilingual(
      zh: "论文在现资格取得之后发表", en: "the paper appeared after the current title was obtained"),
    remedy: Bilingual(
      zh: "换成现资格取得之后发表的论文；日期写错的更正 dossier.yaml",
      en:
        "replace it by a paper that appeared after the title; correct dossier.yaml when a date is "
        + "wrong"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [before, mayOverlap, secondLevel, noPublished, noObtained, noTitle]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ paper: Paper, _ facts: Facts) throws(FactError) -> Outcome {
    guard let title = facts.dossier.title else { return .notApplicable(noTitle()) }
    guard let obtained = title.obtained else { return .review(Violation(noObtained())) }
    let expected = Value.date(obtained)
    guard let published = paper.published else {
      return .review(Violation(noPublished(expected), expected: expected))
    }
    let actual = Value.date(published)
    if published.isBefore(obtained) == .yes {
      return .fail(Violation(before(actual, expected), actual: actual, expected: expected))
    }
    guard published.isAfter(obtained) == .yes else {
      return .review(Violation(mayOverlap(actual, expected), actual: actual, expected: expected))
    }
    guard !facts.dossier.isLevelTwo, !title.name.key.holds("二级") else {
      return .review(Violation(secondLevel(actual, expected), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let before = MessageTemplate(
  zh: "论文 {0} 发表，早于现资格取得时间 {1}，不计入业绩",
  en: "the paper was published {0}, before the current title was obtained ({1}), and is not counted"
)
private let mayOverlap = MessageTemplate(
  zh: "论文 {0} 发表，现资格 {1} 取得，看不出发表是否在取得之后，请查到具体日期",
  en:
    "the paper was published {0}, the current title obtained {1}: it cannot be told whether it "
    + "came after; find the exact days")
private let secondLevel = MessageTemplate(
  zh: "论文 {0} 发表，二级资格 {1} 取得；须判断以取得资格还是实际聘任的时间为准",
  en:
    "the paper was published {0}, the level-2 qualification obtained {1}: decide whether the "
    + "qualification or the appointment counts")
private let noPublished = MessageTemplate(
  zh: "没有写明论文的发表时间，要求在现资格取得时间 {0} 之后",
  en:
    "the paper's day of publication is not stated; it must lie after {0}, when the title was obtained"
)
private let noObtained = MessageTemplate(
  zh: "没有写明现资格的取得时间，无法判断论文是否在其之后发表",
  en: "it is not stated when the current title was obtained, so the paper cannot be compared")
private let noTitle = MessageTemplate(
  zh: "申报材料没有现专业技术资格", en: "the dossier states no current title")
