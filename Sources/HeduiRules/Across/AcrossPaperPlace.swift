// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether somebody else claims the same paper with the same place among its authors.
///
/// Derived from 绍建盟[2024]07号 正文三（五）. Papers are compared by title; a place that one of the two dossiers does not
/// tell is a matter for a person as well.
package struct AcrossPaperPlace: Rule {
  package static let info = RuleInfo(
    id: "across.paper-place",
    title: Bilingual(zh: "同一论文没有他人以同一作者位次申报", en: "nobody else claims the same place in a paper"),
    remedy: Bilingual(
      zh: "查看期刊原文的作者名单，确认各人的位次",
      en: "look at the authors in the journal itself and see who stands where"),
    severity: .warning, needs: .others, since: "0.1.0")

  package static var messages: [MessageTemplate] { [samePlace, unknownPlace, notAtHand, nothing] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    guard !dossier.papers.isEmpty else { return .notApplicable(nothing()) }
    var doubts: [Violation] = []
    for match in across.papers where !match.other.isSamePerson {
      guard dossier.papers.indices.contains(match.index) else { continue }
      let paper = dossier.papers[match.index]
      let title = Value.text(paper.title)
      guard let place = paper.authorPlace(of: dossier.applicant), let other = match.authorPlace
      else {
        doubts.append(Violation(unknownPlace(title, match.other.value)))
        continue
      }
      if place == other {
        doubts.append(Violation(samePlace(title, .integer(place), match.other.value)))
      }
    }
    return doubts.isEmpty ? .pass() : .review(doubts)
  }
}

private let samePlace = MessageTemplate(
  zh: "论文 {0} 的第 {1} 作者另有他人申报：{2}",
  en: "somebody else claims to be author no. {1} of the paper {0}: {2}")
private let unknownPlace = MessageTemplate(
  zh: "论文 {0} 另有他人申报，作者位次没有写明：{1}",
  en: "somebody else claims the paper {0}, and the places among its authors are not stated: {1}")
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较论文", en: "no other dossiers were at hand to compare papers with")
private let nothing = MessageTemplate(
  zh: "没有申报论文，无作者位次可比较", en: "no paper is claimed, so there is no place to compare")
