// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks whether a file of this dossier stands in another one too, byte for byte.
///
/// Derived from 绍建盟[2024]07号 正文五（七）3. Papers on the person, such as a diploma, stand rightly in each of the same
/// applicant's dossiers; what proves an achievement does not.
package struct AcrossSameFile: Rule {
  package static let info = RuleInfo(
    id: "across.same-file",
    title: Bilingual(zh: "文件没有出现在其他材料中", en: "no file stands in another dossier"),
    remedy: Bilingual(
      zh: "打开两处文件，看清属于谁、证明什么；同一项目多人参与的，写明各自的分工",
      en:
        "open both files and see whose they are and what they prove; where several worked on one project, "
        + "have each one's part written down"),
    severity: .warning, needs: .others, since: "0.1.0")

  package static var messages: [MessageTemplate] { [sameFile, notCompared, notAtHand] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let across = facts.across else { return .notApplicable(notAtHand()) }
    var places: [FileReference: [CrossView.Place]] = [:]
    for match in across.files where match.isAchievement || !match.other.isSamePerson {
      places[match.file, default: []].append(match.other)
    }
    let doubts = places.sorted { $0.key.path < $1.key.path }.map { file, places in
      Violation(sameFile(.text(file.path), FewMatches.value(places)), file: file)
    }
    let lost = across.notCompared.map {
      Violation(notCompared(.text($0.file.path), .message($0.reason)), file: $0.file)
    }
    return doubts.isEmpty && lost.isEmpty ? .pass() : .review(doubts + lost)
  }
}

private let sameFile = MessageTemplate(
  zh: "{0} 与 {1} 是同一个文件，请看是否可以用在两处",
  en: "{0} is the same file as {1}; see whether it may stand in both")
private let notCompared = MessageTemplate(
  zh: "{0} 没有与其他材料比较：{1}", en: "{0} was not compared with other dossiers: {1}")
private let notAtHand = MessageTemplate(
  zh: "没有其他材料可以比较文件", en: "no other dossiers were at hand to compare files with")
