// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiImaging
import HeduiModel
import TestSupport
import Testing

/// The ground of 44 portraits that were labelled by eye (`portraits.csv`), under the thresholds of
/// docs/BACKGROUND.md.
struct PortraitTests {
  private struct Judged {
    let label: String
    let white: String
    let even: String
    let shadow: String
    let line: String

    var passes: Bool { white == "pass" && even == "pass" && shadow == "pass" }
  }

  @Test(.needsCorpora) func `only white grounds pass, and white ones never fail`() throws {
    let judged = try Self.judged()
    #expect(judged.count == 44)
    for portrait in judged {
      switch portrait.label {
      case "white":
        #expect(
          ![portrait.white, portrait.even, portrait.shadow].contains("fail"), "\(portrait.line)")
      case "white UI screenshot":
        #expect(portrait.white == "review", "\(portrait.line)")
      case "off-white":
        #expect(portrait.white == "review", "\(portrait.line)")
      default:
        #expect(!portrait.passes, "\(portrait.line)")
        #expect(portrait.white != "pass", "\(portrait.line)")
      }
    }
    let white = judged.filter { $0.label == "white" }
    #expect(white.count == 6)
    #expect(white.count(where: \.passes) == 5)
    try Corpora.ran("imaging: grounds of portraits.csv")
  }

  @Test(.needsCorpora) func `the table of results in the docs is what is measured`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let url = root.appending(path: "docs/BACKGROUND.md")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let table = try Self.judged().map(\.line).joined(separator: "\n") + "\n"
    let (start, end) = ("<!-- results -->\n", "<!-- end of results -->")
    let from = try #require(text.range(of: start)?.upperBound)
    let to = try #require(text.range(of: end)?.lowerBound)
    let isSame = text[from..<to] == table
    #expect(isSame, "run HEDUI_RECORD=failed swift test --filter PortraitTests and read the diff")
    if !isSame, ProcessInfo.processInfo.environment["HEDUI_RECORD"] != nil {
      let renewed = String(text[..<from]) + table + String(text[to...])
      try Data(renewed.utf8).write(to: url)
    }
    try Corpora.ran("imaging: table in docs/BACKGROUND.md")
  }

  private static func judged() throws -> [Judged] {
    try CSV(Corpora.url("portraits.csv")).rows.map { row in
      let name = "\(row["sha256"] ?? "").\(row["ext"] ?? "")"
      let bytes = [UInt8](try Data(contentsOf: Corpora.url("images/" + name)))
      let source = ByteSource(bytes)
      let facts = PhotoChecks.facts(of: source)
      let white = try PhotoChecks.verdict(facts, PhotoChecks.white)
      let even = try PhotoChecks.verdict(facts, PhotoChecks.even)
      let shadow = try PhotoChecks.verdict(facts, PhotoChecks.shadow)
      let ground = try PixelReader.pixels(of: source).ground
      let label = row["bg_label"] ?? ""
      let turned = row["upright"] == "yes" ? "" : ", \(row["upright"] ?? "")"
      let measures = [
        tenths(ground.distanceToWhite), tenths(ground.unevenness), tenths(ground.sideDifference),
        percent(ground.share), tenths(ground.innerDistanceToWhite), percent(ground.lowerEdgeShare),
        percent(ground.lowerWhiteShare),
      ].joined(separator: " | ")
      let line =
        "| \(name.prefix(8)) | \(label)\(turned) | \(measures) | \(white) | \(even) | \(shadow) |"
      return Judged(label: label, white: white, even: even, shadow: shadow, line: line)
    }
  }

  private static func tenths(_ number: Double) -> String { String(format: "%.1f", number) }
  private static func percent(_ share: Double) -> String { String(format: "%.0f", share * 100) }
}
