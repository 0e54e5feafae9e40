// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiReports

/// Where reports go as they are finished, in input order.
protocol ReportSink {
  /// Takes the report of one input.
  mutating func receive(_ report: DossierReport) throws
  /// Writes what can only be written at the end.
  mutating func finish(_ ending: RunEnding) throws
}

/// What is known when a run ends.
struct RunEnding {
  let policy: PolicyIdentity
  let today: CivilDate
  let record: RunRecord
  /// What was left out outside any dossier.
  let notChecked: [NotChecked]
  /// Inputs that an interruption left.
  let undone: [NotChecked]
  /// What is to be said of the settings.
  let warnings: [RunWarning]
}

/// Text for a person: one input in full; several as a table, with the details of those that were not
/// accepted below it.
struct TextSink: ReportSink {
  private let writer: TextReport
  private let isTable: Bool
  private let writesAtOnce: Bool
  private var output: any ReportOutput
  private var tally = RunTally()
  private var details: [String] = []

  /// Details kept for the end of a run, so that memory stays flat; the rest is counted and said.
  private static let mostDetails = 200

  init(
    inputCount: Int, writer: TextReport, output: any ReportOutput, writesAtOnce: Bool = false
  ) {
    self.writer = writer
    isTable = inputCount > 1
    self.writesAtOnce = writesAtOnce
    self.output = output
  }

  mutating func receive(_ report: DossierReport) throws {
    if isTable {
      if tally.count == 0 { try output.write(writer.tableHeading()) }
      try output.write(writer.tableRow(report))
      keepDetails(of: report)
    } else {
      try output.write(writer.render(report) + "\n")
    }
    tally.add(report)
    if writesAtOnce { try output.flush() }
  }

  private mutating func keepDetails(of report: DossierReport) {
    guard report.summary.verdict != .accept else { return }
    if details.count < Self.mostDetails {
      details.append(writer.render(report, listsManual: false))
    } else {
      tally.dossiersNotShown += 1
    }
  }

  mutating func finish(_ ending: RunEnding) throws {
    for text in details { try output.write("\n" + text) }
    if isTable { try output.write("\n") }
    tally.notChecked = ending.notChecked
    tally.undone = ending.undone.count
    tally.warnings = ending.warnings
    try output.write(writer.renderSummary(tally, policy: ending.policy, today: ending.today))
    try output.flush()
  }
}

/// One JSON document, whose beginning tells the sums and is therefore written at the end.
struct JSONSink: ReportSink {
  private let language: Language
  private let combine: (([DossierReport]) -> [DossierReport])?
  private var reports: [DossierReport] = []
  private var pieces: ReportPieces
  private let spool = Spool()
  private var output: any ReportOutput

  /// Makes a sink; `combine` turns the reports of the inputs into the dossiers of the document, nil when each
  /// is one and none need wait for the others.
  init(
    language: Language, combine: (([DossierReport]) -> [DossierReport])?,
    output: any ReportOutput = StandardOutput()
  ) {
    self.language = language
    self.output = output
    self.combine = combine
    pieces = ReportPieces(in: language)
  }

  mutating func receive(_ report: DossierReport) throws {
    if combine == nil {
      try spool.append(pieces.entry(for: report))
    } else {
      reports.append(report)
    }
  }

  mutating func finish(_ ending: RunEnding) throws {
    for report in combine?(reports) ?? [] { try spool.append(pieces.entry(for: report)) }
    var report = Report(
      policy: ending.policy, today: ending.today, dossiers: [],
      notChecked: ending.notChecked + ending.undone)
    report.warnings = ending.warnings
    try output.write(pieces.opening(of: report, run: ending.record))
    try spool.copy(to: &output)
    try output.write(pieces.closing)
    try output.flush()
  }
}

/// One line of JSON for each input, out as soon as it is finished.
struct NDJSONSink: ReportSink {
  private let language: Language
  private var output: any ReportOutput

  init(language: Language, output: any ReportOutput = StandardOutput()) {
    self.language = language
    self.output = output
  }

  mutating func receive(_ report: DossierReport) throws {
    try output.write(report.jsonLine(in: language) + "\n")
    try output.flush()
  }

  /// What was left out outside any dossier gets a line of its own, so that it is in the report.
  mutating func finish(_ ending: RunEnding) throws {
    for entry in ending.notChecked + ending.undone {
      let report = DossierReport(id: entry.path, path: entry.path, results: [], notChecked: [entry])
      try output.write(report.jsonLine(in: language) + "\n")
    }
    try output.flush()
  }
}

/// A report that is written piece by piece.
struct StreamedSink: ReportSink {
  private var report: any StreamedReport
  private var output: any ReportOutput
  private var isOpen = false

  init(_ report: any StreamedReport, _ output: any ReportOutput) {
    self.report = report
    self.output = output
  }

  mutating func receive(_ report: DossierReport) throws {
    try open()
    try output.write(self.report.entry(for: report))
  }

  mutating func finish(_ ending: RunEnding) throws {
    try open()
    try output.write(
      report.closing(
        ReportEnding(
          policy: ending.policy, today: ending.today,
          notChecked: ending.notChecked + ending.undone, warnings: ending.warnings)))
    try output.flush()
  }

  private mutating func open() throws {
    guard !isOpen else { return }
    isOpen = true
    try output.write(report.opening())
  }
}
