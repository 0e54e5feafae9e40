// SPDX-License-Identifier: Apache-2.0

/// 申报材料: all that one applicant hands in, as `dossier.yaml` declares it.
public struct Dossier: Sendable, Hashable {
  /// The dossier's own identifier, when it states one.
  public var id: String?
  /// The person who applies.
  public var applicant: Applicant?
  /// 就业情况.
  public var employment: Employment?
  /// 人事隶属关系.
  public var affiliation: Affiliation?
  /// 诚信情况.
  public var integrity: Integrity?
  /// 所在单位: the unit that recommends the applicant.
  public var unit: Employer?
  /// 公示.
  public var publicNotice: PublicNotice?
  /// 申报: what is filled in on the platform.
  public var application: Application?
  /// 评审表.
  public var form: ReviewForm?
  /// 现专业技术资格: the title held when applying, or declared to be none.
  public var currentTitle: Declared<Title> = .unstated
  /// 职业技能, of skilled workers.
  public var skill: Skill?
  /// 学历, in order.
  public var education: [Education] = []
  /// 工作经历, in order.
  public var experience: [Experience] = []
  /// 社会保险.
  public var insurance: [Insurance] = []
  /// 继续教育.
  public var hours: ContinuingEducation?
  /// 年度考核.
  public var assessments: [Assessment] = []
  /// 证件照.
  public var photo: Photo?
  /// 工程业绩.
  public var projects: [Project]
  /// 论文.
  public var papers: [Paper]
  /// 专利.
  public var patents: [Patent] = []
  /// 标准.
  public var standards: [Standard] = []
  /// 奖项与科研.
  public var awards: [Award] = []
  /// 自评.
  public var selfAssessment: SelfAssessment?
  /// 本人述职.
  public var statement: String?
  /// 其他附件.
  public var attachments: [Evidence] = []

  /// Makes a dossier; what is not named is set where it is known.
  public init(
    id: String? = nil, applicant: Applicant? = nil, unit: Employer? = nil, title: Title? = nil,
    photo: Photo? = nil, projects: [Project] = [], papers: [Paper] = []
  ) {
    self.id = id
    self.applicant = applicant
    self.unit = unit
    self.currentTitle = title.map { .stated($0) } ?? .unstated
    self.photo = photo
    self.projects = projects
    self.papers = papers
  }

  /// 现专业技术资格, where one is stated.
  public var title: Title? {
    if case .stated(let title) = currentTitle { return title }
    return nil
  }
}

/// A name as written, with the key by which names are compared.
///
/// The key is made once at loading (NFKC, brackets and spaces dropped, traditional → simplified), so
/// that rules compare plain strings. Keys never leave out edition suffixes such as （中文版）.
public struct Name: Sendable, Hashable {
  /// The name as the dossier writes it.
  public let text: String
  /// What is compared.
  public let key: String

  /// Makes a name from its text and its comparison key.
  public init(text: String, key: String) {
    self.text = text
    self.key = key
  }

  /// Equal by key, however the names are written.
  public static func == (left: Name, right: Name) -> Bool { left.key.hasBytes(of: right.key) }
  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A file that the dossier names, relative to the dossier's folder.
public struct FileReference: Sendable, Hashable {
  /// The path as the dossier writes it, with `/` between components.
  public let path: String

  /// Makes a reference.
  public init(_ path: String) { self.path = path }

  /// The last component of the path.
  public var name: Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    let name = path[path.utf8.index(after: slash)...]
    return name.isEmpty ? path.split(separator: "/").last ?? "" : name
  }
}

/// Where something stands in a document of the user's.
public struct SourcePlace: Sendable, Hashable {
  private let shortLine: UInt32
  private let shortColumn: UInt32

  /// Line, from 1.
  public var line: Int { Int(shortLine) }
  /// Column in characters, from 1.
  public var column: Int { Int(shortColumn) }

  /// Makes a place; documents have fewer than 2³² lines and columns.
  public init(line: Int, column: Int) {
    shortLine = UInt32(clamping: line)
    shortColumn = UInt32(clamping: column)
  }
}
