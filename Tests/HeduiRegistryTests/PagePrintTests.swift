// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import HeduiRegistry
import Testing
import Years

struct PagePrintTests {
  /// What may be done to a page without its becoming another.
  enum Change: CaseIterable {
    case quarter, half, threeQuarters, recompressed, cropped, darker, brighter, all

    func made(_ page: DrawnPage) throws -> PrintSearch {
      switch self {
      case .quarter: try page.turned.print()
      case .half: try page.turned.turned.print()
      case .threeQuarters: try page.turned.turned.turned.print()
      case .recompressed: try page.print(quality: 40)
      case .cropped: try page.cropped.print()
      case .darker: try page.lit(0.75).print()
      case .brighter: try page.lit(1.15).print()
      case .all: try page.cropped.turned.lit(0.85).print(quality: 40)
      }
    }
  }

  private func found(_ search: PrintSearch) throws -> PagePrint {
    guard case .found(let print) = search else {
      throw DrawnError(description: "no print: \(search)")
    }
    return print
  }

  private func isSame(_ left: PagePrint, _ right: PagePrint) -> Bool {
    left.turns.contains { $0.isSamePage(as: right) }
  }

  @Test(arguments: Change.allCases)
  func `a page is found again after what scans go through`(change: Change) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      for page in [DrawnPage.text(seed), .form(template: seed, filled: seed + 100)] {
        let original = try found(page.print())
        let copy = try found(change.made(page))
        #expect(isSame(original, copy), "\(change) of \(seed)")
        #expect(isSame(copy, original), "\(change) of \(seed), the other way")
      }
    }
  }

  @Test func `forms of one template that are filled in otherwise stay apart`() throws {
    let prints = try (1...12 as ClosedRange<UInt64>).map {
      try found(DrawnPage.form(template: 5, filled: $0, fields: 3).print())
    }
    var alikeByHash = 0
    for (index, left) in prints.enumerated() {
      for right in prints[(index + 1)...] {
        #expect(!isSame(left, right))
        if (left.hash ^ right.hash).nonzeroBitCount <= PagePrint.radius { alikeByHash += 1 }
      }
    }
    #expect(alikeByHash > 0, "the hash alone keeps these apart: the test shows nothing")
  }

  @Test func `different pages stay apart`() throws {
    let prints = try (1...12 as ClosedRange<UInt64>).map { try found(DrawnPage.text($0).print()) }
    for (index, left) in prints.enumerated() {
      for right in prints[(index + 1)...] { #expect(!isSame(left, right)) }
    }
  }

  @Test func `four quarter turns are none, and the turned page has the turned print`() throws {
    let page = DrawnPage.form(template: 3, filled: 4)
    let print = try found(page.print())
    #expect(print.turned.turned.turned.turned == print)
    #expect(print.turned != print)
    // Turned clockwise in the picture, the print is that of three quarters the other way.
    let picture = try found(page.turned.print(quality: 100))
    #expect(print.turned.turned.turned.isSamePage(as: picture))
    #expect(!print.isSamePage(as: picture))
  }

  @Test func `an empty page has no print`() throws {
    #expect(try DrawnPage.empty.print() == .empty)
  }

  @Test func `what is no picture has no print`() {
    #expect(throws: FactError.self) { try PrintSearch(ofPicture: ByteSource(Array("PK".utf8))) }
  }
}

/// Why a test has nothing to test.
struct DrawnError: Error, CustomStringConvertible {
  let description: String
}
