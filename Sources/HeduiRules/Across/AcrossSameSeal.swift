// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether a seal on this dossier's scans is the very picture that stands on another paper of another dossier.
///
/// Derived from 绍建盟[2024]07号 附件2, 上传的所有内容必须真实规范, as `evidence.seal-pasted` within one dossier: no two
/// pressings agree to the pixel. Files and pages that are the same are told as such and not here.
package struct AcrossSameSeal: Rule {
  package static let info = RuleInfo(
    id: "across.same-seal",
    title: Bilingual(
      zh: "印章与其他材料上的不是同一张图", en: "no seal is one picture with that on another dossier's paper"),
    remedy: Bilingual(
      zh: "对照两处扫描件和原件：电子印章请写明 kind: electronic，原件没有盖章的补盖后重新扫描",
      en:
        "compare both scans with the originals: declare electronic seals as kind: electronic, set a seal that "
        + "the original lacks and scan it again"),
    severity: .warning, needs: .others, since: "0.1.0")

  package static var messages: [MessageTemplate] { [sameSeal, notAtHand] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    guard facts.looksAtScans else { return .notApplicable(SharedMessages.scansUnseen()) }
    var doubts: [Violation] = []
    var first = across.seals.startIndex
    while first < across.seals.endIndex {
      let match = across.seals[first]
      let group = across.seals[first...].prefix { $0.file == match.file && $0.mark == match.mark }
      doubts.append(
        Violation(
          sameSeal(
            .text(match.file.path), .integer(match.mark.page), FewMatches.value(group.map(\.other))),
          file: match.file,
          sight: PixelEvidence(marks: [match.mark], confidence: 1 - match.difference)))
      first = group.endIndex
    }
    return doubts.isEmpty ? .pass() : .review(doubts)
  }
}

private let sameSeal = MessageTemplate(
  zh: "{0} 第 {1} 页的印迹与 {2} 的逐点相同，像同一张图；每次盖章不会完全一样，请对照原件",
  en:
    "the seal on page {1} of {0} agrees to the pixel with that on {2}, as one picture would; no two pressings "
    + "are so alike, so compare the originals")
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较印章", en: "no other dossiers were at hand to compare seals with")
