// SPDX-License-Identifier: Apache-2.0

import FixtureGenerator
import Foundation
import HeduiImaging
import HeduiModel
import TestSupport
import Testing

struct SealRecallTests {
  @Test func `seals on drawn pages are found as the table in the docs says`() throws {
    let results = try ScanDifficulty.allCases.map(DrawnResult.init)
    for result in results {
      #expect(result.unjudged == 0 && result.bare == 0, "\(result.line)")
      #expect(result.extra == 0, "\(result.line)")
      #expect(result.farthest < 1.5, "\(result.line) \(result.farthest) mm off")
      let least = result.difficulty == .wornMuch ? 0.5 : 0.75
      #expect(Double(result.found) >= least * Double(result.drawn), "\(result.line)")
    }
    let (drawn, found) = (results.map(\.drawn).reduce(0, +), results.map(\.found).reduce(0, +))
    #expect(Double(found) >= 0.95 * Double(drawn), "\(found) of \(drawn)")
    try expectTable("drawn", results.map(\.line))
  }

  @Test(arguments: DrawnScan.Print.allCases)
  func `red print without a seal is no seal`(print: DrawnScan.Print) throws {
    for number in 0..<2 {
      var page = DrawnScan([], seed: UInt64(900 + number))
      page.print = print
      #expect(try SealFinder.search(ByteSource(page.jpeg())) == .seen([]))
    }
  }

  @Test(arguments: ScanDifficulty.allCases)
  func `a page without colour cannot be judged`(difficulty: ScanDifficulty) throws {
    for number in 0..<1 {
      var page = difficulty.page(number)
      page.isGrey = true
      let look = try SealFinder.look(at: ByteSource(page.jpeg()))
      #expect(look == (.cannotJudge(.grey), .unknown))
      let gray = try JPEGEncoder(quality: 85).encodeGray(page.drawn())
      #expect(try SealFinder.search(ByteSource(gray)) == .cannotJudge(.grey))
    }
  }
}

extension JPEGEncoder {
  /// Encodes the green samples as a picture of one component.
  fileprivate func encodeGray(_ raster: Raster) throws -> [UInt8] {
    let green = stride(from: 1, to: raster.samples.count, by: 3).map { raster.samples[$0] }
    return try encode(
      green, width: raster.width, height: raster.height, components: 1,
      capacity: raster.samples.count + 4_096)
  }
}

/// Compares a table in docs/SEALS.md with what is measured; `HEDUI_RECORD` writes it anew and fails once.
func expectTable(_ name: String, _ lines: [String]) throws {
  let url = checkout.appending(path: "docs/SEALS.md")
  let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  let table = lines.joined(separator: "\n") + "\n"
  let from = try #require(text.range(of: "<!-- \(name) -->\n")?.upperBound)
  let to = try #require(text.range(of: "<!-- end of \(name) -->")?.lowerBound)
  let isSame = text[from..<to] == table
  #expect(isSame, "run HEDUI_RECORD=failed swift test --filter HeduiSealTests and read the diff")
  if !isSame, ProcessInfo.processInfo.environment["HEDUI_RECORD"] != nil {
    try Data((text[..<from] + table + text[to...]).utf8).write(to: url)
  }
}
