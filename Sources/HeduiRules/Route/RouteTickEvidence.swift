// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the options of the chosen route are ticked and proved.
///
/// Notice: 绍建盟[2024]07号 附件2二.3.1, 需在相应选择项打钩，并上传佐证材料. Every tick needs evidence; the routes
/// 转评, 技能人才 and 机关调出 need a tick.
package struct RouteTickEvidence: Rule {
  package static let info = RuleInfo(
    id: "route.tick-evidence",
    title: Bilingual(zh: "勾选项有佐证材料", en: "what is ticked has evidence"),
    remedy: Bilingual(
      zh: "在 application.ticks 中写明勾选的选项，并为每一项上传佐证材料",
      en: "state the ticked options below application.ticks with evidence for each"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [noEvidence, noTick, nothingTicked] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let ticks = dossier.application?.ticks ?? []
    guard !ticks.isEmpty else {
      switch dossier.route {
      case .transfer, .skilled, .fromAgency:
        return .fail(Violation(noTick(.text(dossier.application?.route?.text ?? "—"))))
      case .normal, .selfAssessed, nil:
        return .notApplicable(nothingTicked())
      }
    }
    let bare = ticks.filter(\.evidence.isEmpty)
    guard !bare.isEmpty else { return .pass(Measurement(actual: .integer(ticks.count, .count))) }
    return .fail(
      bare.map { Violation(noEvidence(.text($0.name.text)), actual: .text($0.name.text)) })
  }
}

private let noEvidence = MessageTemplate(
  zh: "勾选了“{0}”，没有佐证材料", en: "\"{0}\" is ticked but has no evidence")
private let noTick = MessageTemplate(
  zh: "申报方式是“{0}”，没有写明勾选的选项及其佐证材料",
  en: "the route is {0}, but neither its tick nor the evidence is stated")
private let nothingTicked = MessageTemplate(
  zh: "没有勾选需要佐证的选项", en: "no option that needs evidence is ticked")
