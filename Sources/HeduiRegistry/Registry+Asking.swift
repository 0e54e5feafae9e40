// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import Hedui

/// How much a registry remembers.
public struct RegistryStatistics: Sendable, Hashable {
  /// Dossiers, and the people they are of.
  public let dossiers: Int, people: Int
  /// Files, pages and seals that are compared.
  public let files: Int, pages: Int, seals: Int
  /// Projects and papers that were claimed.
  public let projects: Int, papers: Int
  /// Bytes of facts of files that need not be measured again.
  public let factBytes: Int
  /// The first and the last day on which the registry was told of a dossier; nil when there are none.
  public let first: CivilDate?, last: CivilDate?
}

/// A project that a dossier claimed.
public struct RememberedProject: Sendable, Hashable {
  /// The dossier's id.
  public let dossier: String
  /// When the registry was told of it.
  public let recorded: CivilDate?
  /// Which of its projects, from 1.
  public let number: Int
  /// The role that was claimed.
  public let role: ProjectRole?
  /// From when.
  public let started: CivilDate?
  /// Until when.
  public let finished: CivilDate?
}

extension Registry {
  /// How much is remembered.
  ///
  /// - Throws: ``RegistryError``.
  public func statistics() throws(RegistryError) -> RegistryStatistics {
    try reading { database in
      func count(_ sql: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(\(sql)") ?? 0
      }
      func day(_ sql: String) throws -> CivilDate? {
        try String.fetchOne(database, sql: "SELECT \(sql)(recorded) FROM dossier")
          .flatMap { CivilDate($0) }
      }
      return RegistryStatistics(
        dossiers: try count("*) FROM dossier"), people: try count("DISTINCT person) FROM dossier"),
        files: try count("*) FROM file"), pages: try count("*) FROM page"),
        seals: try count("*) FROM seal"),
        projects: try count("*) FROM project"), papers: try count("*) FROM paper"),
        factBytes: try Int.fetchOne(database, sql: Self.factBytes) ?? 0,
        first: try day("min"), last: try day("max"))
    }
  }

  /// Every claim of a project, found by its name as dossiers compare names.
  ///
  /// - Throws: ``RegistryError``.
  public func projects(named name: String) throws(RegistryError) -> [RememberedProject] {
    let digest = key.digest(.project, nameKey(name)).data
    return try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT key, recorded, number, role, started, finished FROM project
          JOIN dossier ON dossier.id = project.dossier WHERE name = ? ORDER BY recorded, key, number
          """,
        arguments: [digest]
      ).map { row in
        RememberedProject(
          dossier: KeyedDigest(row["key"] as Data).id, recorded: CivilDate(row["recorded"]),
          number: (row["number"] as Int) &+ 1,
          role: (row["role"] as String?).flatMap(ProjectRole.init),
          started: (row["started"] as String?).flatMap { CivilDate($0) },
          finished: (row["finished"] as String?).flatMap { CivilDate($0) })
      }
    }
  }

  /// Whether a dossier is remembered.
  ///
  /// - Throws: ``RegistryError``.
  public func remembers(_ claims: DossierClaims) throws(RegistryError) -> Bool {
    try reading { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM dossier WHERE key = ?)",
        arguments: [claims.key.data]) ?? false
    }
  }

  /// What is wrong with the file, in SQLite's words; empty when it is whole.
  ///
  /// - Throws: ``RegistryError`` when it cannot even be looked at.
  public func faults() throws(RegistryError) -> [String] {
    try reading { database in
      let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      return damage.filter { $0 != "ok" } + dangling.map { "foreign key: \($0)" }
    }
  }

  /// Hands over all that is remembered, a line of JSON for each dossier, in the order in which it came; digests
  /// stay digests, in hexadecimal.
  ///
  /// - Throws: what `receive` throws; ``RegistryError``.
  public func export(_ receive: (String) throws -> Void) throws {
    do {
      try database.read { database in
        let dossiers = try Row.fetchCursor(database, sql: "SELECT * FROM dossier ORDER BY id")
        while let row = try dossiers.next() {
          try receive(try ExportedDossier(row, in: database).line)
        }
      }
    } catch let error as DatabaseError {
      throw RegistryError(error)
    }
  }

  func reading<Answer>(_ body: (Database) throws -> Answer) throws(RegistryError) -> Answer {
    do {
      return try database.read(body)
    } catch {
      throw RegistryError(error)
    }
  }

  func writing(_ body: (Database) throws -> Void) throws(RegistryError) {
    do {
      try database.write(body)
    } catch {
      throw RegistryError(error)
    }
  }
}

/// A dossier as a line of JSON.
private struct ExportedDossier {
  let line: String

  init(_ row: Row, in database: Database) throws {
    let id: Int64 = row["id"]
    func rows(_ table: String, _ columns: [String]) throws -> String {
      let sql =
        "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE dossier = ? ORDER BY id"
      let lines = try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
        "{" + columns.map { "\"\($0)\":\(Self.json(row[$0]))" }.joined(separator: ",") + "}"
      }
      return "\"\(table)s\":[\(lines.joined(separator: ","))]"
    }
    let head = ["key", "person", "recorded"].map { "\"\($0)\":\(Self.json(row[$0]))" }
    let pages = try Row.fetchAll(
      database,
      sql: """
        SELECT part, number, version, hash, cells FROM page JOIN file ON file.id = page.file
        WHERE dossier = ? ORDER BY page.id
        """, arguments: [id]
    ).map { row in
      let columns = ["part", "number", "version", "hash", "cells"]
      return "{" + columns.map { "\"\($0)\":\(Self.json(row[$0]))" }.joined(separator: ",") + "}"
    }
    let seals = try Row.fetchAll(
      database,
      sql: """
        SELECT part, seal.number, seal.version, shape, colour, hash, ink, luma
        FROM seal JOIN file ON file.id = seal.file WHERE dossier = ? ORDER BY seal.id
        """, arguments: [id]
    ).map { row in
      let columns = ["part", "number", "version", "shape", "colour", "hash", "ink", "luma"]
      return "{" + columns.map { "\"\($0)\":\(Self.json(row[$0]))" }.joined(separator: ",") + "}"
    }
    let lists = [
      try rows("file", ["content", "part", "achievement"]),
      "\"pages\":[\(pages.joined(separator: ","))]",
      "\"seals\":[\(seals.joined(separator: ","))]",
      try rows("project", ["name", "number", "role", "started", "finished"]),
      try rows("paper", ["title", "number", "place"]),
    ]
    line = "{" + (head + lists).joined(separator: ",") + "}"
  }

  /// A value of the database; texts in it are ours and hold nothing that JSON must escape, and what a
  /// foreign hand put there is escaped all the same.
  private static func json(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: return "null"
    case .int64(let number): return "\(number)"
    case .double(let number): return "\(number)"
    case .string(let text):
      var quoted = "\""
      for scalar in text.unicodeScalars {
        if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || scalar.value > 0x7E {
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
      return quoted + "\""
    case .blob(let data):
      return "\"" + data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
    }
  }
}
