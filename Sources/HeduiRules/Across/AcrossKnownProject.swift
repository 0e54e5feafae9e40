// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks those who failed last year whether all their projects were handed in before.
///
/// Derived from 绍建盟[2024]07号 正文五（七）2, 须提供…新增工程项目业绩证明. Only a registry of earlier dossiers can show it; one
/// project that it does not know is enough.
package struct AcrossKnownProject: Rule {
  package static let info = RuleInfo(
    id: "across.known-project",
    title: Bilingual(
      zh: "再次申报的有此前没有报过的工程", en: "who applies again has a project not handed in before"),
    remedy: Bilingual(
      zh: "补充上次申报以后新增的工程；名称改过的，写明原名",
      en:
        "add a project that is new since the last application; where a name changed, state the old one"
    ),
    severity: .warning, needs: .others, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [allKnown, notAtHand, firstTime, noEarlier, nothing]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    guard dossier.application?.isReapplicant == true else { return .notApplicable(firstTime()) }
    guard across.knowsEarlier else { return .notApplicable(noEarlier()) }
    guard !dossier.projects.isEmpty else { return .notApplicable(nothing()) }
    let earlier = across.projects.filter { $0.other.isSamePerson && $0.other.recorded != nil }
    let known = Dictionary(grouping: earlier, by: \.index)
    guard known.count == dossier.projects.count else { return .pass() }
    return .review(
      dossier.projects.indices.map { index in
        let places = (known[index] ?? []).map(\.other)
        return Violation(
          allKnown(.text(dossier.projects[index].name.text), FewMatches.value(places)))
      })
  }
}

private let allKnown = MessageTemplate(
  zh: "再次申报，但工程 {0} 此前已经报过（{1}），没有一个工程是新增的",
  en: "this is another application, but the project {0} was handed in before ({1}) and none is new")
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较是否新增", en: "no other dossiers were at hand to see what is new")
private let firstTime = MessageTemplate(
  zh: "没有写明是再次申报，不比较是否新增", en: "this is not said to be another application, so nothing need be new")
private let noEarlier = MessageTemplate(
  zh: "没有登记簿，看不到此前报过的工程", en: "there is no registry that knows projects handed in before")
private let nothing = MessageTemplate(
  zh: "没有申报工程业绩，无从看是否新增", en: "no project is claimed that could be new")
