// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a recommender is a senior engineer.
///
/// Notice: 绍建盟[2024]07号 正文四（一）, 在职副高级工程师推荐. A higher grade counts too (附件2二.5.3).
package struct SelfassessRecommenderLevel: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The lowest grade.
    package var level = TitleLevel.senior
    /// Words of the titles that count as an engineer's.
    package var engineers: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .choice("level", \.level, Bilingual(zh: "推荐人的最低职称等级", en: "the lowest grade")),
        .texts(
          "engineers", \.engineers, Bilingual(zh: "算作工程师的字样", en: "words of engineers' titles")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "selfassess.recommender-level",
    title: Bilingual(zh: "推荐人是副高级及以上工程师", en: "the recommender is a senior engineer"),
    remedy: Bilingual(
      zh: "换成具有副高级及以上工程师职称的推荐人；职称写错的更正 title 和 level",
      en: "choose a recommender who is a senior engineer, or correct title and level"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooLow, noEngineer, unknown, SharedMessages.otherRoute, SharedMessages.routeUnknown]
      + [SharedMessages.nothingStated]
  }

  private let level: TitleLevel
  private let engineers: WordList
  package init(_ parameters: Parameters) {
    level = parameters.level
    engineers = WordList(parameters.engineers)
  }

  package func check(_ person: Recommender, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = facts.dossier.exemptionFromSelfAssessment {
      return .notApplicable(exemption)
    }
    let name = Value.text(person.name.text)
    guard let grade = person.grade else { return .notApplicable(unknown(name)) }
    let expected = level.value
    guard grade.rank >= level.rank else {
      return .fail(
        Violation(tooLow(name, grade.value, expected), actual: grade.value, expected: expected))
    }
    if let title = person.title, !engineers.stands(in: title),
      TitleLevel(named: title) != nil, !isBareGrade(title)
    {
      let actual = Value.text(title.text)
      return .fail(Violation(noEngineer(name, actual), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: grade.value, expected: expected))
  }

  /// Whether a title names a grade and no profession, as 副高级 does.
  private func isBareGrade(_ title: Name) -> Bool {
    ["高级", "副高", "副高级", "正高", "正高级", "高级职称"].contains(title.key)
  }
}

private let tooLow = MessageTemplate(
  zh: "推荐人“{0}”的职称是{1}，要求{2}及以上工程师",
  en: "the recommender {0} has the grade {1}, an engineer of the grade {2} or above is asked")
private let noEngineer = MessageTemplate(
  zh: "推荐人“{0}”的职称是“{1}”，不是工程师职称", en: "the title of the recommender {0}, {1}, is no engineer's")
private let unknown = MessageTemplate(
  zh: "没有写明推荐人“{0}”的职称等级，或看不出等级", en: "the grade of the recommender {0} is not stated")
