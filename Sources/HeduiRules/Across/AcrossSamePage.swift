// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether a page of this dossier stands in another one too, scanned or stored another way.
///
/// Derived from 绍建盟[2024]07号 正文五（七）3. Pages are the same when they agree in all that is printed and written on
/// them, turned, cut at the margins, brightened or recompressed as they may be; see docs/REGISTRY.md. A page that stands
/// in many dossiers is a form with little in it, and makes no pairs.
package struct AcrossSamePage: Rule {
  package static let info = RuleInfo(
    id: "across.same-page",
    title: Bilingual(zh: "页面没有出现在其他材料中", en: "no page stands in another dossier"),
    remedy: Bilingual(
      zh: "并排打开两页，看是否同一张纸、填写的内容是否不同；空白表格相同不算问题",
      en:
        "open both pages side by side and see whether it is one paper and whether what is filled in differs; "
        + "two blank forms are no fault"),
    severity: .warning, needs: .others, since: "0.1.0")

  package static var messages: [MessageTemplate] { [samePage, commonPage, notAtHand] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    var doubts: [Violation] = []
    let matches = across.pages.filter { $0.isAchievement || !$0.other.isSamePerson }
    var first = matches.startIndex
    while first < matches.endIndex {
      let (file, page) = (matches[first].file, matches[first].page)
      let group = matches[first...].prefix { $0.file == file && $0.page == page }
      let (name, number) = (Value.text(file.path), Value.integer(page))
      let pairs = group.filter { !$0.isCommon }.map(\.other)
      let many = Value.integer(group.map(\.holders).max() ?? 0, .count)
      doubts.append(
        Violation(
          pairs.isEmpty
            ? commonPage(name, number, many) : samePage(name, number, FewMatches.value(pairs)),
          file: file))
      first = group.endIndex
    }
    return doubts.isEmpty ? .pass() : .review(doubts)
  }
}

private let samePage = MessageTemplate(
  zh: "{0} 的第 {1} 页与 {2} 看起来是同一页，请对照原件",
  en: "page {1} of {0} looks like {2}; hold both against the originals")
private let commonPage = MessageTemplate(
  zh: "{0} 的第 {1} 页与另外 {2} 份材料里的页看起来相同，像空白或很少填写的表格，没有逐份列出；请看是否填写完整",
  en:
    "page {1} of {0} looks like pages in {2} other dossiers, as a form does in which little or nothing is filled "
    + "in; they are not told one by one, so see whether it is filled in")
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较页面", en: "no other dossiers were at hand to compare pages with")
