// SPDX-License-Identifier: Apache-2.0

import Hedui

/// What a unit has accepted or knows already, over a run: suppressions that met nothing, findings that stand
/// in the baseline, and the baseline that is to be written.
struct AcceptedFindings {
  private var suppressions: SuppressionTally
  private var baseline: Baseline?
  private var isKnown = 0
  private var present = Baseline()
  private let options: BaselineOptions
  private let isWhole: Bool
  private let language: Language

  /// Starts a run; `isWhole` tells whether all of the unit's dossiers are checked.
  init(_ options: BaselineOptions, _ validator: Validator, isWhole: Bool, in language: Language)
    throws
  {
    self.options = options
    self.isWhole = isWhole
    self.language = language
    baseline = try options.load(in: language)
    suppressions = SuppressionTally(validator.suppressions, today: validator.today)
  }

  /// Counts a report, and gives its summary without what stands in the baseline.
  mutating func add(_ report: DossierReport) -> Summary {
    suppressions.add(report)
    if options.writeBaseline != nil { present.add(report) }
    var summary = report.summary
    for result in baseline?.take(from: report) ?? [] {
      summary.leaveOut(result)
      isKnown += 1
    }
    return summary
  }

  /// What is to be said of the suppressions; an interrupted run says nothing of those that met nothing.
  func warnings(isInterrupted: Bool) -> [RunWarning] {
    suppressions.warnings(isWhole: isWhole && !isInterrupted)
  }

  /// Says on stderr what was accepted, and writes the baseline that was asked for.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be written.
  func finish() throws {
    for warning in warnings(isInterrupted: false) { complain(warning.text(in: language)) }
    if let baseline {
      complain(
        language == .zh
          ? "基线：\(isKnown) 个问题已知，不计入退出码；\(baseline.count) 个已不再出现"
          : "baseline: \(isKnown) known findings do not move the exit code; \(baseline.count) are gone"
      )
    }
    guard let file = options.writeBaseline else { return }
    let path = RawArguments.path(file)
    do {
      try present.write(to: path)
    } catch {
      let words = error.words.text(in: language)
      throw CommandFailure(
        .cannotWrite,
        language == .zh
          ? "无法写出基线 \(path.displayText)：\(words)"
          : "the baseline \(path.displayText) cannot be written: \(words)")
    }
    complain(
      language == .zh
        ? "已写出基线 \(path.displayText)：\(present.count) 个问题"
        : "wrote the baseline \(path.displayText): \(present.count) findings")
  }
}
