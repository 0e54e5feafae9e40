// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that who transfers works in prefabricated building now and has for one year.
///
/// Notice: 绍建盟[2024]07号 附件1二, 现从事装配式建筑行业专业技术工作满1年以上. Spans are added; whether the first day
/// counts is open.
package struct TransferPrefab1y: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day through which work is counted.
    package var cutoff: CivilDate?
    /// How many years are asked for.
    package var years = Rational(0)
    /// Words that mark work as prefabricated building.
    package var words: [String] = []
    /// Whether the first day is counted.
    package var count = DayCount.bothEnds
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("cutoff", \.cutoff, Bilingual(zh: "从业年限截止日期", en: "the last day of the work")),
        .number("years", \.years, Bilingual(zh: "要求从业的年数", en: "years asked of the work")),
        .texts("words", \.words, Bilingual(zh: "装配式的字样", en: "words of prefabricated building")),
        .choice("count", \.count, DayCount.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "transfer.prefab-1y",
    title: Bilingual(
      zh: "现从事装配式建筑工作满 1 年以上", en: "one year and more in prefabricated building, to this day"),
    remedy: Bilingual(
      zh: "在 experience 中写明从事装配式建筑的起止日期（prefab: true）；不满的下一年度再转评",
      en: "give the days of the work with prefab: true; if it is too short, transfer next year"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [short, cannotTell, noLonger, notSaid, noPosts, SharedMessages.otherRoute]
      + [SharedMessages.nothingStated]
  }

  private let parameters: Parameters
  private let words: WordList
  package init(_ parameters: Parameters) {
    self.parameters = parameters
    words = WordList(parameters.words)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let route = dossier.claimedRoute else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    guard route == .transfer else { return .notApplicable(SharedMessages.elsewhere(route)) }
    guard let cutoff = parameters.cutoff, !dossier.experience.isEmpty else {
      return .review(Violation(noPosts()))
    }
    let prefab = dossier.experience.filter { tag($0) == true }
    let untagged = dossier.experience.filter { tag($0) == nil }
    let goesOn = { (post: Experience) in (post.to?.lastDay ?? .max) >= facts.today.firstDay }
    let worked = YearBounds(
      certain: prefab.map(span), possible: untagged.map(span), through: cutoff, parameters.count)
    let years = Value.integer(parameters.years.whole)
    let violation = { (template: MessageTemplate) in
      Violation(
        template(worked.value, years, .date(cutoff)), actual: worked.value, expected: years)
    }
    guard prefab.contains(where: goesOn) else {
      return untagged.contains(where: goesOn)
        ? .review(violation(notSaid)) : .fail(violation(noLonger))
    }
    switch worked.reaches(parameters.years.whole) {
    case .yes: return .pass(Measurement(actual: worked.value, expected: years))
    case .cannotTell: return .review(violation(cannotTell))
    case .no: return .fail(violation(short))
    }
  }

  /// Whether a post is in prefabricated building; nil when it is not said.
  private func tag(_ post: Experience) -> Bool? {
    if post.isEngineering == false { return false }
    if let isPrefab = post.isPrefab { return isPrefab }
    guard let specialty = post.specialty else { return nil }
    return words.stands(in: specialty) ? true : nil
  }

  private func span(_ post: Experience) -> StatedSpan { StatedSpan(from: post.from, to: post.to) }
}

private let short = MessageTemplate(
  zh: "从事装配式建筑工作实足 {0} 年（到 {2}），转评要求满 {1} 年以上",
  en: "{0} full years in prefabricated building by {2}, transfers ask for {1}")
private let cannotTell = MessageTemplate(
  zh: "从事装配式建筑的起止写得不够具体，实足 {0} 年之间（到 {2}），看不出是否满 {1} 年",
  en: "the days in prefabricated building are imprecise: {0} full years by {2}, {1} are asked")
private let noLonger = MessageTemplate(
  zh: "现在没有从事装配式建筑工作的经历（以往实足 {0} 年，到 {2} 要求现从事且满 {1} 年）",
  en: "no post in prefabricated building goes on now ({0} full years; {1} by {2} are asked)")
private let notSaid = MessageTemplate(
  zh: "没有写明现在的工作是否属于装配式建筑（可能实足 {0} 年，到 {2} 要求满 {1} 年）",
  en: "it is not said whether the present work is prefabricated building ({0} years; {1} by {2})")
private let noPosts = MessageTemplate(
  zh: "没有写明工作经历，转评要求现从事装配式建筑工作满规定年限",
  en: "no posts are stated; transfers ask for present work in prefabricated building")
