// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a receiving committee is chosen, by the affiliation of the unit.
///
/// Notice: 绍建盟[2024]07号 附件2二.3, 根据用人单位所属关系选择相应的“受理评审委员会”. A county's receiving point
/// (五（七）3) is as good as the committee itself; any other name is for a person to judge, never a fault.
package struct PlanCommittee: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The committees that receive applications of this notice.
    package var committees: [String] = []
    /// Words that name a receiving point.
    package var points: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "committees", \.committees,
          Bilingual(zh: "受理本通知申报的评审委员会", en: "the committees that receive the applications")),
        .texts(
          "points", \.points,
          Bilingual(zh: "受理点名称中的字样", en: "words in the names of receiving points")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "plan.committee",
    title: Bilingual(zh: "选择了相应的受理评审委员会", en: "a receiving committee is chosen"),
    remedy: Bilingual(
      zh: "按用人单位所属关系选择受理评审委员会；不清楚的问当地受理点",
      en: "choose the receiving committee by the unit's affiliation; ask the local receiving point"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [otherCommittee, noCommittee] }

  private let committees: NameList
  private let points: WordList
  private let expected: Value
  package init(_ parameters: Parameters) {
    committees = NameList(parameters.committees)
    points = WordList(parameters.points)
    expected = .list(parameters.committees.map { .text($0) })
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let committee = dossier.application?.committee else {
      return .review(Violation(noCommittee(expected), expected: expected))
    }
    let actual = Value.text(committee.text)
    let isPoint = points.stands(in: committee)
    if isPoint || committees.entry(equal: committee) != nil {
      return .pass(Measurement(actual: actual, expected: expected))
    }
    return .review(
      Violation(otherCommittee(actual, expected), actual: actual, expected: expected))
  }
}

private let otherCommittee = MessageTemplate(
  zh: "受理评审委员会选择的是“{0}”，不是“{1}”，也看不出是市县受理点，请核对是否符合用人单位所属关系",
  en:
    "the receiving committee chosen is {0}, neither {1} nor plainly a county's receiving point; "
    + "check it against the unit's affiliation")
private let noCommittee = MessageTemplate(
  zh: "没有写明选择的受理评审委员会，要求按用人单位所属关系选择，如“{0}”",
  en: "no receiving committee is stated; one is chosen by the unit's affiliation, such as {0}")
