// SPDX-License-Identifier: Apache-2.0

/// What a rule can be asked about.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  case dossier, photo, project, paper, evidence
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

extension Dossier: RuleSubject {
  package static var kind: SubjectKind { .dossier }
  package static func subjects(of dossier: Dossier) -> [Located<Dossier>] {
    [Located(dossier, at: SubjectPlace(pointer: ""))]
  }
}

extension Photo: RuleSubject {
  package static var kind: SubjectKind { .photo }
  package static func subjects(of dossier: Dossier) -> [Located<Photo>] {
    guard let photo = dossier.photo else { return [] }
    return [
      Located(photo, at: SubjectPlace(pointer: "/photo", file: photo.file, source: photo.place))
    ]
  }
}

extension Project: RuleSubject {
  package static var kind: SubjectKind { .project }
  package static func subjects(of dossier: Dossier) -> [Located<Project>] {
    dossier.projects.enumerated().map { index, project in
      Located(
        project,
        at: SubjectPlace(
          pointer: "/projects/\(index)", label: project.name.text, source: project.place))
    }
  }
}

extension Paper: RuleSubject {
  package static var kind: SubjectKind { .paper }
  package static func subjects(of dossier: Dossier) -> [Located<Paper>] {
    dossier.papers.enumerated().map { index, paper in
      Located(
        paper,
        at: SubjectPlace(pointer: "/papers/\(index)", label: paper.title, source: paper.place))
    }
  }
}

extension Evidence: RuleSubject {
  package static var kind: SubjectKind { .evidence }
  package static func subjects(of dossier: Dossier) -> [Located<Evidence>] {
    var found: [Located<Evidence>] = []
    for (index, project) in dossier.projects.enumerated() {
      append(project.evidence, below: "/projects/\(index)", label: project.name.text, to: &found)
    }
    for (index, paper) in dossier.papers.enumerated() {
      append(paper.evidence, below: "/papers/\(index)", label: paper.title, to: &found)
    }
    return found
  }

  private static func append(
    _ scans: [Evidence], below pointer: String, label: String, to found: inout [Located<Evidence>]
  ) {
    for (index, scan) in scans.enumerated() {
      let place = SubjectPlace(
        pointer: "\(pointer)/evidence/\(index)", label: label, file: scan.file, source: scan.place)
      found.append(Located(scan, at: place))
    }
  }
}
