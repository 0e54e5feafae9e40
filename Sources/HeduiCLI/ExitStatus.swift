// SPDX-License-Identifier: Apache-2.0

import Hedui

/// How a command ends, the same whatever the flags and the format.
enum ExitStatus: Int32, Sendable {
  /// Nothing at or above `--fail-on`.
  case success = 0
  /// Some finding at or above `--fail-on`; a photo could not be mended.
  case findings = 1
  /// Wrong use, configuration or policy; nothing was checked.
  case usage = 2
  /// Something could not be checked, and there is no certain failure.
  case incomplete = 3
  /// No input matched.
  case noInput = 4
  /// Only review, when `--review separate` asks for it.
  case review = 5
  /// A report or a mended photo could not be written.
  case cannotWrite = 6
  /// A fault of the program.
  case internalFault = 70
  /// Interrupted by a person.
  case interrupted = 130
}

/// What a run amounts to for the exit code, counted as reports come in.
struct ExitTally: Sendable {
  private var heaviest: Severity?
  private var isIncomplete = false
  private var needsReview = false

  /// Counts a report.
  mutating func add(_ summary: Summary) {
    for severity in Severity.allCases where summary.count(severity) > 0 {
      heaviest = max(heaviest ?? severity, severity)
    }
    if summary.count(.error as ResultOutcome) > 0 || summary.unexplained > 0
      || !summary.notChecked.isEmpty
    {
      isIncomplete = true
    }
    if summary.count(.review) > 0 || summary.count(.warning) > 0 { needsReview = true }
  }

  /// Counts something outside any dossier that was not checked.
  mutating func addNotChecked() { isIncomplete = true }

  /// The exit code under `--fail-on` and `--review`.
  func status(failOn: Severity, review: ReviewExit) -> ExitStatus {
    if let heaviest, heaviest >= failOn { return .findings }
    if isIncomplete { return .incomplete }
    return needsReview && review == .separate ? .review : .success
  }
}

/// Why a command cannot go on, with the code it ends with.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
