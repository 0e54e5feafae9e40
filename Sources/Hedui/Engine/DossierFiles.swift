// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// The files that a dossier may name, for callers who hold the dossier's document themselves: each is
/// measured at most once however often dossiers are checked against it.
public struct DossierFiles: Sendable {
  /// Gives the facts of the files that a dossier names, by path relative to the dossier.
  private let tableOf: @Sendable (Dossier) -> FileTable

  /// The facts of the files that a dossier names, and maybe of more.
  func table(for dossier: Dossier) -> FileTable { tableOf(dossier) }

  private init(_ facts: [String: FileFacts]) {
    let table = FileTable(facts)
    tableOf = { _ in table }
  }

  /// No files: whatever a dossier names is missing.
  public init() { self.init([String: FileFacts]()) }

  /// Files in memory, by path.
  public init(
    _ files: [String: [UInt8]], limits: Limits = .standard, pages: PageSource = .none,
    words: WordSource = .none
  ) {
    self.init(files.mapValues { FileFacts(of: $0, limits: limits, pages: pages, words: words) })
  }

  /// Files that somebody else keeps, asked for by their paths as the dossier writes them.
  ///
  /// `read` gives a file's bytes, the same each time, whenever something is measured in it, on the thread that
  /// validates; a path that leads out of the dossier is never asked for. Each dossier's files are measured for it alone.
  public init(
    limits: Limits = .standard, pages: PageSource = .none, words: WordSource = .none,
    reading read: @escaping @Sendable (String) throws(FactError) -> [UInt8]
  ) {
    tableOf = { dossier in
      var facts: [String: FileFacts] = [:]
      for file in dossier.files where facts[file.reference.path] == nil {
        let path = file.reference.path
        facts[path] = FileFacts(limits: limits, pages: pages, words: words) {
          () throws(FactError) in
          try FilePath(path).staysInside()
          return try read(path)
        }
      }
      return FileTable(facts)
    }
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
        reopening: { () throws(FactError) in try folder.opened(path) })
    }
    self.init(facts)
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
        dossier: dossier, today: today, files: files.table(for: dossier),
        looksAtScans: looksAtScans,
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
