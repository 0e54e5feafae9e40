// SPDX-License-Identifier: Apache-2.0

/// 继续教育: study hours by year.
public struct ContinuingEducation: Sendable, Hashable {
  /// 由省登记管理系统同步: synced from the provincial register.
  public var isSynced: Bool?
  /// 各年度学时: hours of each year.
  public var years: [HoursYear] = []
  /// 学时证明: records of the hours.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 年度学时: the study hours of one year.
public struct HoursYear: Sendable, Hashable {
  /// 年度: the year.
  public var year: Int
  /// 专业科目: professional hours.
  public var professional: Rational?
  /// 一般公需科目: general public hours.
  public var general: Rational?
  /// 行业公需科目: industry public hours.
  public var industry: Rational?
  /// 合计: sum, when the parts are not given.
  public var total: Rational?
  /// 登记管理系统中的学时: hours in the provincial register.
  public var registered: Rational?
  /// 课程: courses.
  public var courses: [Course] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(year: Int) {
    self.year = year
  }
}

/// 课程: a course that hours were earned in.
public struct Course: Sendable, Hashable {
  /// 平台: platform.
  public var platform: Name?
  /// 网址: address.
  public var url: String?
  /// 科目: what the hours count for.
  public var kind: HoursKind?
  /// 学习时间: when it was studied.
  public var studied: CivilDate?
  /// 学时: hours.
  public var hours: Rational?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 年度考核: the assessment of one year.
public struct Assessment: Sendable, Hashable {
  /// 年度: the year.
  public var year: Int
  /// 考核结果: result, such as 合格.
  public var result: Name?
  /// 考核单位: unit that assessed.
  public var unit: Name?
  /// 登记表上的岗位: post on the form.
  public var post: Name?
  /// 登记表上的职称: title on the form.
  public var title: Name?
  /// 材料形式: what paper it is on.
  public var form: AssessmentForm?
  /// 同一意见所涵盖的年度: years that one opinion covers.
  public var covers: [Int] = []
  /// 个人总结: the summary.
  public var summary: String?
  /// 没有填写的栏目: fields left blank.
  public var blanks: Declared<[Name]> = .unstated
  /// 没有签名的栏目: places without a signature.
  public var unsigned: Declared<[Name]> = .unstated
  /// 盖有单位公章: sealed by the unit.
  public var isSealed: Bool?
  /// 考核登记表: the form.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(year: Int) {
    self.year = year
  }
}

/// 学时科目: what study hours count for.
public enum HoursKind: String, Sendable, Hashable, CaseIterable {
  /// 专业科目: professional.
  case professional
  /// 一般公需科目: general public.
  case general
  /// 行业公需科目: industry public.
  case industry
}

/// 考核材料形式: what paper an assessment is on.
public enum AssessmentForm: String, Sendable, Hashable, CaseIterable {
  /// 企业人员年度考核登记表（附件5范本）: the model form of 附件5.
  case model
  /// 其他考核表: another form.
  case other
  /// 奖状、荣誉证书: an award.
  case award
  /// 单句评语: a remark.
  case remark
}
