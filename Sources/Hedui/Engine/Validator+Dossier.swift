// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

extension Validator {
  /// Checks the dossier in a folder: its document, its files, and every rule of the policy.
  ///
  /// Never throws: what cannot be read is in the report.
  public func validate(dossierAt folder: FilePath, shownAs path: String? = nil) -> DossierReport {
    validate(dossierAt: folder, shownAs: path, across: nil)
  }

  /// Checks the dossier in a folder, and against what others hold as well when a view of them is given.
  package func validate(
    dossierAt folder: FilePath, shownAs path: String?, across: CrossView?
  ) -> DossierReport {
    report(on: loaded(at: folder), shownAs: path ?? folder.displayText, across: across)
  }

  /// Checks the dossier that a store holds.
  package func validate(_ store: some DossierStore, shownAs path: String) -> DossierReport {
    let folder = DossierFolder(store, limits: limits)
    let loaded = LoadedDossier(
      folder, limits: limits, pages: pages, words: words.source, memory: memory)
    return report(on: loaded, shownAs: path, across: nil)
  }

  private func report(
    on loaded: LoadedDossier, shownAs shown: String, across: CrossView?
  ) -> DossierReport {
    defer { loaded.keepMeasured() }
    var results = loaded.faults
    if let dossier = loaded.dossier {
      let facts = Facts(
        dossier: dossier, today: today, files: loaded.files, looksAtScans: looksAtScans,
        words: wordReading, across: across)
      let found = self.results(of: dossier, facts) { _ in true }
      results = results.isEmpty ? found : results + found
    }
    return DossierReport(
      id: loaded.dossier?.id ?? digestID(shown.utf8), path: shown, results: results,
      notChecked: unseen(loaded.dossier, at: shown),
      document: loaded.documentName.map { shown + "/" + $0 }
    ).suppressing(suppressions, on: today)
  }

  /// The facts of one file, to be measured.
  package func facts(ofFileAt path: FilePath) -> FileFacts {
    FileFacts(
      limits: limits, pages: pages,
      keeping: { () throws(FactError) in OpenFile(try SafeFile(path)) })
  }

  /// Opens the dossier in a folder: its document, and its files as facts to be measured.
  package func loaded(at folder: FilePath) -> LoadedDossier {
    LoadedDossier(folder, limits: limits, pages: pages, words: words.source, memory: memory)
  }

  /// Checks the inputs on at most `jobs` tasks at once and hands the reports over in input order.
  ///
  /// Cancelling the surrounding task stops it after the reports that are under way.
  ///
  /// - Throws: what `receive` throws; and `CancellationError`.
  public func forEachReport<Input: Sendable>(
    of inputs: [Input], jobs: Int, check: @escaping @Sendable (Input) async -> DossierReport,
    receive: (DossierReport) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (index: Int, report: DossierReport).self) { group in
      var waiting: [Int: DossierReport] = [:]
      var nextToStart = 0
      var nextToGive = 0
      /// Starts work only near the report that is given next, so that nothing piles up behind it.
      func start() {
        while nextToStart < inputs.count, nextToStart - nextToGive < max(1, jobs) * 4,
          nextToStart - nextToGive - waiting.count < max(1, jobs)
        {
          let index = nextToStart
          group.addTask { (index, await check(inputs[index])) }
          nextToStart += 1
        }
      }
      start()
      while let (index, report) = try await group.next() {
        waiting[index] = report
        while let report = waiting.removeValue(forKey: nextToGive) {
          try receive(report)
          nextToGive += 1
        }
        try Task.checkCancellation()
        start()
      }
    }
  }
}
