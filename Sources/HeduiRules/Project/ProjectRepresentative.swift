// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Says when achievements are so many that they look unsorted.
///
/// Notice: 绍建盟[2024]07号 正文五（二）, 突出代表性，不宜过多过杂. The notice gives no number: the limits are this tool's
/// and a fail is only information.
package struct ProjectRepresentative: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How many projects are usual.
    package var projects = Interval(lower: nil, upper: nil)
    /// How many files of achievements are usual.
    package var files = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .interval("projects", \.projects, Bilingual(zh: "工程业绩的项数", en: "the number of projects")),
        .interval(
          "files", \.files, Bilingual(zh: "业绩材料的份数", en: "the number of files of achievements")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "project.representative",
    title: Bilingual(zh: "业绩材料突出代表性，不过多过杂", en: "achievements are representative and not too many"),
    remedy: Bilingual(
      zh: "只留最能代表本人专业水平的业绩，其余撤下",
      en:
        "keep what best represents the applicant and leave out the "
        + "rest"),
    severity: .info, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [manyProjects, manyFiles, nothing] }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let files = dossier.achievementFiles
    let projects = dossier.projects.count
    guard projects > 0 || files > 0 else { return .notApplicable(nothing()) }
    var violations: [Violation] = []
    if !parameters.projects.contains(projects) {
      violations.append(violation(manyProjects, projects, parameters.projects))
    }
    if !parameters.files.contains(files) {
      violations.append(violation(manyFiles, files, parameters.files))
    }
    guard violations.isEmpty else { return .fail(violations) }
    return .pass(Measurement(actual: .integer(projects, .count)))
  }

  private func violation(_ template: MessageTemplate, _ count: Int, _ usual: Interval) -> Violation
  {
    let actual = Value.integer(count, .count)
    let expected = Value.interval(usual, .count)
    return Violation(template(actual, expected), actual: actual, expected: expected)
  }
}

extension Dossier {
  /// How many different files prove projects, papers, patents, standards and awards.
  fileprivate var achievementFiles: Int {
    let lists =
      projects.map(\.evidence) + papers.map(\.evidence) + patents.map(\.evidence)
      + standards.map(\.evidence) + awards.map(\.evidence)
    return Set(lists.joined().map(\.file)).count
  }
}

private let manyProjects = MessageTemplate(
  zh: "工程业绩有 {0} 项，本工具建议{1}；通知要求突出代表性，没有规定数目",
  en:
    "there are {0} projects, this tool suggests {1}; the notice asks for representative ones "
    + "and sets no number")
private let manyFiles = MessageTemplate(
  zh: "业绩材料有 {0} 份，本工具建议{1}；通知要求不宜过多过杂，没有规定数目",
  en:
    "there are {0} files of achievements, this tool suggests {1}; the notice asks for not "
    + "too many and sets no number")
private let nothing = MessageTemplate(
  zh: "申报材料没有业绩材料", en: "the dossier lists no achievements")
