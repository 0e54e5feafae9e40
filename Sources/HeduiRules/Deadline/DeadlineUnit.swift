// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the unit recommended by its last day, that day included.
///
/// Notice: 绍建盟[2024]07号 正文五（一）, 单位推荐截止时间为10月22日，逾期不再受理.
package struct DeadlineUnit: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The last day.
    package var closes: CivilDate?
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [.date("closes", \.closes, Bilingual(zh: "单位推荐最后一天", en: "the last day"))]
    }
  }

  package static let info = RuleInfo(
    id: "deadline.unit",
    title: Bilingual(zh: "单位在截止时间前推荐", en: "the unit recommended by its last day"),
    remedy: Bilingual(
      zh: "单位在截止时间前完成公示并推荐；逾期不再受理，推荐日期写错的更正 dossier.yaml",
      en:
        "end the posting and recommend by the last day; late ones are refused; correct dossier.yaml when "
        + "the day is wrong"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [late, unclear, notRecommended] }

  /// What the policy decides.
  package let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let closes = parameters.closes, let recommended = dossier.application?.recommended else {
      return .notApplicable(notRecommended())
    }
    let (actual, expected) = (Value.date(recommended), Value.date(closes))
    return switch recommended.isAfter(closes) {
    case .no: .pass(Measurement(actual: actual, expected: expected))
    case .yes: .fail(Violation(late(actual, expected), actual: actual, expected: expected))
    case .cannotTell:
      .review(Violation(unclear(actual, expected), actual: actual, expected: expected))
    }
  }
}

private let late = MessageTemplate(
  zh: "单位 {0} 推荐，晚于截止时间 {1}，逾期不再受理",
  en: "the unit recommended {0}, after its last day {1}; late ones are refused")
private let unclear = MessageTemplate(
  zh: "单位推荐时间写的是 {0}，看不出是否晚于 {1}，请写到日",
  en: "the unit recommended {0}: it cannot be told whether that was after {1}; name the day")
private let notRecommended = MessageTemplate(
  zh: "没有写明单位推荐时间", en: "no day of the unit's recommendation is stated")
