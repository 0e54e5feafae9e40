// SPDX-License-Identifier: Apache-2.0

/// 自评表 with its recommenders.
public struct SelfAssessment: Sendable, Hashable {
  /// 自评分: total on the form.
  public var score: Rational?
  /// 系统自评分: score in the system.
  public var systemScore: Rational?
  /// 各项得分: scores of the items.
  public var items: [ScoreItem] = []
  /// 自评表扫描件: scan of the form.
  public var form: [Evidence] = []
  /// 推荐人: recommenders.
  public var recommenders: [Recommender] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 得分项: one item of the self-assessment.
public struct ScoreItem: Sendable, Hashable {
  /// 项目: item.
  public var name: String
  /// 得分: score.
  public var score: Rational
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: String, score: Rational) {
    self.name = name
    self.score = score
  }
}

/// 推荐人: a person who recommends the applicant.
public struct Recommender: Sendable, Hashable {
  /// 姓名: name.
  public var name: Name
  /// 职称: title.
  public var title: Name?
  /// 职称等级: grade of the title.
  public var level: TitleLevel?
  /// 专业: specialty.
  public var specialty: Name?
  /// 单位: unit.
  public var unit: Name?
  /// 在职: in service.
  public var isInService: Bool?
  /// 出生日期: date of birth.
  public var birth: CivilDate?
  /// 性别: sex.
  public var sex: Sex?
  /// 职称证书: certificate.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}
