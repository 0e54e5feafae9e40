// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the self-assessment reaches the score.
///
/// Notice: 绍建盟[2024]07号 正文四（一）, 自评分须达到100分以上; 附件2二.3.2, 自评分需达到100分才能申报, which settles
/// that the number itself is enough. The form's and the system's score must both reach it.
package struct SelfassessScore: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The scores that are enough.
    package var score = Interval(lower: nil, upper: nil)
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.interval("score", \.score, Bilingual(zh: "自评分", en: "scores that are enough"))]
    }
  }

  package static let info = RuleInfo(
    id: "selfassess.score",
    title: Bilingual(zh: "自评分达到 100 分", en: "the self-assessment reaches 100 points"),
    remedy: Bilingual(
      zh: "核对各项得分；确实达不到的不能走自评申报",
      en: "compare the items; below the score the route is not open"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [tooLow, noScore, SharedMessages.otherRoute, SharedMessages.routeUnknown]
      + [SharedMessages.nothingStated]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    if let exemption = dossier.exemptionFromSelfAssessment { return .notApplicable(exemption) }
    let scores = [dossier.selfAssessment?.score, dossier.selfAssessment?.systemScore]
      .compactMap(\.self)
    guard let lowest = scores.min() else { return .notApplicable(noScore()) }
    let actual = points(lowest)
    let expected = Value.interval(parameters.score)
    guard parameters.score.contains(lowest) else {
      return .fail(Violation(tooLow(actual, expected), actual: actual, expected: expected))
    }
    return .pass(Measurement(actual: actual, expected: expected))
  }
}

private let tooLow = MessageTemplate(
  zh: "自评分是 {0} 分，要求{1}", en: "the self-assessment has {0} points, required: {1}")
private let noScore = MessageTemplate(
  zh: "申报材料没有写明自评分", en: "the dossier states no score of the self-assessment")
