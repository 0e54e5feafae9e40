// SPDX-License-Identifier: Apache-2.0

/// 论文: one paper that the applicant claims.
public struct Paper: Sendable, Hashable {
  /// 论文题目: the paper's title.
  public var title: String
  /// 期刊: the journal.
  public var journal: Name?
  /// 发表时间: when it was published.
  public var published: CivilDate?
  /// 国际标准连续出版物号 ISSN: ISSN.
  public var issn: String?
  /// 国内统一连续出版物号 CN: CN number.
  public var cn: String?
  /// 著作的 ISBN: ISBN of a book.
  public var isbn: String?
  /// DOI: DOI.
  public var doi: String?
  /// 作者: authors in order.
  public var authors: [Name] = []
  /// 合并扫描件所含部分: parts that one merged scan holds.
  public var parts: Declared<[PaperPart]> = .unstated
  /// 佐证材料扫描件: the scans that prove it.
  public var evidence: [Evidence] = []
  /// Where it is declared.
  public var place: SourcePlace?

  /// Makes one of what it must have; the rest is set where it is known.
  public init(title: String) {
    self.title = title
  }
}

/// 论文材料的部分: a part of a paper that must be handed in.
public enum PaperPart: String, Sendable, Hashable, CaseIterable {
  /// 封面: cover.
  case cover
  /// 目录: contents.
  case contents
  /// 正文: body.
  case body
}
