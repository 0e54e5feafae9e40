// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports
import SystemPackage

/// `hedui diff`: what became of findings between two reports.
struct DiffCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "比较两份 JSON 报告：新增、已改正、仍在 / new, fixed and open findings of two JSON reports",
    discussion: """
      有达到 --fail-on 的新问题时退出码 1，否则 0；报告读不出或版本不同时 2。
      Exit code 1 when a finding at or above --fail-on is new, else 0; 2 for reports that cannot be read.
      后一份报告没能检查的，不算已改正。What the new report could not check does not count as fixed.
      """)

  /// How the comparison is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: .init("先前的 JSON 报告 / the earlier JSON report", valueName: "old"))
  var old: String

  @Argument(help: .init("后来的 JSON 报告 / the later JSON report", valueName: "new"))
  var new: String

  @Option(help: "输出格式 / output format")
  var format = Format.text

  @Option(help: "有此级别以上的新问题即退出码 1 / new findings from this severity on give exit code 1")
  var failOn = Severity.error

  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let paths = RawArguments.paths([old, new])
    let difference = ReportDiff(from: try read(paths[0]), to: try read(paths[1]))
    var output = StandardOutput()
    switch format {
    case .text:
      let writer = ReportDiffText(in: speech.language, style: speech.style)
      try output.write(writer.render(difference))
    case .json: try output.write(difference.json)
    }
    try output.flush()
    return difference.hasNew(atLeast: failOn) ? .findings : .success
  }

  private func read(_ path: FilePath) throws -> RecordedReport {
    do {
      return try RecordedReport(contentsOf: path)
    } catch let error as PolicyError {
      throw CommandFailure(.usage, error.text(in: speech.language))
    }
  }
}
