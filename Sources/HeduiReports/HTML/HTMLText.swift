// SPDX-License-Identifier: Apache-2.0

import Hedui

/// What HTML report and sheet say of results, as plain text that the templates escape.
struct HTMLText {
  let language: Language

  /// Most columns of one text: what a dossier declares may be as long as its author likes.
  private static let mostColumns = 600

  /// Text from files and documents with controls and invisible formatting written out and identity numbers
  /// masked, shortened in its middle with a mark when it is very long.
  func clean(_ text: String) -> String {
    let shown = text.shown.withoutIdentityNumbers
    return shown.utf8.count > Self.mostColumns ? shown.shortened(toWidth: Self.mostColumns) : shown
  }

  /// The text of a message; nil when there is none or it is empty.
  func text(_ message: Message?) -> String? {
    message.flatMap { nonEmpty($0.text(in: language)) }
  }

  /// The text of a value; nil when there is none or it is empty.
  func text(_ value: Value?) -> String? {
    value.flatMap { nonEmpty($0.text(in: language)) }
  }

  /// A word in the language.
  func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// The title of a rule; its id where the catalogue has none.
  func title(of id: RuleID) -> String {
    Catalogue.rule(id)?.info.title.text(in: language) ?? clean(id.rawValue)
  }

  /// What a result says; the rule's title for one without a message.
  func sentence(of result: RuleResult) -> String {
    text(result.message) ?? title(of: result.ruleID)
  }

  /// Document and section of a clause.
  func place(of clause: Clause) -> String {
    clean([clause.document, clause.section].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Where a finding stands: the part's name, the file, the line of the document.
  func place(of result: RuleResult, in report: DossierReport) -> String? {
    var parts: [String] = []
    if let label = result.subject.label { parts.append("“\(label)”") }
    if let file = result.subject.file, file.path != report.path { parts.append(file.path) }
    if let source = result.subject.source {
      parts.append(word("申报文件第 \(source.line) 行", "line \(source.line) of the document"))
    }
    return parts.isEmpty ? nil : clean(parts.joined(separator: word("，", ", ")))
  }

  /// What each reading of an ambiguous clause says, where they part.
  func readings(of result: RuleResult) -> [String] {
    result.readings.map { reading in
      let title = reading.title.text(in: language)
      let outcome = reading.outcome.word.text(in: language)
      guard let expected = text(reading.expected) else {
        return clean(word("\(title)：\(outcome)", "\(title): \(outcome)"))
      }
      return clean(word("\(title)：\(outcome)（要求\(expected)）", "\(title): \(outcome) (\(expected))"))
    }
  }

  /// A file or part that was not checked.
  func line(_ entry: NotChecked) -> HTMLLine {
    HTMLLine(linePath: clean(entry.path), lineText: text(entry.reason) ?? "")
  }

  /// By what policy and for which day the check was made.
  func policyLine(_ policy: PolicyIdentity, _ today: CivilDate) -> String {
    clean(
      word(
        "依据 \(policy.document)，规则集 \(policy.id) \(policy.version)，检查日期 \(today)",
        "by \(policy.document), policy \(policy.id) \(policy.version), checked for \(today)"))
  }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : clean(text) }
}

extension FindingGroup {
  /// The group's name in classes and anchors of a page.
  var code: String {
    switch self {
    case .mustMend: "mend"
    case .notChecked: "unchecked"
    case .shouldMend: "should"
    case .review: "review"
    case .info: "info"
    case .manual: "manual"
    }
  }

  /// The mark without its word.
  func sign(in language: Language) -> String {
    String(mark.text(in: language).prefix { $0 != " " })
  }
}
