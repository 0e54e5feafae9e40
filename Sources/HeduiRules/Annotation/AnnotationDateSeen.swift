// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Compares the day of verification that the dossier states with dates read beside the annotation.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1, 注明验证时间. A date read with confidence that differs is a warning,
/// every other doubt a case for review.
package struct AnnotationDateSeen: Rule {
  package static let info = RuleInfo(
    id: "annotation.date-seen",
    title: Bilingual(
      zh: "扫描件上的验证时间与填写的一致", en: "the day of verification on the scan is the one stated"),
    remedy: Bilingual(
      zh: "打开扫描件看验证时间，把 dossier.yaml 改成与扫描件一致；扫描件上写错的由验证人更正",
      en:
        "open the scan, look at the date and state that one in dossier.yaml; let the verifier correct a "
        + "slip on the paper"),
    severity: .warning, needs: .words, since: "0.2.0")

  package static var messages: [MessageTemplate] {
    [differs, perhapsDiffers, notFound, claimed, noDate] + SharedMessages.words
  }

  /// From this confidence on a date counts as read.
  private static let sure = 0.85

  private let asked: AskedWords
  package init(_ parameters: SeenWordsParameters) {
    asked = AskedWords(required: parameters.words, synonyms: [])
  }

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    guard case .stated(let stated) = evidence.annotation?.date else {
      return .notApplicable(noDate())
    }
    switch try ScanReading(of: evidence, facts) {
    case .notAsked(let reason): return .notApplicable(reason)
    case .unread: return .notApplicable(SharedMessages.wordsUnread())
    case .read(let pages, unread: _): return compare(stated, pages)
    }
  }

  private func compare(_ stated: CivilDate, _ pages: [ReadPage]) -> Outcome {
    let expected = Value.date(stated)
    guard stated.precision == .day else {
      // What a person must look for anyway; a day that fits is of help, and none is no news.
      let day = pages.lazy.flatMap(\.lines).flatMap { SeenDates.dates(in: $0.text) }.first {
        stated.holds($0)
      }
      return day.map { .pass(Measurement(actual: .date($0), expected: expected)) }
        ?? .notApplicable(noDate())
    }
    if pages.flatMap(\.lines).contains(where: { SeenDates.dates(in: $0.text).contains(stated) }) {
      return .pass(Measurement(actual: expected, expected: expected))
    }
    let seen = SeenAnnotation(pages, asked: asked)
    guard seen.line != nil,
      let line = seen.near.first(where: { !SeenDates.dates(in: $0.text).isEmpty }),
      let date = SeenDates.dates(in: line.text).first
    else {
      let isClaimed = pages.contains {
        $0.claims.contains { SeenDates.dates(in: $0.text).contains(stated) }
      }
      return .review(
        Violation(isClaimed ? claimed(expected) : notFound(expected), expected: expected))
    }
    let actual = Value.date(date)
    guard line.confidence >= Self.sure else {
      return .review(
        Violation(perhapsDiffers(actual, expected), actual: actual, expected: expected))
    }
    return .fail(Violation(differs(actual, expected), actual: actual, expected: expected))
  }
}

extension CivilDate {
  /// Whether a whole day lies in this month or year.
  fileprivate func holds(_ day: CivilDate) -> Bool {
    day.year == year && (precision == .year || day.month == month)
  }
}

private let differs = MessageTemplate(
  zh: "扫描件的签注旁读到的日期是 {0}，申报材料写的验证时间是 {1}",
  en: "the date read beside the annotation is {0}, the dossier states {1}")
private let perhapsDiffers = MessageTemplate(
  zh: "扫描件的签注旁像是写着 {0}，拿不准，申报材料写的验证时间是 {1}，请看原文",
  en: "the date beside the annotation may be {0}, the dossier states {1}; look at it")
private let notFound = MessageTemplate(
  zh: "扫描件上没有读到验证时间 {0}，手写的常读不出，请打开看",
  en:
    "the day of verification {0} was not found on the scan; handwriting is often not read, so look for it"
)
private let claimed = MessageTemplate(
  zh: "验证时间 {0} 只在 PDF 里看不见的文字中，页面上没有读到，请打开看",
  en:
    "the day of verification {0} stands only in text of the PDF that nobody sees; look for it on the page"
)
private let noDate = MessageTemplate(
  zh: "没有写明验证的年月日，无从与扫描件比较",
  en: "no whole day of verification is stated that could be compared with the scan")
