// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the route is one of the notice's five.
///
/// Notice: 绍建盟[2024]07号 附件2二.3, 若选择“正常申报…“转评”、“技能人才申报”或“机关调出申报”…若选择“自评申报”. 兼评 has
/// no option of its own and is taken as 转评, a level-2 qualification as 正常申报.
package struct RouteValid: Rule {
  package static let info = RuleInfo(
    id: "route.valid",
    title: Bilingual(zh: "申报方式是通知所列的一种", en: "the route is one of the notice's"),
    remedy: Bilingual(
      zh: "application.route 写：正常申报、转评、技能人才申报、机关调出申报或自评申报",
      en: "write one of the five routes as application.route"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] { [unknown, SharedMessages.nothingStated] }

  package init(_ parameters: NoParameters) {}

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let name = dossier.application?.route else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    let actual = Value.text(name.text)
    guard let route = Route(name) else {
      return .fail(Violation(unknown(actual, Self.routes), actual: actual, expected: Self.routes))
    }
    return .pass(Measurement(actual: .term(code: route.rawValue, name: route.name)))
  }

  private static let routes = Value.list(
    Route.allCases.map { .term(code: $0.rawValue, name: $0.name) })
}

private let unknown = MessageTemplate(
  zh: "申报方式写的是“{0}”，应为：{1}", en: "the route reads {0}, it must be one of: {1}")
