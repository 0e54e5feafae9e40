// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that an award is none of the certificates that the notice names as passed off under the name of
/// 中国科学技术协会.
///
/// Notice: 绍建盟[2024]07号 正文五（八）, 假冒中国科学技术协会颁发的《国家科技进步奖证书》、《国家科技成果奖证书》. Both
/// name and issuer must match, beside a year before the name and a class behind it: the genuine
/// 国家科学技术进步奖 is the State Council's. The sentence says only that it matches.
package struct AwardCounterfeitCast: Rule {
  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The awards that the notice names.
    package var awards: [String] = []
    /// The names of the issuer that never gave them.
    package var issuers: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .texts(
          "awards", \.awards, Bilingual(zh: "通知点名的证书", en: "the awards that the notice names")),
        .texts(
          "issuers", \.issuers,
          Bilingual(zh: "未颁发过这些证书的单位", en: "the names of the issuer that never gave them")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "award.counterfeit-cast",
    title: Bilingual(zh: "奖项不在通知点名之列", en: "the award is none that the notice names"),
    remedy: Bilingual(
      zh: "不要提交这份证书，先向中国科学技术协会核实",
      en: "do not submit this certificate; verify it with 中国科学技术协会 first"),
    severity: .error, needs: .declared, isSuppressible: false, since: "0.1.0")

  package static var messages: [MessageTemplate] { [isNamed, noIssuer] }

  private let awards: [String]
  private let issuers: [String]

  package init(_ parameters: Parameters) {
    awards = parameters.awards.map { bare($0) }
    issuers = parameters.issuers.map { reduced($0) }
  }

  package func check(_ award: Award, _ facts: Facts) throws(FactError) -> Outcome {
    let actual = Value.text(award.name.text)
    guard awards.contains(bare(award.name.key)) else {
      return .pass(Measurement(actual: actual))
    }
    guard let issuer = award.issuer else { return .notApplicable(noIssuer(actual)) }
    let key = reduced(issuer.key)
    guard issuers.contains(where: { key.hasPrefix($0) }) else {
      return .pass(Measurement(actual: actual))
    }
    return .fail(Violation(isNamed(actual, .text(issuer.text)), actual: actual))
  }
}

/// An award's name without a year before it, and without class and 证书 behind it.
private func bare(_ name: String) -> String {
  var rest = Substring(reduced(name))
  let year = rest.prefix { $0.isASCII && $0.isNumber }
  if year.count == 4 {
    rest = rest.dropFirst(4)
    for word in ["年度", "年"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
  }
  var isDone = false
  while !isDone {
    let ending = endings.first { rest.hasSuffix($0) && rest.count > $0.count }
    rest = rest.dropLast(ending?.count ?? 0)
    isDone = ending == nil
  }
  return String(rest)
}

private let endings = ["证书", "特等奖", "一等奖", "二等奖", "三等奖", "奖"]

private let isNamed = MessageTemplate(
  zh: "奖项 {0}（颁发单位 {1}）与通知五（八）点名的证书相同，请向颁发单位核实",
  en: "the award {0}, issued by {1}, matches one named in 五（八） of the notice; please verify it")
private let noIssuer = MessageTemplate(
  zh: "没有写明 {0} 的颁发单位，无从比较", en: "the issuer of {0} is not stated, so it cannot be compared")
