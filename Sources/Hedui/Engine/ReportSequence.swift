// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension Validator {
  /// The reports of many dossiers, in the order of the inputs, made by at most `jobs` tasks at once.
  ///
  /// Nothing is checked before it is asked for, nor beyond the window of `16 × jobs` inputs that the next
  /// report belongs to, so that memory stays flat however many inputs there are. Leaving the loop leaves
  /// nothing running; cancelling the surrounding task ends the sequence with `CancellationError`.
  ///
  /// ```swift
  /// let found = InputFinder().dossiers(at: folder, shownAs: "")
  /// for try await report in validator.reports(of: found.inputs, jobs: 4) { … }
  /// ```
  public func reports(of inputs: [InputFinder.Input], jobs: Int) -> ReportSequence {
    ReportSequence(validator: self, inputs: inputs, jobs: jobs)
  }
}

/// Reports of dossiers as they are asked for; see ``Validator/reports(of:jobs:)``.
public struct ReportSequence: AsyncSequence, Sendable {
  let validator: Validator
  let inputs: [InputFinder.Input]
  let jobs: Int

  /// Starts at the first input.
  public func makeAsyncIterator() -> Iterator {
    Iterator(sequence: self)
  }

  /// Checks a window of inputs in a task group that ends before the call does, then hands its reports out
  /// one by one; a group that outlived `next()` would not be structured.
  public struct Iterator: AsyncIteratorProtocol {
    private let sequence: ReportSequence
    private var position = 0
    private var window: [DossierReport] = []
    private var nextInWindow = 0

    fileprivate init(sequence: ReportSequence) { self.sequence = sequence }

    /// The next report; nil behind the last.
    ///
    /// - Throws: `CancellationError`.
    public mutating func next() async throws -> DossierReport? {
      if nextInWindow == window.count {
        guard position < sequence.inputs.count else { return nil }
        try await fillWindow()
      }
      try Task.checkCancellation()
      nextInWindow += 1
      return window[nextInWindow - 1]
    }

    private mutating func fillWindow() async throws {
      let width = Swift.max(1, Swift.min(sequence.jobs, 1_024))
      let end = Swift.min(position + width * 16, sequence.inputs.count)
      let validator = sequence.validator
      var reports: [DossierReport] = []
      try await validator.forEachReport(
        of: Array(sequence.inputs[position..<end]), jobs: width,
        check: { validator.validate(dossierAt: $0.path, shownAs: $0.shown) },
        receive: { reports.append($0) })
      window = reports
      nextInWindow = 0
      position = end
    }
  }
}
