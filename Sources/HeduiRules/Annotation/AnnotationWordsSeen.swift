// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Looks for the words 核对无误 on the scan itself, where words are read.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1. Recognition errs and handwriting is often not read, so words that
/// were not found are a case for review, and words that deny are a warning.
package struct AnnotationWordsSeen: Rule {
  package static let info = RuleInfo(
    id: "annotation.words-seen",
    title: Bilingual(zh: "扫描件上读得到“核对无误”", en: "the words 核对无误 can be read on the scan"),
    remedy: Bilingual(
      zh: "打开扫描件看签注：有“核对无误”的不必处理，没有或写错的补签后重新扫描",
      en:
        "open the scan and look at the annotation: nothing to do where the words stand; where they are "
        + "missing or wrong let it be signed and scan it again"),
    severity: .warning, needs: .words, since: "0.2.0")

  package static var messages: [MessageTemplate] {
    [denied, doubtful, notFound, claimed, someUnread, unread, saidAbsent] + SharedMessages.words
  }

  private let asked: AskedWords
  private let required: Value
  package init(_ parameters: SeenWordsParameters) {
    asked = AskedWords(required: parameters.words, synonyms: [])
    required = .list(parameters.words.map { .text($0) })
  }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    switch try ScanReading(of: evidence, facts) {
    case .notAsked(let reason): return .notApplicable(reason)
    case .unread(let reason):
      return .review(Violation(unread(.message(reason)), expected: required))
    case .read(let pages, let reason):
      let seen = SeenAnnotation(pages, asked: asked)
      let text = seen.line.map { Value.text($0.text) }
      switch seen.phrase {
      case .verified: return .pass(Measurement(actual: text, expected: required))
      case .denied:
        return .fail(
          Violation(denied(text ?? required, required), actual: text, expected: required))
      case .doubtful:
        return .review(
          Violation(doubtful(text ?? required, required), actual: text, expected: required))
      case .none:
        if case .absent = evidence.annotation?.words { return .notApplicable(saidAbsent()) }
        if let claim = SeenAnnotation(ReadPage.claims(of: pages), asked: asked).line {
          let text = Value.text(claim.text)
          return .review(Violation(claimed(text, required), actual: text, expected: required))
        }
        let message = reason.map { someUnread(.message($0), required) } ?? notFound(required)
        return .review(Violation(message, expected: required))
      }
    }
  }
}

private let denied = MessageTemplate(
  zh: "扫描件上读到“{0}”，意思与要求的“{1}”相反，请看是否读错",
  en: "the scan reads \"{0}\", the opposite of the words required, {1}; see whether it was misread")
private let doubtful = MessageTemplate(
  zh: "扫描件上读到“{0}”，像是“{1}”但拿不准，请看原文",
  en: "the scan reads \"{0}\", which may be {1} or not; look at it")
private let notFound = MessageTemplate(
  zh: "扫描件上没有读到“{0}”，手写的常读不出，请打开看有没有",
  en: "the words {0} were not found on the scan; handwriting is often not read, so look for them")
private let claimed = MessageTemplate(
  zh: "PDF 里看不见的文字写着“{0}”，页面上没有读到“{1}”；看不见的文字不能证明有签注，请看原文",
  en:
    "text of the PDF that nobody sees says \"{0}\", and the words {1} were not read on the page itself; hidden "
    + "text proves no annotation, so look at it")
private let someUnread = MessageTemplate(
  zh: "读过的页上没有“{1}”，有的页没有读成：{0}",
  en: "the words {1} are not on the pages that were read, and some were not: {0}")
private let unread = MessageTemplate(
  zh: "要看扫描件上有没有签注的字样，但没有读成：{0}",
  en: "the words on the scan were to be looked for and were not read: {0}")
private let saidAbsent = MessageTemplate(
  zh: "申报材料写明没有签署字样，扫描件上也没有读到",
  en: "the dossier says that there are no words, and none were found on the scan")
