// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Hedui
import HeduiImaging
import HeduiModel
import HeduiRegistry
import Synchronization
import SystemPackage
import Testing

struct FactCacheTests {
  private static let day = CivilDate("2024-10-20") ?? .earliest

  /// A shelf with three dossiers, each with a picture and a file of pages.
  private func shelf() throws -> Shelf {
    let shelf = try Shelf()
    for number in 1...3 {
      try shelf.add(
        "人\(number)", number: "\(number)",
        evidence: [
          "a.jpg": picture(number),
          "b.pdf": Array("%PDF-1.4 \(number)\n".utf8),
        ])
    }
    return shelf
  }

  /// A small picture, since tests decode it often.
  private func picture(_ number: Int) throws -> [UInt8] {
    let samples = (0..<3 * 96 * 96).map { UInt8(truncatingIfNeeded: $0 / 3 * (number + 1) / 7) }
    return try JPEGEncoder(quality: 80, subsampling: .half)
      .encode(Raster(width: 96, height: 96, samples: samples), capacity: samples.count + 4_096)
  }

  /// What a run says and costs.
  private struct Run {
    var reports: [DossierReport]
    var tally: FactTally
    /// Calls of the reader of pages, and of the reader of words.
    var pages: Int, words: Int
  }

  /// Lints a shelf as the command does: claims, reports, memory.
  private func lint(
    _ shelf: Shelf, cached: Bool = true, year: String? = nil, limits: Limits = .standard,
    pageStamp: String = "1", wordStamp: String? = "1", mostBytes: Int = FactCache.standardBytes,
    on day: CivilDate = day
  ) throws -> Run {
    let registry = try Registry(at: shelf.registryPath, makesNew: true)
    let cache = FactCache(of: registry, waitingIn: shelf.folder, mostBytes: mostBytes)
    let (pages, words) = (Counter(), Counter())
    let model = try shelf.validator(year: year)
    var validator = Validator(
      policy: model.policy, today: day, limits: limits,
      pages: .counted(by: pages, stamp: pageStamp),
      words: WordLook(.counted(by: words, stamp: wordStamp), depth: .full, clock: { 0 }))
    if cached { validator.memory = cache.memory }
    let reader = ClaimReader(validator, key: registry.key)
    let claims = shelf.inputs.compactMap { reader.claims(of: $0) }
    let index = try CrossIndex(of: claims, and: registry)
    let reports = shelf.inputs.map { validator.validate($0, against: index) }
    try registry.remember(claims, on: day)
    if cached { try cache.write(on: day) }
    return Run(
      reports: reports, tally: cache.memory.tally, pages: pages.count, words: words.count)
  }

  private func change(_ shelf: Shelf, _ sql: String) throws {
    try DatabaseQueue(path: shelf.registryPath.string).writeWithoutTransaction {
      try $0.execute(sql: sql)
    }
  }

  @Test func `a second run decodes, lists and recognises nothing and reads each file once`() throws
  {
    let shelf = try shelf()
    let first = try lint(shelf)
    #expect(first.tally.measured > 20 && first.tally.recalled == 0)
    #expect(first.pages > 0 && first.words > 0)
    #expect(first.tally.digested == 6)
    let second = try lint(shelf)
    #expect(second.tally.recalled == first.tally.measured && second.tally.measured == 0)
    #expect(second.tally.digested == 6)
    #expect(second.pages == 0 && second.words == 0)
    #expect(second.reports == first.reports)
    #expect(try lint(shelf, cached: false).reports == first.reports)
  }

  @Test func `a changed file costs that file, another policy none`() throws {
    let shelf = try shelf()
    let first = try lint(shelf)
    let perPicture = try lint(shelf, year: "next-year")
    #expect(perPicture.tally.measured == 0 && perPicture.pages == 0 && perPicture.words == 0)
    try Data(picture(99)).write(
      to: URL(filePath: shelf.folder.string).appending(path: "unit/人2/a.jpg"))
    let changed = try lint(shelf)
    #expect(changed.pages == 0)
    #expect(changed.tally.measured > 0 && changed.tally.measured < first.tally.measured / 3)
    #expect(changed.reports == (try lint(shelf, cached: false).reports))
    #expect(try lint(shelf).tally.measured == 0)
  }

  @Test func `other limits, another reader of pages or of words are measured with`() throws {
    let shelf = try shelf()
    let first = try lint(shelf)
    var limits = Limits.standard
    limits.scanPages = 7
    #expect(try lint(shelf, limits: limits).tally.measured == first.tally.measured)
    let pages = try lint(shelf, pageStamp: "2")
    #expect(pages.pages == first.pages && pages.tally.recalled > 0)
    let words = try lint(shelf, wordStamp: "2")
    #expect(words.pages == 0 && words.words == first.words)
    #expect(try lint(shelf, wordStamp: "2").words == 0)
    // A reader that cannot say what it is is asked each time.
    for _ in 0..<2 { #expect(try lint(shelf, wordStamp: nil).words == first.words) }
  }

  @Test func `an entry that was changed, moved or cut is measured anew, and no report differs`()
    throws
  {
    let shelf = try shelf()
    let first = try lint(shelf)
    for sql in [
      "UPDATE fact_body SET sealed = zeroblob(length(sealed))",
      "UPDATE fact_body SET sealed = substr(sealed, 1, length(sealed) - 1)",
      "UPDATE fact_body SET sealed = CAST(sealed || x'00' AS BLOB)",
      "UPDATE fact_body SET sealed = x''",
      // Each entry at the place of the next.
      """
      UPDATE fact_body SET sealed = (
        SELECT other.sealed FROM fact_body AS other
        WHERE other.id = (SELECT coalesce(min(id), (SELECT min(id) FROM fact_body)) FROM fact_body
          AS later WHERE later.id > fact_body.id))
      """, "DELETE FROM fact_body", "DELETE FROM fact",
    ] {
      try change(shelf, sql)
      let run = try lint(shelf)
      // The last entry may have come to stand where it was.
      #expect(run.tally.measured > first.tally.measured / 2, "\(sql)")
      #expect(run.reports == first.reports, "\(sql)")
      #expect(try lint(shelf).tally.measured == 0, "\(sql)")
    }
  }

  @Test func `a single changed bit is found`() throws {
    let shelf = try shelf()
    let first = try lint(shelf)
    let queue = try DatabaseQueue(path: shelf.registryPath.string)
    try queue.write { database in
      for row in try Row.fetchAll(database, sql: "SELECT id, sealed FROM fact_body") {
        var sealed: Data = row["sealed"]
        sealed[sealed.count / 2] ^= 1
        try database.execute(
          sql: "UPDATE fact_body SET sealed = ? WHERE id = ?",
          arguments: [sealed, row["id"] as Int64])
      }
    }
    let run = try lint(shelf)
    #expect(run.tally.recalled == 0 && run.reports == first.reports)
  }

  @Test func `what is kept is bounded, the longest unused first`() throws {
    let shelf = try shelf()
    let first = try lint(shelf)
    let registry = try Registry(at: shelf.registryPath)
    let size = try registry.statistics().factBytes
    #expect(size > 0 && first.tally.measured > 0)
    // Next day one dossier is away, and its facts are the oldest.
    let unit = URL(filePath: shelf.folder.string).appending(path: "unit")
    let away = URL(filePath: shelf.folder.string).appending(path: "away")
    try FileManager.default.moveItem(at: unit.appending(path: "人3"), to: away)
    let later = try #require(CivilDate("2024-10-21"))
    #expect(try lint(shelf, mostBytes: size - 1, on: later).tally.measured == 0)
    #expect(try registry.statistics().factBytes < size)
    #expect(try lint(shelf, on: later).tally.measured == 0)
    try FileManager.default.moveItem(at: away, to: unit.appending(path: "人3"))
    let back = try lint(shelf, on: later)
    #expect(back.tally.measured > 0 && back.tally.recalled > 0)
    #expect(try lint(shelf, mostBytes: 0, on: later).tally.measured == 0)
    #expect(try registry.statistics().factBytes == 0)
  }

  @Test
  func `words of a scan are not readable in the file, and go with a dossier that is forgotten`()
    throws
  {
    let shelf = try shelf()
    _ = try lint(shelf)
    let word = Data("欧阳某某签名".utf8)
    #expect(try shelf.storedBytes().range(of: word) == nil)
    let registry = try Registry(at: shelf.registryPath)
    #expect(try registry.statistics().factBytes > 0)
    let claims = try shelf.claims(registry)
    #expect(try registry.forget(registry.id(of: try #require(claims.first))) == 1)
    #expect(try registry.statistics().factBytes == 0)
    #expect(try registry.faults() == [])
  }

  @Test func `a registry of the first layout is brought to this one with all it knows`() throws {
    let shelf = try shelf()
    _ = try lint(shelf)
    try change(
      shelf,
      """
      DROP TABLE fact; DROP TABLE fact_body; DROP TABLE seal_body; DROP TABLE seal;
      ALTER TABLE dossier DROP COLUMN claims; PRAGMA user_version = 1
      """)
    let run = try lint(shelf)
    #expect(run.tally.recalled == 0)
    #expect(try lint(shelf).tally.measured == 0)
    let registry = try Registry(at: shelf.registryPath)
    #expect(try registry.statistics().dossiers == 3)
    #expect(try registry.faults() == [])
  }

  @Test func `what could not be looked at is looked at again`() throws {
    let shelf = try Shelf()
    try shelf.add("甲", number: "1", evidence: ["a.pdf": Array("%PDF-1.4 unseen\n".utf8)])
    let first = try lint(shelf)
    let second = try lint(shelf)
    #expect(first.pages > 0 && second.pages > 0 && second.pages <= first.pages)
    #expect(first.reports == second.reports)
  }
}

/// Counts calls from any number of tasks.
private final class Counter: Sendable {
  private let calls = Mutex(0)
  var count: Int { calls.withLock { $0 } }
  func add() { calls.withLock { $0 += 1 } }
}

extension PageSource {
  /// A reader of pages of one page each, which counts its calls; what says `unseen` is not seen.
  fileprivate static func counted(by counter: Counter, stamp: String) -> PageSource {
    let unseen = MessageTemplate(zh: "没有看", en: "not seen")
    @Sendable func isSeen(_ source: ByteSource) throws(FactError) -> Bool {
      counter.add()
      return try withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) {
        buffer throws(FactError) in
        let count = try source.read(into: buffer, at: 0)
        return !String(decoding: buffer[..<count], as: UTF8.self).contains("unseen")
      }
    }
    return PageSource(
      pages: { _, _ throws(FactError) in
        counter.add()
        return PageListing(pageCount: 1, pages: [ListedPage(width: 210, height: 297)])
      },
      conditions: { source, _ throws(FactError) in
        [PageCondition(unseen: try isSeen(source) ? [] : [.jbig2])]
      },
      sights: { source, _ throws(FactError) in
        [
          try isSeen(source)
            ? .seen(PageFacts(width: 1_700, height: 2_400), .seen([])) : .unseen(unseen())
        ]
      },
      prints: { source, _ throws(FactError) in
        [try isSeen(source) ? .empty : .unseen(unseen())]
      },
      picture: { _, _, _ throws(FactError) in throw FactError(.missing, unseen()) },
      stamp: { stamp })
  }
}

extension WordSource {
  /// A reader of words that always reads a name, and counts its calls.
  fileprivate static func counted(by counter: Counter, stamp: String?) -> WordSource {
    WordSource(
      stamp: { stamp },
      words: { _, request throws(FactError) in
        counter.add()
        let word = SeenWord(
          text: "欧阳某某签名", box: PixelBox(x: 0, y: 0, width: 9, height: 9), confidence: 1)
        guard case .pages(let extent) = request.target else { return [] }
        return [.read([word], extent: extent)]
      })
  }
}
