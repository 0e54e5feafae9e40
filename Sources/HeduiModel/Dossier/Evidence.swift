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
    /// 其他.
    case other
  }

  /// The file.
  public var file: FileReference
  /// What the scan shows.
  public var kind: Kind
  /// Who issued the paper; nil when not stated.
  public var issuer: Name?
  /// The platform that a capture was taken from; nil when not stated.
  public var platform: Name?
  /// The date on the paper itself.
  public var dated: CivilDate?
  /// Seals of others than the annotation's, as declared; nil when the dossier says nothing of seals.
  public var seals: [Seal]?
  /// 核对无误 签注; nil when the dossier says nothing of it.
  public var annotation: Annotation?
  /// Where the scan is declared.
  public var place: SourcePlace?

  /// Makes a scan.
  public init(
    file: FileReference, kind: Kind, issuer: Name? = nil, platform: Name? = nil,
    dated: CivilDate? = nil, seals: [Seal]? = nil, annotation: Annotation? = nil,
    place: SourcePlace? = nil
  ) {
    self.file = file
    self.kind = kind
    self.issuer = issuer
    self.platform = platform
    self.dated = dated
    self.seals = seals
    self.annotation = annotation
    self.place = place
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
  /// The words, which should be 核对无误.
  public var words: Declared<String>
  /// 验证人: who signed.
  public var verifier: Declared<Name>
  /// 验证时间.
  public var date: Declared<CivilDate>
  /// 单位公章.
  public var seal: Declared<Seal>

  /// Makes an annotation.
  public init(
    words: Declared<String>, verifier: Declared<Name>, date: Declared<CivilDate>,
    seal: Declared<Seal>
  ) {
    self.words = words
    self.verifier = verifier
    self.date = date
    self.seal = seal
  }
}
