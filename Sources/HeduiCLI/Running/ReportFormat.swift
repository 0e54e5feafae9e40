// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Hedui
public import HeduiReports
import SystemPackage

/// A form in which a report is written into a file; a new one is a case here and its line below.
enum ReportFormat: String, CaseIterable {
  case text, json, ndjson, html, sheet, reason, sarif, junit, csv

  /// A report of this form that goes to an output.
  func sink(for run: ReportRun, to output: any ReportOutput) -> any ReportSink {
    let language = run.speech.language
    switch self {
    case .text:
      return TextSink(
        inputCount: run.found.inputs.count, writer: TextReport(in: language), output: output)
    case .json: return JSONSink(language: language, combine: run.combine, output: output)
    case .ndjson: return NDJSONSink(language: language, output: output)
    case .sarif:
      return StreamedSink(
        SARIFReport(
          in: language, policy: run.validator.policy, profile: run.report.sarifProfile),
        output)
    case .junit:
      return StreamedSink(JUnitReport(in: language, failOn: run.report.failOn), output)
    case .csv: return StreamedSink(CSVReport(in: language), output)
    case .html: return StreamedSink(HTMLReport(in: language, pictures: run.pictures), output)
    case .sheet:
      let validator = run.validator
      return StreamedSink(
        SheetReport(
          in: language, policy: validator.policy.identity, today: validator.today,
          pictures: run.pictures), output)
    case .reason: return StreamedSink(ReasonReport(in: language), output)
    }
  }
}

extension SARIFReport.Profile: ExpressibleByArgument {}

/// A report that goes into a file: `FORMAT=FILE`.
struct ReportTarget: ExpressibleByArgument {
  let format: ReportFormat
  let path: FilePath

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(argument[..<equals]))
    else { return nil }
    self.format = format
    // The name's bytes as the system has them: they need not be UTF-8.
    let path = RawArguments.path(argument).withPlatformString { text in
      FilePath(platformString: text + format.rawValue.utf8.count + 1)
    }
    guard path.lastComponent?.kind == .regular else { return nil }
    self.path = path
  }

  /// Refuses files that would take each other's place, or that of something to be checked.
  static func validate(_ targets: [ReportTarget], beside inputs: [InputFinder.Input]) throws {
    var paths: Set<FilePath> = []
    let taken = Set(inputs.compactMap { FileIdentity($0.path) })
    for target in targets {
      let name = target.path.displayText
      guard paths.insert(target.path.lexicallyNormalized()).inserted else {
        throw CommandFailure(
          .usage, "两份报告写到同一个文件 \(name) / two reports go into the same file \(name)")
      }
      let isInput = FileIdentity(target.path).map(taken.contains) == true
      if isInput || InputFinder.isDossierDocument(target.path) {
        throw CommandFailure(
          .usage,
          "报告 \(name) 会覆盖被检查的文件 / the report \(name) would replace what is checked")
      }
      if NewFile.exists(target.path), !NewFile.isReplaceable(target.path) {
        throw CommandFailure(
          .usage, "\(name) 不是普通文件，不能写入报告 / \(name) is no regular file for a report")
      }
    }
  }
}
