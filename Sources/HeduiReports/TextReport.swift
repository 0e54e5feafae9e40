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
  ///
  /// `listsManual` says whether what a person has to verify is listed or only counted.
  public func render(_ report: DossierReport, listsManual: Bool = true) -> String {
    var page = TextPage(style: style)
    writeHeader(of: report, to: &page)
    let findings = Findings(of: report)
    for group in FindingGroup.allCases where listsManual || group != .manual {
      write(findings, in: group, of: report, to: &page)
    }
    writeSuppressed(of: report, to: &page)
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
    page.write([], counts(report.summary), as: .faint)
  }

  /// The rules are named when they are few; JSON has them all.
  private func blockedLine(_ cause: RuleID, _ ids: [RuleID]) -> String {
    let separator = language == .zh ? "、" : ", "
    let names = ids.count <= 4 ? ids.map(\.rawValue).joined(separator: separator) : ""
    let line =
      language == .zh
      ? "改正 \(cause) 之后才能判断另外 \(ids.count) 条"
      : "\(ids.count) more can be decided once \(cause) is mended"
    if names.isEmpty { return line }
    return line + (language == .zh ? "：" : ": ") + names
  }

  private func counts(_ summary: Summary) -> String {
    let pass = summary.count(.pass)
    let manual = summary.count(.manual)
    let notApplicable = summary.count(.notApplicable)
    return language == .zh
      ? "通过 \(pass) 条，须人工核对 \(manual) 条，不适用 \(notApplicable) 条"
      : "\(pass) passed, \(manual) for a person to verify, \(notApplicable) not applicable"
  }
}
