// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// What one policy changes against another, and what that changes for a dossier, as text.
public struct PolicyComparisonText: Sendable {
  private let language: Language
  private let style: TextStyle

  /// Makes a writer.
  public init(in language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// The differences of two policies.
  public func render(_ comparison: PolicyComparison, from old: Policy, to new: Policy) -> String {
    var page = TextPage(style: style)
    let names = [old, new].map { "\($0.identity.id) \($0.identity.version)" }
    page.write([], names.joined(separator: " → "), as: .strong)
    if comparison.isEmpty { page.write([], word("没有不同", "no difference")) }
    write(comparison.dates, word("日期", "dates"), to: &page)
    write(comparison.lists, word("名单", "lists"), to: &page)
    write(comparison.added, "+", word("新增的规则", "rules added"), to: &page)
    write(comparison.removed, "-", word("不再启用的规则", "rules taken away"), to: &page)
    if !comparison.changed.isEmpty { heading(word("改动的规则", "rules changed"), to: &page) }
    for change in comparison.changed { write(change, to: &page) }
    return page.text
  }

  /// What changes for a dossier between two reports of it.
  public func render(_ changes: [ResultChange], from old: DossierReport, to new: DossierReport)
    -> String
  {
    var page = TextPage(style: style)
    let path = new.path.isEmpty ? "" : "\(new.path)  "
    let verdicts = [old, new].map { $0.summary.verdict.word.text(in: language) }
    page.space()
    page.write([], path + verdicts.joined(separator: " → "), as: .strong)
    if changes.isEmpty {
      page.write([], word("这份材料的结果没有变化", "nothing changes for this dossier"), indent: 2)
    }
    for change in changes {
      let place = change.subject.label ?? change.subject.file?.path ?? change.subject.pointer
      page.write(
        [.init(change.ruleID.rawValue, .strong), .init("  ", .plain)], place, indent: 2, hang: 4)
      write(change.old, "-", to: &page)
      write(change.new, "+", to: &page)
    }
    return page.text
  }

  // MARK: Parts

  private func write(_ change: PolicyComparison.RuleChange, to page: inout TextPage) {
    let lead: [TextPage.Lead] = [.init(change.id.rawValue, .strong), .init("  ", .plain)]
    page.write(lead, title(of: change.id), indent: 2, hang: 4)
    if let clauses = change.clauses {
      pair(line(of: clauses.old), line(of: clauses.new), to: &page)
    }
    if let severities = change.severities {
      let words = [severities.old, severities.new].map(\.rawValue)
      page.write([], "severity: " + words.joined(separator: " → "), indent: 4)
    }
    for value in change.parameters { write(value, indent: 4, to: &page) }
  }

  private func write(
    _ values: [PolicyComparison.ValueChange], _ title: String, to page: inout TextPage
  ) {
    guard !values.isEmpty else { return }
    heading(title, to: &page)
    for value in values { write(value, indent: 2, to: &page) }
  }

  private func write(
    _ value: PolicyComparison.ValueChange, indent: Int, to page: inout TextPage
  ) {
    let name = value.reading.map { "\(value.key) (\($0))" } ?? value.key
    guard let added = value.addedItems, let removed = value.removedItems else {
      let none = word("无", "none")
      let texts = [value.old?.line ?? none, value.new?.line ?? none]
      return page.write([], "\(name): " + texts.joined(separator: " → "), indent: indent)
    }
    let isReordered = added.isEmpty && removed.isEmpty
    page.write(
      [], name + ":" + (isReordered ? word("次序不同", " in another order") : ""), indent: indent)
    for item in removed { page.write([.init("- ", .bad)], item, indent: indent + 2) }
    for item in added { page.write([.init("+ ", .good)], item, indent: indent + 2) }
  }

  private func write(
    _ ids: [RuleID], _ sign: String, _ title: String, to page: inout TextPage
  ) {
    guard !ids.isEmpty else { return }
    heading(title, to: &page)
    for id in ids {
      let text = id.rawValue + "  " + self.title(of: id)
      page.write([.init(sign + " ", sign == "+" ? .good : .bad)], text, indent: 2)
    }
  }

  private func write(_ results: [RuleResult], _ sign: String, to page: inout TextPage) {
    let role: TextRole = sign == "+" ? .good : .bad
    if results.isEmpty {
      page.write([.init(sign + " ", role)], word("没有这条规则", "no such rule"), indent: 4)
    }
    for result in results {
      let message = result.message.map { ": " + $0.text(in: language) } ?? ""
      let text = [result.outcome.rawValue, result.severity?.rawValue].compactMap { $0 }
        .joined(separator: " ")
      page.write([.init(sign + " ", role)], text + message, indent: 4)
    }
  }

  private func pair(_ old: String, _ new: String, to page: inout TextPage) {
    page.write([.init("- ", .bad)], old, indent: 4)
    page.write([.init("+ ", .good)], new, indent: 4)
  }

  private func heading(_ text: String, to page: inout TextPage) {
    page.space()
    page.write([], text, as: .strong)
  }

  private func line(of clause: Clause) -> String {
    clause.section + (clause.quote.map { language == .zh ? "“\($0)”" : " \"\($0)\"" } ?? "")
  }

  private func title(of id: RuleID) -> String {
    Catalogue.rule(id).map { $0.info.title.text(in: language) } ?? ""
  }

  private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
