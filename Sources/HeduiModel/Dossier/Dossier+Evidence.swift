// SPDX-License-Identifier: Apache-2.0

/// The scans of one part of the dossier.
package struct EvidenceGroup: Sendable {
  /// The list's JSON pointer, such as `/projects/0/evidence`.
  package let pointer: String
  /// The part's name for people.
  package let label: String?
  /// The scans.
  package let scans: [Evidence]
  /// Whether they are 佐证材料, which must carry 核对无误: not the signature, the review form, the
  /// publicity table and the letters of the unit itself.
  package let isProof: Bool
}

extension Dossier {
  /// Every list of scans, in the order of the document's shape.
  package var evidenceGroups: [EvidenceGroup] {
    var groups: [EvidenceGroup] = []
    func add(_ scans: [Evidence], _ pointer: String, _ label: String? = nil, isProof: Bool = true) {
      if scans.isEmpty { return }
      groups.append(
        EvidenceGroup(pointer: pointer, label: label, scans: scans, isProof: isProof))
    }
    func addEach<Part>(
      _ parts: [Part], _ key: String, _ label: (Part) -> String?, _ scans: (Part) -> [Evidence]
    ) {
      for (index, part) in parts.enumerated() {
        add(scans(part), "/\(key)/\(index)/evidence", label(part))
      }
    }
    add(employment?.explanation ?? [], "/employment/explanation")
    add(unit?.authorisation ?? [], "/unit/authorisation", isProof: false)
    add(unit?.entrustment ?? [], "/unit/entrustment", isProof: false)
    add(publicNotice?.evidence ?? [], "/public-notice/evidence", isProof: false)
    for (index, tick) in (application?.ticks ?? []).enumerated() {
      add(tick.evidence, "/application/ticks/\(index)/evidence", tick.name.text)
    }
    add(application?.signature ?? [], "/application/signature", isProof: false)
    add(form?.evidence ?? [], "/form/evidence", isProof: false)
    add(title?.evidence ?? [], "/title/evidence", title?.name.text)
    addEach(education, "education", { $0.level.text }, \.evidence)
    addEach(insurance, "insurance", { $0.province?.text }, \.evidence)
    add(hours?.evidence ?? [], "/hours/evidence")
    addEach(assessments, "assessments", { "\($0.year)" }, \.evidence)
    addEach(projects, "projects", { $0.name.text }, \.evidence)
    addEach(papers, "papers", { $0.title }, \.evidence)
    addEach(patents, "patents", { $0.title }, \.evidence)
    addEach(standards, "standards", { $0.title }, \.evidence)
    addEach(awards, "awards", { $0.name.text }, \.evidence)
    add(selfAssessment?.form ?? [], "/self-assessment/form")
    for (index, person) in (selfAssessment?.recommenders ?? []).enumerated() {
      add(person.evidence, "/self-assessment/recommenders/\(index)/evidence", person.name.text)
    }
    add(attachments, "/attachments")
    return groups
  }
}
