// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Reminds that general contracting and whole-process consulting are judged by the applicant's category.
///
/// Notice: 绍建盟[2024]07号 正文三（四）, 工程总承包项目或全过程咨询项目业绩可作为评审依据. They count in any case: where the
/// review form names no category to judge them by, that is only information.
package struct ProjectEpcCategory: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The ways to organise a project that are judged so.
    package var modes: [ProjectMode] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .choices(
          "modes", \.modes, Bilingual(zh: "按申报类别评价的组织方式", en: "the modes that are judged so"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "project.epc-category",
    title: Bilingual(
      zh: "总承包、全过程咨询业绩按申报类别评价",
      en: "general contracting and consulting projects are judged by the category applied for"),
    remedy: Bilingual(
      zh: "在评审表填明申报类别（设计、生产、施工等）；业绩照常可作评审依据",
      en: "state the category on the review form; the project counts as it is"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [noCategory, otherMode, noMode] }

  private let modes: Set<ProjectMode>
  package init(_ parameters: Parameters) { modes = Set(parameters.modes) }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    guard let mode = project.mode else { return .notApplicable(noMode()) }
    guard modes.contains(mode) else { return .notApplicable(otherMode()) }
    guard let category = facts.dossier.form?.category else { return .fail(Violation(noCategory())) }
    return .pass(Measurement(actual: .text(category.text)))
  }
}

private let noCategory = MessageTemplate(
  zh: "该项目是工程总承包或全过程咨询，可作为评审依据，按申报类别对应第十二、十三、十四条评价；没有写明申报类别",
  en:
    "the project is general contracting or whole-process consulting; it counts and is judged by the "
    + "category under Articles 12 to 14, but no category is stated")
private let otherMode = MessageTemplate(
  zh: "不是工程总承包或全过程咨询项目", en: "the project is neither general contracting nor consulting")
private let noMode = MessageTemplate(
  zh: "没有写明项目的组织方式", en: "it is not stated how the project is organised")
