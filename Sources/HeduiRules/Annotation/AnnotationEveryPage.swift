// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Says when only one page of a file with several carries the annotation.
///
/// Derived from 绍建盟[2024]07号 正文五（七）1, which does not say whether a file or every page is signed: one
/// annotation a file is enough, and a fail is only information. The number of pages is the PDF's own; on which
/// page the annotation stands is the dossier's word.
package struct AnnotationEveryPage: Rule {
  package static let info = RuleInfo(
    id: "annotation.every-page",
    title: Bilingual(zh: "多页材料每页都有签注", en: "every page of a file carries the annotation"),
    remedy: Bilingual(
      zh: "稳妥的做法是每页都签注，或在首页签注并加盖骑缝章",
      en: "to be safe annotate every page, or the first one with a seal across the pages' edges"),
    severity: .info, needs: .header, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [onlyOne, unknownExtent, unknownPages, unannotated]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ evidence: Evidence, _ facts: Facts) throws(FactError) -> Outcome {
    guard let annotation = evidence.annotation, case .stated = annotation.words else {
      return .notApplicable(unannotated())
    }
    if annotation.extent == .everyPage { return .pass(measurement(of: evidence)) }
    guard let pages = try pages(of: evidence, facts) else { return .notApplicable(unknownPages()) }
    if pages == 1 { return .pass(Measurement(actual: .integer(1, .count))) }
    guard annotation.extent == .onePage else { return .notApplicable(unknownExtent()) }
    let actual = Value.integer(pages, .count)
    return .fail(Violation(onlyOne(actual), actual: actual))
  }

  private func measurement(of evidence: Evidence) -> Measurement? {
    evidence.pages.map { Measurement(actual: .integer($0, .count)) }
  }

  /// How many pages a file has: a picture one, another file what the dossier says.
  private func pages(of evidence: Evidence, _ facts: Facts) throws(FactError) -> Int? {
    switch try facts.file(evidence.file).format {
    case .jpeg, .png: 1
    case .pdf: try countedPages(of: evidence, facts) ?? statedPages(of: evidence)
    default: statedPages(of: evidence)
    }
  }

  private func statedPages(of evidence: Evidence) -> Int? {
    evidence.pages.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The pages that a look at the file counts; nil where nothing here can open it.
  private func countedPages(of evidence: Evidence, _ facts: Facts) throws(FactError) -> Int? {
    do throws(FactError) {
      return try facts.file(evidence.file).pages.pageCount
    } catch {
      guard error.code == .unsupportedFormat else { throw error }
      return nil
    }
  }
}

private let onlyOne = MessageTemplate(
  zh: "材料共 {0} 页，只有一页有签注；通知没有说是否每页都要",
  en:
    "the file has {0} pages and one of them is annotated; the notice does not say whether "
    + "all must be")
private let unknownExtent = MessageTemplate(
  zh: "没有写明签注在一页还是每页", en: "it is not stated whether one page or every page is annotated")
private let unknownPages = MessageTemplate(
  zh: "没有写明文件的页数，也打不开来数",
  en: "the number of pages is not stated, and the file cannot be opened here to count them")
private let unannotated = MessageTemplate(
  zh: "没有写明签注的文字，无从看在哪一页", en: "no words of an annotation are stated whose page could be seen")
