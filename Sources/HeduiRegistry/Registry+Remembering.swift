// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import HeduiModel

extension Registry {
  /// Remembers dossiers, all in one transaction; what was known of the same dossiers before is replaced, and of one
  /// that claims what it claimed before only the day.
  ///
  /// When it returns, the dossiers are on the disk.
  ///
  /// - Throws: ``RegistryError``; then nothing of them is remembered.
  public func remember(_ claims: [DossierClaims], on day: CivilDate) throws(RegistryError) {
    do {
      try database.write { database in
        // In an order of their own, so that what is stored does not depend on the order of reading.
        let sorted = claims.sorted { $0.shown < $1.shown }.map { ($0, key.digest(of: $0)) }
        let wanted = Dictionary(grouping: sorted, by: \.0.key)
        var known: Set<KeyedDigest> = []
        for (dossier, claimed) in wanted {
          known.formUnion(
            try Self.renew(dossier, as: Set(claimed.map(\.1)), on: day, in: database))
        }
        let sealer = FactSealer(key)
        for (dossier, digest) in sorted where known.insert(digest).inserted {
          try Self.insert(dossier, digest, day, sealer, into: database)
        }
      }
    } catch {
      throw RegistryError(error)
    }
  }

  /// Forgets what a dossier claimed and claims no more, and notes the day of the rest.
  ///
  /// - Returns: the digests of the claims that are remembered already.
  private static func renew(
    _ dossier: KeyedDigest, as wanted: Set<KeyedDigest>, on day: CivilDate, in database: Database
  ) throws -> [KeyedDigest] {
    var kept: [KeyedDigest] = []
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT id, claims FROM dossier WHERE key = ? ORDER BY id"),
      arguments: [dossier.data])
    for row in rows {
      let digest = (row["claims"] as Data?).map { KeyedDigest($0) }
      let sql: String
      if let digest, wanted.contains(digest), !kept.contains(digest) {
        kept.append(digest)
        sql = "UPDATE dossier SET recorded = ?1 WHERE id = ?2"
      } else {
        sql = "DELETE FROM dossier WHERE id = ?2 AND ?1 IS NOT NULL"
      }
      try database.cachedStatement(sql: sql).execute(arguments: ["\(day)", row["id"] as Int64])
    }
    return kept
  }

  private static func insert(
    _ dossier: DossierClaims, _ digest: KeyedDigest, _ day: CivilDate, _ sealer: FactSealer,
    into database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO dossier (key, person, recorded, claims) VALUES (?, ?, ?, ?)",
      arguments: [dossier.key.data, dossier.person.data, "\(day)", digest.data])
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
    for seal in dossier.seals {
      try insert(seal, of: dossier, inFile: files[seal.file], sealer, into: database)
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

  private static func insert(
    _ seal: SealClaim, of dossier: DossierClaims, inFile file: Int64, _ sealer: FactSealer,
    into database: Database
  ) throws {
    let (page, look) = (seal.mark.page, seal.look)
    try database.cachedStatement(
      sql: """
        INSERT INTO seal (file, number, version, shape, colour, issuers, hash, ink, luma)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      file, page, SealImprint.version, look.shape.rawValue, look.colour.rawValue, look.isIssuers,
      Int64(bitPattern: look.hash), look.inkCount, look.inkLuma,
    ])
    let id = database.lastInsertedRowID
    guard let pixels = dossier.shelf.pixels(at: seal.imprint),
      let sealed = sealer.seal(pixels, at: FactSealer.place(ofSeal: id))
    else { throw RegistryError.cannotWrite("TMPDIR") }
    try database.cachedStatement(sql: "INSERT INTO seal_body (id, sealed) VALUES (?, ?)")
      .execute(arguments: [id, sealed])
  }

  /// Forgets a dossier and leaves nothing of it: its rows are overwritten, the file is written anew, the log is
  /// emptied.
  ///
  /// The facts of all files go with it: whose they are is not known, and they can be measured again.
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
