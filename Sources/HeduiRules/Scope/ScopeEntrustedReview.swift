// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the review of staff of central and provincial units was entrusted to the city first.
///
/// Notice: 绍建盟[2024]07号 正文三（一）, 中央、省属在绍企事业单位工作人员按人事管理权限办理委托评审后可在我市申报. The paper
/// has no name and is not among the uploads of 附件2二.5, so its lack is for review.
package struct ScopeEntrustedReview: Rule {
  package static let info = RuleInfo(
    id: "scope.entrusted-review",
    title: Bilingual(
      zh: "中央、省属单位人员已办理委托评审", en: "staff of central and provincial units are entrusted"),
    remedy: Bilingual(
      zh: "按人事管理权限办理委托评审，附上委托评审的材料；不属于中央、省属单位的，写明 unit.level: local",
      en:
        "have the review entrusted by the authority in charge and attach its paper; state "
        + "unit.level: local for other units"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [notDone, noPaper, notStated, levelUnknown, isLocal]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let level = dossier.unit?.level else { return .review(Violation(levelUnknown())) }
    if level == .local { return .notApplicable(isLocal()) }
    let unit = dossier.unit
    if unit?.entrusted == false { return .fail(Violation(notDone())) }
    let hasPaper =
      unit?.entrustment.isEmpty == false
      || dossier.attachments.contains { $0.kind == .entrustment }
    if hasPaper { return .pass() }
    return .review(Violation(unit?.entrusted == true ? noPaper() : notStated()))
  }
}

private let notDone = MessageTemplate(
  zh: "中央、省属单位的申报人没有办理委托评审，要求办理后才可在我市申报",
  en:
    "the review of this central or provincial unit's staff is not entrusted, as must be done first")
private let noPaper = MessageTemplate(
  zh: "写明已办理委托评审，但没有相应材料，请看是否确已办理",
  en: "the review is said to be entrusted, but there is no paper of it; was it done")
private let notStated = MessageTemplate(
  zh: "中央、省属单位的申报人没有写明是否办理委托评审，请看是否需要、是否已办理",
  en:
    "it is not stated whether the review of this central or provincial unit's staff is entrusted; "
    + "is it needed, was it done")
private let levelUnknown = MessageTemplate(
  zh: "没有写明单位是否属于中央或省，无法判断是否要办理委托评审",
  en: "it is not stated whether the unit is central or provincial and needs an entrusted review")
private let isLocal = MessageTemplate(
  zh: "单位不是中央、省属单位", en: "the unit is neither central nor provincial")
