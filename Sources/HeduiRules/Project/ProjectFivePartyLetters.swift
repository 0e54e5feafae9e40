// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks of technical letters whether the five responsible parties sealed them.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 有五方主体单位盖章的技术往来资料. One letter with all five is enough; one to
/// four with a third party among them are a case for review, none is left to `project.third-party-seal`.
package struct ProjectFivePartyLetters: Rule {
  package static let info = RuleInfo(
    id: "project.five-party-letters",
    title: Bilingual(
      zh: "技术往来资料有五方主体单位盖章", en: "the technical letter carries the five parties' seals"),
    remedy: Bilingual(
      zh: "提交建设、勘察、设计、施工、监理五方都盖章的往来资料，或补充其他第三方证明；在 dossier.yaml 写明各印章的 party",
      en:
        "hand in a letter sealed by owner, surveyor, designer, builder and supervisor, or add other "
        + "third-party proof; state each seal's party in dossier.yaml"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noLetter, sealsUnstated, partyUnstated, missing, noThirdParty] + SharedMessages.seals
  }

  private let platforms = NameList([])
  package init(_ parameters: NoParameters) {}

  package func check(_ project: Project, _ facts: Facts) throws(FactError) -> Outcome {
    let letters = project.evidence.filter { $0.kind == .fivePartyLetter }
    guard !letters.isEmpty else { return .notApplicable(noLetter()) }
    var doubts: [Violation] = []
    for letter in letters {
      let seals = MissingSeals(on: letter, of: Party.five)
      if seals.parties?.isEmpty == true {
        return .pass(Measurement(actual: .list(Party.five.map(\.value))))
      }
      switch ThirdPartyProof(letter, unit: facts.dossier.unit, platforms: platforms) {
      case .own: continue
      case .thirdParty, .doubtful:
        doubts.append(doubt(letter, seals).seeing(letter, facts))
      }
    }
    return doubts.isEmpty ? .notApplicable(noThirdParty()) : .review(doubts)
  }

  private func doubt(_ letter: Evidence, _ seals: MissingSeals) -> Violation {
    guard seals.parties != nil else {
      return Violation(sealsUnstated(letter.fileName), file: letter.file)
    }
    let template = seals.hasUnknown ? partyUnstated : missing
    return Violation(
      template(letter.fileName, seals.value), actual: seals.value,
      expected: .list(Party.five.map(\.value)), file: letter.file)
  }
}

private let noLetter = MessageTemplate(
  zh: "这项工程业绩没有提交五方主体技术往来资料", en: "the project is proved by no letter of the five parties")
private let sealsUnstated = MessageTemplate(
  zh: "没有写明 {0} 上有哪些印章，请看五方主体单位是否都盖章",
  en: "it is not said which seals are on {0}; see whether the five parties sealed it")
private let partyUnstated = MessageTemplate(
  zh: "{0} 上有的印章没有写明属于哪一方，尚缺：{1}，请看五方是否都盖章",
  en:
    "it is not said of every seal on {0} which party's it is; still missing: {1}; see whether all five "
    + "sealed it")
private let missing = MessageTemplate(
  zh: "{0} 上缺少这些主体单位的印章：{1}，请判断是否足以证明",
  en: "{0} lacks the seals of: {1}; decide whether it proves enough")
private let noThirdParty = MessageTemplate(
  zh: "往来资料上没有第三方印章，由“工程业绩有第三方证明”一条判断",
  en: "no third party sealed the letter, which project.third-party-seal decides")
