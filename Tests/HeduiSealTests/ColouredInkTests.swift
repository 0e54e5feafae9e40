// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import Foundation
import HeduiImaging
import HeduiModel
import TestSupport
import Testing

/// Only a page without any coloured ink may be called bare: whatever seal is on a page must show as ink, even
/// one that the search does not find.
struct ColouredInkTests {
  @Test(arguments: [(120, 60, 150), (20, 120, 60), (200, 130, 20), (190, 20, 30)])
  func `faint ink of any hue shows`(red: Int, green: Int, blue: Int) throws {
    var stamp = Stamp(x: 74, y: 120, seed: 3)
    stamp.ink = (Double(red), Double(green), Double(blue))
    stamp.strength = 0.25
    let page = try DrawnScan([stamp], seed: 8).jpeg(quality: 60)
    #expect(try SealFinder.look(at: ByteSource(page)).ink == .some)
  }

  @Test(arguments: [30, 60, 85, 95]) func `black print on paper is no coloured ink`(
    quality: Int
  ) throws {
    let page = DrawnScan([], seed: UInt64(quality))
    let look = try SealFinder.look(at: ByteSource(page.jpeg(quality: quality)))
    #expect(look == (.seen([]), .none))
  }

  @Test func `what else is coloured keeps a page from being called bare`() throws {
    for print in [DrawnScan.Print.header, .emblem, .frame, .sign] {
      var page = DrawnScan([], seed: 4)
      page.print = print
      #expect(try SealFinder.look(at: ByteSource(page.jpeg())).ink == .some)
    }
    var desk = DrawnScan([], seed: 5)
    desk.isPhotographed = true
    #expect(try SealFinder.look(at: ByteSource(desk.jpeg())).ink == .some)
  }

  @Test(.needsCorpora) func `no real page with a seal is called bare`() throws {
    let rows = try CSV(Corpora.url("seals.csv")).rows.filter { $0["here"] == "yes" }
    for row in rows where Int(row["n_seal"] ?? "") ?? 0 > 0 {
      let bytes = [UInt8](try Data(contentsOf: Corpora.url("seals/" + (row["file"] ?? ""))))
      #expect(try SealFinder.look(at: ByteSource(bytes)).ink == .some)
    }
    try Corpora.ran("seals: coloured ink on pages of seals.csv")
  }
}
