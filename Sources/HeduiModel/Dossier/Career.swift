// SPDX-License-Identifier: Apache-2.0

/// 学历: one education.
public struct Education: Sendable, Hashable {
  /// 学历层次: level, such as 大专.
  public var level: Name
  /// 毕业院校: school.
  public var school: Name?
  /// 所学专业: major.
  public var major: Name?
  /// 取得时间: when it was obtained.
  public var obtained: CivilDate?
  /// 国家或地区: country or region.
  public var country: Name?
  /// 学位: degree.
  public var degree: Name?
  /// 证书编号: number of the certificate.
  public var number: String?
  /// 平台已自动提取: the platform fetched it by itself.
  public var isFetched: Bool?
  /// 后学历（学位）: obtained later, beside work.
  public var isLater: Bool?
  /// 证书、备案表、登记表等: certificates and reports.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(level: Name) {
    self.level = level
  }
}

/// 现专业技术资格: a professional title.
public struct Title: Sendable, Hashable {
  /// 资格名称: the title's name, such as 助理工程师.
  public var name: Name
  /// 等级: grade.
  public var level: TitleLevel?
  /// 种类: how it was obtained.
  public var kind: TitleKind?
  /// 专业: specialty.
  public var specialty: Name?
  /// 取得时间: when the qualification was obtained.
  public var obtained: CivilDate?
  /// 发证时间: when the certificate was issued.
  public var issued: CivilDate?
  /// 发证单位: who issued it.
  public var issuer: Name?
  /// 发证地区（省或市）: region of the issuer.
  public var region: Name?
  /// 外地证书已审核确认: confirmed when from elsewhere.
  public var isConfirmed: Bool?
  /// 聘任时段: when the applicant was appointed to it.
  public var appointments: [Period] = []
  /// 资格证书、聘书: certificate and letter of appointment.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}

/// 时段: a span of days; open when it has no end.
public struct Period: Sendable, Hashable {
  /// 开始: first day.
  public var from: CivilDate
  /// 结束，至今则不写: last day; none when it goes on.
  public var to: CivilDate?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(from: CivilDate) {
    self.from = from
  }
}

/// 工作经历: one post.
public struct Experience: Sendable, Hashable {
  /// 开始: first day.
  public var from: CivilDate
  /// 结束，至今则不写: last day; none when it goes on.
  public var to: CivilDate?
  /// 单位: unit.
  public var unit: Name?
  /// 岗位: post.
  public var post: Name?
  /// 专业: specialty of the work.
  public var specialty: Name?
  /// 从事装配式建筑: in prefabricated building.
  public var isPrefab: Bool?
  /// 从事工程技术工作: engineering work.
  public var isEngineering: Bool?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(from: CivilDate) {
    self.from = from
  }
}

/// 社会保险: a span of social insurance.
public struct Insurance: Sendable, Hashable {
  /// 参保省份: province.
  public var province: Name?
  /// 参保地: city.
  public var city: Name?
  /// 缴纳单位: unit that pays.
  public var unit: Name?
  /// 开始: first day.
  public var from: CivilDate?
  /// 结束，至今则不写: last day; none when it goes on.
  public var to: CivilDate?
  /// 缴纳证明: proof.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 职业技能: the trade of a skilled worker.
public struct Skill: Sendable, Hashable {
  /// 职业（工种）: trade.
  public var trade: Name?
  /// 技能等级: grade, such as 高级技师.
  public var level: Name?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 职称等级: grade of a title.
public enum TitleLevel: String, Sendable, Hashable, CaseIterable {
  /// 员级: technician.
  case technician
  /// 助理级: assistant.
  case assistant
  /// 中级: intermediate.
  case intermediate
  /// 副高级: associate senior.
  case associateSenior = "associate-senior"
  /// 正高级: senior.
  case senior
}

/// 资格种类: how a title was obtained.
public enum TitleKind: String, Sendable, Hashable, CaseIterable {
  /// 评审或认定: by review.
  case reviewed
  /// 二级资格: a level-2 qualification.
  case levelTwo = "level-two"
  /// 国家注册类资格: a national registered qualification.
  case registered
}
