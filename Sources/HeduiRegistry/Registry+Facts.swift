// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Hedui

extension Registry {
  /// The sealed facts at a place; nil where there are none, and where they cannot be read, since then they are
  /// measured.
  func sealedFacts(at place: Data) -> Data? {
    try? database.read { database in
      try Data.fetchOne(
        database.cachedStatement(
          sql: "SELECT sealed FROM fact_body JOIN fact ON fact.id = fact_body.id WHERE key = ?"),
        arguments: [place])
    }
  }

  /// Keeps sealed facts, in one transaction.
  func keep(_ entries: [(place: Data, sealed: Data)], on day: CivilDate) throws(RegistryError) {
    try writing { database in
      for entry in entries {
        try Self.dropFact(at: entry.place, from: database)
        try database.cachedStatement(sql: "INSERT INTO fact (key, used, size) VALUES (?, ?, ?)")
          .execute(arguments: [entry.place, "\(day)", entry.sealed.count])
        try database.cachedStatement(sql: "INSERT INTO fact_body (id, sealed) VALUES (?, ?)")
          .execute(arguments: [database.lastInsertedRowID, entry.sealed])
      }
    }
  }

  /// Notes the day on which facts were of use.
  func noteUse(ofFactsAt places: [Data], on day: CivilDate) throws(RegistryError) {
    if places.isEmpty { return }
    // Mostly it is the same day, and then nothing is written.
    let old = try reading { database in
      try places.filter { place in
        try Bool.fetchOne(
          database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM fact WHERE key = ? AND used < ?)"),
          arguments: [place, "\(day)"]) == true
      }
    }
    if old.isEmpty { return }
    try writing { database in
      for place in old {
        try database.cachedStatement(sql: "UPDATE fact SET used = ? WHERE key = ?")
          .execute(arguments: ["\(day)", place])
      }
    }
  }

  /// Drops the facts that were longest of no use until the rest takes at most so many bytes.
  func trimFacts(to mostBytes: Int) throws(RegistryError) {
    let size = try reading { try Int.fetchOne($0, sql: Self.factBytes) ?? 0 }
    guard size > mostBytes else { return }
    try writing { database in
      var left = size
      let rows = try Row.fetchCursor(
        database, sql: "SELECT key, size FROM fact ORDER BY used, id")
      var places: [Data] = []
      while left > mostBytes, let row = try rows.next() {
        places.append(row["key"])
        left -= row["size"] as Int
      }
      for place in places { try Self.dropFact(at: place, from: database) }
    }
  }

  /// Asks how many bytes of facts are kept.
  static let factBytes = "SELECT coalesce(sum(size), 0) FROM fact"

  private static func dropFact(at place: Data, from database: Database) throws {
    try database.cachedStatement(
      sql: "DELETE FROM fact_body WHERE id IN (SELECT id FROM fact WHERE key = ?)"
    ).execute(arguments: [place])
    try database.cachedStatement(sql: "DELETE FROM fact WHERE key = ?")
      .execute(arguments: [place])
  }
}
