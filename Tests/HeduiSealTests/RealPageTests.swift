// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiImaging
import HeduiModel
import TestSupport
import Testing

/// Real pages and pictures that nobody here made, labelled by eye (`seals.csv`).
struct RealPageTests {
  @Test(.needsCorpora) func `the pages at hand show what the table in the docs says`() throws {
    let rows = try CSV(Corpora.url("seals.csv")).rows.filter { $0["here"] == "yes" }
    #expect(rows.count == 20)
    var lines: [String] = []
    for row in rows {
      let file = row["file"] ?? ""
      let bytes = [UInt8](try Data(contentsOf: Corpora.url("seals/" + file)))
      let search = try SealFinder.search(ByteSource(bytes))
      let labelled = Int(row["n_seal"] ?? "") ?? -1
      let size = "\(row["width"] ?? "")×\(row["height"] ?? "")"
      lines.append(
        "| \(file.prefix(8)) | \(size) | \(row["medium"] ?? "") | \(labelled) | \(RealPageTests.text(search)) |"
      )
      #expect(RealPageTests.count(search) == labelled, "\(lines.last ?? "")")
    }
    try expectTable("real", lines)
    try Corpora.ran("seals: pages of seals.csv")
  }

  /// Pictures from the test sets of decoders: none shows a seal.
  ///
  /// Every twentieth is searched here; the replay in `Fuzz/Imaging` searches all of them.
  @Test(.needsCorpora) func `no picture of the corpora has a seal, and none does harm`() throws {
    var limits = Limits()
    limits.imagePixels = 2_000_000
    limits.bufferedPixels = 1_000_000
    var (searched, seals) = (0, 0)
    let rows = try CSV(Corpora.url("images.csv")).rows
    for row in stride(from: 0, to: rows.count, by: 20).map({ rows[$0] }) {
      let url = try Corpora.url("images/" + (row["file"] ?? ""))
      let source = ByteSource([UInt8](try Data(contentsOf: url)))
      guard let search = try? SealFinder.search(source, limits: limits) else { continue }
      searched += 1
      if case .seen(let found) = search { seals += found.count }
    }
    #expect(searched > 40)
    #expect(seals == 0, "\(seals) on \(searched) pictures")
    try Corpora.ran("seals: pictures of images.csv")
  }

  private static func text(_ search: SealSearch) -> String {
    switch search {
    case .cannotJudge(let content): "cannot judge: \(content.rawValue)"
    case .seen([]): "none"
    case .seen(let seals):
      seals.map { "\($0.colour) \($0.shape)\($0.hasStar ? " with a star" : "")" }
        .joined(separator: ", ")
    }
  }

  /// Whole red seals, round or oval.
  private static func count(_ search: SealSearch) -> Int {
    guard case .seen(let seals) = search else { return 0 }
    return seals.count { $0.colour == .red && $0.shape != .rectangle && $0.kind == .whole }
  }
}
