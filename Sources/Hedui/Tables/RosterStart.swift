// SPDX-License-Identifier: Apache-2.0

import HeduiModel
package import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The start of a unit's dossiers: a folder with a `dossier.yaml` to fill in for each row of a roster.
package struct RosterStart: Sendable {
  /// What was written.
  package struct Written: Sendable {
    /// The folders that were made, in the order of the rows.
    package var folders: [FilePath] = []
    /// Folders that were there and were left as they are.
    package var present: [FilePath] = []
    /// Rows whose folder has a number, because the name was taken: the line and the folder.
    package var numbered: [(line: Int, folder: FilePath)] = []
  }

  private let folder: FilePath

  /// Makes the start of the dossiers in a unit's folder.
  package init(in folder: FilePath) { self.folder = folder }

  /// Makes a folder for each row; what is there stays as it is.
  ///
  /// With `onlyNew`, rows whose folder is there are passed over; else none is made when there is one.
  /// `isInterrupted` is asked before each row.
  ///
  /// - Throws: ``DossierStartError``; when it is `notWritable` or `interrupted`, the folders before it are
  ///   made and whole.
  package func write(
    _ reading: TableReading, onlyNew: Bool = false, schema: String? = nil,
    isInterrupted: () -> Bool = { false }
  ) throws(DossierStartError) -> Written {
    do throws(FactError) { _ = try Folder(folder) } catch {
      throw DossierStartError(.refused, error.message)
    }
    try DossierStart.check(schema)
    var written = Written()
    var plan: [(row: TableReading.Row, folder: FilePath)] = []
    var names = FolderNames()
    for row in reading.rows {
      let name = names.next(for: row.name)
      let target = folder.appending(name)
      if name != folderName(of: row.name) { written.numbered.append((row.place.line, target)) }
      if NewFile.exists(target) {
        written.present.append(target)
      } else {
        plan.append((row, target))
      }
    }
    guard onlyNew || written.present.isEmpty else { throw exists(written.present) }
    for (row, target) in plan {
      guard !isInterrupted() else {
        throw DossierStartError(.interrupted, interrupted(.integer(written.folders.count, .count)))
      }
      do throws(Errno) {
        try make(target, DossierTemplate(files: [], schema: schema, content: row.content).yaml)
      } catch {
        throw DossierStartError(
          .notWritable,
          notWritable(
            .text(target.displayText), error.value, .integer(written.folders.count, .count)))
      }
      written.folders.append(target)
    }
    return written
  }

  /// Makes a folder with its document; nothing is left when it cannot be done.
  private func make(_ target: FilePath, _ yaml: String) throws(Errno) {
    guard target.withPlatformString({ mkdir($0, 0o777) }) == 0 else { throw Errno(rawValue: errno) }
    do throws(Errno) {
      let document = target.appending(DossierFolder.documentNames[0])
      try NewFile.written(Array(yaml.utf8), beside: document).moveIntoPlace(overwrites: false)
    } catch {
      _ = target.withPlatformString { rmdir($0) }
      throw error
    }
  }

  private func exists(_ present: [FilePath]) -> DossierStartError {
    let names = present.prefix(10).map(\.displayText).joined(separator: ", ")
    return DossierStartError(
      .exists,
      foldersExist(
        .integer(present.count, .count), .text(present.count > 10 ? names + "…" : names)))
  }
}

private let foldersExist = MessageTemplate(
  zh: "{0} 个文件夹已存在，没有改动任何东西：{1}；加 --only-new 则只建立其余的",
  en: "{0} folders are there already and nothing was changed: {1}; --only-new makes the others")
private let notWritable = MessageTemplate(
  zh: "无法写入 {0}：{1}；在它之前的 {2} 份已写好，改正后加 --only-new 再运行",
  en:
    "{0} cannot be written: {1}; the {2} before it are done, mend this and run again with --only-new"
)
private let interrupted = MessageTemplate(
  zh: "已中断；{0} 份已写好，加 --only-new 再运行即可继续",
  en: "interrupted; {0} are done, run again with --only-new to go on")
