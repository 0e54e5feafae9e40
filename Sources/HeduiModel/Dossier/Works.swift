// SPDX-License-Identifier: Apache-2.0

/// 专利: one patent.
public struct Patent: Sendable, Hashable {
  /// 专利名称: title.
  public var title: String
  /// 专利号: number.
  public var number: String?
  /// 经专利权转让取得: obtained by transfer.
  public var isTransferred: Bool?
  /// 变更过发明人: the inventor was changed.
  public var isInventorChanged: Bool?
  /// 发明人或设计人: inventors or designers.
  public var inventors: [Name] = []
  /// 专利权人: owner.
  public var owner: Name?
  /// 证书: certificate.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(title: String) {
    self.title = title
  }
}

/// 标准: one standard.
public struct Standard: Sendable, Hashable {
  /// 标准名称: title.
  public var title: String
  /// 标准编号: number.
  public var number: String?
  /// 种类: kind.
  public var kind: StandardKind?
  /// 发布单位: issuer.
  public var issuer: Name?
  /// 发布单位统一社会信用代码: credit code of the issuer.
  public var issuerUSCC: String?
  /// 本人排名: the applicant's place.
  public var rank: Int?
  /// 总人数: how many took part.
  public var total: Int?
  /// 佐证: evidence.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(title: String) {
    self.title = title
  }
}

/// 奖项: one award or research result.
public struct Award: Sendable, Hashable {
  /// 名称: name.
  public var name: Name
  /// 颁发单位: issuer.
  public var issuer: Name?
  /// 颁发时间: date.
  public var dated: CivilDate?
  /// 本人排名: the applicant's place.
  public var rank: Int?
  /// 总人数: how many took part.
  public var total: Int?
  /// 证书: certificate.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(name: Name) {
    self.name = name
  }
}

/// 标准种类: what kind of standard it is.
public enum StandardKind: String, Sendable, Hashable, CaseIterable {
  /// 国家标准: national.
  case national
  /// 行业标准: of an industry.
  case industry
  /// 地方标准: local.
  case local
  /// 团体标准: of an association.
  case group
  /// 企业标准: of an enterprise.
  case enterprise
}
