// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import HeduiModel

extension Registry {
  /// What earlier dossiers hold of what this run's dossiers hold, one view a dossier, all of one moment.
  ///
  /// Dossiers of this run that are remembered from an earlier one are left out.
  ///
  /// - Throws: ``RegistryError``.
  func matches(with run: [DossierClaims]) throws(RegistryError) -> [CrossView] {
    do {
      return try database.read { database in
        try EarlierDossiers(in: database, FactSealer(key), except: Set(run.map(\.key))).views(
          of: run)
      }
    } catch {
      throw RegistryError(error)
    }
  }
}

/// The dossiers of a registry at one moment, but for some.
private struct EarlierDossiers {
  private let database: Database
  private let dossiers: [Int64: Remembered]
  private let pageRows: [Int64]
  private let pages: HashIndex
  private let seals: EarlierSeals

  private struct Remembered {
    let id: String
    let person: KeyedDigest
    let recorded: CivilDate?
  }

  init(in database: Database, _ sealer: FactSealer, except left: Set<KeyedDigest>) throws {
    self.database = database
    var dossiers: [Int64: Remembered] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT id, key, person, recorded FROM dossier")
    while let row = try rows.next() {
      let key = KeyedDigest(row["key"] as Data)
      if left.contains(key) { continue }
      dossiers[row["id"]] = Remembered(
        id: key.id, person: KeyedDigest(row["person"] as Data), recorded: CivilDate(row["recorded"])
      )
    }
    self.dossiers = dossiers
    var pageRows: [Int64] = []
    var hashes: [UInt64] = []
    let known = try Row.fetchCursor(
      database, sql: "SELECT id, hash FROM page WHERE version = ? ORDER BY id",
      arguments: [PagePrint.version])
    while let row = try known.next() {
      pageRows.append(row["id"])
      hashes.append(UInt64(bitPattern: row["hash"] as Int64))
    }
    self.pageRows = pageRows
    pages = HashIndex(hashes)
    seals = try EarlierSeals(in: database, sealer, of: Set(dossiers.keys))
  }

  func views(of run: [DossierClaims]) throws -> [CrossView] {
    try run.map { claims in
      var view = CrossView()
      for file in claims.files { view.files += try matches(of: file, in: claims) }
      for page in claims.pages { view.pages += try matches(of: page, in: claims) }
      for seal in claims.seals { view.seals += try matches(of: seal, in: claims) }
      for (index, project) in claims.projects.enumerated() {
        view.projects += try matches(of: project, index, in: claims)
      }
      for (index, paper) in claims.papers.enumerated() {
        view.papers += try matches(of: paper, index, in: claims)
      }
      return view
    }
  }

  private func place(
    _ row: Row, part: String, page: Int? = nil, seenFrom claims: DossierClaims
  ) -> CrossView.Place? {
    dossiers[row["dossier"]].map { place($0, part, page: page, seenFrom: claims) }
  }

  private func place(
    _ dossier: Remembered, _ part: String, page: Int?, seenFrom claims: DossierClaims
  ) -> CrossView.Place {
    CrossView.Place(
      dossier: dossier.id, part: part, page: page, recorded: dossier.recorded ?? .earliest,
      isSamePerson: dossier.person == claims.person)
  }

  private func rows(_ sql: String, _ digest: KeyedDigest) throws -> [Row] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [digest.data])
  }

  private func matches(
    of file: DossierClaims.FileClaim, in claims: DossierClaims
  ) throws -> [CrossView.FileMatch] {
    try rows("SELECT dossier, part FROM file WHERE content = ?", file.content).compactMap { row in
      place(row, part: row["part"], seenFrom: claims).map {
        .init(file: file.file, isAchievement: file.isAchievement, other: $0)
      }
    }
  }

  private func matches(
    of page: DossierClaims.PageClaim, in claims: DossierClaims
  ) throws -> [CrossView.PageMatch] {
    let file = claims.files[page.file]
    let others = try pages(like: page.print) { $0.content != file.content }
    // A page that stands in many dossiers is a common one whoever else holds the others.
    let isCommon = Set(others.map(\.dossier)).count > CrossView.mostHolders
    return try others.compactMap { other in
      guard let dossier = dossiers[other.dossier] else { return nil }
      let holders =
        isCommon
        ? [] : Set(try pages(like: other.print) { $0.dossier != other.dossier }.map(\.dossier))
      return .init(
        file: file.file, page: page.number, isAchievement: file.isAchievement,
        other: place(dossier, other.part, page: other.number, seenFrom: claims),
        holders: holders.count)
    }
  }

  private struct EarlierPage {
    let dossier: Int64
    let part: String
    let number: Int
    let content: KeyedDigest
    let print: PagePrint
  }

  /// The pages that look the same, of those that are to be compared.
  private func pages(
    like print: PagePrint, where isCompared: (EarlierPage) -> Bool
  ) throws -> [EarlierPage] {
    var others: [Int: EarlierPage] = [:]
    let numbers = try pages.numbers(ofPage: print) { number in
      if let known = others[number] { return known.print }
      guard let other = try page(number), isCompared(other) else { return nil }
      others[number] = other
      return other.print
    }
    return numbers.compactMap { others[$0] }
  }

  /// A page by its number in the index; nil for one of a dossier that is left out.
  private func page(_ number: Int) throws -> EarlierPage? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT dossier, part, number, hash, cells, content FROM page
        JOIN file ON file.id = page.file WHERE page.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [pageRows[number]]),
      dossiers[row["dossier"]] != nil
    else { return nil }
    guard let print = PagePrint(hash: row["hash"], data: row["cells"]) else {
      throw RegistryError.isDamaged
    }
    return EarlierPage(
      dossier: row["dossier"], part: row["part"], number: row["number"],
      content: KeyedDigest(row["content"] as Data), print: print)
  }

  private func matches(
    of seal: SealClaim, in claims: DossierClaims
  ) throws -> [CrossView.SealMatch] {
    try seals.matches(of: seal, in: claims).compactMap { match in
      guard let dossier = dossiers[match.seal.dossier] else { return nil }
      return CrossView.SealMatch(
        file: claims.files[seal.file].file, mark: seal.mark, difference: match.difference,
        other: place(dossier, match.seal.part, page: match.seal.page, seenFrom: claims))
    }
  }

  private func matches(
    of project: DossierClaims.ProjectClaim, _ index: Int, in claims: DossierClaims
  ) throws -> [CrossView.ProjectMatch] {
    let sql = "SELECT dossier, number, role, started, finished FROM project WHERE name = ?"
    return try rows(sql, project.name).compactMap { row in
      place(row, part: "/projects/\(row["number"] as Int)", seenFrom: claims).map {
        .init(
          index: index, role: (row["role"] as String?).flatMap(ProjectRole.init),
          started: (row["started"] as String?).flatMap { CivilDate($0) },
          finished: (row["finished"] as String?).flatMap { CivilDate($0) }, other: $0)
      }
    }
  }

  private func matches(
    of paper: DossierClaims.PaperClaim, _ index: Int, in claims: DossierClaims
  ) throws -> [CrossView.PaperMatch] {
    try rows("SELECT dossier, number, place FROM paper WHERE title = ?", paper.title)
      .compactMap { row in
        place(row, part: "/papers/\(row["number"] as Int)", seenFrom: claims).map {
          .init(index: index, authorPlace: row["place"], other: $0)
        }
      }
  }
}
