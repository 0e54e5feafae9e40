// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import HeduiModel

/// The seals of a registry's dossiers at one moment, but for some dossiers.
struct EarlierSeals {
  /// A seal that is remembered.
  struct Remembered {
    /// The row of its dossier, and the part of it.
    let dossier: Int64, part: String
    /// The page, from 1.
    let page: Int
    fileprivate let id: Int64
    fileprivate let content: KeyedDigest
  }

  private let database: Database
  private let sealer: FactSealer
  private let seals: [Remembered]
  private let looks: SealLooks

  init(in database: Database, _ sealer: FactSealer, of dossiers: Set<Int64>) throws {
    (self.database, self.sealer) = (database, sealer)
    var seals: [Remembered] = []
    var looks: [SealLook] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT seal.id, dossier, part, content, number, shape, colour, issuers, hash, ink, luma
        FROM seal JOIN file ON file.id = seal.file WHERE version = ? ORDER BY seal.id
        """, arguments: [SealImprint.version])
    while let row = try rows.next() {
      guard dossiers.contains(row["dossier"]) else { continue }
      guard let shape = SeenSeal.Shape(rawValue: row["shape"]),
        let colour = SeenSeal.Colour(rawValue: row["colour"])
      else { throw RegistryError.isDamaged }
      seals.append(
        Remembered(
          dossier: row["dossier"], part: row["part"], page: row["number"], id: row["id"],
          content: KeyedDigest(row["content"] as Data)))
      looks.append(
        SealLook(
          shape: shape, colour: colour, hash: UInt64(bitPattern: row["hash"] as Int64),
          inkCount: row["ink"], inkLuma: row["luma"], isIssuers: row["issuers"]))
    }
    (self.seals, self.looks) = (seals, SealLooks(looks))
  }

  /// The seals whose picture is that of a claim, with how far they differ.
  ///
  /// - Throws: `RegistryError` when what should be compared is damaged.
  func matches(
    of claim: SealClaim, in claims: DossierClaims
  ) throws -> [(seal: Remembered, difference: Double)] {
    let content = claims.files[claim.file].content
    let numbers = looks.numbers(like: claim.look) { seals[$0].content == content }
    guard !numbers.isEmpty, let imprint = claims.shelf.picture(at: claim.imprint) else { return [] }
    return try numbers.compactMap { number in
      let seal = seals[number]
      let difference = try picture(of: seal).difference(from: imprint)
      return difference <= SealImprint.mostDifference ? (seal, difference) : nil
    }
  }

  private func picture(of seal: Remembered) throws -> SealImprint {
    let statement = try database.cachedStatement(sql: "SELECT sealed FROM seal_body WHERE id = ?")
    guard let sealed = try Data.fetchOne(statement, arguments: [seal.id]),
      let pixels = sealer.open(sealed, at: FactSealer.place(ofSeal: seal.id)),
      let imprint = SealImprint.init(pixels: pixels)
    else { throw RegistryError.isDamaged }
    return imprint
  }
}
