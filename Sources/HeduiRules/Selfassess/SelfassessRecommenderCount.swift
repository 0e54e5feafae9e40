// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks for two recommenders who are different people and not the applicant.
///
/// Notice: 绍建盟[2024]07号 正文四（一）, 由2名…推荐. More than two do no harm.
package struct SelfassessRecommenderCount: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// How many recommenders are asked for.
    package var count = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.interval("count", \.count, Bilingual(zh: "推荐人数", en: "how many recommenders"))]
    }
  }

  package static let info = RuleInfo(
    id: "selfassess.recommender-count",
    title: Bilingual(zh: "由 2 名推荐人推荐", en: "two people recommend the applicant"),
    remedy: Bilingual(
      zh: "补足 2 名本人以外的推荐人，并上传其证书",
      en: "find two recommenders beside yourself and upload their certificates"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooFew, isApplicant, isTwice, SharedMessages.otherRoute, SharedMessages.routeUnknown]
      + [SharedMessages.nothingStated]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = dossier.exemptionFromSelfAssessment { return .notApplicable(exemption) }
    let expected = Value.interval(parameters.count)
    let applicant = dossier.applicant
    let own = Set((applicant.map { [$0.name] + $0.formerNames } ?? []).map(\.key))
    var people: [String: [Recommender]] = [:]
    var count = 0
    var violations: [Violation] = []
    for person in dossier.selfAssessment?.recommenders ?? [] {
      let key = person.name.key
      let name = Value.text(person.name.text)
      if own.contains(key) {
        violations.append(Violation(isApplicant(name, expected), actual: name))
      } else if people[key]?.contains(where: { isSame($0, person) }) == true {
        violations.append(Violation(isTwice(name, expected), actual: name))
      } else {
        people[key, default: []].append(person)
        count += 1
      }
    }
    let actual = Value.integer(count)
    guard parameters.count.contains(count) else {
      let short = Violation(tooFew(actual, expected), actual: actual, expected: expected)
      return .fail(violations.isEmpty ? [short] : violations)
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }

  /// Two entries of one name are one person unless unit or birth tell them apart.
  private func isSame(_ first: Recommender, _ second: Recommender) -> Bool {
    if let one = first.birth, let other = second.birth, one != other { return false }
    if let one = first.unit, let other = second.unit { return one == other }
    return true
  }
}

private let tooFew = MessageTemplate(
  zh: "有 {0} 名推荐人（不同的、且不是申报人本人），要求{1}名",
  en: "there are {0} recommenders (different people, not the applicant), required: {1}")
private let isApplicant = MessageTemplate(
  zh: "推荐人“{0}”就是申报人本人，不计入；要求不同的推荐人{1}名",
  en: "the recommender {0} is the applicant and does not count; different people required: {1}")
private let isTwice = MessageTemplate(
  zh: "推荐人“{0}”列了两次，只计一名；要求不同的推荐人{1}名",
  en: "the recommender {0} is listed twice and counts once; different people required: {1}")
