// SPDX-License-Identifier: Apache-2.0

/// What a rule can be asked about.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  case dossier, photo, title, education, experience, insurance, hours, assessment, project, paper,
    patent, standard, award, recommender, evidence, scan
}

/// A subject and where it stands in the dossier.
///
/// A class, so that asking a rule about a subject copies one reference however much the subject holds.
package final class Located<Content: Sendable>: Sendable {
  /// The subject.
  package let content: Content
  /// Where it stands; shared by all results about it.
  package let place: Shared<SubjectPlace>

  /// Makes a located subject.
  package convenience init(_ content: Content, at place: SubjectPlace) {
    self.init(content, at: Shared(place))
  }

  /// Makes a subject that shares its place with another.
  package init(_ content: Content, at place: Shared<SubjectPlace>) {
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
    subjects(of: lists.located.content)
  }
}

/// The subjects of one dossier, listed once for all rules.
package final class SubjectLists: Sendable {
  /// The dossier.
  let located: Located<Dossier>
  let whole: [Located<Dossier>]
  let photo: [Located<Photo>]
  let title: [Located<Title>]
  let education: [Located<Education>]
  let experience: [Located<Experience>]
  let insurance: [Located<Insurance>]
  let hours: [Located<HoursYear>]
  let assessments: [Located<Assessment>]
  let projects: [Located<Project>]
  let papers: [Located<Paper>]
  let patents: [Located<Patent>]
  let standards: [Located<Standard>]
  let awards: [Located<Award>]
  let recommenders: [Located<Recommender>]
  let evidence: [Located<Evidence>]
  let scans: [Located<Scan>]

  /// Lists a dossier's subjects.
  package init(of dossier: Dossier) {
    located = Located(dossier, at: SubjectPlace(pointer: ""))
    whole = [located]
    photo = Photo.subjects(of: dossier)
    title = Title.subjects(of: dossier)
    education = Education.subjects(of: dossier)
    experience = Experience.subjects(of: dossier)
    insurance = Insurance.subjects(of: dossier)
    hours = HoursYear.subjects(of: dossier)
    assessments = Assessment.subjects(of: dossier)
    projects = Project.subjects(of: dossier)
    papers = Paper.subjects(of: dossier)
    patents = Patent.subjects(of: dossier)
    standards = Standard.subjects(of: dossier)
    awards = Award.subjects(of: dossier)
    recommenders = Recommender.subjects(of: dossier)
    (scans, evidence) = locatedScans(of: dossier)
  }
}
