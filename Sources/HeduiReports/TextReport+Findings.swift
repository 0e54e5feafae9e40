// SPDX-License-Identifier: Apache-2.0

import Hedui

extension TextReport {
  /// Writes what one rule found: the messages with their places, then clause and remedy once.
  func write(
    _ block: Findings.Block, in group: FindingGroup, of report: DossierReport,
    to page: inout TextPage
  ) {
    let mark = TextPage.Lead(group.mark.text(in: language), group.role)
    if group == .manual {
      writeManual(block, mark, to: &page)
      return
    }
    page.write([mark, .init(" ", .plain)], title(of: block), as: .strong, hang: 4)
    var suggestions: [String] = []
    for result in block.results {
      if let message = result.message {
        page.write([], message.text(in: language), indent: 4, hang: 0)
      }
      write(Words.place, place(of: result, in: report), to: &page)
      write(Words.readings, readings(of: result), to: &page)
      if let suggestion = result.suggestion?.text(in: language),
        !suggestions.contains(suggestion)
      {
        suggestions.append(suggestion)
      }
    }
    if let clause = block.results.first?.clause { write(Words.clause, text(of: clause), to: &page) }
    for suggestion in suggestions { write(Words.suggestion, suggestion, to: &page) }
  }

  private func title(of block: Findings.Block) -> String {
    let count = block.results.count
    guard count > 1 else { return block.ruleID.rawValue }
    return language == .zh
      ? "\(block.ruleID)（\(count) 处）" : "\(block.ruleID) (\(count) places)"
  }

  /// One line or two for what a person verifies; the sheet has the rest.
  private func writeManual(
    _ block: Findings.Block, _ mark: TextPage.Lead, to page: inout TextPage
  ) {
    let message = block.results.first?.message?.text(in: language) ?? ""
    let separator = language == .zh ? "：" : ": "
    page.write([mark, .init(" ", .plain)], title(of: block) + separator + message, hang: 4)
  }

  /// Writes a labelled line of a finding; nothing when there is nothing to say.
  private func write(_ label: Bilingual, _ text: String?, to page: inout TextPage) {
    guard let text, !text.isEmpty else { return }
    let lead = label.text(in: language)
    page.write([.init(lead, .faint)], text, indent: 4, hang: lead.displayWidth)
  }

  /// Where a finding stands, as far as the header does not say it already.
  private func place(of result: RuleResult, in report: DossierReport) -> String? {
    var parts: [String] = []
    if let label = result.subject.label {
      parts.append(language == .zh ? "“\(label)”" : "\"\(label)\"")
    }
    if let file = result.subject.file, file.path != report.path { parts.append(file.path) }
    if let source = result.subject.source {
      parts.append(
        language == .zh
          ? "申报文件第 \(source.line) 行" : "line \(source.line) of the dossier's document")
    }
    return parts.isEmpty ? nil : parts.joined(separator: language == .zh ? "，" : ", ")
  }

  private func text(of clause: Clause) -> String {
    let start = [clause.document, clause.section].filter { !$0.isEmpty }.joined(separator: " ")
    guard let quote = clause.quote else { return start }
    return language == .zh ? "\(start)：“\(quote)”" : "\(start): “\(quote)”"
  }

  /// What each reading says, where they part.
  private func readings(of result: RuleResult) -> String? {
    guard !result.readings.isEmpty else { return nil }
    let lines = result.readings.map { reading in
      let outcome = word(reading.outcome)
      let title = reading.title.text(in: language)
      guard let expected = reading.expected?.text(in: language) else {
        return language == .zh ? "\(title)：\(outcome)" : "\(title): \(outcome)"
      }
      return language == .zh
        ? "\(title)：\(outcome)（要求\(expected)）" : "\(title): \(outcome) (\(expected))"
    }
    return lines.joined(separator: language == .zh ? "；" : "; ")
  }

  private func word(_ outcome: ResultOutcome) -> String {
    let word =
      switch outcome {
      case .pass: Bilingual(zh: "通过", en: "pass")
      case .fail: Bilingual(zh: "不通过", en: "fail")
      case .review: Bilingual(zh: "待复核", en: "review")
      case .manual: Bilingual(zh: "须人工核对", en: "for a person")
      case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
      case .blocked, .error: Bilingual(zh: "未检查", en: "not checked")
      }
    return word.text(in: language)
  }
}
