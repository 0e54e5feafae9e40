// SPDX-License-Identifier: Apache-2.0

package import HeduiModel
package import SystemPackage

/// A dossier's folder whose files are all in memory.
package struct MemoryFolder: DossierStore {
  private let files: [FilePath: (number: Int, bytes: [UInt8])]

  /// Makes a folder of files by their relative paths, of which none may be given twice.
  package init(_ files: [(path: FilePath, bytes: [UInt8])]) {
    var table: [FilePath: (number: Int, bytes: [UInt8])] = [:]
    for (number, file) in files.enumerated() { table[file.path] = (number, file.bytes) }
    self.files = table
  }

  package func listing(_ limits: Limits) -> FolderListing { FolderListing(of: Array(files.keys)) }

  package func opened(_ path: FilePath) throws(FactError) -> OpenFile {
    guard let file = files[path] else {
      throw .absent(path, from: files.keys)
    }
    return OpenFile(file.bytes, number: file.number)
  }
}
