// SPDX-License-Identifier: Apache-2.0

/// 工程业绩: one project that the applicant claims.
public struct Project: Sendable, Hashable {
  /// 工程名称: the project's name.
  public var name: Name
  /// 本人岗位: what the applicant did.
  public var role: ProjectRole?
  /// 组织方式: how it is organised.
  public var mode: ProjectMode?
  /// 合同或项目编号: number of the contract or project.
  public var contract: String?
  /// 开始时间: first day.
  public var started: CivilDate?
  /// 完成或竣工时间: day of completion.
  public var finished: CivilDate?
  /// 集体项目: done together with others.
  public var isCollective: Bool?
  /// 平台上有本人任该岗位的记录: the provincial platform records the applicant in that role.
  public var isOnPlatform: Bool?
  /// 平台上有竣工记录: the platform records the completion.
  public var isCompletionRecorded: Bool?
  /// 佐证材料扫描件: the scans that prove it.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}

/// 在工程中的岗位: what the applicant did in a project.
public enum ProjectRole: String, Sendable, Hashable, CaseIterable {
  /// 项目经理: project manager.
  case manager
  /// 总监: chief supervisor.
  case chiefSupervisor = "chief-supervisor"
  /// 项目负责人（勘察设计）: design or survey lead.
  case designLead = "design-lead"
  /// 专业负责人: lead of a discipline.
  case disciplineLead = "discipline-lead"
  /// 技术人员: engineer.
  case engineer
  /// 其他: other.
  case other
}

/// 工程组织方式: how a project is organised.
public enum ProjectMode: String, Sendable, Hashable, CaseIterable {
  /// 设计: design.
  case design
  /// 生产: production.
  case production
  /// 施工: construction.
  case construction
  /// 监理: supervision.
  case supervision
  /// 工程总承包: general contracting.
  case generalContracting = "general-contracting"
  /// 全过程咨询: whole-process consulting.
  case consulting
}
