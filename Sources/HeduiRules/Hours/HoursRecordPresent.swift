// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for a record of continuing education: hours by year, a scan, or the register's synchronisation.
///
/// Notice: 绍建盟[2024]07号 正文三（三）, 须提供…继续教育学习情况; 学时将…同步到职称申报系统.
package struct HoursRecordPresent: Rule {
  package static let info = RuleInfo(
    id: "hours.record-present",
    title: Bilingual(zh: "提供继续教育学习情况", en: "a record of continuing education is provided"),
    remedy: Bilingual(
      zh: "填写各年度学时，上传学时证明；已由省系统同步的，写明 hours.synced: true",
      en:
        "state the hours by year and add the record; write hours.synced: true when the province's "
        + "register syncs them"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [nothing] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    dossier.hasHoursRecord ? .pass() : .fail(Violation(nothing()))
  }
}

extension Dossier {
  /// Whether anything tells of continuing education.
  var hasHoursRecord: Bool {
    if let hours, hours.isSynced == true || !hours.years.isEmpty || !hours.evidence.isEmpty {
      return true
    }
    return attachments.contains { $0.kind == .hoursRecord }
  }
}

private let nothing = MessageTemplate(
  zh: "没有继续教育学习情况：没有填写学时，没有学时证明，也没有写明由系统同步",
  en: "nothing tells of continuing education: no hours, no record, and no word that they are synced"
)
