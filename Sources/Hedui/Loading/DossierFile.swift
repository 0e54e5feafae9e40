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
    let lists =
      projects.enumerated().map { ("/projects/\($0)", $1.evidence) }
      + papers.enumerated().map { ("/papers/\($0)", $1.evidence) }
    for (pointer, evidence) in lists {
      for (index, scan) in evidence.enumerated() {
        files.append(
          DossierFile(
            reference: scan.file, pointer: "\(pointer)/evidence/\(index)/file", place: scan.place))
      }
    }
    return files
  }
}
