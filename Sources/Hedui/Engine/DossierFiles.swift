// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// The files that a dossier may name, for callers who hold the dossier's document themselves: each is
/// measured at most once however often dossiers are checked against it.
public struct DossierFiles: Sendable {
  /// The facts of each file, by its path relative to the dossier.
  let facts: FileTable

  /// No files: whatever a dossier names is missing.
  public init() { facts = FileTable([:]) }

  /// Files in memory, by path.
  public init(
    _ files: [String: [UInt8]], limits: Limits = .standard, pages: PageSource = .none,
    words: WordSource = .none
  ) {
    facts = FileTable(
      files.mapValues { FileFacts(of: $0, limits: limits, pages: pages, words: words) })
  }

  /// All files below a folder, opened when first asked for.
  ///
  /// - Throws: ``FactError`` when the folder cannot be opened.
  public init(
    below path: FilePath, limits: Limits = .standard, pages: PageSource = .none,
    words: WordSource = .none
  ) throws(FactError) {
    let folder = try Folder(path)
    let listing = FolderListing(folder, limits: limits)
    var facts: [String: FileFacts] = [:]
    for path in listing.paths {
      facts[path.string] = FileFacts(
        limits: limits, pages: pages, words: words,
        reopening: { () throws(FactError) in OpenFile(try folder.open(path)) })
    }
    self.facts = FileTable(facts)
  }
}

extension Validator {
  /// Checks a dossier whose document (YAML or JSON) is in memory.
  ///
  /// Never throws: what cannot be read is in the report.
  /// - Parameters:
  ///   - document: the text of `dossier.yaml` or `dossier.json`.
  ///   - name: its name, which tells YAML from JSON and names it in messages.
  ///   - files: the files that it names.
  /// - Returns: the report, with every fault of the document first.
  public func validate(
    _ document: [UInt8], named name: String, files: DossierFiles = DossierFiles()
  ) -> DossierReport {
    let (dossier, faults) = DossierReader(limits: limits).read(document, name: name)
    var results = faults.map { RuleResult($0, document: name) }
    if let dossier {
      let facts = Facts(
        dossier: dossier, today: today, files: files.facts, looksAtScans: looksAtScans,
        words: wordReading)
      let found = self.results(of: dossier, facts) { _ in true }
      results = results.isEmpty ? found : results + found
    }
    return DossierReport(
      id: dossier?.id ?? digestID(name.utf8), path: name, results: results,
      notChecked: unseen(dossier, at: name), document: name
    ).suppressing(suppressions, on: today)
  }
}
