// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Validator {
  /// What a run that does not look at scans leaves open in a dossier: whether its seals are there.
  ///
  /// A dossier without a seal declared leaves nothing open.
  func unseen(_ dossier: Dossier?, at path: String) -> [NotChecked] {
    guard !looksAtScans, let dossier, policy.rules.contains(where: { $0.info.id == seals }),
      dossier.evidenceGroups.contains(where: { $0.scans.contains { !$0.pressedSeals.isEmpty } })
    else { return [] }
    return [NotChecked(path: path, reason: scansUnseen())]
  }
}

private let seals: RuleID = "evidence.seals-seen"
private let scansUnseen = MessageTemplate(
  zh: "没有看扫描件（--no-pixels），所写的印章在不在没有检查",
  en:
    "the scans were not looked at (--no-pixels), so whether the seals declared are there was not checked"
)
