// SPDX-License-Identifier: Apache-2.0
package import HeduiModel
package import SystemPackage

/// A dossier's folder: what its document declares, which files there are, and where the two differ.
package struct DossierFolder: Sendable {
  /// The names that a dossier's document may have, the usual one first.
  package static let documentNames = ["dossier.yaml", "dossier.yml", "dossier.json"]

  private let store: any DossierStore
  /// The document's name; nil when there is none or more than one.
  package let documentName: String?
  /// What it declares; nil when it could not be read.
  package let dossier: Dossier?
  /// Everything that is wrong with the document and the files, in that order.
  package let faults: [DocumentFault]
  /// Every file below the folder, in the order of bytes.
  package let files: [FilePath]
  private let spellings: [String: FilePath]

  /// Opens a folder and reads its document.
  ///
  /// - Throws: the obstacle when the folder itself cannot be opened; everything else is in ``faults``.
  package init(_ path: FilePath, limits: Limits = .standard) throws(FactError) {
    self.init(try Folder(path), limits: limits)
  }

  /// Reads the document that a store holds.
  package init(_ store: some DossierStore, limits: Limits = .standard) {
    self.store = store
    let listing = store.listing(limits)
    files = listing.paths
    var check = FolderCheck(store: store, listing: listing)
    documentName = check.findDocument(named: DossierFolder.documentNames)
    dossier = documentName.flatMap { check.readDocument($0, limits: limits) }
    if let dossier { check.checkFiles(of: dossier) }
    check.checkListing(document: documentName, isRead: dossier != nil)
    faults = check.faults.all
    spellings = check.spellings
  }

  /// Opens a file that the dossier names.
  ///
  /// The name may be composed otherwise than on the disk (é in one or two characters).
  ///
  /// - Throws: `missing`, `notAFile`, `outsideFolder`, `unreadable`.
  package func open(_ reference: FileReference) throws(FactError) -> OpenFile {
    try store.opened(spellings[reference.path] ?? FilePath(reference.path))
  }
}
