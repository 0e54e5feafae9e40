// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// For the rules that ask for a page of one provincial platform.
package struct PlatformRecordParameters: RuleParameters {
  /// The platform's names.
  package var platform: [String] = []
  /// The hosts of its pages.
  package var hosts: [String] = []
  /// The roles that it records.
  package var roles: [ProjectRole] = []
  package init() {}
  package static var fields: [ParameterField<PlatformRecordParameters>] {
    [
      .texts("platform", \.platform, Bilingual(zh: "平台的名称", en: "the platform's names")),
      .texts("hosts", \.hosts, Bilingual(zh: "平台网页的主机名", en: "the hosts of its pages")),
      .choices("roles", \.roles, Bilingual(zh: "平台记录的岗位", en: "the roles that it records")),
    ]
  }
}

/// What a dossier says of a provincial platform's record of a project, and of the page that proves it.
enum PlatformRecord {
  /// A page of the platform is among the evidence.
  case captured(Evidence)
  /// The role is none that the platform records.
  case otherRole
  /// The dossier says that the platform has no such record.
  case absent
  /// The platform has the record, and no page of it is among the evidence.
  case recorded
  /// Only a look at the platform or at a capture tells.
  case unknown

  /// Looks for the record of a project.
  ///
  /// The record counts when it is complete; `isComplete` is nil when the dossier does not say.
  init(of project: Project, isComplete: Bool?, _ asked: PlatformRecordParameters, _ names: NameList)
  {
    if let role = project.role, !asked.roles.contains(role) {
      self = .otherRole
      return
    }
    let captures = project.evidence.filter { $0.kind == .platformCapture }
    let page = captures.first { capture in
      if let host = capture.url.flatMap(hostName) { return asked.hosts.contains(host) }
      return capture.platform.flatMap { names.entry(equal: $0) } != nil
    }
    if let page, project.role != nil {
      self = .captured(page)
    } else if project.isOnPlatform == false || isComplete == false {
      self = .absent
    } else if project.isOnPlatform == true, isComplete == true, project.role != nil,
      !captures.contains(where: { $0.url == nil && $0.platform == nil })
    {
      self = .recorded
    } else {
      self = .unknown
    }
  }

  /// What a rule says that asks for a page of the platform: its words for each case but the proven one.
  func outcome(
    otherRole: MessageTemplate, absent: MessageTemplate, missing: MessageTemplate,
    look: MessageTemplate
  ) -> Outcome {
    switch self {
    case .otherRole: .notApplicable(otherRole())
    case .absent: .notApplicable(absent())
    case .captured(let page): .pass(Measurement(actual: page.fileName))
    case .recorded: .fail(Violation(missing()))
    case .unknown: .manual(look())
    }
  }
}
