// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiReports

/// A run over inputs: checks them side by side, hands the reports on in input order, and says how it
/// ended; the same for photos and dossiers.
struct ReportRun {
  let report: ReportOptions
  let speech: SpeechOptions
  let validator: Validator
  let moment: ShanghaiMoment
  let found: InputFinder.Found
  let accepted: AcceptedFindings
  /// How one input is checked.
  let check: @Sendable (InputFinder.Input) async -> DossierReport
  /// How the reports of the inputs become the dossiers of a JSON document; nil when each is one.
  let combine: (([DossierReport]) -> [DossierReport])?
  /// Whether scans are looked at for what is seen on them; nil where there are none.
  var looksAtScans: Bool?
  /// How many inputs are under way for each that is checked at once: with workers one more waits, so that none of
  /// them does.
  var ahead = 1

  /// Checks everything.
  ///
  /// - Throws: ``CommandFailure`` when there is nothing to check; ``OutputFailure``.
  func execute() async throws -> ExitStatus {
    guard !found.inputs.isEmpty || !found.notChecked.isEmpty else {
      throw CommandFailure(.noInput, noInput)
    }
    try ReportTarget.validate(report.reports, beside: found.inputs)
    switch report.format {
    case .text:
      return try await run(
        TextSink(
          inputCount: found.inputs.count,
          writer: TextReport(in: speech.language, style: speech.style), output: StandardOutput(),
          writesAtOnce: Terminal.isOutput))
    case .json:
      return try await run(JSONSink(language: speech.language, combine: combine))
    case .ndjson:
      return try await run(NDJSONSink(language: speech.language))
    }
  }

  private func run(_ standard: some ReportSink) async throws -> ExitStatus {
    var sink = ReportSinks(standard: standard, for: self)
    var tally = ExitTally()
    var accepted = accepted
    let words = report.noNames ? validator.policy.words : []
    var number = 0
    var progress = Progress(total: found.inputs.count, language: speech.language)
    do {
      try await validator.forEachReport(
        of: found.inputs, jobs: (report.jobs ?? Terminal.processorCount) * ahead, check: check
      ) { report in
        number += 1
        tally.add(accepted.add(report))
        if Terminal.isOutput { progress.clear() }
        try sink.receive(
          self.report.noNames ? report.withoutNames(number: number, words: words) : report)
        progress.advance()
        try Interruption.check()
      }
    } catch is CancellationError {
      progress.clear()
      try sink.finish(ending(done: number, accepted.warnings(isInterrupted: true)))
      throw CancellationError()
    }
    progress.clear()
    let ending = ending(done: number, accepted.warnings(isInterrupted: false))
    try sink.finish(ending)
    try accepted.finish()
    if !sink.failures.isEmpty { return .cannotWrite }
    if !ending.notChecked.isEmpty { tally.addNotChecked() }
    if found.inputs.isEmpty, !found.isObstructed { return .noInput }
    return tally.status(failOn: report.failOn, review: report.review)
  }

  /// The end of the run; what an interruption left undone is said like everything that was not checked.
  private func ending(done: Int, _ warnings: [RunWarning]) -> RunEnding {
    let undone = found.inputs.dropFirst(done).map {
      NotChecked(path: $0.shown, reason: interrupted())
    }
    let arguments = report.noNames ? [] : Array(CommandLine.arguments.dropFirst())
    return RunEnding(
      policy: validator.policy.identity, today: validator.today,
      record: RunRecord(
        startedAt: moment.description, arguments: arguments, looksAtScans: looksAtScans),
      notChecked: numbered(found.notChecked, after: found.inputs.count),
      undone: numbered(undone, after: done), warnings: report.noNames ? [] : warnings)
  }

  /// Entries with numbers for names when names are not to be told.
  private func numbered(_ entries: [NotChecked], after count: Int) -> [NotChecked] {
    report.noNames ? entries.numbered(after: count) : entries
  }

  /// Where the reports that show pictures get them from; none when names are not to be told.
  var pictures: PictureSource {
    if report.noPictures || report.noNames { return .none }
    let paths = Dictionary(
      found.inputs.map { ($0.shown, $0.path) }, uniquingKeysWith: { first, _ in first })
    return PictureSource(limits: validator.limits, pages: validator.pages) { paths[$0.path] }
  }

  private var noInput: String {
    speech.language == .zh
      ? "没有找到可检查的文件或申报材料（一份材料是有 dossier.yaml 的文件夹）"
      : "no file or dossier to check was found (a dossier is a folder with dossier.yaml)"
  }
}

extension [NotChecked] {
  /// The entries with numbers for names, in their reasons too, going on behind `count`.
  func numbered(after count: Int) -> [NotChecked] {
    enumerated().flatMap { index, entry in
      DossierReport(id: entry.path, path: entry.path, results: [], notChecked: [entry])
        .withoutNames(number: count + index + 1).notChecked
    }
  }
}

private let interrupted = MessageTemplate(zh: "运行被中断，没有检查", en: "the run was interrupted before it")
