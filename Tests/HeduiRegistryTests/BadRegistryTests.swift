// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Hedui
import HeduiRegistry
import SystemPackage
import Testing
import Years

struct BadRegistryTests {
  private static let day = CivilDate("2024-10-20") ?? .earliest

  private func code(_ body: () throws -> Void) -> RegistryError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? RegistryError)?.code
    }
  }

  /// A registry with a dossier in it.
  private func filled() throws -> Shelf {
    let shelf = try Shelf()
    for number in 1...20 {
      try shelf.add(
        "人\(number)", number: "\(number)",
        evidence: ["a.jpg": DrawnPage.text(UInt64(number)).jpeg()])
    }
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    try registry.remember(shelf.claims(registry), on: Self.day)
    return shelf
  }

  private func change(_ path: FilePath, _ sql: String) throws {
    try DatabaseQueue(path: path.string).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  @Test func `there is none, and none is made unasked`() throws {
    let shelf = try Shelf()
    #expect(code { _ = try Registry(at: shelf.registryPath) } == .missing)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder.string).isEmpty)
  }

  @Test(arguments: ["", "text", String(repeating: "text ", count: 1_000)])
  func `a file that is something else is refused and stays as it was`(content: String) throws {
    let shelf = try Shelf()
    _ = try RegistryKey.make(at: Registry.keyPath(beside: shelf.registryPath))
    let url = URL(filePath: shelf.registryPath.string)
    try Data(content.utf8).write(to: url)
    let found = code { _ = try Registry(at: shelf.registryPath, makesNew: true) }
    #expect(found == .notARegistry)
    #expect(try Data(contentsOf: url) == Data(content.utf8))
  }

  @Test func `another program's database is refused and stays as it was`() throws {
    let shelf = try Shelf()
    _ = try RegistryKey.make(at: Registry.keyPath(beside: shelf.registryPath))
    try change(shelf.registryPath, "CREATE TABLE note (text TEXT)")
    let url = URL(filePath: shelf.registryPath.string)
    for application in [0, 7] {
      try change(shelf.registryPath, "PRAGMA application_id = \(application)")
      let before = try Data(contentsOf: url)
      #expect(code { _ = try Registry(at: shelf.registryPath, makesNew: true) } == .notARegistry)
      #expect(try Data(contentsOf: url) == before)
    }
  }

  @Test func `a later layout is refused`() throws {
    let shelf = try filled()
    try change(shelf.registryPath, "PRAGMA user_version = 99")
    #expect(code { _ = try Registry(at: shelf.registryPath) } == .newerVersion)
  }

  @Test func `a registry that another program holds is not waited for without end`() throws {
    let shelf = try filled()
    let holder = try DatabaseQueue(path: shelf.registryPath.string)
    try holder.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      #expect(code { _ = try Registry(at: shelf.registryPath, patience: 0.05) } == .locked)
      try database.execute(sql: "COMMIT")
    }
    #expect(code { _ = try Registry(at: shelf.registryPath, patience: 0.05) } == nil)
  }

  @Test func `a registry that is held while a run would write stays as it was`() throws {
    let shelf = try filled()
    let registry = try Registry(at: shelf.registryPath, patience: 0.05)
    let before = try registry.statistics()
    try shelf.add("新人", number: "99", evidence: [:])
    let claims = try shelf.claims(registry)
    let holder = try DatabaseQueue(path: shelf.registryPath.string)
    try holder.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      var found: RegistryError?
      do { try registry.remember(claims, on: Self.day) } catch { found = RegistryError(error) }
      #expect(found?.code == .locked && found?.isAboutWriting == true)
      // What is remembered can be read meanwhile.
      #expect(code { _ = try CrossIndex(of: claims, and: registry) } == nil)
      try database.execute(sql: "COMMIT")
    }
    #expect(try registry.statistics() == before)
    try registry.remember(claims, on: Self.day)
    #expect(try registry.statistics().dossiers == before.dossiers + 1)
  }

  @Test func `every obstacle is told in both languages`() {
    for code in [
      ResultCode.SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_CORRUPT,
      .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_CANTOPEN,
    ] {
      let error = RegistryError(DatabaseError(resultCode: code))
      #expect(error.message.text(in: .zh) != error.message.text(in: .en))
      #expect(!error.message.text(in: .en).contains("{"), "\(code)")
      #expect(!error.message.text(in: .en).unicodeScalars.contains { $0.value > 0x2FFF })
    }
    #expect(RegistryError(DatabaseError(resultCode: .SQLITE_FULL)).isAboutWriting)
    #expect(RegistryError(DatabaseError(resultCode: .SQLITE_IOERR_WRITE)).code == .unwritten)
    #expect(RegistryError(DatabaseError(resultCode: .SQLITE_IOERR_READ)).code == .unreadable)
  }

  @Test func `damage is found, said, and never taken for nothing alike`() throws {
    let shelf = try filled()
    let url = URL(filePath: shelf.registryPath.string)
    var bytes = try Data(contentsOf: url)
    #expect(bytes.count > 16_384)
    for at in stride(from: 4_096, to: bytes.count, by: 1) { bytes[at] = 0xA5 }
    try bytes.write(to: url)
    let found = code {
      let registry = try Registry(at: shelf.registryPath)
      _ = try CrossIndex(of: shelf.claims(registry), and: registry)
    }
    #expect(found == .damaged)
  }

  @Test func `a print cut short by a foreign hand is damage`() throws {
    let shelf = try filled()
    try change(shelf.registryPath, "UPDATE page SET cells = x'00'")
    let registry = try Registry(at: shelf.registryPath)
    let claims = try shelf.claims(registry, year: "next-year")
    // Told by its page, since the same file would be told as such.
    try change(shelf.registryPath, "UPDATE file SET content = x'00'")
    #expect(code { _ = try CrossIndex(of: claims, and: registry) } == .damaged)
  }

  @Test func `a registry without its key, or with another, is of no use`() throws {
    let shelf = try filled()
    let key = Registry.keyPath(beside: shelf.registryPath)
    let other = shelf.folder.appending("other.key")
    _ = try RegistryKey.make(at: other)
    #expect(code { _ = try Registry(at: shelf.registryPath, keyAt: other) } == .badKey)
    try FileManager.default.moveItem(atPath: key.string, toPath: key.string + ".away")
    // A key that is missing is never replaced by a new one.
    #expect(code { _ = try Registry(at: shelf.registryPath, makesNew: true) } == .badKey)
    #expect(!FileManager.default.fileExists(atPath: key.string))
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644])
  func `a key that others may read is refused`(mode: Int) throws {
    let shelf = try filled()
    let key = Registry.keyPath(beside: shelf.registryPath).string
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
    #expect(code { _ = try Registry(at: shelf.registryPath) } == .badKey)
  }

  @Test func `registry and key are for their owner alone, and a key that is there is kept`() throws
  {
    let shelf = try filled()
    let key = Registry.keyPath(beside: shelf.registryPath)
    for path in [shelf.registryPath.string, key.string] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(path)")
    }
    let before = try Data(contentsOf: URL(filePath: key.string))
    _ = try RegistryKey.make(at: key)
    #expect(try Data(contentsOf: URL(filePath: key.string)) == before)
  }

  @Test(arguments: [0, 31, 33, 4_096]) func `a key has 32 bytes`(count: Int) throws {
    let shelf = try Shelf()
    let key = Registry.keyPath(beside: shelf.registryPath).string
    let isMade = FileManager.default.createFile(
      atPath: key, contents: Data(repeating: 7, count: count),
      attributes: [.posixPermissions: 0o600])
    #expect(isMade)
    #expect(code { _ = try Registry(at: shelf.registryPath, makesNew: true) } == .badKey)
  }
}
