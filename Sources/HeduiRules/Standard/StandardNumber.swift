// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that a standard's number has a known shape, and that it is of the kind that is stated.
///
/// Derived from 绍建盟[2024]07号 正文三（五）[2nd]: what a standard counts for depends on who issued it, which
/// the number tells.
package struct StandardNumber: Rule {
  package static let info = RuleInfo(
    id: "standard.number",
    title: Bilingual(zh: "标准编号书写正确", en: "the standard's number is well formed"),
    remedy: Bilingual(
      zh: "对照标准文本更正编号，如 GB/T 51231-2016、JGJ 1-2014、DB33/T 1111-2015、T/CECS 1234-2023",
      en:
        "correct the number by the standard's cover, as GB/T 51231-2016, JGJ 1-2014, "
        + "DB33/T 1111-2015 or T/CECS 1234-2023"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [wrongShape, otherKind] }

  package init(_ parameters: NoParameters) {}

  package func check(_ standard: Standard, _ facts: Facts) throws(FactError) -> Outcome {
    guard let text = standard.number else { return .notApplicable(SharedMessages.nothingStated()) }
    let actual = Value.text(String(text.prefix(64)))
    guard let number = ChineseStandardNumber(text) else {
      return .fail(Violation(wrongShape(actual), actual: actual))
    }
    if let kind = standard.kind, kind != number.kind {
      return .fail(
        Violation(
          otherKind(actual, number.kind.value, kind.value), actual: number.kind.value,
          expected: kind.value))
    }
    return .pass(Measurement(actual: actual))
  }
}

extension StandardKind {
  fileprivate var value: Value { .term(code: rawValue, name: name) }

  private var name: Bilingual {
    switch self {
    case .national: Bilingual(zh: "国家标准", en: "national standard")
    case .industry: Bilingual(zh: "行业标准", en: "industry standard")
    case .local: Bilingual(zh: "地方标准", en: "local standard")
    case .group: Bilingual(zh: "团体标准", en: "group standard")
    case .enterprise: Bilingual(zh: "企业标准", en: "enterprise standard")
    }
  }
}

private let wrongShape = MessageTemplate(
  zh: "标准编号 {0} 不是已知的写法", en: "the number {0} has no known shape of a standard's")
private let otherKind = MessageTemplate(
  zh: "标准编号 {0} 是{1}的编号，填写的种类是{2}", en: "the number {0} is a {1}'s, the kind stated is {2}")
