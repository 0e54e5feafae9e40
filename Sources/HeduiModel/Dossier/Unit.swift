// SPDX-License-Identifier: Apache-2.0

/// 所在单位: the unit that recommends the applicant.
public struct Employer: Sendable, Hashable {
  /// 单位全称: the unit's full name.
  public var name: Name
  /// 可能出现在印章上的曾用名、简称、分支机构名: former names, short names and branches that may stand on seals.
  public var aliases: [Name] = []
  /// 统一社会信用代码: unified social credit code.
  public var uscc: String?
  /// 所在地: region.
  public var region: Name?
  /// 隶属层级: whom the unit belongs to.
  public var level: UnitLevel?
  /// 设有部门（年度考核登记表有“所在部门考核意见”一栏）: has departments.
  public var hasDepartments: Bool?
  /// 平台账号已绑定: bound to an account of the platform.
  public var isBound: Bool?
  /// 授权委托书: letter of authorisation.
  public var authorisation: [Evidence] = []
  /// 已办理委托评审: the review was entrusted.
  public var entrusted: Bool?
  /// 委托评审函: letter that entrusts the review.
  public var entrustment: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}

/// 公示: the posting of the applicant's facts in the unit.
public struct PublicNotice: Sendable, Hashable {
  /// 公示开始日: first day.
  public var from: CivilDate?
  /// 公示结束日: last day.
  public var to: CivilDate?
  /// 公示情况已录入审核意见: entered with the audit opinion.
  public var isRecorded: Bool?
  /// 公示期间有异议: somebody objected.
  public var hasObjection: Bool?
  /// 公示表由系统导出: the table was exported from the system.
  public var isExported: Bool?
  /// 公示表: the posted table.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 单位隶属层级: whom a unit belongs to.
public enum UnitLevel: String, Sendable, Hashable, CaseIterable {
  /// 中央: the central government.
  case central
  /// 省属: the province.
  case provincial
  /// 市县及以下: the city or below, or nobody.
  case local
}
