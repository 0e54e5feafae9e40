// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiReports

/// The report on stdout and those that go into files; one that cannot be written does not hold up the
/// others.
struct ReportSinks {
  private struct Filed {
    let file: ReportFile
    var sink: any ReportSink
  }

  private var standard: any ReportSink
  private var filed: [Filed] = []
  private var standardFailure: OutputFailure?
  /// Why reports could not be written into their files.
  private(set) var failures: [OutputFailure] = []

  /// Makes the sinks of a run, with every file begun beside its place.
  init(standard: any ReportSink, for run: ReportRun) {
    self.standard = standard
    for target in run.report.reports {
      do throws(OutputFailure) {
        let file = try ReportFile(target.path)
        filed.append(Filed(file: file, sink: target.format.sink(for: run, to: file)))
      } catch {
        failures.append(error)
      }
    }
  }

  /// Hands a report on.
  ///
  /// - Throws: why stdout cannot take more, when no report is left that could be written.
  mutating func receive(_ report: DossierReport) throws {
    try writeStandard { try $0.receive(report) }
    try writeFiled { try $0.sink.receive(report) }
    if filed.isEmpty, let standardFailure { throw standardFailure }
  }

  /// Ends every report and moves the files into place.
  ///
  /// - Throws: why stdout could not take everything; by then the files are in place.
  mutating func finish(_ ending: RunEnding) throws {
    try writeStandard { try $0.finish(ending) }
    try writeFiled { filed in
      try filed.sink.finish(ending)
      try filed.file.moveIntoPlace()
    }
    for failure in failures { complain(failure.message) }
    if let standardFailure { throw standardFailure }
  }

  private mutating func writeStandard(_ write: (inout any ReportSink) throws -> Void) throws {
    guard standardFailure == nil else { return }
    do {
      try write(&standard)
    } catch let failure as OutputFailure {
      standardFailure = failure
    }
  }

  private mutating func writeFiled(_ write: (inout Filed) throws -> Void) throws {
    var kept: [Filed] = []
    for var report in filed {
      do {
        try write(&report)
        kept.append(report)
      } catch let failure as OutputFailure {
        report.file.discard()
        failures.append(failure)
      }
    }
    filed = kept
  }
}
