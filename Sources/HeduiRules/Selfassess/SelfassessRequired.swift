// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Says when only the self-assessment route is open.
///
/// Notice: 绍建盟[2024]07号 附件1一3, 满足下列条件之一…不具备规定学历或资历申报的，须上传自评表扫描件. It is the finding that
/// covers an education, a title or years that fall short on another route; who claims 附件1一3.2 or 3.4 is a case
/// for review.
package struct SelfassessRequired: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// Levels of education below the accepted ones.
    package var below: [String] = []
    /// The day through which years are counted.
    package var cutoff: CivilDate?
    /// How many years of title and work are asked for.
    package var years = Rational(0)
    /// Words that mark a specialty as the plan's.
    package var words: [String] = []
    /// Whether the first day is counted.
    package var count = DayCount.bothEnds
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("below", \.below, Bilingual(zh: "低于规定的学历层次", en: "levels that fall short")),
        .date("cutoff", \.cutoff, Bilingual(zh: "资历计算截止日期", en: "the last day that counts")),
        .number("years", \.years, Bilingual(zh: "规定的资历年数", en: "years of title and work asked")),
        .texts("words", \.words, Bilingual(zh: "本专业的字样", en: "words of the plan's specialty")),
        .choice("count", \.count, DayCount.doc),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "selfassess.required",
    title: Bilingual(
      zh: "不具备规定学历或资历的走自评申报",
      en: "without the education or the years only self-assessment is open"),
    remedy: Bilingual(
      zh: "改选“自评申报”，上传自评表（自评分达到要求）和 2 名推荐人的证书；或下一年度再申报",
      en:
        "take the self-assessment route with its form and two recommenders, or apply next year"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [required, otherBasis, noRoute, perhaps, met, SharedMessages.otherRoute]
  }

  private let parameters: Parameters
  private let below: NameList
  private let words: WordList
  package init(_ parameters: Parameters) {
    words = WordList(parameters.words)
    self.parameters = parameters
    below = NameList(parameters.below)
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    let route = dossier.claimedRoute
    if let route, route == .transfer || route == .skilled {
      return .notApplicable(SharedMessages.elsewhere(route))
    }
    let found = Shortfall(
      dossier, below, words, parameters, judgesYears: route != .fromAgency)
    let lacks = Value.list(found.certain.isEmpty ? found.doubtful : found.certain)
    guard !found.certain.isEmpty else {
      return found.doubtful.isEmpty || route == .selfAssessed
        ? .notApplicable(met()) : .review(Violation(perhaps(lacks), actual: lacks))
    }
    if route == .selfAssessed { return .pass(Measurement(actual: lacks)) }
    switch dossier.application?.basis {
    case .rule61, .skilled: return .review(Violation(otherBasis(lacks), actual: lacks))
    case .assistant, .selfAssessed, nil:
      return route == nil
        ? .review(Violation(noRoute(lacks), actual: lacks))
        : .fail(Violation(required(lacks), actual: lacks))
    }
  }
}

private let required = MessageTemplate(
  zh: "不具备：{0}；附件1一3 的其他条件也没有满足，只能走自评申报",
  en: "this is lacking: {0}; as no other condition of 附件1一3 holds, only self-assessment is open")
private let otherBasis = MessageTemplate(
  zh: "不具备：{0}；另按附件1一3.2 或 3.4 申报，请判断其条件是否满足",
  en: "this is lacking: {0}; 附件1一3.2 or 3.4 is claimed instead: do its conditions hold")
private let noRoute = MessageTemplate(
  zh: "不具备：{0}；没有写明申报方式，请判断是否应走自评申报",
  en: "this is lacking: {0}; the route is not known: is it self-assessment")
private let perhaps = MessageTemplate(
  zh: "看不出是否具备：{0}；不具备的只能走自评申报",
  en: "it cannot be told whether this is there: {0}; without it only self-assessment is open")
private let met = MessageTemplate(
  zh: "没有发现学历或资历不足", en: "neither education nor years are found short")
