// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether somebody else claims the same role in the same project at the same time, where only one person can
/// hold it.
///
/// Derived from 绍建盟[2024]07号 正文五（七）3: the office looks projects up by name. A project has one manager, one chief
/// supervisor and one lead designer at a time; disciplines have a lead each.
package struct AcrossProjectRole: Rule {
  package static let info = RuleInfo(
    id: "across.project-role",
    title: Bilingual(zh: "同一项目的负责岗位没有他人同时申报", en: "nobody else claims the role at the same time"),
    remedy: Bilingual(
      zh: "在省平台按项目名称查询该岗位的任职记录，请双方说明任职时段",
      en:
        "look the project up by name on the provincial platform and ask both who held the role when"
    ),
    severity: .warning, needs: .others, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [sameRole, perhapsSameRole, notAtHand, nothing]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    guard !dossier.projects.isEmpty else { return .notApplicable(nothing()) }
    var doubts: [Violation] = []
    for match in across.projects where !match.other.isSamePerson {
      guard dossier.projects.indices.contains(match.index) else { continue }
      let project = dossier.projects[match.index]
      guard let role = project.role, role == match.role, role.isHeldByOne else { continue }
      let template: MessageTemplate
      switch overlap(project, match) {
      case .no: continue
      case .yes: template = sameRole
      case .cannotTell: template = perhapsSameRole
      }
      doubts.append(Violation(template(.text(project.name.text), match.other.value)))
    }
    return doubts.isEmpty ? .pass() : .review(doubts)
  }

  /// Whether two periods share a day; a missing end is open.
  private func overlap(_ project: Project, _ match: CrossView.ProjectMatch) -> DateComparison {
    let answers = [
      isApart(end: project.finished, start: match.started),
      isApart(end: match.finished, start: project.started),
    ]
    if answers.contains(.yes) { return .no }
    let isKnown = project.started != nil && match.started != nil
    return isKnown && answers.allSatisfy { $0 == .no } ? .yes : .cannotTell
  }

  /// Whether one period ends before the other starts; what is not stated tells nothing apart.
  private func isApart(end: CivilDate?, start: CivilDate?) -> DateComparison {
    guard let end, let start else { return .no }
    return end.isBefore(start)
  }
}

extension ProjectRole {
  /// Whether a project has one person in the role at a time.
  fileprivate var isHeldByOne: Bool {
    switch self {
    case .manager, .chiefSupervisor, .designLead: true
    case .disciplineLead, .engineer, .other: false
    }
  }
}

private let sameRole = MessageTemplate(
  zh: "工程 {0} 的同一负责岗位在同一时间另有他人申报：{1}",
  en: "somebody else claims the same role in the project {0} at the same time: {1}")
private let perhapsSameRole = MessageTemplate(
  zh: "工程 {0} 的同一负责岗位另有他人申报，时间是否重叠看不出来：{1}",
  en:
    "somebody else claims the same role in the project {0}; whether at the same time cannot be told: {1}"
)
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较工程岗位", en: "no other dossiers were at hand to compare roles with")
private let nothing = MessageTemplate(
  zh: "没有申报工程业绩，无岗位可比较", en: "no project is claimed, so there is no role to compare")
