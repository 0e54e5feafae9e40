// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether a page of this dossier stands in another one too, scanned or stored another way.
///
/// Derived from 绍建盟[2024]07号 正文五（七）3. Pages are the same when they agree in all that is printed and written on
/// them, turned, cut at the margins, brightened or recompressed as they may be; see docs/REGISTRY.md.
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

  package static var messages: [MessageTemplate] { [samePage, notAtHand] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    var doubts: [Violation] = []
    let matches = across.pages.filter { $0.isAchievement || !$0.other.isSamePerson }
    var first = matches.startIndex
    while first < matches.endIndex {
      let (file, page) = (matches[first].file, matches[first].page)
      let group = matches[first...].prefix { $0.file == file && $0.page == page }
      let places = FewMatches.value(group.map(\.other))
      doubts.append(
        Violation(samePage(.text(file.path), .integer(page), places), file: file))
      first = group.endIndex
    }
    return doubts.isEmpty ? .pass() : .review(doubts)
  }
}

private let samePage = MessageTemplate(
  zh: "{0} 的第 {1} 页与 {2} 看起来是同一页，请对照原件",
  en: "page {1} of {0} looks like {2}; hold both against the originals")
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较页面", en: "no other dossiers were at hand to compare pages with")
