// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks of a collective project for proof that the applicant was a main contributor.
///
/// Notice: 绍建盟[2024]07号 附件2二.4, 集体项目须提供本人系主要贡献者依据.
package struct ProjectMainContributor: Rule {
  package static let info = RuleInfo(
    id: "project.main-contributor",
    title: Bilingual(
      zh: "集体项目有本人系主要贡献者的依据",
      en: "a collective project has proof that the applicant was a main contributor"),
    remedy: Bilingual(
      zh: "补充写明本人分工和贡献的依据（如任务分工、排名文件），kind 写 main-contributor",
      en:
        "add a paper that states the applicant's part, such as a division of work or a ranked list, with "
        + "kind main-contributor"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [lacking, nameless, single, unstated] }

  package init(_ parameters: NoParameters) {}

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    guard let isCollective = project.isCollective else { return .notApplicable(unstated()) }
    guard isCollective else { return .notApplicable(single()) }
    let proofs = project.evidence.filter { $0.kind == .mainContributor }
    guard let first = proofs.first else { return .fail(Violation(lacking())) }
    guard let proof = proofs.first(where: { $0.showsApplicant != false }) else {
      return .fail(Violation(nameless(first.fileName), file: first.file))
    }
    return .pass(Measurement(actual: proof.fileName))
  }
}

private let lacking = MessageTemplate(
  zh: "集体项目没有提供本人系主要贡献者的依据，须提供",
  en: "the project is collective and nothing proves that the applicant was a main contributor")
private let nameless = MessageTemplate(
  zh: "{0} 写明没有申报人姓名，不能作为本人系主要贡献者的依据",
  en: "{0} is said not to show the applicant's name, so it cannot prove a main contribution")
private let single = MessageTemplate(
  zh: "不是集体项目", en: "the project is not collective")
private let unstated = MessageTemplate(
  zh: "没有写明是否为集体项目", en: "it is not stated whether the project is collective")
