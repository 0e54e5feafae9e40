// SPDX-License-Identifier: Apache-2.0

public import Hedui
import HeduiModel
import SystemPackage

/// The files of one dossier as they were handed over one by one, by their paths.
///
/// What holds for the entries of an archive holds for them. A folder that holds all of them is the dossier's own.
public struct LooseFiles: Sendable {
  let folder: MemoryFolder
  /// The dossier's folder, when its files were named with it.
  let name: String?

  /// Takes files.
  ///
  /// - Throws: ``ArchiveError`` for paths that lead out, are given twice or too long, and for too many or too large
  ///   files.
  public init(
    _ files: [(path: String, bytes: [UInt8])], limits: Limits = .standard
  ) throws(ArchiveError) {
    guard files.count <= limits.dossierFiles else {
      throw ArchiveError(tooMany(.integer(limits.dossierFiles, .count)))
    }
    var taken: [(path: FilePath, bytes: [UInt8])] = []
    var seen: Set<FilePath> = []
    for file in files {
      guard file.path.utf8.count <= EntryName.longest, !file.path.hasSuffix("/"),
        let names = EntryName.names(in: file.path)
      else { throw ArchiveError(leadsOut(.text(file.path))) }
      if names.contains(where: { isLeftBehind(String($0)) }) { continue }
      let path = FilePath(names.joined(separator: "/"))
      guard seen.insert(path).inserted else {
        throw ArchiveError(twice(.text(path.displayText)))
      }
      guard file.bytes.count <= limits.fileBytes else {
        throw ArchiveError(tooLarge(.text(path.displayText), .integer(limits.fileBytes, .bytes)))
      }
      taken.append((path, file.bytes))
    }
    let tops = Set(taken.map { $0.path.components.count > 1 ? $0.path.components.first : nil })
    guard tops.count == 1, let only = tops.first, let top = only else {
      (folder, name) = (MemoryFolder(taken), nil)
      return
    }
    name = FilePath(root: nil, [top]).displayText
    folder = MemoryFolder(
      taken.map { file in
        (FilePath(root: nil, file.path.components.dropFirst()), file.bytes)
      })
  }
}

extension Validator {
  /// Checks the dossier of loose files, which reports call by `name`, else by its folder.
  ///
  /// Never throws: what cannot be read is in the report.
  public func validate(_ files: LooseFiles, shownAs name: String?) -> DossierReport {
    validate(files.folder, shownAs: name ?? files.name ?? "dossier")
  }
}

private let tooMany = MessageTemplate(
  zh: "一份材料超过 {0} 个文件", en: "the dossier has more than {0} files")
private let leadsOut = MessageTemplate(
  zh: "文件名“{0}”指向材料文件夹之外，或太长；请只选材料文件夹里的文件",
  en:
    "the name {0} leads out of the dossier's folder or is too long; choose files of the folder alone"
)
private let twice = MessageTemplate(
  zh: "有两个文件都叫“{0}”；请改名", en: "two files are called {0}; rename one")
private let tooLarge = MessageTemplate(
  zh: "文件“{0}”超过 {1}", en: "the file {0} has more than {1}")
