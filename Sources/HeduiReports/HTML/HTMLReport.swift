// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A report as one HTML file for a person: a table of the unit, a section for each applicant, filters;
/// nothing is loaded from elsewhere, so that it can be mailed, opened offline and printed.
///
/// What came from file names and documents is escaped, and what could hide or reorder text is written out.
/// The applicants are written as they come; the summary, which needs them all, is written last, from
/// counters, and shown first.
public struct HTMLReport: StreamedReport {
  private let text: HTMLText
  private let templates: HTMLTemplates
  private let pictures: PictureSource
  private var budget = PictureBudget()
  private var tally = UnitTally()

  /// Most lines of the table of applicants; the rest is counted.
  package var mostRows: Int {
    get { tally.mostRows }
    set { tally.mostRows = newValue }
  }

  /// Makes a writer of HTML reports; without a source of pictures they have none.
  public init(in language: Language, pictures: PictureSource = .none) {
    text = HTMLText(language: language)
    templates = HTMLTemplates(in: language)
    self.pictures = pictures
  }

  private var title: String { text.word("申报材料核对报告", "report on applications") }

  /// The head of the page.
  public mutating func opening() -> String {
    templates.fill(
      .opening,
      with: HTMLOpening(
        title: title,
        contentPolicy: ContentPolicy.text(style: HTMLStyle.report, script: HTMLScript.report),
        style: HTMLStyle.report))
  }

  /// The section of an applicant.
  public mutating func entry(for report: DossierReport) -> String {
    let anchor = "d\(tally.count + 1)"
    let builder = SectionBuilder(text: text, report: report, anchor: anchor)
    tally.add(report, at: anchor, builder.groupCounts, text)
    return templates.fill(.section, with: builder.section(pictures, &budget))
  }

  /// The summary of the unit.
  public mutating func closing(_ ending: ReportEnding) -> String {
    let hidden = tally.count - tally.rows.count
    return templates.fill(
      .closing,
      with: HTMLClosing(
        title: title, policyLine: text.policyLine(ending.policy, ending.today),
        totals: tally.totals(in: text.language), count: tally.count, hasMany: tally.count > 1,
        rows: tally.count > 1 ? tally.rows : [],
        moreRows: hidden > 0
          ? text.word("表中没有列出另外 \(hidden) 份", "\(hidden) more are not in the table") : nil,
        filters: tally.filters(in: text.language), leftOut: ending.notChecked.map { text.line($0) },
        hasLeftOut: !ending.notChecked.isEmpty,
        warnings: ending.warnings.map { text.clean($0.text(in: text.language)) },
        hasWarnings: !ending.warnings.isEmpty, tool: "\(Tool.name) \(Tool.version)",
        script: HTMLScript.report))
  }
}
