// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Says when the scan carries the words 核对无误 and the dossier does not say so.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1: nothing is wrong with the paper, but what is declared should be what is
/// there, so a fail is only information.
package struct AnnotationUndeclared: Rule {
  package static let info = RuleInfo(
    id: "annotation.undeclared",
    title: Bilingual(zh: "扫描件上的签注都已写明", en: "annotations on the scan are stated"),
    remedy: Bilingual(
      zh: "打开扫描件看签注，在 dossier.yaml 的 annotation 写明字样、验证人、日期和印章",
      en:
        "open the scan and state the annotation's words, verifier, date and seal below annotation in "
        + "dossier.yaml"),
    severity: .info, needs: .words, since: "0.2.0")

  package static var messages: [MessageTemplate] {
    [undeclared, withDate, nothingSeen] + SharedMessages.words
  }

  private let asked: AskedWords
  package init(_ parameters: SeenWordsParameters) {
    asked = AskedWords(required: parameters.words, synonyms: [])
  }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    switch try ScanReading(of: evidence, facts) {
    case .notAsked(let reason): return .notApplicable(reason)
    case .unread: return .notApplicable(SharedMessages.wordsUnread())
    case .read(let pages, unread: _):
      let seen = SeenAnnotation(pages, asked: asked)
      guard seen.phrase == .verified, let line = seen.line else {
        return .notApplicable(nothingSeen())
      }
      let actual = Value.text(line.text)
      if case .stated = evidence.annotation?.words { return .pass(Measurement(actual: actual)) }
      let date = seen.near.lazy.compactMap { SeenDates.dates(in: $0.text).first }.first
      let message = date.map { withDate(actual, .date($0)) } ?? undeclared(actual)
      return .fail(Violation(message, actual: actual))
    }
  }
}

private let undeclared = MessageTemplate(
  zh: "扫描件上读到“{0}”，申报材料没有写明", en: "the scan reads \"{0}\", which the dossier does not state")
private let withDate = MessageTemplate(
  zh: "扫描件上读到“{0}”和日期 {1}，申报材料没有写明",
  en: "the scan reads \"{0}\" and the date {1}, which the dossier does not state")
private let nothingSeen = MessageTemplate(
  zh: "扫描件上没有读到签注的字样", en: "no words of an annotation were read on the scan")
