// SPDX-License-Identifier: Apache-2.0

/// 申报: what is filled in on the platform.
public struct Application: Sendable, Hashable {
  /// 评审工作计划: the review plan.
  public var plan: Name?
  /// 受理评审委员会: the receiving committee.
  public var committee: Name?
  /// 申报方式：正常申报、转评、技能人才申报、机关调出申报、自评申报: the route.
  public var route: Name?
  /// 申报依据 3.1～3.4: which condition is claimed.
  public var basis: Basis?
  /// 勾选的选项: options that are ticked.
  public var ticks: [Tick] = []
  /// 业绩档案经单位审查通过之日: day the unit approved the archive.
  public var archiveApproved: CivilDate?
  /// 个人提交时间（北京时间）: when the applicant submitted, China time.
  public var submitted: CivilDate?
  /// 退回后重新提交: submitted again after a return.
  public var isResubmitted: Bool?
  /// 单位推荐时间: when the unit recommended.
  public var recommended: CivilDate?
  /// 已签署真实性保证书: the pledge of truth is signed.
  public var isCommitted: Bool?
  /// 签名图片: picture of the signature.
  public var signature: [Evidence] = []
  /// 已缴费: the fee is paid.
  public var isFeePaid: Bool?
  /// 已报名专业笔试: registered for the exam.
  public var isExamRegistered: Bool?
  /// 上年度评审未通过、再次申报: failed last year and applies again.
  public var isReapplicant: Bool?
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 勾选项: an option that is ticked on the platform, with its evidence.
public struct Tick: Sendable, Hashable {
  /// 选项: the option.
  public var name: Name
  /// 佐证: its evidence.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}

/// 评审表: 《专业技术职务任职资格评审表》 and what is filled in on it.
public struct ReviewForm: Sendable, Hashable {
  /// 从事专业: the specialty.
  public var specialty: Name?
  /// 申报类别: the category.
  public var category: Name?
  /// 专业工作年限: years of engineering work.
  public var workYears: String?
  /// 已到报送纸质材料阶段: whether the paper stage is reached.
  public var isPaper: Bool?
  /// 份数: copies.
  public var copies: Int?
  /// 评审表上的印章: seals on the form.
  public var seals: Declared<[Seal]> = .unstated
  /// 由平台下载（带水印）: downloaded from the platform, with its watermark.
  public var isFromPlatform: Bool?
  /// 已提交评审委员会办公室: handed to the committee's office.
  public var isDelivered: Bool?
  /// 资料袋封面姓名: name on the bag.
  public var coverName: Name?
  /// 资料袋封面专业: specialty on the bag.
  public var coverSpecialty: Name?
  /// 资料袋封面单位: unit on the bag.
  public var coverUnit: Name?
  /// 评审表文件: the form's file.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of which nothing is known yet.
  public init() {}
}

/// 申报依据（附件1一3）: which of the conditions of 附件1一3 the applicant claims.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// 助理工程师满 4 年: four years as assistant engineer.
  case assistant = "3.1"
  /// 浙人社发〔2018〕61号: 浙人社发〔2018〕61号.
  case rule61 = "3.2"
  /// 自评: self-assessment.
  case selfAssessed = "3.3"
  /// 高技能人才: skilled staff.
  case skilled = "3.4"
}
