// SPDX-License-Identifier: Apache-2.0

/// The scans of one part of the dossier.
package struct EvidenceGroup: Sendable {
  /// The way to the list, such as `/projects/0/evidence`.
  package let path: PartPath
  /// The part's name for people.
  package let label: String?
  /// The scans.
  package let scans: [Evidence]
  /// Whether they are 佐证材料, which must carry 核对无误: not the signature, the review form, the
  /// publicity table and the letters of the unit itself.
  package let isProof: Bool

  /// The list's JSON pointer.
  package var pointer: String { path.pointer }
}

extension Dossier {
  /// Every list of scans, in the order of the document's shape.
  package var evidenceGroups: [EvidenceGroup] {
    var groups: [EvidenceGroup] = []
    forEachEvidenceGroup { groups.append($0) }
    return groups
  }

  /// Hands over every list of scans in that order, without an array of them.
  package func forEachEvidenceGroup(_ visit: (EvidenceGroup) -> Void) {
    func add(_ scans: [Evidence], _ path: PartPath, _ label: String? = nil, isProof: Bool = true) {
      if scans.isEmpty { return }
      visit(EvidenceGroup(path: path, label: label, scans: scans, isProof: isProof))
    }
    func addEach<Part>(
      _ parts: [Part], _ list: String, _ label: (Part) -> String?, _ scans: (Part) -> [Evidence]
    ) {
      for (index, part) in parts.enumerated() {
        let scans = scans(part)
        if !scans.isEmpty { add(scans, PartPath(list, index).list("/evidence"), label(part)) }
      }
    }
    add(employment?.explanation ?? [], PartPath("/employment/explanation"))
    add(unit?.authorisation ?? [], PartPath("/unit/authorisation"), isProof: false)
    add(unit?.entrustment ?? [], PartPath("/unit/entrustment"), isProof: false)
    add(publicNotice?.evidence ?? [], PartPath("/public-notice/evidence"), isProof: false)
    for (index, tick) in (application?.ticks ?? []).enumerated() {
      add(tick.evidence, PartPath("/application/ticks", index).list("/evidence"), tick.name.text)
    }
    add(application?.signature ?? [], PartPath("/application/signature"), isProof: false)
    add(form?.evidence ?? [], PartPath("/form/evidence"), isProof: false)
    add(title?.evidence ?? [], PartPath("/title/evidence"), title?.name.text)
    addEach(education, "/education", { $0.level.text }, \.evidence)
    addEach(insurance, "/insurance", { $0.province?.text }, \.evidence)
    add(hours?.evidence ?? [], PartPath("/hours/evidence"))
    addEach(assessments, "/assessments", { "\($0.year)" }, \.evidence)
    addEach(projects, "/projects", { $0.name.text }, \.evidence)
    addEach(papers, "/papers", { $0.title }, \.evidence)
    addEach(patents, "/patents", { $0.title }, \.evidence)
    addEach(standards, "/standards", { $0.title }, \.evidence)
    addEach(awards, "/awards", { $0.name.text }, \.evidence)
    add(selfAssessment?.form ?? [], PartPath("/self-assessment/form"))
    for (index, person) in (selfAssessment?.recommenders ?? []).enumerated() {
      let path = PartPath("/self-assessment/recommenders", index)
      add(person.evidence, path.list("/evidence"), person.name.text)
    }
    add(attachments, PartPath("/attachments"))
  }
}
