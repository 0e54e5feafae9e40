// SPDX-License-Identifier: Apache-2.0

public import Hedui
public import HeduiModel
import SystemPackage

/// Dossiers in a zip archive, looked at where they are: nothing is unpacked to the disk.
///
/// An archive with a name that leads out of it, a link, a password, two entries of one name or more than the limits
/// allow is refused as a whole and the entry is named: whoever packs a dossier needs none of these. Names that are
/// not UTF-8 are GB18030, as Chinese Windows writes them.
public struct DossierArchive: Sendable {
  private let zip: ZipFile
  private let files: [(path: FilePath, entry: Place)]
  private let limits: Limits
  /// The folders of the dossiers in it, by their paths, in order; empty text for the top.
  ///
  /// An archive without any document has one, in which it is missing.
  public let folders: [String]

  /// Where a file's bytes are.
  struct Place {
    let index: Int
    let byteCount: Int
  }

  /// Looks at the table of an archive.
  ///
  /// - Throws: ``ArchiveError``.
  public init(_ bytes: [UInt8], limits: Limits = .standard) throws(ArchiveError) {
    zip = try ZipFile(bytes)
    self.limits = limits
    guard zip.count <= limits.dossierFiles else {
      throw ArchiveError(
        tooMany(.integer(zip.count, .count), .integer(limits.dossierFiles, .count)))
    }
    var files: [(path: FilePath, entry: Place)] = []
    var seen: Set<FilePath> = []
    var total = 0
    for index in 0..<zip.count {
      guard let entry = zip.entry(index) else {
        throw ArchiveError(noEntry(.integer(index + 1, .count)))
      }
      guard let path = try EntryName(entry).path else { continue }
      guard seen.insert(path).inserted else {
        throw ArchiveError(twice(.text(path.displayText)))
      }
      total =
        total.addingReportingOverflow(entry.byteCount).overflow ? .max : total + entry.byteCount
      guard total <= limits.archiveBytes else {
        throw ArchiveError(tooLarge(.integer(limits.archiveBytes, .bytes)))
      }
      files.append((path, Place(index: index, byteCount: entry.byteCount)))
    }
    self.files = files
    folders = Self.folders(of: files.map(\.path))
  }

  /// The topmost folders with a document; without any, the one folder that holds all, or the top.
  private static func folders(of paths: [FilePath]) -> [String] {
    let documents = paths.filter { InputFinder.isDossierDocument($0) }
    let holders = Set(documents.map { $0.removingLastComponent() })
    let topmost = holders.filter { folder in
      var above = folder
      while !above.isEmpty {
        above.removeLastComponent()
        if holders.contains(above) { return false }
      }
      return true
    }
    if !topmost.isEmpty { return topmost.map(\.string).sorted() }
    let tops = Set(paths.map { $0.components.count > 1 ? $0.components.first : nil })
    if tops.count == 1, let top = tops.first, let top { return [top.string] }
    return [""]
  }

  /// What reports call the dossiers: one alone by its folder, several by their paths below the folder that holds
  /// them all.
  var names: [String] {
    let paths = folders.map { FilePath($0) }
    if paths.count == 1 {
      return [paths[0].lastComponent.map { FilePath(root: nil, [$0]).displayText } ?? "dossier"]
    }
    var common = paths[0].removingLastComponent()
    while !paths.allSatisfy({ $0.starts(with: common) }) { common.removeLastComponent() }
    return paths.map { path in
      var inside = path
      _ = inside.removePrefix(common)
      return inside.displayText
    }
  }

  /// The topmost folders that hold files and no dossier, beside folders with one.
  var strays: [String] {
    let dossiers = folders.map { FilePath($0) }
    var found: Set<FilePath> = []
    for (path, _) in files where !dossiers.contains(where: { path.starts(with: $0) }) {
      var folder = FilePath()
      for component in path.removingLastComponent().components {
        folder.append(component)
        if !dossiers.contains(where: { $0.starts(with: folder) }) {
          found.insert(folder)
          break
        }
      }
    }
    return found.map(\.displayText).sorted()
  }

  /// The dossier in one of ``folders``.
  func store(_ folder: String) -> some DossierStore {
    let above = FilePath(folder)
    var places: [FilePath: Place] = [:]
    for (path, place) in files {
      var inside = path
      guard above.isEmpty || inside.removePrefix(above) else { continue }
      places[inside] = place
    }
    return ArchivedFolder(zip: zip, places: places, limits: limits)
  }
}

/// A folder of an archive.
private struct ArchivedFolder: DossierStore {
  let zip: ZipFile
  let places: [FilePath: DossierArchive.Place]
  let limits: Limits

  func listing(_ limits: Limits) -> FolderListing { FolderListing(of: Array(places.keys)) }

  func opened(_ path: FilePath) throws(FactError) -> OpenFile {
    guard let place = places[path] else {
      throw .absent(path, from: places.keys)
    }
    guard place.byteCount <= limits.fileBytes else {
      throw FactError(
        .tooManyBytes,
        tooLong(.integer(place.byteCount, .bytes), .integer(limits.fileBytes, .bytes)))
    }
    do throws(ArchiveError) {
      return OpenFile(
        try zip.bytes(of: place.index, byteCount: place.byteCount), number: place.index)
    } catch {
      throw FactError(.unreadable, error.message)
    }
  }
}

extension Validator {
  /// Checks every dossier of an archive, named as the command names those of a folder: one alone by its own folder,
  /// several by their paths below the folder that holds all; `name` instead of it, or in front of them, when given.
  ///
  /// Never throws: what cannot be unpacked is in the reports, and what belongs to no dossier as well.
  public func validate(_ archive: DossierArchive, named name: String?) -> [DossierReport] {
    let names = archive.names
    let reports = zip(archive.folders, names).map { folder, own in
      validate(
        archive.store(folder),
        shownAs: names.count == 1 ? name ?? own : name.map { $0 + "/" + own } ?? own)
    }
    return reports
      + archive.strays.map { stray in
        DossierReport(
          id: digestID(stray.utf8), path: stray, results: [],
          notChecked: [NotChecked(path: stray, reason: noDossier())])
      }
  }
}

private let noDossier = MessageTemplate(
  zh: "其中有文件但没有 dossier.yaml，没有检查", en: "it has files but no dossier.yaml, and was not checked")
private let tooMany = MessageTemplate(
  zh: "压缩包内有 {0} 项，最多 {1} 项；请分开压缩",
  en: "the archive has {0} entries, at most {1} are looked at; pack it in parts")
private let noEntry = MessageTemplate(
  zh: "压缩包目录的第 {0} 项已损坏；请重新压缩", en: "entry {0} of the archive's table is damaged; pack it again")
private let twice = MessageTemplate(
  zh: "压缩包内有两个“{0}”；请重新压缩", en: "the archive has two entries {0}; pack it again")
private let tooLarge = MessageTemplate(
  zh: "压缩包解压后超过 {0}；请分开压缩", en: "the archive unpacks to more than {0}; pack it in parts")
private let tooLong = MessageTemplate(
  zh: "文件有 {0}，超过上限 {1}", en: "the file has {0}, more than {1}")
