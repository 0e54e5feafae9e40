// SPDX-License-Identifier: Apache-2.0
package import HeduiModel

/// A file that a dossier names, with where it does.
package struct DossierFile: Sendable {
  /// The file.
  package let reference: FileReference
  /// Where it is named, as a JSON pointer.
  package let pointer: String
  /// The place of the part that names it.
  package let place: SourcePlace?
}

extension Dossier {
  /// Every file that the dossier names, in its order, repetitions included.
  package var files: [DossierFile] {
    var files: [DossierFile] = []
    if let photo, let file = photo.file {
      files.append(DossierFile(reference: file, pointer: "/photo/file", place: photo.place))
    }
    for group in evidenceGroups {
      for (index, scan) in group.scans.enumerated() {
        files.append(
          DossierFile(
            reference: scan.file, pointer: "\(group.pointer)/\(index)/file", place: scan.place))
      }
    }
    return files
  }
}
