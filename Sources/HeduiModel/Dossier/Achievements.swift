// SPDX-License-Identifier: Apache-2.0

/// 工程业绩: one project that the applicant claims.
public struct Project: Sendable, Hashable {
  /// The project's name.
  public var name: Name
  /// The scans that prove it.
  public var evidence: [Evidence]
  /// Where the project is declared.
  public var place: SourcePlace?

  /// Makes a project.
  public init(name: Name, evidence: [Evidence] = [], place: SourcePlace? = nil) {
    self.name = name
    self.evidence = evidence
    self.place = place
  }
}

/// 论文: one paper that the applicant claims.
public struct Paper: Sendable, Hashable {
  /// The paper's title.
  public var title: String
  /// 期刊.
  public var journal: Name?
  /// 发表时间.
  public var published: CivilDate?
  /// Its scans: cover, contents, body.
  public var evidence: [Evidence]
  /// Where the paper is declared.
  public var place: SourcePlace?

  /// Makes a paper.
  public init(
    title: String, journal: Name? = nil, published: CivilDate? = nil, evidence: [Evidence] = [],
    place: SourcePlace? = nil
  ) {
    self.title = title
    self.journal = journal
    self.published = published
    self.evidence = evidence
    self.place = place
  }
}
