// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import Foundation
import HeduiImaging
import HeduiModel
import HeduiRules
import TestSupport
import Testing

/// Whether two seals are one picture: pasted ones are told from those pressed with the same stamp.
struct ImprintTests {
  /// How a set of prints comes about.
  enum Making: String, CaseIterable {
    /// The same picture set into other pages at other places, each stored anew.
    case pasted
    /// The same, with the pages stored at qualities of 60 to 95.
    case pastedCompressed
    /// The same stamp pressed anew at the very same angle: what a hand hardly does.
    case sameAngle
    /// Pressed anew at angles up to three degrees apart.
    case turned
    /// Pressed anew with a stamp that leaves gaps.
    case worn

    var isPasted: Bool { self == .pasted || self == .pastedCompressed }
  }

  private static let count = 3
  private static let dots = [120, 200]

  private static func imprints(_ making: Making, dots: Int) throws -> [SealImprint] {
    try (0..<count).map { number in
      let step = 25.4 / Double(dots)
      var stamp = Stamp(x: 54, y: 64, seed: 5)
      stamp.turn = 4
      stamp.pressing = 9
      if making.isPasted {
        stamp.x += Double(number * 7) * step
        stamp.y += Double(number * 5) * step
      } else {
        stamp.x += Double(number) * 1.37
        stamp.pressing = UInt64(20 + number)
        if making == .turned { stamp.turn += Double(number) }
        if making == .worn { stamp.wear = 0.3 }
      }
      var page = DrawnScan([stamp], seed: UInt64(100 + number))
      page.dotsPerInch = dots
      let quality = making == .pastedCompressed ? [85, 60, 95][number] : 88
      let look = try SealFinder.look(at: ByteSource(page.jpeg(quality: quality)))
      guard case .seen(let seals) = look.search else { throw Missing() }
      return try #require(seals.first?.imprint)
    }
  }

  private struct Missing: Error {}

  @Test func `prints are told apart as the table in the docs says`() throws {
    var lines: [String] = []
    for dots in Self.dots {
      // Prints that are told apart when pressed at the same angle are told apart when turned or worn.
      for making in Making.allCases where dots < 200 || [.pasted, .sameAngle].contains(making) {
        let imprints = try Self.imprints(making, dots: dots)
        var differences: [Double] = []
        for (at, imprint) in imprints.enumerated() {
          differences += imprints[..<at].map { imprint.difference(from: $0) }
        }
        if making.isPasted, dots == 200 { Self.expectLikeLooks(imprints) }
        let same = differences.count { $0 <= EvidenceSealPasted.mostDifference }
        if !making.isPasted { #expect(same == 0, "\(making) at \(dots): \(differences)") }
        let (least, most) = (differences.min() ?? 1, differences.max() ?? 1)
        lines.append(
          "| \(making.rawValue) | \(dots) | \(differences.count) | \(thousandths(least))–"
            + "\(thousandths(most)) | \(same) |")
        if making == .pasted, dots == 200 { #expect(same == differences.count) }
      }
    }
    try expectTable("imprints", lines)
  }

  /// What comparing across dossiers looks at before it compares pixels (`docs/REGISTRY.md`).
  private static func expectLikeLooks(_ imprints: [SealImprint]) {
    for (at, imprint) in imprints.enumerated() {
      for other in imprints[..<at] {
        #expect((imprint.hash ^ other.hash).nonzeroBitCount <= 3)
        #expect(abs(imprint.inkLuma - other.inkLuma) <= 2)
        #expect(abs(imprint.inkCount - other.inkCount) * 100 / imprint.inkCount <= 5)
      }
    }
  }

  private func thousandths(_ value: Double) -> String {
    let digits = "\(Int((value * 1_000).rounded()))"
    return "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  @Test(.needsCorpora) func `no two seals on real pages are one picture`() throws {
    let rows = try CSV(Corpora.url("seals.csv")).rows.filter { $0["here"] == "yes" }
    var imprints: [SealImprint] = []
    for row in rows {
      let bytes = [UInt8](try Data(contentsOf: Corpora.url("seals/" + (row["file"] ?? ""))))
      guard case .seen(let seals) = try SealFinder.look(at: ByteSource(bytes)).search else {
        continue
      }
      imprints += seals.compactMap(\.imprint)
    }
    #expect(imprints.count >= 3)
    for (at, imprint) in imprints.enumerated() {
      for other in imprints[..<at] {
        #expect(imprint.difference(from: other) > 2 * EvidenceSealPasted.mostDifference)
      }
    }
    try Corpora.ran("seals: imprints on pages of seals.csv")
  }

  @Test func `a print moved by a pixel is the same, an empty one is like nothing`() {
    func pressed(_ shift: Int) -> SealImprint {
      SealImprint { row, column in
        let isInked = ((row + shift) / 9 + (column + shift) / 7) % 3 == 0
        return (isInked ? 90 : 240, isInked)
      }
    }
    #expect(pressed(0).difference(from: pressed(2)) == 0)
    let empty = SealImprint { _, _ in (240, false) }
    #expect(empty.difference(from: empty) == 1)
    #expect(pressed(0).difference(from: empty) == 1)
  }
}
