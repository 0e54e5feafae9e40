// SPDX-License-Identifier: Apache-2.0

/// What a rule can be asked about.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  case dossier, photo, title, education, experience, insurance, hours, assessment, project, paper,
    patent, standard, award, recommender, evidence, scan
}

/// A subject and where it stands in the dossier.
package struct Located<Content: Sendable>: Sendable {
  /// The subject.
  package let content: Content
  /// Where it stands.
  package let place: SubjectPlace

  /// Makes a located subject.
  package init(_ content: Content, at place: SubjectPlace) {
    self.content = content
    self.place = place
  }
}

/// A type that rules can be asked about; the dossier lists its subjects of that type.
package protocol RuleSubject: Sendable {
  /// What kind of subject it is.
  static var kind: SubjectKind { get }
  /// All subjects of this type in a dossier, in its order.
  static func subjects(of dossier: Dossier) -> [Located<Self>]
  /// The same, from the lists that all rules of a run share.
  static func subjects(in lists: SubjectLists) -> [Located<Self>]
}

extension RuleSubject {
  package static func subjects(in lists: SubjectLists) -> [Located<Self>] {
    subjects(of: lists.dossier)
  }
}

/// The subjects of one dossier that many rules are asked about, listed once for all of them.
package struct SubjectLists: Sendable {
  /// The dossier.
  package let dossier: Dossier
  let whole: [Located<Dossier>]
  let evidence: [Located<Evidence>]
  let scans: [Located<Scan>]

  /// Lists a dossier's subjects.
  package init(of dossier: Dossier) {
    self.dossier = dossier
    whole = Dossier.subjects(of: dossier)
    evidence = Evidence.subjects(of: dossier)
    scans = Scan.subjects(of: dossier)
  }
}

/// Where a finding belongs: which part of the dossier, which file, which place in the declaration.
public struct SubjectPlace: Sendable, Hashable {
  /// The dossier's part as a JSON pointer (RFC 6901), such as `/projects/0/evidence/2`.
  public var pointer: String
  /// The part's name for people, such as a project's name; nil for parts without one.
  public var label: String?
  /// The file it is about, relative to the dossier.
  public var file: FileReference?
  /// Where it is declared in the dossier's document.
  public var source: SourcePlace?

  /// Makes a place.
  public init(
    pointer: String, label: String? = nil, file: FileReference? = nil, source: SourcePlace? = nil
  ) {
    self.pointer = pointer
    self.label = label
    self.file = file
    self.source = source
  }
}
