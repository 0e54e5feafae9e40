// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// The page of all rules, `docs/RULES.md`, made from the catalogue and a policy.
public enum RulesPage {
  /// The page as Markdown: one row a rule, grouped, with clause, weight and what it measures.
  public static func markdown(_ policy: Policy) -> String {
    var page = """
      # 规则一览

      由规则目录和规则集 `\(policy.identity.id)` 生成，请勿手改：`HEDUI_RECORD=failed swift test --filter RulesPage`
      重写本页。`hedui explain <id>` 给出每条规则的参数、歧义和全部说明。

      *Made from the catalogue and the policy above; do not edit by hand.*

      """
    let entries = Dictionary(policy.entries.map { ($0.rule.info.id, $0) }) { first, _ in first }
    var group: Substring = ""
    for rule in Catalogue.rules {
      if rule.info.id.group != group {
        group = rule.info.id.group
        page += "\n## \(group)\n\n| 规则 | 要求 | 级别 | 依据 | 依据什么判断 |\n|---|---|---|---|---|\n"
      }
      page += row(rule, entries[rule.info.id]) + "\n"
    }
    return page
  }

  private static func row(_ rule: RuleDescription, _ entry: Policy.Entry?) -> String {
    let info = rule.info
    let clause = entry.map { entry in
      entry.clause.quote.map { "\(entry.clause.section)：\($0)" } ?? "\(entry.clause.section)（推导）"
    }
    let cells = [
      "`\(info.id)`", "\(info.title.zh)<br>\(info.title.en)",
      entry?.severity.rawValue ?? info.severity.rawValue, clause ?? "未启用", info.needs.rawValue,
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
