// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks a person whether the applicant obeys the law and has no bad credit record.
///
/// Notice: 绍建盟[2024]07号 附件1一1, 遵守《中华人民共和国宪法》和法律法规…无不良诚信记录. A program can only ask.
package struct IntegrityNoBadRecord: ManualRule {
  package static let info = RuleInfo(
    id: "integrity.no-bad-record",
    title: Bilingual(
      zh: "遵纪守法，无不良诚信记录", en: "the applicant obeys the law and has no bad credit record"),
    remedy: Bilingual(
      zh: "由单位查询信用信息并确认", en: "let the unit look up the credit record and confirm it"),
    severity: .error, needs: .declared, since: "0.1.0")

  package typealias Subject = Dossier

  package static let look = MessageTemplate(
    zh: "请单位确认：申报人遵纪守法、职业道德良好，查询信用信息平台无不良诚信记录",
    en:
      "let the unit confirm that the applicant obeys the law, keeps professional ethics and has no bad "
      + "credit record on the credit platforms")

  package init(_ parameters: NoParameters) {}
}
