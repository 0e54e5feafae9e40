// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the new project of those who apply again is itself proved.
///
/// Derived from 绍建盟[2024]07号 正文五（七）2, 如无新增…资格审查不予通过: a new project without third-party proof, or
/// without the applicant's name, counts for nothing. The project rules report the project itself.
package struct ReapplyNewProjectValid: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Last year's deadline; nil when it is not known.
    package var deadline: CivilDate?
    /// The platforms whose pages prove a project.
    package var proof = ProjectThirdPartySeal.Parameters()
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .dateIfKnown("deadline", \.deadline, previousDeadlineDoc),
        .texts(
          "platforms", \.proof.platforms,
          Bilingual(zh: "页面截图可作第三方证明的平台", en: "platforms whose pages prove a project")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "reapply.new-project-valid",
    title: Bilingual(zh: "新增工程业绩的证明有效", en: "the new project is proved"),
    remedy: Bilingual(
      zh: "按工程业绩的要求补全新增工程的证明：有本人姓名、有第三方证明",
      en: "complete the new project's proof: the applicant's name and a third party"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [invalid, noneNew, open, notConcerned] }

  private let deadline: CivilDate?
  private let proof: ProjectThirdPartySeal
  package init(_ parameters: Parameters) {
    deadline = parameters.deadline
    proof = ProjectThirdPartySeal(parameters.proof)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard dossier.application?.isReapplicant == true else { return .notApplicable(notConcerned()) }
    var isEachValid = true
    var isEachInvalid = true
    var candidates: [Name] = []
    for project in dossier.projects {
      let isNew = deadline.map { ProjectNewness.latest.isNew(project, since: $0) } ?? .cannotTell
      if isNew == .no { continue }
      candidates.append(project.name)
      let isProved = try isValid(project, facts)
      if isNew == .yes, isProved == true {
        return .pass(Measurement(actual: .text(project.name.text)))
      }
      isEachValid = isEachValid && isProved == true
      isEachInvalid = isEachInvalid && isProved == false
    }
    if candidates.isEmpty { return .notApplicable(noneNew()) }
    if isEachValid { return .pass() }
    guard isEachInvalid else { return .notApplicable(open()) }
    let actual = Value.list(candidates.map { .text($0.text) })
    return .fail(Violation(invalid(actual), actual: actual))
  }

  /// Whether a third party and the applicant's name are there; nil when that is for a person to see.
  private func isValid(_ project: Project, _ facts: Facts) throws(FactError) -> Bool? {
    if !project.evidence.isEmpty, project.evidence.allSatisfy({ $0.showsApplicant == false }) {
      return false
    }
    switch try proof.check(project, facts) {
    case .pass: return project.evidence.contains { $0.showsApplicant == true } ? true : nil
    case .fail: return false
    case .review, .manual, .notApplicable: return nil
    }
  }
}

private let invalid = MessageTemplate(
  zh: "可能是新增的工程（{0}）都没有本人姓名或第三方证明，等于没有新增工程业绩",
  en:
    "no project that may be new ({0}) is proved by a third party with the applicant's name, which comes "
    + "to no new project")
private let noneNew = MessageTemplate(
  zh: "没有新增工程，已由 reapply.new-project 报告", en: "no project is new, which reapply.new-project reports"
)
private let open = MessageTemplate(
  zh: "新增工程的证明是否有效由工程业绩各条判断",
  en: "whether the new project is proved is left to the rules about projects")
private let notConcerned = MessageTemplate(
  zh: "没有写明是上年度未通过再次申报", en: "it is not declared that this follows a failed application")
