// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks of a project proved by drawings whether one carries the review seal and the applicant's name.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 如带图审章且含名字的设计图纸. 如 gives an example: component and detailed
/// drawings have no review seal, so the rule is silent where anything else of a third party proves the project,
/// and never more than a case for review.
package struct ProjectDrawingReviewSeal: Rule {
  package static let info = RuleInfo(
    id: "project.drawing-review-seal",
    title: Bilingual(
      zh: "设计图纸带图审章且含名字", en: "a drawing carries the review seal and the applicant's name"),
    remedy: Bilingual(
      zh: "换成带图审章且图签有申报人姓名的图纸，或补充其他第三方证明",
      en:
        "use a drawing with the review seal and the applicant's name in its title block, or add other "
        + "third-party proof"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noDrawing, SharedMessages.otherProof, unstated, electronic, notSealed, ownSeal, notNamed]
      + SharedMessages.seals
  }

  private let platforms: NameList
  package init(_ parameters: PlatformParameters) { platforms = NameList(parameters.platforms) }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let drawings = project.evidence.filter { $0.kind == .drawing }
    guard !drawings.isEmpty else { return .notApplicable(noDrawing()) }
    let unit = facts.dossier.unit
    let doubts = drawings.map { ($0, doubt($0, unit: unit)) }
    if let right = doubts.first(where: { $0.1 == nil }) {
      return .pass(Measurement(actual: right.0.fileName))
    }
    if let party = otherProof(of: project, unit: unit) {
      return .notApplicable(SharedMessages.otherProof(.text(party)))
    }
    return .review(
      doubts.map { drawing, doubt in
        Violation((doubt ?? notSealed)(drawing.fileName), file: drawing.file)
          .seeing(drawing, facts)
      })
  }

  /// What is doubtful about a drawing; nil when it is as the notice's example.
  private func doubt(_ drawing: Evidence, unit: Employer?) -> MessageTemplate? {
    guard let seals = drawing.seals else { return unstated }
    let reviews = seals.filter { $0.kind == .drawingReview }
    guard !reviews.isEmpty else {
      return seals.contains { $0.kind == .electronic } ? electronic : notSealed
    }
    if let unit, !reviews.contains(where: { UnitRelation(of: $0.holder, to: unit) == .other }) {
      return ownSeal
    }
    return drawing.showsApplicant == true ? nil : notNamed
  }

  /// Who proves the project otherwise than by a review seal.
  private func otherProof(of project: Project, unit: Employer?) -> String? {
    var rest = project
    rest.evidence = project.evidence.map { scan in
      guard scan.kind == .drawing else { return scan }
      var bare = scan
      bare.seals = scan.seals?.filter { $0.kind != .drawingReview }
      return bare
    }
    return rest.thirdPartyProof(for: unit, platforms)
  }
}

private let noDrawing = MessageTemplate(
  zh: "这项工程业绩没有提交设计图纸", en: "the project is proved by no drawing")
private let unstated = MessageTemplate(
  zh: "没有写明 {0} 上的印章，请看是否带图审章且含申报人名字",
  en: "it is not said which seals are on {0}; look for the review seal and the applicant's name")
private let electronic = MessageTemplate(
  zh: "{0} 上是电子印章或二维码，请看是否为图审章",
  en: "{0} carries an electronic seal or code; see whether it is the drawing reviewer's")
private let notSealed = MessageTemplate(
  zh: "{0} 没有图审章（构件、深化图纸本来没有），请看有无其他第三方证明",
  en:
    "{0} carries no review seal (component and detailed drawings have none); see whether a third party "
    + "proves the project otherwise")
private let ownSeal = MessageTemplate(
  zh: "{0} 上的图审章像是本单位或其关联单位的，请判断是否为第三方图审",
  en: "the review seal on {0} looks like the own unit's or a related one's; is it a third party's")
private let notNamed = MessageTemplate(
  zh: "{0} 带图审章，但没有写明含申报人名字，请看图签",
  en:
    "{0} carries the review seal but is not said to hold the applicant's name; see its title "
    + "block")
