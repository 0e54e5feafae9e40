// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks those who failed last year for a project that is new since last year's deadline.
///
/// Notice: 绍建盟[2024]07号 正文五（七）2, 须提供 2023 年度申报截止日期以来新增工程项目业绩证明…如无新增工程项目业绩的申报人员，资格审查不予通过.
/// The notice does not state that deadline; without it no project passes. Which of a project's dates counts
/// is A-19.
package struct ReapplyNewProject: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Last year's deadline; nil when it is not known.
    package var deadline: CivilDate?
    /// Which of a project's dates counts.
    package var newBy = ProjectNewness.latest
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .dateIfKnown("deadline", \.deadline, previousDeadlineDoc),
        .choice("new-by", \.newBy, ProjectNewness.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "reapply.new-project",
    title: Bilingual(zh: "再次申报的有新增工程业绩", en: "who applies again has a new project"),
    remedy: Bilingual(
      zh: "补充上年度申报截止日期以来新增的工程项目业绩及其证明",
      en: "add a project that is new since last year's deadline, with its proof"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noProjects, noneNew, cannotTell, noDeadline, look, firstTime]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let isReapplicant = dossier.application?.isReapplicant else { return .manual(look()) }
    guard isReapplicant else { return .notApplicable(firstTime()) }
    guard !dossier.projects.isEmpty else { return .fail(Violation(noProjects())) }
    guard let deadline = parameters.deadline else { return .review(Violation(noDeadline())) }
    let expected = Value.date(deadline)
    let answers = dossier.projects.map { parameters.newBy.isNew($0, since: deadline) }
    if let index = answers.firstIndex(of: .yes) {
      return .pass(
        Measurement(actual: .text(dossier.projects[index].name.text), expected: expected))
    }
    guard let index = answers.firstIndex(of: .cannotTell) else {
      return .fail(
        Violation(noneNew(.integer(answers.count, .count), expected), expected: expected))
    }
    let actual = Value.text(dossier.projects[index].name.text)
    return .review(Violation(cannotTell(actual, expected), actual: actual, expected: expected))
  }
}

private let noProjects = MessageTemplate(
  zh: "上年度未通过再次申报，但没有任何工程业绩，要求有新增的工程项目业绩",
  en: "this follows a failed application and no project is stated; a new one is required")
private let noneNew = MessageTemplate(
  zh: "上年度未通过再次申报，所列 {0} 个工程都早于上年度申报截止日期 {1}，要求有此后新增的",
  en:
    "this follows a failed application; all {0} projects lie before last year's deadline ({1}), a new "
    + "one is required")
private let cannotTell = MessageTemplate(
  zh: "看不出 {0} 是否在上年度申报截止日期 {1} 之后新增，请查到具体日期",
  en: "it cannot be told whether {0} is new since last year's deadline ({1}); find the exact days")
private let noDeadline = MessageTemplate(
  zh: "通知没有写明上年度的申报截止日期，请对照上年度通知看是否有此后新增的工程",
  en:
    "the notice does not state last year's deadline; look it up and see whether a project is new since"
)
private let look = MessageTemplate(
  zh: "请看申报人是否上年度评审未通过；是的，须有上年度申报截止日期以来新增的工程项目业绩",
  en:
    "look whether the applicant failed last year; if so, a project must be new since last year's "
    + "deadline")
private let firstTime = MessageTemplate(
  zh: "不是上年度未通过再次申报", en: "this does not follow a failed application")
