// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Points out prints of a seal that are one and the same picture on different scans.
///
/// Derived from 绍建盟[2024]07号 附件2, 上传的所有内容必须真实规范: two pressings of a stamp differ in ink, pressure and
/// angle, so prints that agree to the pixel come from one picture. Why, only a person can tell: a page handed in
/// twice, an electronic seal that nobody declared, or a seal set in by computer.
package struct EvidenceSealPasted: Rule {
  /// How far two prints may differ and still be one picture.
  package static let mostDifference = SealImprint.mostDifference
  /// Prints that differ in more bits of their hashes are not compared further.
  private static let mostBits = 12
  /// Most findings of a dossier.
  private static let mostFindings = 20

  package static let info = RuleInfo(
    id: "evidence.seal-pasted",
    title: Bilingual(
      zh: "不同扫描件上的印章各自盖成", en: "the seals on different scans were pressed one by one"),
    remedy: Bilingual(
      zh: "对照两份扫描件和原件：同一页重复上传的去掉一份，电子印章请写明 kind: electronic，原件没有盖章的补盖后重新扫描",
      en:
        "compare the two scans with the originals: drop a page handed in twice, declare electronic seals as "
        + "kind: electronic, set a seal that the original lacks and scan it again"),
    severity: .warning, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [same, tooFew, notCompared] + SharedMessages.seals
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard facts.looksAtScans else { return .notApplicable(SharedMessages.scansUnseen()) }
    let (prints, left) = prints(of: dossier, facts)
    guard prints.contains(where: { $0.scan.file != prints[0].scan.file }) else {
      return .notApplicable(tooFew())
    }
    var doubts: [Violation] = []
    for at in prints.indices where doubts.count < Self.mostFindings {
      let first = (0..<at).first { prints[$0].isSamePicture(as: prints[at], facts) }
      if let first { doubts.append(doubt(prints[at], prints[first])) }
    }
    if !doubts.isEmpty { return .review(doubts) }
    if left > 0 { return .notApplicable(notCompared(.integer(left, .count))) }
    return .pass(Measurement(actual: .integer(prints.count, .count)))
  }

  /// The seals seen on scans that are said to be sealed by hand, and how many of these scans cannot be compared,
  /// or not whole.
  ///
  /// Why a scan cannot be looked at is left to `evidence.seals-seen`, which asks for the same pages.
  private func prints(of dossier: Dossier, _ facts: Facts) -> (prints: [Print], left: Int) {
    var prints: [Print] = []
    var left = 0
    var known: Set<FileReference> = []
    for scan in dossier.evidenceGroups.flatMap(\.scans) where scan.hasHandSealsOnly {
      guard known.insert(scan.file).inserted else { continue }
      guard let survey = try? facts.file(scan.file).sealSurvey else {
        left += 1
        continue
      }
      for (seal, mark) in survey.whole {
        guard let imprint = seal.imprint else { continue }
        prints.append(Print(scan: scan, seal: seal, mark: mark, imprint: imprint))
      }
      let isWhole = survey.unclear.isEmpty && survey.whole.allSatisfy { $0.seal.imprint != nil }
      if !isWhole { left += 1 }
    }
    return (prints, left)
  }

  private func doubt(_ second: Print, _ first: Print) -> Violation {
    let difference = second.imprint.difference(from: first.imprint)
    return Violation(
      same(
        second.scan.fileName, .integer(second.mark.page), first.scan.fileName,
        .integer(first.mark.page)),
      file: second.scan.file,
      sight: PixelEvidence(marks: [second.mark], confidence: 1 - difference))
  }

  /// A seal seen on a scan; a class, since each is compared with all before it.
  private final class Print: Sendable {
    let scan: Evidence
    let seal: SeenSeal
    let mark: PageMark
    let imprint: SealImprint

    init(scan: Evidence, seal: SeenSeal, mark: PageMark, imprint: SealImprint) {
      (self.scan, self.seal, self.mark, self.imprint) = (scan, seal, mark, imprint)
    }

    func isSamePicture(as other: Print, _ facts: Facts) -> Bool {
      guard (imprint.hash ^ other.imprint.hash).nonzeroBitCount <= EvidenceSealPasted.mostBits,
        scan.file != other.scan.file, seal.shape == other.seal.shape,
        seal.colour == other.seal.colour,
        !(scan.isSealedByIssuersComputer && other.scan.isSealedByIssuersComputer),
        other.imprint.difference(from: imprint) <= EvidenceSealPasted.mostDifference
      else { return false }
      // The same bytes handed in twice are one scan.
      let digests = [scan, other.scan].map { try? facts.file($0.file).digest }
      return digests[0] == nil || digests[0] != digests[1]
    }
  }
}

private let same = MessageTemplate(
  zh: "{0} 第 {1} 页的印迹与 {2} 第 {3} 页的逐点相同，像同一张图；每次盖章不会完全一样，请对照原件",
  en:
    "the seal on page {1} of {0} agrees to the pixel with that on page {3} of {2}, as one picture would; no "
    + "two pressings are so alike, so compare the originals")
private let notCompared = MessageTemplate(
  zh: "有 {0} 份材料上的印章看不清、太小或图片太大，没有比较；其余的没有逐点相同的",
  en:
    "the seals on {0} scan(s) cannot be made out, are too small or lie on too large a picture, and were not "
    + "compared; among the others none agree to the pixel")
private let tooFew = MessageTemplate(
  zh: "看得清的手盖印章不到两份材料，无从比较", en: "fewer than two scans show a pressed seal that could be compared")
