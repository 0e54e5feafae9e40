// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that who transfers is an engineer of another specialty or an economist in construction.
///
/// Notice: 绍建盟[2024]07号 附件1二, 已具有其他专业工程师或经济师（建筑经济专业）.
package struct TransferSourceTitle: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Words of an engineer's title.
    package var engineers: [String] = []
    /// Words of an economist's title.
    package var economists: [String] = []
    /// Words of the economist's specialty.
    package var economics: [String] = []
    /// Words of the plan's own specialty.
    package var own: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("engineers", \.engineers, Bilingual(zh: "工程师的字样", en: "words of engineers' titles")),
        .texts(
          "economists", \.economists, Bilingual(zh: "经济师的字样", en: "words of economists' titles")),
        .texts(
          "economics", \.economics,
          Bilingual(zh: "经济师的专业字样", en: "words of the economist's specialty")),
        .texts("own", \.own, Bilingual(zh: "本专业字样", en: "words of the plan's own specialty")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "transfer.source-title",
    title: Bilingual(
      zh: "转评人已具有其他专业工程师或经济师（建筑经济专业）",
      en: "who transfers is an engineer of another specialty or an economist in construction"),
    remedy: Bilingual(
      zh: "核对现资格的名称、等级和专业；不具备的按正常申报或自评申报",
      en: "compare name, grade and specialty of the title; otherwise take another route"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noTitle, tooLow, doubtful, unstated, SharedMessages.otherRoute, SharedMessages.nothingStated]
  }

  private let engineers: WordList
  private let economists: WordList
  private let economics: WordList
  private let own: WordList
  package init(_ parameters: Parameters) {
    engineers = WordList(parameters.engineers)
    economists = WordList(parameters.economists)
    economics = WordList(parameters.economics)
    own = WordList(parameters.own)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let route = dossier.claimedRoute else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    guard route == .transfer else { return .notApplicable(SharedMessages.elsewhere(route)) }
    switch dossier.currentTitle {
    case .unstated: return .review(Violation(unstated()))
    case .absent: return .fail(Violation(noTitle()))
    case .stated(let title): return decide(title)
    }
  }

  private func decide(_ title: Title) -> Outcome {
    let actual = Value.text(title.name.text)
    let grade = title.grade
    if let grade, grade.rank < TitleLevel.intermediate.rank, title.kind != .registered {
      return .fail(
        Violation(
          tooLow(actual, grade.value), actual: actual, expected: TitleLevel.intermediate.value))
    }
    if grade == .intermediate, title.kind != .registered, isListed(title) {
      return .pass(Measurement(actual: actual))
    }
    return .review(Violation(doubtful(actual), actual: actual))
  }

  /// Whether a title of the middle grade is one that the notice names.
  private func isListed(_ title: Title) -> Bool {
    let specialty = title.specialty?.key ?? ""
    if economists.stands(in: title.name) { return economics.stands(in: specialty + title.name.key) }
    return engineers.stands(in: title.name) && !specialty.isEmpty && !own.stands(in: specialty)
  }
}

private let noTitle = MessageTemplate(
  zh: "没有现专业技术资格，转评要求已具有其他专业工程师或经济师（建筑经济专业）",
  en: "there is no title; transfers ask for an engineer's or an economist's (construction)")
private let tooLow = MessageTemplate(
  zh: "现资格“{0}”是{1}，转评要求已具有中级的工程师或经济师（建筑经济专业）",
  en: "the title {0} is of the grade {1}; transfers ask for an engineer or economist (intermediate)"
)
private let doubtful = MessageTemplate(
  zh: "现资格是“{0}”，请判断是否属于其他专业工程师或经济师（建筑经济专业）",
  en: "the title is {0}: is it an engineer's of another specialty or an economist's (construction)")
private let unstated = MessageTemplate(
  zh: "没有写明现专业技术资格，转评须看其名称和专业", en: "the title to transfer from is not stated")
