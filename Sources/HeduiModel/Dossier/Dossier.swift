// SPDX-License-Identifier: Apache-2.0

/// 申报材料: all that one applicant hands in, as `dossier.yaml` declares it.
public struct Dossier: Sendable, Hashable {
  /// The dossier's own identifier, when it states one.
  public var id: String?
  /// The person who applies.
  public var applicant: Applicant?
  /// 所在单位: the unit that recommends the applicant.
  public var unit: Unit?
  /// 现专业技术资格: the title held when applying.
  public var title: Title?
  /// 证件照.
  public var photo: Photo?
  /// 工程业绩.
  public var projects: [Project]
  /// 论文.
  public var papers: [Paper]

  /// Makes a dossier.
  public init(
    id: String? = nil, applicant: Applicant? = nil, unit: Unit? = nil, title: Title? = nil,
    photo: Photo? = nil, projects: [Project] = [], papers: [Paper] = []
  ) {
    self.id = id
    self.applicant = applicant
    self.unit = unit
    self.title = title
    self.photo = photo
    self.projects = projects
    self.papers = papers
  }

  /// The person who applies.
  public struct Applicant: Sendable, Hashable {
    /// The applicant's name.
    public var name: Name

    /// Makes an applicant.
    public init(name: Name) { self.name = name }
  }

  /// The unit that recommends the applicant.
  public struct Unit: Sendable, Hashable {
    /// The unit's full name.
    public var name: Name
    /// Former names, short names and names of branches that may stand on seals.
    public var aliases: [Name]

    /// Makes a unit.
    public init(name: Name, aliases: [Name] = []) {
      self.name = name
      self.aliases = aliases
    }
  }

  /// A professional title.
  public struct Title: Sendable, Hashable {
    /// The title's name, such as 助理工程师.
    public var name: Name
    /// 取得时间: when the qualification was obtained.
    public var obtained: CivilDate?

    /// Makes a title.
    public init(name: Name, obtained: CivilDate? = nil) {
      self.name = name
      self.obtained = obtained
    }
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
  public static func == (left: Name, right: Name) -> Bool { left.key == right.key }
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
  public var name: Substring { path.split(separator: "/").last ?? "" }
}

/// Where something stands in a document of the user's.
public struct SourcePlace: Sendable, Hashable {
  /// Line, from 1.
  public let line: Int
  /// Column in characters, from 1.
  public let column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
