// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Compares the seals declared on a scan with the seals seen on its pages.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1 and 正文三（五）[2nd], which ask for seals on the paper. Only a scan
/// that is clear, in colour and without any coloured ink fails; grey, black-and-white, small, blurred, damaged and
/// unseen pages are a case for review, and so are fewer seals than declared. What is seen is a mark like a seal:
/// never whose it is, nor that it is genuine.
package struct EvidenceSealsSeen: Rule {
  package static let info = RuleInfo(
    id: "evidence.seals-seen",
    title: Bilingual(zh: "写明的印章在扫描件上看得到", en: "the seals declared are seen on the scan"),
    remedy: Bilingual(
      zh: "看扫描件上有没有这些印章：漏盖的补盖，盖了看不出的用彩色、200 DPI 以上重新扫描；写错的改 dossier.yaml",
      en:
        "look for these seals on the scan: set what is missing, scan again in colour at 200 dpi or more "
        + "what cannot be seen, and correct dossier.yaml where it is wrong"),
    severity: .error, needs: .pixels, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noneDeclared, notStated, bare, unclear, fewer, fewerWithParts, sealOf] + SharedMessages.seals
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ scan: Scan, _ facts: Facts) throws(FactError) -> Outcome {
    let declared = scan.evidence.pressedSeals
    guard !declared.isEmpty else {
      let isStated = scan.evidence.seals != nil || scan.evidence.annotation != nil
      return .notApplicable(isStated ? noneDeclared() : notStated())
    }
    guard facts.looksAtScans else { return .notApplicable(SharedMessages.scansUnseen()) }
    guard let survey = try facts.file(scan.evidence.file).sealSurvey else {
      return .notApplicable(SharedMessages.noScan())
    }
    let least = scan.evidence.leastSeals(on: survey.pageCount)
    let (seen, expected) = (
      Value.integer(survey.whole.count, .count), Value.integer(least, .count)
    )
    if survey.whole.count >= least { return .pass(Measurement(actual: seen, expected: expected)) }
    let names = names(of: declared, least)
    if survey.isBare {
      return .fail(
        Violation(
          bare(expected, names, seen), actual: seen, expected: expected,
          sight: PixelEvidence(confidence: min(1, survey.clearness))))
    }
    var sight = survey.evidence
    let message: Message
    if let first = survey.unclear.first {
      message = unclear(expected, names, seen, survey.unclearValue)
      sight.page = sight.page ?? first.page
    } else if survey.parts.isEmpty {
      message = fewer(expected, names, seen)
    } else {
      message = fewerWithParts(expected, names, seen, .integer(survey.parts.count, .count))
    }
    return .review(Violation(message, actual: seen, expected: expected, sight: sight))
  }

  /// The seals with their holders, the first few of as many as must be seen.
  private func names(of seals: [Seal], _ count: Int) -> Value {
    .list(
      seals.prefix(min(count, 6)).map { .message(sealOf(.text($0.holder.text), $0.kind.value)) })
  }
}

private let noneDeclared = MessageTemplate(
  zh: "没有写这份材料上盖有单位印章，不用找", en: "no unit's seal is declared on the scan to look for")
private let notStated = MessageTemplate(
  zh: "没有写明这份材料上的印章", en: "nothing is said of the seals on the scan")
private let sealOf = MessageTemplate(zh: "{0}的{1}", en: "{1} of {0}")
private let bare = MessageTemplate(
  zh: "写明盖有 {0} 枚印章（{1}），看到 {2} 枚：扫描件清楚、是彩色的，却没有任何彩色印迹",
  en:
    "{0} seal(s) are declared ({1}), {2} are seen: the scan is clear and in colour, but carries no coloured "
    + "mark at all")
private let unclear = MessageTemplate(
  zh: "写明盖有 {0} 枚印章（{1}），看到 {2} 枚；有的页看不出有没有章：{3}",
  en:
    "{0} seal(s) are declared ({1}), {2} are seen; on some pages seals cannot be judged: {3}")
private let fewer = MessageTemplate(
  zh: "写明盖有 {0} 枚印章（{1}），扫描件上只看到 {2} 枚，请核对",
  en: "{0} seal(s) are declared ({1}), but {2} are seen on the scan; compare them")
private let fewerWithParts = MessageTemplate(
  zh: "写明盖有 {0} 枚印章（{1}），扫描件上看到 {2} 枚，另有 {3} 处只在页边露出一部分，请核对",
  en:
    "{0} seal(s) are declared ({1}); {2} are seen on the scan, and {3} only in part at a page's edge; "
    + "compare them")
