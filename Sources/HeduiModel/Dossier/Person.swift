// SPDX-License-Identifier: Apache-2.0

/// 申报人: the person who applies.
public struct Applicant: Sendable, Hashable {
  /// 姓名: the applicant's name.
  public var name: Name
  /// 曾用名: former names.
  public var formerNames: [Name] = []
  /// 居民身份证号码: the resident identity number.
  public var residentID: String?
  /// 其他身份证件的种类: the kind of another identity paper.
  public var otherPaper: String?
  /// 出生日期: date of birth.
  public var birth: CivilDate?
  /// 性别: sex.
  public var sex: Sex?
  /// 联系电话: telephone number.
  public var phone: String?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}

/// 就业情况: how the applicant is employed.
public struct Employment: Sendable, Hashable {
  /// 在职状况: whether the applicant works.
  public var status: EmploymentStatus?
  /// 用工形式: how the applicant is employed.
  public var kind: EmploymentKind?
  /// 在本市就业: works in the city.
  public var worksInCity: Bool?
  /// 目前从事装配式建筑行业工作: works in prefabricated building at present.
  public var worksInPrefab: Bool?
  /// 单位说明: the unit's explanation.
  public var explanation: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 人事隶属关系: where social insurance, personnel file and labour relation lie.
public struct Affiliation: Sendable, Hashable {
  /// 社会保险参保地: region of the social insurance.
  public var insuranceRegion: Name?
  /// 人事档案所在地: region of the personnel file.
  public var fileRegion: Name?
  /// 劳动关系所在地: region of the labour relation.
  public var labourRegion: Name?
  /// 社会保险缴纳单位: unit that pays the insurance.
  public var insuranceUnit: Name?
  /// 档案保管单位: unit that keeps the file.
  public var fileUnit: Name?
  /// 劳动合同单位: unit of the labour contract.
  public var labourUnit: Name?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 诚信情况: what bears on the applicant's credit.
public struct Integrity: Sendable, Hashable {
  /// 声明无不良诚信记录: declared free of bad records.
  public var hasCleanRecord: Bool?
  /// 因“挂证”被撤销注册许可之日: day a registration was revoked for a lent certificate.
  public var revoked: CivilDate?
  /// 记入职称评审诚信档案之日: day of an entry in the integrity file.
  public var recorded: CivilDate?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 性别: sex.
public enum Sex: String, Sendable, Hashable, CaseIterable {
  /// 男: male.
  case male
  /// 女: female.
  case female
}

/// 在职状况: whether the applicant works.
public enum EmploymentStatus: String, Sendable, Hashable, CaseIterable {
  /// 在职: works.
  case inService = "in-service"
  /// 退休: is retired.
  case retired
  /// 已离职: has left.
  case left
}

/// 用工形式: how the applicant is employed.
public enum EmploymentKind: String, Sendable, Hashable, CaseIterable {
  /// 企业职工或事业单位在编: regular staff.
  case regular
  /// 事业单位非在编: outside the staff of a public institution.
  case nonStaff = "non-staff"
  /// 离岗创业: on leave to found a business.
  case offPostVenture = "off-post-venture"
}
