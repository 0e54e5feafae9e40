// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// The start of a dossier: writes a `dossier.yaml` to fill in beside the files that are there.
public struct DossierStart: Sendable {
  /// What was written.
  public struct Written: Sendable {
    /// The document.
    public let path: FilePath
    /// How many files are named in it.
    public let fileCount: Int
    /// Files that cannot be named in a document as they are called, such as names that are not UTF-8.
    public let unnameable: [FilePath]
  }

  private let folder: FilePath
  private let limits: Limits

  /// Makes the start of the dossier in a folder.
  public init(in folder: FilePath, limits: Limits = .standard) {
    self.folder = folder
    self.limits = limits
  }

  /// Writes `dossier.yaml`; a dossier document that is there already stays as it is.
  ///
  /// The first line names `schema` as the JSON Schema for editors; nil leaves the line out.
  ///
  /// - Throws: ``DossierStartError``, with nothing written.
  public func write(schema: String? = nil) throws(DossierStartError) -> Written {
    try write(schema: schema, content: DossierContent())
  }

  /// Writes `dossier.yaml` with what tables say of it; the tables' own files, when they lie in the folder,
  /// are not named in it.
  ///
  /// - Throws: ``DossierStartError``, with nothing written.
  package func write(
    schema: String?, content: DossierContent, tables: [FilePath] = []
  ) throws(DossierStartError) -> Written {
    let listing = try listed()
    for name in DossierFolder.documentNames where NewFile.exists(folder.appending(name)) {
      throw DossierStartError(.exists, exists(.text(shown(name))))
    }
    try Self.check(schema)
    let own = Set(tables.compactMap { FileIdentity($0) })
    var names: [String] = []
    var unnameable: [FilePath] = []
    for path in listing.paths {
      if !own.isEmpty, let identity = FileIdentity(folder.pushing(path)), own.contains(identity) {
        continue
      }
      if let name = nameable(path) { names.append(name) } else { unnameable.append(path) }
    }
    let text = DossierTemplate(files: names, schema: schema, content: content).yaml
    let target = folder.appending(DossierFolder.documentNames[0])
    do throws(Errno) {
      let file = try NewFile.written(Array(text.utf8), beside: target)
      try file.moveIntoPlace(overwrites: false)
    } catch .fileExists {
      throw DossierStartError(.exists, exists(.text(DossierFolder.documentNames[0])))
    } catch {
      throw DossierStartError(.notWritable, notWritable(error.value))
    }
    return Written(path: target, fileCount: names.count, unnameable: unnameable)
  }

  /// Refuses a path of a schema that cannot stand on a line.
  static func check(_ schema: String?) throws(DossierStartError) {
    if let schema, schema.unicodeScalars.contains(where: isHidden) {
      throw DossierStartError(.refused, badSchema())
    }
  }

  private func listed() throws(DossierStartError) -> FolderListing {
    do throws(FactError) {
      let listing = FolderListing(try Folder(folder), limits: limits)
      if let obstacle = listing.obstacle { throw obstacle }
      return listing
    } catch {
      throw DossierStartError(.refused, error.message)
    }
  }

  /// The path as a document can name it; nil when it would be read as another or not at all.
  private func nameable(_ path: FilePath) -> String? {
    guard let text = String(validating: path), case .success(text) = readPath(text) else {
      return nil
    }
    return text
  }
}

/// Why no dossier was started.
public struct DossierStartError: Error, Sendable {
  /// The kinds of reasons.
  public enum Kind: Sendable, Hashable {
    /// A dossier's document is there already.
    case exists
    /// The folder cannot be read, or what was asked for cannot be done.
    case refused
    /// The document cannot be written.
    case notWritable
    /// The run was interrupted.
    case interrupted
  }

  /// The kind of reason.
  public let kind: Kind
  /// The reason in words.
  public let message: Message

  /// Makes an error.
  init(_ kind: Kind, _ message: Message) {
    self.kind = kind
    self.message = message
  }
}

private let exists = MessageTemplate(
  zh: "文件夹内已有 {0}，没有改动它；要重新生成，请先将它移走",
  en: "{0} is there already and was left as it is; move it away to start anew")
private let badSchema = MessageTemplate(
  zh: "JSON Schema 的路径中有看不见的字符", en: "an invisible character stands in the path of the JSON Schema")
private let notWritable = MessageTemplate(
  zh: "无法写入 dossier.yaml：{0}", en: "dossier.yaml cannot be written: {0}")
