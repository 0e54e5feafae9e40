// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a group standard was issued by an association of national level.
///
/// Notice: 绍建盟[2024]07号 正文三（五）[2nd], 工程建设团体标准是指国家级协会、学会等社会团体颁布的标准. National is
/// who is registered with the Ministry of Civil Affairs, which the issuer's credit code tells; without one a
/// table of associations, else the name, which alone proves nothing.
package struct StandardGroupNational: Rule {
  /// What makes an association national of which neither code nor table tells; see ambiguity A-24.
  package enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Who registered it.
    case registrar
    /// How its name begins.
    case name
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// What makes an association national.
    package var measure = Measure.registrar
    /// How credit codes of associations registered with the Ministry begin.
    package var registered: [String] = []
    /// Codes and names of associations known to be national.
    package var national: [String] = []
    /// Codes and names of associations known not to be.
    package var regional: [String] = []
    /// How names of national associations begin.
    package var prefixes: [String] = []
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .choice(
          "measure", \.measure,
          Bilingual(zh: "以登记机关还是名称为准", en: "whether the registrar or the name decides")),
        .texts(
          "registered", \.registered,
          Bilingual(zh: "民政部登记的社会团体代码开头", en: "how codes of national associations begin")),
        .texts(
          "national", \.national,
          Bilingual(zh: "已知国家级团体的代号和名称", en: "associations known to be national")),
        .texts(
          "regional", \.regional,
          Bilingual(zh: "已知非国家级团体的代号和名称", en: "associations known not to be national")),
        .texts(
          "prefixes", \.prefixes,
          Bilingual(zh: "国家级团体名称的开头", en: "how names of national associations begin")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "standard.group-national",
    title: Bilingual(
      zh: "团体标准由国家级协会、学会颁布", en: "the group standard is a national association's"),
    remedy: Bilingual(
      zh: "在 issuer-uscc 写明发布单位的统一社会信用代码；不是民政部登记的团体颁布的标准，不作为团体标准业绩提交",
      en:
        "state the issuer's credit code under issuer-uscc; do not submit a group standard of an "
        + "association that is not registered with the Ministry of Civil Affairs"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [notNational, unknown, notGroup] }

  private let parameters: Parameters
  private let national: NameList
  private let regional: NameList

  package init(_ parameters: Parameters) {
    self.parameters = parameters
    national = NameList(parameters.national)
    regional = NameList(parameters.regional)
  }

  package func check(_ standard: Standard, _ facts: Facts) throws(FactError) -> Outcome {
    let number = standard.number.flatMap { ChineseStandardNumber($0) }
    guard (standard.kind ?? number?.kind) == .group else { return .notApplicable(notGroup()) }
    let code = number.flatMap { $0.kind == .group ? $0.code : nil }
    let shown = Value.text(standard.issuer?.text ?? code ?? "—")
    switch isNational(standard, code: code) {
    case true?: return .pass(Measurement(actual: shown))
    case false?: return .fail(Violation(notNational(shown), actual: shown))
    case nil: return .review(Violation(unknown(shown), actual: shown))
    }
  }

  /// Whether the issuer is national; nil when nothing tells.
  private func isNational(_ standard: Standard, code: String?) -> Bool? {
    if let uscc = standard.issuerUSCC, let credit = try? CreditCode(uscc) {
      return parameters.registered.contains { credit.text.hasPrefix($0) }
    }
    let names = [standard.issuer, code.map { Name(text: $0, key: $0) }].compactMap { $0 }
    if names.contains(where: { national.entry(equal: $0) != nil }) { return true }
    if names.contains(where: { regional.entry(equal: $0) != nil }) { return false }
    guard parameters.measure == .name, let issuer = standard.issuer else { return nil }
    return parameters.prefixes.contains { issuer.key.hasPrefix($0) }
  }
}

private let notNational = MessageTemplate(
  zh: "团体标准由 {0} 颁布，不是国家级协会、学会等社会团体",
  en: "the group standard was issued by {0}, no association of national level")
private let unknown = MessageTemplate(
  zh: "看不出 {0} 是不是国家级团体，请在全国团体标准信息平台或中国社会组织政务服务平台查询其登记机关",
  en:
    "it cannot be told whether {0} is a national association; look its registrar up on the platform "
    + "of group standards")
private let notGroup = MessageTemplate(zh: "不是团体标准", en: "it is no group standard")
