// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// Reports as text for a person: a terminal, a pipe, a screen reader.
///
/// Pure functions of the report; what came from file names and documents is shown escaped.
public struct TextReport: Sendable {
  let language: Language
  let style: TextStyle

  /// Makes a writer of text reports.
  public init(in language: Language, style: TextStyle = TextStyle()) {
    self.language = language
    self.style = style
  }

  /// One dossier or photo: the verdict, what to do grouped worst first, what a person still has to
  /// verify, and counts of the rest.
  public func render(_ report: DossierReport) -> String {
    var page = TextPage(style: style)
    writeHeader(of: report, to: &page)
    let findings = Findings(of: report)
    for group in FindingGroup.allCases {
      write(findings, in: group, of: report, to: &page)
    }
    page.space()
    writeRest(of: report, findings, to: &page)
    return page.text
  }

  private func writeHeader(of report: DossierReport, to page: inout TextPage) {
    let verdict = report.summary.verdict
    let word = Words.verdict.text(in: language) + verdict.word.text(in: language)
    page.write([.init(word, verdict.role), .init("  ", .plain)], report.path, as: .strong)
  }

  private func write(
    _ findings: Findings, in group: FindingGroup, of report: DossierReport, to page: inout TextPage
  ) {
    let blocks = findings.blocks[group] ?? []
    let unchecked = group == .notChecked ? report.notChecked : []
    let count = blocks.reduce(unchecked.count) { $0 + $1.results.count }
    guard count > 0 else { return }
    page.space()
    page.write([], heading(group.heading.text(in: language), count), as: .strong)
    for block in blocks { write(block, in: group, of: report, to: &page) }
    for entry in unchecked { write(entry, to: &page) }
  }

  private func heading(_ text: String, _ count: Int) -> String {
    language == .zh ? "\(text)（\(count)）" : "\(text) (\(count))"
  }

  /// Writes a file or part that was not looked at.
  func write(_ entry: NotChecked, to page: inout TextPage) {
    let group = FindingGroup.notChecked
    page.write(
      [.init(group.mark.text(in: language), group.role), .init(" ", .plain)], entry.path, hang: 4)
    page.write([], entry.reason.text(in: language), indent: 4, hang: 0)
  }

  /// Writes the lines under the findings: counts of what is right, and what waits for a finding.
  private func writeRest(of report: DossierReport, _ findings: Findings, to page: inout TextPage) {
    for (cause, ids) in findings.blocked {
      page.write([], blockedLine(cause, ids), as: .faint)
    }
    let summary = report.summary
    page.write([], counts(summary.count(.pass), summary.count(.notApplicable)), as: .faint)
  }

  private func blockedLine(_ cause: RuleID, _ ids: [RuleID]) -> String {
    let separator = language == .zh ? "、" : ", "
    let list = ids.map(\.rawValue).joined(separator: separator)
    return language == .zh
      ? "改正 \(cause) 之后才能判断 \(ids.count) 条：\(list)"
      : "\(ids.count) more can be decided once \(cause) is mended: \(list)"
  }

  private func counts(_ passes: Int, _ notApplicable: Int) -> String {
    language == .zh
      ? "通过 \(passes) 条，不适用 \(notApplicable) 条"
      : "\(passes) passed, \(notApplicable) not applicable"
  }
}
