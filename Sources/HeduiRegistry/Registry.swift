// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Hedui
import HeduiModel
public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The memory of dossiers across runs and years: one SQLite file, with names and contents only as digests
/// under a key that lies elsewhere.
///
/// Any number of processes may use one registry at once: each change is one transaction that waits for others,
/// and a crash at any point leaves the registry as it was before the transaction.
public struct Registry: Sendable {
  let database: DatabaseQueue
  /// The key that the registry's digests are made with.
  public let key: RegistryKey

  /// Tells our files from all other SQLite files: "Hdui".
  static let applicationID: Int32 = 0x4864_7569
  /// The newest layout that is understood here.
  static var newestLayout: Int { Layout.steps.count }

  /// Opens a registry.
  ///
  /// - Parameters:
  ///   - path: the registry's file.
  ///   - keyPath: its key; nil for the file beside it, see ``keyPath(beside:)``.
  ///   - makesNew: whether a registry, and its key, are made where there is none.
  ///   - patience: how long to wait for another process, in seconds.
  /// - Throws: ``RegistryError``; a file that is something else is neither read further nor changed.
  public init(
    at path: FilePath, keyAt keyPath: FilePath? = nil, makesNew: Bool = false,
    patience: Double = 10
  ) throws(RegistryError) {
    let keyPath = keyPath ?? Self.keyPath(beside: path)
    let isThere = FolderEntries.kind(of: path, followsLinks: true) != nil
    guard isThere || makesNew else { throw .isMissing }
    key =
      isThere ? try RegistryKey(contentsOf: keyPath) : try RegistryKey.make(at: keyPath)
    do {
      if !isThere { try Self.madeAnew(at: path, key: key) }
      try Self.checkHead(of: path)
      guard Self.isWritable(path) else { throw RegistryError.isReadOnly }
      database = try DatabaseQueue(
        path: path.string, configuration: Self.configuration(patience: patience))
      try Self.prepare(database, key: key)
    } catch {
      throw RegistryError(error)
    }
  }

  /// Where the key of a registry lies when nobody says otherwise.
  public static func keyPath(beside path: FilePath) -> FilePath {
    FilePath(path.string + ".key")
  }

  private static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // What is removed is overwritten; what is committed is on the disk; what the file says of itself is not run.
      try database.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON
          """)
    }
    return configuration
  }

  /// Refuses what is no registry by its first bytes, before SQLite touches it.
  private static func checkHead(of path: FilePath) throws {
    let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
    defer { try? file.close() }
    var head = [UInt8](repeating: 0, count: 100)
    let count = try head.withUnsafeMutableBytes { try file.read(fromAbsoluteOffset: 0, into: $0) }
    let application = head[68..<72].reduce(0) { $0 << 8 | Int32($1) }
    guard count == head.count, head.starts(with: Array("SQLite format 3\0".utf8)),
      application == applicationID
    else { throw RegistryError.isSomethingElse }
  }

  /// Whether the file may be written and others, its log, be made beside it.
  private static func isWritable(_ path: FilePath) -> Bool {
    let folder = path.removingLastComponent()
    return [path, folder.isEmpty ? "." : folder].allSatisfy { place in
      place.withPlatformString { access($0, W_OK) } == 0
    }
  }

  private static func madeAnew(at path: FilePath, key: RegistryKey) throws {
    do {
      try make(at: path, key: key)
    } catch let error as Errno {
      throw RegistryError.cannotWrite("\(error)")
    }
  }

  /// Makes a registry beside its place, for its owner alone, and moves it there when it is whole; so what
  /// stands at the place is a registry or nothing.
  private static func make(at path: FilePath, key: RegistryKey) throws {
    let fresh = FilePath("\(path.string).new-\(getpid())")
    let file = try FileDescriptor.open(
      fresh, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
      permissions: .ownerReadWrite)
    defer { _ = fresh.withPlatformString { unlink($0) } }
    try file.close()
    let database = try DatabaseQueue(path: fresh.string)
    try database.write { database in
      for step in Layout.steps { try database.execute(sql: step) }
      try database.execute(
        sql: "INSERT INTO setting (name, value) VALUES ('key', ?)", arguments: [checkValue(of: key)]
      )
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationID); PRAGMA user_version = \(newestLayout)
          """)
    }
    try database.close()
    let linked = fresh.withPlatformString { from in path.withPlatformString { link(from, $0) } }
    // Another run may have made it meanwhile.
    guard linked == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
  }

  private static func checkValue(of key: RegistryKey) -> Data {
    key.digest(.check, "registry").data
  }

  /// Brings a registry to the newest layout, and refuses what is newer or of another key.
  private static func prepare(_ database: DatabaseQueue, key: RegistryKey) throws {
    let layout = try database.read { database in
      let known = try Data.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'key'")
      guard known == checkValue(of: key) else { throw RegistryError.keyTrouble(otherKey()) }
      return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }
    guard (1...newestLayout).contains(layout) else { throw RegistryError.isNewer(layout) }
    if layout == newestLayout { return }
    try database.write { database in
      // Another run may have done it meanwhile.
      let layout = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      for step in Layout.steps.dropFirst(layout) { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA user_version = \(newestLayout)")
    }
  }
}

/// The layout of the database, one step a version; a step is never changed once a release has it.
enum Layout {
  static let steps = [
    """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
    CREATE TABLE dossier (
      id INTEGER PRIMARY KEY, key BLOB NOT NULL, person BLOB NOT NULL, recorded TEXT NOT NULL
    ) STRICT;
    CREATE TABLE file (
      id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
      content BLOB NOT NULL, part TEXT NOT NULL, achievement INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE page (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      number INTEGER NOT NULL, version INTEGER NOT NULL, hash INTEGER NOT NULL, cells BLOB NOT NULL
    ) STRICT;
    CREATE TABLE project (
      id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
      name BLOB NOT NULL, number INTEGER NOT NULL, role TEXT, started TEXT, finished TEXT
    ) STRICT;
    CREATE TABLE paper (
      id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
      title BLOB NOT NULL, number INTEGER NOT NULL, place INTEGER
    ) STRICT;
    CREATE INDEX dossier_key ON dossier (key);
    CREATE INDEX file_dossier ON file (dossier);
    CREATE INDEX file_content ON file (content);
    CREATE INDEX page_file ON page (file);
    CREATE INDEX project_dossier ON project (dossier);
    CREATE INDEX project_name ON project (name);
    CREATE INDEX paper_dossier ON paper (dossier);
    CREATE INDEX paper_title ON paper (title);
    """,
    // The bodies stand apart, so that noting a use does not write them anew.
    """
    CREATE TABLE fact (
      id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, used TEXT NOT NULL, size INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE fact_body (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
    CREATE INDEX fact_used ON fact (used);
    CREATE TABLE seal (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      number INTEGER NOT NULL, version INTEGER NOT NULL, shape TEXT NOT NULL, colour TEXT NOT NULL,
      issuers INTEGER NOT NULL, hash INTEGER NOT NULL, ink INTEGER NOT NULL, luma INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE seal_body (
      id INTEGER PRIMARY KEY REFERENCES seal ON DELETE CASCADE, sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX seal_file ON seal (file);
    ALTER TABLE dossier ADD COLUMN claims BLOB;
    """,
  ]
}

private let otherKey = MessageTemplate(
  zh: "密钥不是这个登记簿的，请用 --registry-key 指明原来的密钥文件",
  en: "the key is another registry's; name the right key file with --registry-key")
