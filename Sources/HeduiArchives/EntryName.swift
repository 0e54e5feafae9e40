// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import SystemPackage

/// The name of an archive's entry, held to what a file of a dossier may be called.
struct EntryName {
  /// Where the file lies; nil for folders, and for what systems leave behind by themselves.
  let path: FilePath?

  /// The longest name, in bytes.
  static let longest = 1_024

  /// Takes a name apart.
  ///
  /// - Throws: ``ArchiveError`` for names that lead out, links, what is locked, and names in no known characters.
  init(_ entry: ZipFile.Entry) throws(ArchiveError) {
    guard let written = Self.text(entry.name), !written.isEmpty, entry.name.count <= Self.longest
    else {
      throw ArchiveError(unreadable(.text(FilePath(shown: entry.name).displayText)))
    }
    guard let names = Self.names(in: written) else {
      throw ArchiveError(leadsOut(.text(written)))
    }
    guard !entry.isSpecial else { throw ArchiveError(special(.text(written))) }
    if Self.isFolder(written) || names.contains(where: { isLeftBehind(String($0)) }) {
      path = nil
      return
    }
    guard !entry.isLocked else { throw ArchiveError(locked(.text(written))) }
    path = FilePath(names.joined(separator: "/"))
  }

  /// The names on the way to a file; nil for a way that leads out or nowhere.
  static func names(in written: String) -> ArraySlice<Substring>? {
    // Some tools of Windows divide by what is no divider in a zip archive.
    let parts = written.split(separator: /[\/\\]/, omittingEmptySubsequences: false)
    let names = parts.last == "" ? parts.dropLast() : parts[...]
    let isInside = names.allSatisfy { name in
      !name.isEmpty && name != "." && name != ".." && !name.contains("\0")
    }
    guard isInside, let first = names.first, !isDrive(first) else { return nil }
    return names
  }

  private static func isFolder(_ written: String) -> Bool {
    written.hasSuffix("/") || written.hasSuffix("\\")
  }

  private static func isDrive(_ name: Substring) -> Bool {
    name.utf8.count == 2 && name.last == ":" && name.first?.isASCII ?? false
  }

  private static func text(_ bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return decodeGB18030(bytes).flatMap { String(validating: $0, as: UTF8.self) }
  }
}

extension FilePath {
  /// Bytes as a path, to be shown.
  fileprivate init(shown bytes: [UInt8]) {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    self = characters.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
    }
  }
}

private let unreadable = MessageTemplate(
  zh: "压缩包内的文件名“{0}”既不是 UTF-8 也不是 GB18030，或太长；请改名后重新压缩",
  en:
    "the name {0} in the archive is neither UTF-8 nor GB18030, or too long; rename it and pack again"
)
private let leadsOut = MessageTemplate(
  zh: "压缩包内的“{0}”指向压缩包之外，没有打开；请只压缩材料文件夹本身",
  en: "{0} in the archive leads out of it, which is not opened; pack the dossier's folder alone")
private let special = MessageTemplate(
  zh: "压缩包内的“{0}”是链接或特殊文件；请放入文件本身后重新压缩",
  en: "{0} in the archive is a link or no file; put the file itself in and pack again")
private let locked = MessageTemplate(
  zh: "压缩包内的“{0}”有密码；请不设密码重新压缩",
  en: "{0} in the archive needs a password; pack it again without one")
