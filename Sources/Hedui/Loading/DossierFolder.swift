// SPDX-License-Identifier: Apache-2.0
package import HeduiModel
package import SystemPackage

/// A dossier's folder: what its document declares, which files there are, and where the two differ.
package struct DossierFolder: Sendable {
  /// The names that a dossier's document may have, the usual one first.
  package static let documentNames = ["dossier.yaml", "dossier.yml", "dossier.json"]

  /// The open folder.
  package let folder: Folder
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
    folder = try Folder(path)
    let listing = FolderListing(folder, limits: limits)
    files = listing.paths
    var check = FolderCheck(folder: folder, listing: listing)
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
  package func open(_ reference: FileReference) throws(FactError) -> SafeFile {
    try folder.open(spellings[reference.path] ?? FilePath(reference.path))
  }
}
