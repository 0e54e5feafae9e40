// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import SystemPackage

/// One walk below a folder.
struct InputWalk {
  private(set) var found = InputFinder.Found()
  private let root: FilePath
  private let realRoot: FilePath?
  private let limits: Limits
  private var entriesLeft: Int

  init(root: FilePath, limits: Limits) {
    self.root = root
    self.limits = limits
    realRoot = FolderEntries.resolved(root)
    entriesLeft = limits.folderEntries
  }

  static func isDossierDocument(_ name: FilePath.Component?) -> Bool {
    name.map { DossierFolder.documentNames.contains($0.string) } ?? false
  }

  /// Collects the regular files below a folder.
  mutating func collectFiles(below folder: FilePath, shown: String, depth: Int) {
    for entry in list(folder, shown: shown, depth: depth) {
      let path = folder.appending(entry.name)
      let name = joined(shown, entry.name)
      switch entry.kind {
      case .file: found.inputs.append(.init(path: path, shown: name))
      case .folder: collectFiles(below: path, shown: name, depth: depth + 1)
      case .link: followLink(at: path, shown: name)
      case .pipe, .socket, .device: leaveOut(name, notAFile())
      }
    }
  }

  /// Collects the dossiers below a folder; says whether there were dossiers and files below it.
  mutating func collectDossiers(
    below folder: FilePath, shown: String, depth: Int
  ) -> (hasDossiers: Bool, hasFiles: Bool) {
    let entries = list(folder, shown: shown, depth: depth)
    if entries.contains(where: { Self.isDossierDocument($0.name) }) {
      let name =
        shown.isEmpty ? folder.lastComponent.map { FilePath(root: nil, [$0]).displayText } : shown
      found.inputs.append(.init(path: folder, shown: name ?? "."))
      return (true, true)
    }
    var hasFiles = entries.contains { $0.kind == .file }
    var hasDossiers = false
    var without: [String] = []
    for entry in entries where entry.kind == .folder {
      let name = joined(shown, entry.name)
      let below = collectDossiers(
        below: folder.appending(entry.name), shown: name, depth: depth + 1)
      hasDossiers = hasDossiers || below.hasDossiers
      hasFiles = hasFiles || below.hasFiles
      if below.hasFiles, !below.hasDossiers { without.append(name) }
    }
    for entry in entries where entry.kind == .link {
      leaveOut(joined(shown, entry.name), linkNotFollowed())
    }
    if hasDossiers { for name in without { leaveOut(name, noDossier()) } }
    return (hasDossiers, hasFiles)
  }

  // MARK: Helpers

  /// The entries of a folder within what is left of the limits; what cannot be listed is said.
  private mutating func list(
    _ folder: FilePath, shown: String, depth: Int
  ) -> [FolderEntries.Entry] {
    guard depth <= InputFinder.deepest else {
      leaveOut(shown, tooDeep(.integer(InputFinder.deepest)))
      return []
    }
    do throws(Errno) {
      let listing = try FolderEntries(of: folder, limit: entriesLeft)
      entriesLeft -= listing.entries.count
      if listing.isCut { leaveOut(shown, tooMany(.integer(limits.folderEntries))) }
      return listing.entries.filter { !isLeftBehind($0.name.string) }
    } catch {
      leaveOut(shown, cannotList(error.value))
      return []
    }
  }

  /// A link to a file inside the folder is checked under its own name; a link to a folder inside is not
  /// followed, because what it shows is found where it really is.
  private mutating func followLink(at path: FilePath, shown: String) {
    guard let target = FolderEntries.resolved(path) else {
      leaveOut(shown, linkToNothing())
      return
    }
    guard let realRoot, target.starts(with: realRoot) else {
      leaveOut(shown, linkOut())
      return
    }
    switch FolderEntries.kind(of: target, followsLinks: false) {
    case .file: found.inputs.append(.init(path: path, shown: shown))
    case .folder: break
    case .link, .pipe, .socket, .device, nil: leaveOut(shown, notAFile())
    }
  }

  private mutating func leaveOut(_ path: String, _ reason: Message) {
    let name = root.lastComponent.map { FilePath(root: nil, [$0]).displayText } ?? "."
    found.notChecked.append(NotChecked(path: path.isEmpty ? name : path, reason: reason))
    found.isObstructed = true
  }

  private func joined(_ shown: String, _ name: FilePath.Component) -> String {
    let text = FilePath(root: nil, [name]).displayText
    return shown.isEmpty ? text : shown + "/" + text
  }
}

private let notAFile = MessageTemplate(
  zh: "是管道、套接字或设备，不是普通文件", en: "it is a pipe, socket or device and not a regular file")
private let linkToNothing = MessageTemplate(zh: "链接指向的文件不存在", en: "the link leads nowhere")
private let linkOut = MessageTemplate(
  zh: "链接指向文件夹之外，没有跟随", en: "the link leaves the folder and was not followed")
private let linkNotFollowed = MessageTemplate(
  zh: "是链接，没有在其中寻找申报材料", en: "it is a link; no dossier was looked for behind it")
private let noDossier = MessageTemplate(
  zh: "其中有文件但没有 dossier.yaml，没有检查", en: "it has files but no dossier.yaml, and was not checked")
private let tooDeep = MessageTemplate(
  zh: "文件夹嵌套超过 {0} 层，更深处没有检查",
  en: "folders are nested more than {0} deep; what is below was not checked")
private let tooMany = MessageTemplate(
  zh: "条目超过上限 {0}，其余没有检查", en: "there are more than {0} entries; the rest was not checked")
private let cannotList = MessageTemplate(
  zh: "无法列出文件夹内容：{0}", en: "the folder cannot be listed: {0}")
