// SPDX-License-Identifier: Apache-2.0

public import Hedui

extension TextReport {
  /// The heading of the table that has one line for each dossier or photo.
  public func tableHeading() -> String {
    let words = columns.map { $0.title.text(in: language) }
    let path = language == .zh ? "路径" : "path"
    return style.paint(line(words + [path]), as: .faint) + "\n"
  }

  /// One dossier or photo as a line of the table; it can be written as soon as the report is there.
  public func tableRow(_ report: DossierReport) -> String {
    let summary = report.summary
    let verdict = summary.verdict
    let cells = columns.map { $0.cell(summary, language) }
    let room = style.cutsPaths ? max(20, style.width - widthBeforePath) : 1_000
    let path = report.path.shown.shortened(toWidth: room)
    let row = line(cells + [path])
    let word = cells.first ?? ""
    return style.paint(word, as: verdict.role) + row.dropFirst(word.count) + "\n"
  }

  /// The whole run in a few lines: how many of each verdict, what was not looked at, and by what policy.
  public func renderSummary(
    _ tally: RunTally, policy: PolicyIdentity, today: CivilDate
  ) -> String {
    var page = TextPage(style: style)
    if tally.count > 1 || tally.dossiersNotShown > 0 { writeTotals(tally, to: &page) }
    if !tally.notChecked.isEmpty {
      for entry in tally.notChecked { write(entry, to: &page) }
      page.space()
    }
    if tally.undone > 0 {
      page.write(
        [],
        language == .zh
          ? "运行被中断，还有 \(tally.undone) 份没有检查"
          : "the run was interrupted; \(tally.undone) more were not checked", as: .bad)
    }
    for warning in tally.warnings {
      page.write([.init("! ", .warning)], warning.text(in: language), hang: 4)
    }
    page.write([], policyLine(policy, today), as: .faint)
    return page.text
  }

  private func writeTotals(_ tally: RunTally, to page: inout TextPage) {
    let parts = Verdict.allCases.compactMap { verdict -> String? in
      guard let count = tally.verdicts[verdict] else { return nil }
      return "\(verdict.word.text(in: language)) \(count)"
    }
    let all = language == .zh ? "共 \(tally.count) 份：" : "\(tally.count) in all: "
    let separator = language == .zh ? "，" : ", "
    page.write([.init(all, .strong)], parts.joined(separator: separator))
    if tally.dossiersNotShown > 0 {
      page.write(
        [],
        language == .zh
          ? "另有 \(tally.dossiersNotShown) 份的详情没有列出；用 --format ndjson 可得全部"
          : "details of \(tally.dossiersNotShown) more are not shown; --format ndjson has them all")
    }
  }

  private func policyLine(_ policy: PolicyIdentity, _ today: CivilDate) -> String {
    let pinned = policy.readings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      .joined(separator: ", ")
    let readings =
      pinned.isEmpty ? "" : language == .zh ? "，解读已定 \(pinned)" : ", read as \(pinned)"
    return language == .zh
      ? "规则集 \(policy.id) \(policy.version)（\(policy.document)）\(readings)，检查日期 \(today)"
      : "policy \(policy.id) \(policy.version) (\(policy.document))\(readings), checked for \(today)"
  }

  // MARK: Columns

  private struct Column {
    let title: Bilingual
    let cell: (Summary, Language) -> String
  }

  private var columns: [Column] {
    func number(_ zh: String, _ en: String, _ count: @escaping (Summary) -> Int) -> Column {
      Column(title: Bilingual(zh: zh, en: en)) { summary, _ in "\(count(summary))" }
    }
    return [
      Column(title: Bilingual(zh: "结论", en: "verdict")) { $0.verdict.word.text(in: $1) },
      number("错误", "error") { $0.count(.error as Severity) },
      number("警告", "warn") { $0.count(.warning) },
      number("待复核", "review") { $0.count(.review) },
      number("未检查", "unchecked") {
        $0.count(.error as ResultOutcome) + $0.unexplained + $0.notChecked.count
      },
    ]
  }

  /// The first column is as wide as the longest verdict, the others as their titles.
  private var widths: [Int] {
    let verdict = Verdict.allCases.map { $0.word.text(in: language).displayWidth }.max() ?? 0
    return [verdict] + columns.dropFirst().map { $0.title.text(in: language).displayWidth }
  }

  private var widthBeforePath: Int { widths.reduce(0) { $0 + $1 + 2 } }

  private func line(_ cells: [String]) -> String {
    let widths = widths
    return cells.enumerated().map { index, cell in
      if index == 0 { return cell.padded(to: widths[0]) }
      return index < widths.count ? cell.paddedAtStart(to: widths[index]) : cell
    }.joined(separator: "  ")
  }
}

/// What a run amounts to, counted as it goes, so that it needs no memory for the reports.
public struct RunTally: Sendable, Hashable {
  /// How many dossiers or photos have each verdict.
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// What was not looked at outside any dossier.
  public var notChecked: [NotChecked]
  /// How many not accepted ones had no details in the text.
  public var dossiersNotShown = 0
  /// How many inputs an interruption left.
  public var undone = 0
  /// What is to be said of the run's settings.
  public var warnings: [RunWarning] = []

  /// Makes the tally of nothing.
  public init(notChecked: [NotChecked] = []) { self.notChecked = notChecked }

  /// Counts a report.
  public mutating func add(_ report: DossierReport) {
    verdicts[report.summary.verdict, default: 0] += 1
  }

  /// How many reports were counted.
  public var count: Int { verdicts.values.reduce(0, +) }
}
