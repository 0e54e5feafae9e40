// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks of a project proved by a joint-review sheet whether all parties that attended sealed it.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 有各方盖章的图纸会审签到资料. 如 gives an example, and 各方 are the parties
/// that attended: silent where another scan of a third party proves the project, never more than a case for
/// review.
package struct ProjectJointReviewSeals: Rule {
  package static let info = RuleInfo(
    id: "project.joint-review-seals",
    title: Bilingual(
      zh: "图纸会审签到资料有各方盖章", en: "the joint-review sheet carries the seals of all who attended"),
    remedy: Bilingual(
      zh: "提交参加各方都盖章的会审签到资料，或补充其他第三方证明；在 dossier.yaml 写明 attending 和各印章的 party",
      en:
        "hand in a sheet that all who attended sealed, or add other third-party proof; state attending "
        + "and each seal's party in dossier.yaml"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noSheet, SharedMessages.otherProof, sealsUnstated, attendanceUnstated, missing]
      + SharedMessages.seals
  }

  private let platforms: NameList
  package init(_ parameters: PlatformParameters) { platforms = NameList(parameters.platforms) }

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let sheets = project.evidence.filter { $0.kind == .jointReview }
    guard !sheets.isEmpty else { return .notApplicable(noSheet()) }
    var doubts: [Violation] = []
    for sheet in sheets {
      guard let doubt = doubt(sheet) else {
        return .pass(Measurement(actual: .list(sheet.attending.map(\.value))))
      }
      doubts.append(doubt.seeing(sheet, facts))
    }
    let proof = project.thirdPartyProof(for: facts.dossier.unit, platforms) {
      $0.kind != .jointReview
    }
    if let proof { return .notApplicable(SharedMessages.otherProof(.text(proof))) }
    return .review(doubts)
  }

  /// What is doubtful about a sheet; nil when all who attended sealed it.
  private func doubt(_ sheet: Evidence) -> Violation? {
    let seals = MissingSeals(on: sheet, of: sheet.attending)
    let expected = Value.list(sheet.attending.map(\.value))
    guard let parties = seals.parties else {
      return Violation(sealsUnstated(sheet.fileName), file: sheet.file)
    }
    guard !sheet.attending.isEmpty else {
      return Violation(attendanceUnstated(sheet.fileName), file: sheet.file)
    }
    guard !parties.isEmpty else { return nil }
    return Violation(
      missing(sheet.fileName, seals.value), actual: seals.value, expected: expected,
      file: sheet.file)
  }
}

private let noSheet = MessageTemplate(
  zh: "这项工程业绩没有提交图纸会审签到资料", en: "the project is proved by no joint-review sheet")
private let sealsUnstated = MessageTemplate(
  zh: "没有写明 {0} 上有哪些印章，请看参加会审的各方是否都盖章",
  en: "it is not said which seals are on {0}; see whether all who attended sealed it")
private let attendanceUnstated = MessageTemplate(
  zh: "没有写明 {0} 有哪几方参加会审，请看各方是否都盖章",
  en: "it is not said who attended the review of {0}; see whether all of them sealed it")
private let missing = MessageTemplate(
  zh: "{0} 上没有写明这些参加单位的印章：{1}，请看是否盖章",
  en: "no seal on {0} is said to be that of: {1}, who attended; see whether they sealed it")
