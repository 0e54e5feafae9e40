// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans
import TestSupport
import Testing

/// Reading with the Tesseract of this machine, where there is one that knows Chinese.
struct RealTesseractTests {
  private static let file = checkout.appending(path: "Fixtures/words/verified.jpg")

  /// Whether Tesseract is here, told once.
  private static let isThere: Bool = {
    guard let bytes = try? Data(contentsOf: file),
      let pages = try? read([UInt8](bytes), .pages(.wholePage)), case .read? = pages.first
    else {
      print("Tesseract with chi_sim is not on this machine: real reading is skipped")
      return false
    }
    return true
  }()

  private static func read(_ bytes: [UInt8], _ target: WordTarget) throws -> [PageWords] {
    try WordSource.tesseract().words(
      ByteSource(bytes),
      WordSource.Request(
        target, sights: { () throws(FactError) in [] }, limits: .standard,
        budget: WordBudget(seconds: 600, clock: { 0 })))
  }

  @Test(.enabled(if: isThere)) func `an annotation under a seal is read, its name line by line`()
    throws
  {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    guard
      case .read(let lines, extent: .wholePage)? = try Self.read(bytes, .pages(.wholePage)).first
    else {
      Issue.record("nothing was read")
      return
    }
    #expect(lines.contains { $0.text.contains("核对无误") })
    #expect(lines.contains { $0.text.contains("2024.10.15") })
    let line = try #require(lines.first { $0.text.contains("验证") })
    let closer = try Self.read(bytes, .line(page: 0, box: line.box))
    guard case .read(let ways, _)? = closer.first else {
      Issue.record("the line was not read once more")
      return
    }
    #expect(ways.contains { $0.text.contains("徐晓燕") })
  }

  @Test(.enabled(if: isThere)) func `a line that is not on the page is read as nothing`() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    for box in [
      PixelBox(x: 9_000, y: 9_000, width: 10, height: 10),
      PixelBox(x: -50, y: -50, width: 1, height: 1),
      PixelBox(x: 0, y: 0, width: 1_000_000, height: 1_000_000),
    ] {
      guard case .read? = try Self.read(bytes, .line(page: 0, box: box)).first else {
        Issue.record("\(box)")
        return
      }
    }
  }
}
