// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// 单位设置: what `hedui.yaml` in a unit's folder says of policy, readings, limits and accepted findings.
///
/// It is never read from within a dossier: an applicant must not silence findings.
public struct UnitSettings: Sendable {
  /// The file's name.
  public static let fileName = "hedui.yaml"

  /// Where the file is.
  public let path: FilePath
  /// The policy: a built-in id, or a file beside the settings; nil when they name none.
  public let policy: String?
  /// What one input may cost.
  public let limits: Limits
  /// The findings that the unit accepts.
  public let suppressions: [SuppressionEntry]
  let readings: [PinnedReading]

  /// A reading and where it was written.
  struct PinnedReading: Sendable {
    let ambiguity: String
    let reading: String
    let place: PolicyPlace
    let readingPlace: PolicyPlace
  }

  /// Reads a unit's settings.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  public init(contentsOf path: FilePath) throws {
    let name = path.lastComponent.map { FilePath(root: nil, [$0]).displayText } ?? Self.fileName
    let resolved = FolderEntries.resolved(path) ?? path
    if let dossier = Self.dossier(around: resolved.removingLastComponent()) {
      throw PolicyError([
        .init(insideDossier(.text(name), .text(dossier.displayText)), at: nil)
      ])
    }
    let bytes: [UInt8]
    do throws(FactError) {
      bytes = try SafeFile(path).bytes(atMost: Limits.standard.documentBytes)
    } catch {
      throw PolicyError([.init(cannotRead(.text(name), .message(error.message)), at: nil)])
    }
    try self.init(bytes, name: name, path: path)
  }

  init(_ bytes: [UInt8], name: String, path: FilePath) throws {
    let (document, faults) = DocumentReader().readYAML(bytes, name: name)
    guard faults.isEmpty, let root = document?.root else {
      let found = faults.map { fault in
        PolicyError.Fault(
          fault.message, at: fault.place.map { PolicyPlace(file: name, source: $0) })
      }
      throw PolicyError(found.isEmpty ? [.init(empty(.text(name)), at: nil)] : found)
    }
    var reader = SettingsReader()
    let read = reader.read(Setting(root, file: name))
    guard reader.faults.isEmpty else { throw PolicyError(reader.faults) }
    self.path = path
    policy = read.policy
    limits = read.limits
    suppressions = read.suppressions
    readings = read.readings
  }

  /// The settings that hold for a folder given alone: those in it, or in its parent when it is a dossier
  /// itself; nil when there is no such file.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  public static func found(for argument: FilePath) throws -> UnitSettings? {
    var folder = FolderEntries.resolved(argument) ?? argument
    if FolderEntries.kind(of: folder, followsLinks: true) == .file { folder.removeLastComponent() }
    if isDossier(folder) { folder.removeLastComponent() }
    let path = folder.appending(fileName)
    guard FolderEntries.kind(of: path, followsLinks: false) != nil else { return nil }
    return try UnitSettings(contentsOf: path)
  }

  /// The policy that the settings name; nil when they name none.
  ///
  /// - Throws: ``PolicyError`` with every fault and its place.
  public func namedPolicy() throws -> Policy? {
    guard let policy else { return nil }
    return try Policy(
      named: policy, fileAt: path.removingLastComponent().pushing(FilePath(policy)), limits: limits)
  }

  /// A policy with the readings that the settings pin.
  ///
  /// - Throws: ``PolicyError`` for ambiguities and readings that the policy does not have.
  public func pinned(_ policy: Policy) throws -> Policy {
    let faults = readings.compactMap { entry in
      policy.fault(pinning: entry.ambiguity, to: entry.reading).map { message in
        let isKnown = policy.ambiguities.contains { $0.id == entry.ambiguity }
        return PolicyError.Fault(message, at: isKnown ? entry.readingPlace : entry.place)
      }
    }
    guard faults.isEmpty else { throw PolicyError(faults) }
    return try policy.pinning(
      Dictionary(readings.map { ($0.ambiguity, $0.reading) }, uniquingKeysWith: { $1 }))
  }

  /// Whether a folder is a dossier.
  public static func isDossier(_ folder: FilePath) -> Bool {
    DossierFolder.documentNames.contains { name in
      FolderEntries.kind(of: folder.appending(name), followsLinks: false) != nil
    }
  }

  /// The dossier that a folder is or lies in.
  private static func dossier(around folder: FilePath) -> FilePath? {
    var folder = folder
    while !folder.isEmpty {
      if isDossier(folder) { return folder }
      if !folder.removeLastComponent() { return nil }
    }
    return nil
  }
}

private let insideDossier = MessageTemplate(
  zh: "{0} 位于申报材料 {1} 之内，不予读取；单位设置应放在各份材料之外",
  en: "{0} lies within the dossier {1} and is not read; keep a unit's settings outside of dossiers")
private let cannotRead = MessageTemplate(
  zh: "无法读取单位设置 {0}：{1}", en: "the settings {0} cannot be read: {1}")
private let empty = MessageTemplate(
  zh: "单位设置 {0} 是空的；请写入内容或删去文件",
  en: "the settings {0} are empty; write something or remove the file")
