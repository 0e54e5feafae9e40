// SPDX-License-Identifier: Apache-2.0

/// 佐证材料: one uploaded scan with what the dossier declares of it.
public struct Evidence: Sendable, Hashable {
  /// What the scan shows.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 设计图纸.
    case drawing
    /// 图纸会审签到.
    case jointReview = "joint-review"
    /// 五方主体技术往来资料.
    case fivePartyLetter = "five-party-letter"
    /// 竣工资料.
    case completion
    /// 评审资料.
    case review
    /// 过程资料.
    case process
    /// 合同、任命书等本单位或对方证明.
    case certificate
    /// 平台页面截图.
    case platformCapture = "platform-capture"
    /// 论文封面.
    case cover
    /// 论文目录.
    case contents
    /// 论文正文.
    case body
    /// 毕业证书.
    case diploma
    /// 学位证书.
    case degree
    /// 毕业生登记表.
    case graduateRegistration = "graduate-registration"
    /// 《教育部学历证书电子注册备案表》.
    case chsiRegistration = "chsi-registration"
    /// 《中国高等教育学历认证报告》.
    case chsiReport = "chsi-report"
    /// 国外学历学位认证书.
    case foreignAuthentication = "foreign-authentication"
    /// 资格证书.
    case titleCertificate = "title-certificate"
    /// 聘书、聘任文件.
    case appointment
    /// 外地证书的审核确认.
    case titleConfirmation = "title-confirmation"
    /// 社保缴纳证明.
    case insuranceProof = "insurance-proof"
    /// 学时证明.
    case hoursRecord = "hours-record"
    /// 年度考核登记表.
    case assessmentForm = "assessment-form"
    /// 奖状、荣誉证书.
    case award
    /// 主要贡献者依据.
    case mainContributor = "main-contributor"
    /// 专利证书.
    case patentCertificate = "patent-certificate"
    /// 标准文本.
    case standardText = "standard-text"
    /// 自评表.
    case selfAssessmentForm = "self-assessment-form"
    /// 推荐人证书.
    case recommenderCertificate = "recommender-certificate"
    /// 单位说明.
    case unitExplanation = "unit-explanation"
    /// 授权委托书.
    case authorisation
    /// 委托评审函.
    case entrustment
    /// 评审表.
    case reviewForm = "review-form"
    /// 公示表.
    case publicityTable = "publicity-table"
    /// 签名.
    case signature
    /// 其他.
    case other
  }

  // All that is declared, in an array of one: copied as one reference, and changed in place where nobody shares it.
  // Every rule about scans is asked about every scan.
  private var declared: [Declaration]

  private struct Declaration: Sendable, Hashable {
    var file: FileReference
    var kind: Kind
    var issuer: Name?
    var platform: Name?
    var url: String?
    var showsApplicant: Bool?
    var applicantName: Name?
    var attending: [Party] = []
    var pages: Int?
    var dated: CivilDate?
    var seals: [Seal]?
    var annotation: Annotation?
    var place: SourcePlace?
  }

  /// Makes a scan.
  public init(
    file: FileReference, kind: Kind, issuer: Name? = nil, platform: Name? = nil,
    dated: CivilDate? = nil, seals: [Seal]? = nil, annotation: Annotation? = nil,
    place: SourcePlace? = nil
  ) {
    declared = [
      Declaration(
        file: file, kind: kind, issuer: issuer, platform: platform, dated: dated, seals: seals,
        annotation: annotation, place: place)
    ]
  }
}

extension Evidence {
  /// The file.
  public var file: FileReference {
    get { declared[0].file }
    set { declared[0].file = newValue }
  }
  /// What the scan shows.
  public var kind: Kind {
    get { declared[0].kind }
    set { declared[0].kind = newValue }
  }
  /// Who issued the paper; nil when not stated.
  public var issuer: Name? {
    get { declared[0].issuer }
    set { declared[0].issuer = newValue }
  }
  /// The platform that a capture was taken from; nil when not stated.
  public var platform: Name? {
    get { declared[0].platform }
    set { declared[0].platform = newValue }
  }
  /// The address that a capture was taken from; nil when not stated.
  public var url: String? {
    get { declared[0].url }
    set { declared[0].url = newValue }
  }
  /// Whether the applicant's name stands on it; nil when not stated.
  public var showsApplicant: Bool? {
    get { declared[0].showsApplicant }
    set { declared[0].showsApplicant = newValue }
  }
  /// 材料上所写的申报人姓名: the applicant's name as the paper writes it; nil when not stated.
  public var applicantName: Name? {
    get { declared[0].applicantName }
    set { declared[0].applicantName = newValue }
  }
  /// 参加各方: who took part in a joint review; empty when not stated.
  public var attending: [Party] {
    get { declared[0].attending }
    set { declared[0].attending = newValue }
  }
  /// 页数: how many pages the file has; nil when not stated.
  public var pages: Int? {
    get { declared[0].pages }
    set { declared[0].pages = newValue }
  }
  /// The date on the paper itself.
  public var dated: CivilDate? {
    get { declared[0].dated }
    set { declared[0].dated = newValue }
  }
  /// Seals of others than the annotation's, as declared; nil when the dossier says nothing of seals.
  public var seals: [Seal]? {
    get { declared[0].seals }
    set { declared[0].seals = newValue }
  }
  /// 核对无误 签注; nil when the dossier says nothing of it.
  public var annotation: Annotation? {
    get { declared[0].annotation }
    set { declared[0].annotation = newValue }
  }
  /// Where the scan is declared.
  public var place: SourcePlace? {
    get { declared[0].place }
    set { declared[0].place = newValue }
  }
}

/// 印章: a stamp on paper.
public struct Seal: Sendable, Hashable {
  /// What a seal is for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 单位公章.
    case unit
    /// 部门、人事、合同等专用章.
    case department
    /// 图审章.
    case drawingReview = "drawing-review"
    /// 出图专用章.
    case drawingIssue = "drawing-issue"
    /// 竣工图章.
    case asBuilt = "as-built"
    /// 注册执业印章.
    case registered
    /// 个人名章.
    case personal
    /// 电子印章.
    case electronic
  }

  /// Whose seal it is.
  public var holder: Name
  /// What it is for.
  public var kind: Kind
  /// Which party to the project its holder is; nil when not stated.
  public var party: Party?

  /// Makes a seal.
  public init(holder: Name, kind: Kind) {
    self.holder = holder
    self.kind = kind
  }
}

/// A part of an annotation: stated, stated to be absent, or not mentioned.
public enum Declared<Content: Sendable & Hashable>: Sendable, Hashable {
  /// The dossier says nothing of it.
  case unstated
  /// The dossier says that it is not there (`none`).
  case absent
  /// The dossier states it.
  case stated(Content)
}

/// 签注: the four parts that a verified scan carries.
public struct Annotation: Sendable, Hashable {
  // All that is declared, in an array of one, as in `Evidence`.
  private var declared: [Declaration]

  private struct Declaration: Sendable, Hashable {
    var words: Declared<String>
    var verifier: Declared<Name>
    var date: Declared<CivilDate>
    var seal: Declared<Seal>
    var extent: Extent?
  }

  /// On which pages of a file an annotation stands.
  public enum Extent: String, Sendable, Hashable, CaseIterable {
    /// 首页: on the first page or another single one.
    case onePage = "one-page"
    /// 每页: on every page.
    case everyPage = "every-page"
  }

  /// Makes an annotation.
  public init(
    words: Declared<String>, verifier: Declared<Name>, date: Declared<CivilDate>,
    seal: Declared<Seal>
  ) {
    declared = [Declaration(words: words, verifier: verifier, date: date, seal: seal)]
  }
}

extension Annotation {
  /// The words, which should be 核对无误.
  public var words: Declared<String> {
    get { declared[0].words }
    set { declared[0].words = newValue }
  }
  /// 验证人: who signed.
  public var verifier: Declared<Name> {
    get { declared[0].verifier }
    set { declared[0].verifier = newValue }
  }
  /// 验证时间.
  public var date: Declared<CivilDate> {
    get { declared[0].date }
    set { declared[0].date = newValue }
  }
  /// 单位公章.
  public var seal: Declared<Seal> {
    get { declared[0].seal }
    set { declared[0].seal = newValue }
  }
  /// 签注所在的页: on which pages of the file it stands; nil when not stated.
  public var extent: Extent? {
    get { declared[0].extent }
    set { declared[0].extent = newValue }
  }
}

/// 工程各方: a party to a project; the first five are 五方主体.
public enum Party: String, Sendable, Hashable, CaseIterable {
  /// 建设: owner.
  case owner
  /// 勘察: surveyor.
  case survey
  /// 设计: designer.
  case design
  /// 施工: builder.
  case construction
  /// 监理: supervisor.
  case supervision
  /// 图审: drawing reviewer.
  case review
}
