// SPDX-License-Identifier: Apache-2.0

/// 其他材料: what other dossiers of this run and of earlier ones hold that this dossier holds as well.
///
/// Frozen before any rule is asked, so that no finding depends on the order in which dossiers are read. It
/// says what is alike and where; whether that matters is for rules.
package struct CrossView: Sendable, Hashable {
  /// Files of this dossier whose bytes another dossier has too.
  package var files: [FileMatch] = []
  /// Pages of this dossier that another dossier has too, from another file.
  package var pages: [PageMatch] = []
  /// Seals of this dossier that are one picture with one on another paper of another dossier.
  package var seals: [SealMatch] = []
  /// Projects of this dossier that another dossier claims too.
  package var projects: [ProjectMatch] = []
  /// Papers of this dossier that another dossier claims too.
  package var papers: [PaperMatch] = []
  /// Files of this dossier that could not be compared, with the reason.
  package var notCompared: [NotCompared] = []
  /// Whether dossiers of earlier runs were at hand.
  package var knowsEarlier = false

  /// A page that stands in more other dossiers than this is taken for a common form.
  package static let mostHolders = 4

  /// Makes a view in which nothing is alike.
  package init() {}

  /// Another dossier, and which part of it.
  package struct Place: Sendable, Hashable {
    /// The dossier's path in this run, or the registry's id of it.
    package var dossier: String
    /// The file, or the part as a JSON pointer: the registry keeps no names.
    package var part: String
    /// The page, from 1; nil for whole files and parts.
    package var page: Int?
    /// When the registry was told of the dossier; nil for dossiers of this run.
    package var recorded: CivilDate?
    /// Whether it is the same applicant's.
    package var isSamePerson: Bool

    /// Makes a place.
    package init(
      dossier: String, part: String, page: Int? = nil, recorded: CivilDate? = nil,
      isSamePerson: Bool = false
    ) {
      self.dossier = dossier
      self.part = part
      self.page = page
      self.recorded = recorded
      self.isSamePerson = isSamePerson
    }
  }

  /// A file that stands elsewhere too.
  package struct FileMatch: Sendable, Hashable {
    /// The file here.
    package var file: FileReference
    /// Whether it proves an achievement, which is claimed once, and not a degree or a title.
    package var isAchievement: Bool
    /// Where else it stands.
    package var other: Place

    /// Makes a match.
    package init(file: FileReference, isAchievement: Bool, other: Place) {
      self.file = file
      self.isAchievement = isAchievement
      self.other = other
    }
  }

  /// A page that stands elsewhere too.
  package struct PageMatch: Sendable, Hashable {
    /// The file here.
    package var file: FileReference
    /// Its page, from 1.
    package var page: Int
    /// Whether the file proves an achievement.
    package var isAchievement: Bool
    /// Where else the page stands.
    package var other: Place
    /// In how many dossiers beside its own either page stands, the greater number.
    package var holders: Int

    /// Makes a match.
    package init(
      file: FileReference, page: Int, isAchievement: Bool, other: Place, holders: Int = 1
    ) {
      self.file = file
      self.page = page
      self.isAchievement = isAchievement
      self.other = other
      self.holders = holders
    }

    /// Whether so many dossiers have the page that it is a form of which little or nothing is filled in, as far as its
    /// looks tell, and the two make no pair.
    package var isCommon: Bool { holders > CrossView.mostHolders }
  }

  /// A seal's picture that stands elsewhere too.
  package struct SealMatch: Sendable, Hashable {
    /// The file here.
    package var file: FileReference
    /// Where it is in the file.
    package var mark: PageMark
    /// How far the two differ, see ``SealImprint/difference(from:)``.
    package var difference: Double
    /// Where else it stands.
    package var other: Place

    /// Makes a match.
    package init(file: FileReference, mark: PageMark, difference: Double, other: Place) {
      self.file = file
      self.mark = mark
      self.difference = difference
      self.other = other
    }
  }

  /// A project that is claimed elsewhere too, by its name.
  package struct ProjectMatch: Sendable, Hashable {
    /// Which of this dossier's projects, from 0.
    package var index: Int
    /// The role that is claimed elsewhere.
    package var role: ProjectRole?
    /// From when that role is claimed.
    package var started: CivilDate?
    /// Until when that role is claimed.
    package var finished: CivilDate?
    /// Where else it is claimed.
    package var other: Place

    /// Makes a match.
    package init(
      index: Int, role: ProjectRole?, started: CivilDate?, finished: CivilDate?, other: Place
    ) {
      self.index = index
      self.role = role
      self.started = started
      self.finished = finished
      self.other = other
    }
  }

  /// A paper that is claimed elsewhere too, by its title.
  package struct PaperMatch: Sendable, Hashable {
    /// Which of this dossier's papers, from 0.
    package var index: Int
    /// The other applicant's place among its authors, from 1; nil when it is not known.
    package var authorPlace: Int?
    /// Where else it is claimed.
    package var other: Place

    /// Makes a match.
    package init(index: Int, authorPlace: Int?, other: Place) {
      self.index = index
      self.authorPlace = authorPlace
      self.other = other
    }
  }

  /// A file that could not be compared.
  package struct NotCompared: Sendable, Hashable {
    /// The file.
    package var file: FileReference
    /// Why.
    package var reason: Message

    /// Makes an entry.
    package init(file: FileReference, reason: Message) {
      self.file = file
      self.reason = reason
    }
  }
}

extension Paper {
  /// The applicant's place among the authors, from 1; nil when no author has the name.
  package func authorPlace(of applicant: Applicant?) -> Int? {
    guard let applicant else { return nil }
    return authors.firstIndex { $0 == applicant.name || applicant.formerNames.contains($0) }
      .map { $0 + 1 }
  }
}
