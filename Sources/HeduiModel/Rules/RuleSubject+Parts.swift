// SPDX-License-Identifier: Apache-2.0

extension Dossier: RuleSubject {
  package static var kind: SubjectKind { .dossier }
  package static func subjects(of dossier: Dossier) -> [Located<Dossier>] {
    [Located(dossier, at: SubjectPlace(pointer: ""))]
  }
  package static func subjects(in lists: SubjectLists) -> [Located<Dossier>] { lists.whole }
}

extension Photo: RuleSubject {
  package static var kind: SubjectKind { .photo }
  package static func subjects(in lists: SubjectLists) -> [Located<Photo>] { lists.photo }
  package static func subjects(of dossier: Dossier) -> [Located<Photo>] {
    guard let photo = dossier.photo else { return [] }
    return [
      Located(photo, at: SubjectPlace(pointer: "/photo", file: photo.file, source: photo.place))
    ]
  }
}

/// 现专业技术资格, where one is stated.
extension Title: RuleSubject {
  package static var kind: SubjectKind { .title }
  package static func subjects(in lists: SubjectLists) -> [Located<Title>] { lists.title }
  package static func subjects(of dossier: Dossier) -> [Located<Title>] {
    guard let title = dossier.title else { return [] }
    return [
      Located(
        title, at: SubjectPlace(pointer: "/title", label: title.name.text, source: title.place))
    ]
  }
}

/// A part of the dossier that stands in a list of its own.
package protocol ListedSubject: RuleSubject {
  /// The list's pointer in the document.
  static var path: String { get }
  /// The list.
  static func list(of dossier: Dossier) -> [Self]
  /// The part's name for people.
  var label: String? { get }
  /// Where it is declared.
  var place: SourcePlace? { get }
}

extension ListedSubject {
  package static func subjects(of dossier: Dossier) -> [Located<Self>] {
    list(of: dossier).enumerated().map { index, part in
      Located(
        part,
        at: SubjectPlace(PartPath(path, index), label: part.label, source: part.place))
    }
  }
}

extension Education: ListedSubject {
  package static var kind: SubjectKind { .education }
  package static func subjects(in lists: SubjectLists) -> [Located<Education>] { lists.education }
  package static var path: String { "/education" }
  package static func list(of dossier: Dossier) -> [Education] { dossier.education }
  package var label: String? { level.text }
}

extension Experience: ListedSubject {
  package static var kind: SubjectKind { .experience }
  package static func subjects(in lists: SubjectLists) -> [Located<Experience>] { lists.experience }
  package static var path: String { "/experience" }
  package static func list(of dossier: Dossier) -> [Experience] { dossier.experience }
  package var label: String? { unit?.text }
}

extension Insurance: ListedSubject {
  package static var kind: SubjectKind { .insurance }
  package static func subjects(in lists: SubjectLists) -> [Located<Insurance>] { lists.insurance }
  package static var path: String { "/insurance" }
  package static func list(of dossier: Dossier) -> [Insurance] { dossier.insurance }
  package var label: String? { province?.text }
}

extension HoursYear: ListedSubject {
  package static var kind: SubjectKind { .hours }
  package static func subjects(in lists: SubjectLists) -> [Located<HoursYear>] { lists.hours }
  package static var path: String { "/hours/years" }
  package static func list(of dossier: Dossier) -> [HoursYear] { dossier.hours?.years ?? [] }
  package var label: String? { "\(year)" }
}

extension Assessment: ListedSubject {
  package static var kind: SubjectKind { .assessment }
  package static func subjects(in lists: SubjectLists) -> [Located<Assessment>] {
    lists.assessments
  }
  package static var path: String { "/assessments" }
  package static func list(of dossier: Dossier) -> [Assessment] { dossier.assessments }
  package var label: String? { "\(year)" }
}

extension Project: ListedSubject {
  package static var kind: SubjectKind { .project }
  package static func subjects(in lists: SubjectLists) -> [Located<Project>] { lists.projects }
  package static var path: String { "/projects" }
  package static func list(of dossier: Dossier) -> [Project] { dossier.projects }
  package var label: String? { name.text }
}

extension Paper: ListedSubject {
  package static var kind: SubjectKind { .paper }
  package static func subjects(in lists: SubjectLists) -> [Located<Paper>] { lists.papers }
  package static var path: String { "/papers" }
  package static func list(of dossier: Dossier) -> [Paper] { dossier.papers }
  package var label: String? { title }
}

extension Patent: ListedSubject {
  package static var kind: SubjectKind { .patent }
  package static func subjects(in lists: SubjectLists) -> [Located<Patent>] { lists.patents }
  package static var path: String { "/patents" }
  package static func list(of dossier: Dossier) -> [Patent] { dossier.patents }
  package var label: String? { title }
}

extension Standard: ListedSubject {
  package static var kind: SubjectKind { .standard }
  package static func subjects(in lists: SubjectLists) -> [Located<Standard>] { lists.standards }
  package static var path: String { "/standards" }
  package static func list(of dossier: Dossier) -> [Standard] { dossier.standards }
  package var label: String? { title }
}

extension Award: ListedSubject {
  package static var kind: SubjectKind { .award }
  package static func subjects(in lists: SubjectLists) -> [Located<Award>] { lists.awards }
  package static var path: String { "/awards" }
  package static func list(of dossier: Dossier) -> [Award] { dossier.awards }
  package var label: String? { name.text }
}

extension Recommender: ListedSubject {
  package static var kind: SubjectKind { .recommender }
  package static func subjects(in lists: SubjectLists) -> [Located<Recommender>] {
    lists.recommenders
  }
  package static var path: String { "/self-assessment/recommenders" }
  package static func list(of dossier: Dossier) -> [Recommender] {
    dossier.selfAssessment?.recommenders ?? []
  }
  package var label: String? { name.text }
}

/// 佐证材料: the scans that must carry 核对无误.
extension Evidence: RuleSubject {
  package static var kind: SubjectKind { .evidence }
  package static func subjects(of dossier: Dossier) -> [Located<Evidence>] {
    locatedScans(of: dossier).proofs
  }
  package static func subjects(in lists: SubjectLists) -> [Located<Evidence>] { lists.evidence }
}

/// Any uploaded scan, whether it must carry 核对无误 or not.
package struct Scan: RuleSubject, Hashable {
  /// What the dossier declares of it.
  package let evidence: Evidence

  package static var kind: SubjectKind { .scan }
  package static func subjects(of dossier: Dossier) -> [Located<Scan>] {
    locatedScans(of: dossier).all
  }
  package static func subjects(in lists: SubjectLists) -> [Located<Scan>] { lists.scans }
}

/// All scans, and those that must carry 核对无误; a scan in both has one place.
func locatedScans(of dossier: Dossier) -> (all: [Located<Scan>], proofs: [Located<Evidence>]) {
  var all: [Located<Scan>] = []
  var proofs: [Located<Evidence>] = []
  dossier.forEachEvidenceGroup { group in
    for (index, scan) in group.scans.enumerated() {
      let place = Shared(
        SubjectPlace(
          group.path.item(index), label: group.label, file: scan.file, source: scan.place))
      all.append(Located(Scan(evidence: scan), at: place))
      if group.isProof { proofs.append(Located(scan, at: place)) }
    }
  }
  return (all, proofs)
}
