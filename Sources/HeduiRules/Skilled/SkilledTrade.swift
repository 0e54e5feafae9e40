// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a skilled worker's trade corresponds to a construction specialty.
///
/// Notice: 绍建盟[2024]07号 附件1一3.4, 防水工、砌筑工、混凝土工、钢筋工、架子工等…应与建设工程相关专业对应. The
/// conditions are those of 绍市人社发〔2023〕3号, whose text is not part of the notice: a person compares them.
/// A trade that is not listed or not stated is a case for review.
package struct SkilledTrade: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The trades that the notice names.
    package var trades: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts("trades", \.trades, Bilingual(zh: "通知列出的工种", en: "the trades of the notice"))
      ]
    }
  }

  package static let info = RuleInfo(
    id: "skilled.trade",
    title: Bilingual(
      zh: "职业（工种）与建设工程相关专业对应", en: "the trade corresponds to a construction specialty"),
    remedy: Bilingual(
      zh: "在 skill.trade 中写明职业（工种），上传技能等级证书，对照绍市人社发〔2023〕3号",
      en: "state the trade as skill.trade, upload the certificate, compare document 3 of 2023"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [listed, notListed, notStated, SharedMessages.otherRoute, SharedMessages.nothingStated]
  }

  private let trades: NameList
  private let expected: Value
  package init(_ parameters: Parameters) {
    trades = NameList(parameters.trades)
    expected = .list(parameters.trades.map { .text($0) })
  }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let route = dossier.claimedRoute else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    guard route == .skilled else { return .notApplicable(SharedMessages.elsewhere(route)) }
    guard let trade = dossier.skill?.trade else {
      return .review(Violation(notStated(expected), expected: expected))
    }
    let actual = Value.text(trade.text)
    guard trades.entry(equal: trade) != nil else {
      return .review(Violation(notListed(actual, expected), actual: actual, expected: expected))
    }
    return .manual(listed(actual))
  }
}

private let listed = MessageTemplate(
  zh: "工种是“{0}”：对照绍市人社发〔2023〕3号（本工具没有其条文）看等级、年限和对应专业是否符合",
  en:
    "the trade is {0}: compare grade, years and specialty with document 3 of 2023, whose text this "
    + "tool does not have")
private let notListed = MessageTemplate(
  zh: "工种是“{0}”，不在通知列出的{1}之内，请判断是否与建设工程相关专业对应",
  en: "the trade is {0}, none of {1}: does it correspond to a construction specialty")
private let notStated = MessageTemplate(
  zh: "没有写明职业（工种），通知列出的有：{0}", en: "no trade is stated; the notice names {0}")
