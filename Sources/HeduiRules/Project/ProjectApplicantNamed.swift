// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a project's evidence shows the applicant's name.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 工程业绩证明必须要有申报人姓名. One scan of the project is enough; whether
/// it must be one that a third party proves is open, so a name and a third party's seal that stand only
/// on different scans are a case for review.
package struct ProjectApplicantNamed: Rule {
  /// Where the name must stand; see ambiguity A-12.
  package enum Scope: String, Sendable, Hashable, CaseIterable {
    /// On any scan of the project.
    case project
    /// On a scan that a third party proves too, where there is such a scan.
    case sameScan = "same-scan"
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Where the name must stand.
    package var scope = Scope.project
    /// The platforms whose pages prove a project.
    package var platforms: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .choice(
          "scope", \.scope,
          Bilingual(
            zh: "姓名在该项目任一份材料上即可，还是须与第三方证明同在一份",
            en: "whether any scan will do for the name or one that a third party proves")),
        .texts(
          "platforms", \.platforms,
          Bilingual(zh: "页面截图可作第三方证明的平台", en: "platforms whose pages prove a project")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "project.applicant-named",
    title: Bilingual(zh: "工程业绩证明有申报人姓名", en: "the project's evidence shows the applicant's name"),
    remedy: Bilingual(
      zh: "补充有申报人姓名的材料（最好与第三方盖章在同一份上），并在 dossier.yaml 写明 shows-applicant",
      en:
        "add evidence with the applicant's name, best on a paper that a third party sealed, and state "
        + "shows-applicant in dossier.yaml"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [unnamed, unstated, apart, noEvidence, SharedMessages.lineRead]
  }

  private let scope: Scope
  private let platforms: NameList
  package init(_ parameters: Parameters) {
    scope = parameters.scope
    platforms = NameList(parameters.platforms)
  }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let scans = project.evidence
    guard !scans.isEmpty else { return .notApplicable(noEvidence()) }
    guard let named = scans.first(where: { $0.showsApplicant == true }) else {
      guard let open = scans.first(where: { $0.showsApplicant == nil }) else {
        return .fail(Violation(unnamed(.integer(scans.count))))
      }
      let doubt = Violation(unstated(open.fileName), file: open.file)
      return .review(doubt.reading(facts.dossier.applicant?.name, on: scans, facts))
    }
    let unit = facts.dossier.unit
    if scope == .sameScan,
      let party = project.thirdPartyProof(for: unit, platforms),
      project.thirdPartyProof(for: unit, platforms, where: { $0.showsApplicant == true }) == nil
    {
      let actual = named.fileName
      return .review(Violation(apart(actual, .text(party)), actual: actual, file: named.file))
    }
    return .pass(Measurement(actual: named.fileName))
  }
}

extension Violation {
  /// The same doubt with the scan on which the name is read, where words are read and it is: seen by a machine, which
  /// a person confirms.
  fileprivate func reading(_ name: Name?, on scans: [Evidence], _ facts: Facts) -> Violation {
    guard let name, facts.words.depth != .none else { return self }
    for scan in scans where scan.showsApplicant == nil {
      // What cannot be opened or read is other rules' to report; the doubt stands as it is.
      guard
        let pages = try? facts.file(scan.file).words(
          .pages(.wholePage), within: facts.words.budget),
        let found = SeenLine.first(in: pages, where: { $0.text.holds(name) })
      else { continue }
      var doubt = self
      doubt.message = SharedMessages.lineRead(
        .message(message), scan.fileName, .text(found.line.text),
        .decimal(found.line.confidence, .share))
      doubt.measurement.actual = .text(found.line.text)
      doubt.file = scan.file
      doubt.sight = found.evidence(of: scan, facts)
      return doubt
    }
    return self
  }
}

private let unnamed = MessageTemplate(
  zh: "所列佐证（共 {0} 份）都没有申报人姓名，工程业绩证明必须要有申报人姓名",
  en: "none of the scans listed ({0}) shows the applicant's name, one must")
private let unstated = MessageTemplate(
  zh: "没有写明材料上是否有申报人姓名，请看 {0} 等材料上有没有",
  en:
    "it is not said whether the applicant's name stands on the evidence; look at {0} and the "
    + "others")
private let apart = MessageTemplate(
  zh: "有申报人姓名的是 {0}，有第三方（{1}）证明的是另外的材料，请判断能否合起来证明",
  en:
    "the applicant's name stands on {0}, a third party ({1}) proves only other papers; decide whether "
    + "they prove the project together")
private let noEvidence = MessageTemplate(
  zh: "工程业绩没有佐证材料，由“工程业绩有第三方证明”一条判断",
  en: "the project has no evidence, which project.third-party-seal reports")
