// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// How long it usually takes to get what a rule asks for.
///
/// These days are an experienced guess for putting things in order, not numbers of the notice; no outcome
/// depends on them.
public struct LeadTime: Sendable, Hashable {
  /// Calendar days.
  public let days: Int
  /// Why it takes that long.
  public let reason: Bilingual

  /// The lead time of a rule: its own, else that of its group, else a day at one's own desk.
  public static func of(_ id: RuleID) -> LeadTime {
    own[id.rawValue] ?? groups[String(id.group)] ?? desk
  }

  private init(_ days: Int, _ zh: String, _ en: String) {
    self.days = days
    reason = Bilingual(zh: zh, en: en)
  }

  /// The groups that have a lead time of their own.
  package static var groupNames: [String] { groups.keys.sorted() }
  /// The rules that have a lead time of their own.
  package static var ruleNames: [String] { own.keys.sorted() }

  private static let desk = LeadTime(1, "自己改正即可", "the applicant mends it at the desk")
  private static let attestation = LeadTime(
    3, "单位核对原件、签注、盖章", "the unit compares originals, annotates and seals")
  private static let thirdParty = LeadTime(
    10, "第三方（审图、建设、监理等）出具或盖章", "a third party issues or seals it")
  private static let register = LeadTime(
    15, "主管部门或登记系统办理", "an authority or register must act")
  private static let study = LeadTime(30, "补学并等学时入库", "study, then wait for the register")

  private static let groups: [String: LeadTime] = [
    "annotation": attestation, "assessment": attestation, "form": attestation,
    "insurance": register, "scope": register, "unit": attestation, "hours": study,
    "project": thirdParty, "reapply": thirdParty, "selfassess": thirdParty,
    "institution": thirdParty, "experience": attestation, "title": register,
    "education": register, "publicity": attestation, "paper": thirdParty,
    "patent": thirdParty, "standard": thirdParty, "award": thirdParty,
  ]
  private static let own: [String: LeadTime] = [
    "education.verification-report": LeadTime(
      30, "学历认证须向学信网申请", "the verification is applied for at CHSI"),
    "project.drawing-review-seal": LeadTime(
      14, "须到审图机构补盖章", "the drawing-review body must seal it"),
    "publicity.min-working-days": LeadTime(
      8, "公示须满规定的工作日", "the posting lasts its working days"),
  ]
}
