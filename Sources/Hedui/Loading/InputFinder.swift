// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// Finds what a command or program was asked to check: single files, all files below a folder, or all
/// dossiers below a folder; sorted by the bytes of the names, and with everything that was left out.
///
/// What systems leave behind by themselves (`.DS_Store`, `Thumbs.db` and the like) is no input.
public struct InputFinder: Sendable {
  /// Something to check.
  public struct Input: Sendable, Hashable {
    /// Where it is.
    public let path: FilePath
    /// How reports name it.
    public let shown: String
  }

  /// What was found below an argument.
  public struct Found: Sendable {
    /// What to check, in order.
    public var inputs: [Input] = []
    /// What was left out, with the reason.
    public var notChecked: [NotChecked] = []

    /// Whether something is there that could not be looked into, or was left out.
    public internal(set) var isObstructed = false

    /// Adds what was found below another argument.
    public mutating func add(_ other: Found) {
      inputs += other.inputs
      notChecked += other.notChecked
      isObstructed = isObstructed || other.isObstructed
    }

    /// Makes the result of a search.
    public init(inputs: [Input] = [], notChecked: [NotChecked] = []) {
      self.inputs = inputs
      self.notChecked = notChecked
    }
  }

  /// Deepest nesting of folders that is followed.
  static let deepest = 64

  private let limits: Limits

  /// Makes a finder.
  public init(limits: Limits = .standard) { self.limits = limits }

  /// What reports call a path that is the only one asked about: nothing for a folder, whose contents are named
  /// relative to it, and its own name for a file, so that they hold no path of the machine.
  package static func name(alone path: FilePath) -> String {
    if FolderEntries.kind(of: path, followsLinks: true) == .folder { return "" }
    return path.lastComponent.map { FilePath(root: nil, [$0]).displayText } ?? path.displayText
  }

  /// The file at a path, whatever its name and whether it exists; or all regular files below a folder.
  ///
  /// Reports call the file by `name`; what is below a folder is named relative to it, with `name` in front
  /// when it is not empty.
  public func files(at path: FilePath, shownAs name: String) -> Found {
    guard FolderEntries.kind(of: path, followsLinks: true) == .folder else {
      return Found(inputs: [Input(path: path, shown: name.isEmpty ? path.displayText : name)])
    }
    var walk = InputWalk(root: path, limits: limits)
    walk.collectFiles(below: path, shown: name, depth: 0)
    return walk.found
  }

  /// Whether a file of that name would be a dossier's document.
  package static func isDossierDocument(_ path: FilePath) -> Bool {
    InputWalk.isDossierDocument(path.lastComponent)
  }

  /// The dossier at a path, a folder or its document; or all dossiers below a folder.
  ///
  /// Folders with files but without any dossier, beside folders with one, are named in `notChecked`.
  public func dossiers(at path: FilePath, shownAs name: String) -> Found {
    switch FolderEntries.kind(of: path, followsLinks: true) {
    case .folder:
      var walk = InputWalk(root: path, limits: limits)
      _ = walk.collectDossiers(below: path, shown: name, depth: 0)
      return walk.found
    case .file where InputWalk.isDossierDocument(path.lastComponent):
      let folder = path.removingLastComponent()
      return Found(inputs: [Input(path: folder.isEmpty ? "." : folder, shown: name)])
    case nil:
      return Found(notChecked: [NotChecked(path: name, reason: nothingThere())])
    case .file, .link, .pipe, .socket, .device:
      return Found(notChecked: [NotChecked(path: name, reason: noDossierFile())])
    }
  }
}

private let nothingThere = MessageTemplate(zh: "没有这个文件或文件夹", en: "there is no such file or folder")
private let noDossierFile = MessageTemplate(
  zh: "不是文件夹，也不是 dossier.yaml、dossier.yml 或 dossier.json",
  en: "it is neither a folder nor dossier.yaml, dossier.yml or dossier.json")
