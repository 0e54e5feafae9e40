// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a project is proved by someone other than the applicant's own unit.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 必须是有第三方证明的…仅有本单位证明不属于有效完整佐证材料. One paper
/// issued or sealed by another unit is enough, and so is a page of the two provincial platforms; a unit whose
/// name holds the own unit's is a case for review, and so is evidence whose seals are not declared.
package struct ProjectThirdPartySeal: Rule {
  package static let info = RuleInfo(
    id: "project.third-party-seal",
    title: Bilingual(zh: "工程业绩有第三方证明", en: "the project has third-party proof"),
    remedy: Bilingual(
      zh: "补充有第三方证明的材料：带图审章且含本人姓名的图纸、各方盖章的图纸会审签到、五方主体盖章的往来资料，"
        + "或平台页面截图",
      en:
        "add evidence that a third party proves: a drawing with a review seal and the applicant's "
        + "name, a joint-review sheet or a letter sealed by the parties, or a platform's page"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [onlyOwn, nothing, sealsUnstated, affiliated, otherPlatform, noPlatform, noUnit]
      + SharedMessages.seals
  }

  private let platforms: NameList
  package init(_ parameters: PlatformParameters) { platforms = NameList(parameters.platforms) }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    guard !project.evidence.isEmpty else { return .fail(Violation(nothing())) }
    var doubts: [Violation] = []
    for evidence in project.evidence {
      switch ThirdPartyProof(evidence, unit: facts.dossier.unit, platforms: platforms) {
      case .thirdParty(let name): return .pass(Measurement(actual: .text(name)))
      case .doubtful(let doubt, let name):
        doubts.append(violation(doubt, evidence, name).seeing(evidence, facts))
      case .own: continue
      }
    }
    guard doubts.isEmpty else { return .review(doubts) }
    return .fail(Violation(onlyOwn(.integer(project.evidence.count))))
  }

  private func violation(
    _ doubt: ThirdPartyProof.Doubt, _ evidence: Evidence, _ name: String?
  ) -> Violation {
    let actual = name.map { Value.text($0) }
    let message =
      switch doubt {
      case .otherPlatform: otherPlatform(evidence.fileName, actual ?? .text("—"))
      case .noPlatform: noPlatform(evidence.fileName)
      case .noUnit: noUnit(evidence.fileName)
      case .affiliated: affiliated(evidence.fileName, actual ?? .text("—"))
      case .sealsUnstated: sealsUnstated(evidence.fileName)
      }
    return Violation(message, actual: actual, file: evidence.file)
  }
}

private let onlyOwn = MessageTemplate(
  zh: "所列佐证（共 {0} 份）都没有第三方证明，仅有本单位证明不属于有效完整佐证材料",
  en:
    "none of the scans listed ({0}) is proved by a third party; the own unit's proof alone does not "
    + "count")
private let nothing = MessageTemplate(
  zh: "工程业绩没有任何佐证材料，要求有第三方证明", en: "the project has no evidence, third-party proof is required")
private let sealsUnstated = MessageTemplate(
  zh: "没有写明 {0} 上有谁的印章，请看是否有第三方盖章",
  en: "it is not said whose seals are on {0}; look for a third party's")
private let affiliated = MessageTemplate(
  zh: "{0} 由 {1} 出具或盖章，名称与本单位相近，请判断是否算第三方",
  en: "{0} is issued or sealed by {1}, whose name is close to the own unit's; is it a third party")
private let otherPlatform = MessageTemplate(
  zh: "{0} 的来源平台是 {1}，不是通知所列的两个平台，请判断能否作为证明",
  en:
    "{0} was captured from {1}, none of the two platforms of the notice; does it prove the project")
private let noPlatform = MessageTemplate(
  zh: "没有写明 {0} 截自哪个平台，请看是否为通知所列的两个平台之一",
  en: "it is not said which platform {0} was captured from; is it one of the notice's two")
private let noUnit = MessageTemplate(
  zh: "申报材料没有写明申报人所在单位，无法判断 {0} 的证明方是否为第三方",
  en: "the dossier names no unit, so it cannot be told whether {0} is a third party's")
