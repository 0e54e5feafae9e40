// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import HeduiModel

extension Registry {
  /// Remembers dossiers, all in one transaction; what was known of the same dossiers before is replaced.
  ///
  /// When it returns, the dossiers are on the disk.
  ///
  /// - Throws: ``RegistryError``; then nothing of them is remembered.
  public func remember(_ claims: [DossierClaims], on day: CivilDate) throws(RegistryError) {
    do {
      try database.write { database in
        for dossier in claims {
          try database.execute(
            sql: "DELETE FROM dossier WHERE key = ?", arguments: [dossier.key.data])
        }
        // In an order of their own, so that what is stored does not depend on the order of reading.
        for dossier in claims.sorted(by: { $0.shown < $1.shown }) {
          try Self.insert(dossier, day, into: database)
        }
      }
    } catch {
      throw RegistryError(error)
    }
  }

  private static func insert(
    _ dossier: DossierClaims, _ day: CivilDate, into database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO dossier (key, person, recorded) VALUES (?, ?, ?)",
      arguments: [dossier.key.data, dossier.person.data, "\(day)"])
    let id = database.lastInsertedRowID
    var files: [Int64] = []
    for file in dossier.files {
      try database.execute(
        sql: "INSERT INTO file (dossier, content, part, achievement) VALUES (?, ?, ?, ?)",
        arguments: [id, file.content.data, file.part, file.isAchievement])
      files.append(database.lastInsertedRowID)
    }
    for page in dossier.pages {
      try database.execute(
        sql: "INSERT INTO page (file, number, version, hash, cells) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          files[page.file], page.number, PagePrint.version, Int64(bitPattern: page.print.hash),
          page.print.data,
        ])
    }
    for (number, project) in dossier.projects.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO project (dossier, name, number, role, started, finished)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, project.name.data, number, project.role?.rawValue, project.started?.description,
          project.finished?.description,
        ])
    }
    for (number, paper) in dossier.papers.enumerated() {
      try database.execute(
        sql: "INSERT INTO paper (dossier, title, number, place) VALUES (?, ?, ?, ?)",
        arguments: [id, paper.title.data, number, paper.authorPlace])
    }
  }

  /// Forgets a dossier and leaves nothing of it: its rows are overwritten, the file is written anew, the log is
  /// emptied. The facts of all files go with it: whose they are is not known, and they can be measured again.
  ///
  /// - Parameter id: the id by which findings call it.
  /// - Returns: how many dossiers had the id.
  /// - Throws: ``RegistryError``.
  public func forget(_ id: String) throws(RegistryError) -> Int {
    do {
      let rows = try database.read { database in
        try Row.fetchAll(database, sql: "SELECT id, key FROM dossier")
          .filter { KeyedDigest($0["key"] as Data).id == id }.map { $0["id"] as Int64 }
      }
      guard !rows.isEmpty else { return 0 }
      try database.write { database in
        for row in rows {
          try database.execute(sql: "DELETE FROM dossier WHERE id = ?", arguments: [row])
        }
        try database.execute(sql: "DELETE FROM fact_body; DELETE FROM fact")
      }
      try database.vacuum()
      _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      return rows.count
    } catch {
      throw RegistryError(error)
    }
  }

  /// The id of the dossier that claims were gathered from.
  public func id(of claims: DossierClaims) -> String { claims.key.id }
}

extension PagePrint {
  /// The cells as they are stored: 64-bit words, the lowest byte first.
  var data: Data {
    var data = Data(capacity: 8 * cells.count)
    for word in cells {
      for shift in stride(from: 0, to: 64, by: 8) {
        data.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return data
  }

  /// The print that was stored; nil when the bytes are no print's.
  init?(hash: Int64, data: Data) {
    let bytes = [UInt8](data)
    guard bytes.count % 8 == 0 else { return nil }
    let words = stride(from: 0, to: bytes.count, by: 8).map { at in
      (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) }
    }
    self.init(hash: UInt64(bitPattern: hash), cells: words)
  }
}
