// SPDX-License-Identifier: Apache-2.0

package import HeduiModel
import SystemPackage

/// A dossier with the facts of its files and what is wrong with its document, ready to be checked.
package struct LoadedDossier {
  /// What the document declares; nil when it could not be read.
  package let dossier: Dossier?
  /// The facts of the files that it names.
  package let files: [String: FileFacts]
  /// What is wrong with the document and the folder, as results.
  let faults: [RuleResult]
  /// The document's name; nil when there is none or more than one.
  let documentName: String?

  /// Opens a folder; nothing is thrown, everything is in ``faults``.
  init(
    _ path: FilePath, limits: Limits, pages: PageSource, words: WordSource, memory: FactMemory?
  ) {
    do throws(FactError) {
      self.init(
        try DossierFolder(path, limits: limits), limits: limits, pages: pages, words: words,
        memory: memory)
    } catch {
      self.init(faults: [RuleResult(error, of: path)])
    }
  }

  private init(faults: [RuleResult]) {
    (dossier, documentName, files, self.faults) = (nil, nil, [:], faults)
  }

  /// Takes what was read of a folder or an archive.
  init(
    _ folder: DossierFolder, limits: Limits, pages: PageSource, words: WordSource,
    memory: FactMemory?
  ) {
    dossier = folder.dossier
    documentName = folder.documentName
    faults = folder.faults.map { RuleResult($0, document: folder.documentName) }
    var files: [String: FileFacts] = [:]
    for file in folder.dossier?.files ?? [] where files[file.reference.path] == nil {
      files[file.reference.path] = FileFacts(
        limits: limits, pages: pages, words: words, memory: memory,
        reopening: { () throws(FactError) in try folder.open(file.reference) })
    }
    self.files = files
  }

  /// Hands what was measured of the files to the memory, where there is one.
  package func keepMeasured() { for file in files.values { file.keepMeasured() } }
}

extension RuleResult {
  /// The engine's own ids, for what is no requirement of a notice: they stand in no policy.
  private static let documentID: RuleID = "dossier.document"
  private static let filesID: RuleID = "dossier.files"

  /// A fault of a document as a result: an error, because what it declares there was not checked; a
  /// file that nothing refers to is only worth a warning.
  init(_ fault: DocumentFault, document: String?) {
    let isUnlisted = fault.code == .unlisted || fault.code == .similarNames
    let file = fault.path ?? document
    self.init(
      ruleID: fault.code.isAboutFiles ? Self.filesID : Self.documentID,
      outcome: isUnlisted ? .fail : .error, severity: isUnlisted ? .warning : nil,
      message: fault.message, clause: engineClause,
      subject: SubjectPlace(
        pointer: fault.pointer ?? "", file: file.map(FileReference.init), source: fault.place))
  }

  /// A folder that cannot be opened as a result.
  fileprivate init(_ error: FactError, of path: FilePath) {
    self.init(
      ruleID: Self.filesID, outcome: .error, message: error.message, clause: engineClause,
      subject: SubjectPlace(pointer: "", file: FileReference(path.displayText)))
  }
}

extension DocumentFault.Code {
  /// Whether the fault is about the folder's files and not about the document's text.
  fileprivate var isAboutFiles: Bool {
    switch self {
    case .noDocument, .twoDocuments, .badPath, .missingFile, .notAFile, .outsideFolder, .emptyFile,
      .sameFile, .unlisted, .similarNames, .tooManyFiles:
      true
    default: false
    }
  }
}

private let engineClause = Clause(document: Tool.name, section: "dossier.yaml", quote: nil)
