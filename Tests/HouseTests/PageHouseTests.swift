// SPDX-License-Identifier: Apache-2.0

import Hedui
import Testing

struct PageHouseTests {
  private static let files = Repository.files(
    below: "Sources/CResources/page", endings: ["html", "css", "js", "svg"])

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  @Test func `every file of the page ships, as it is`() throws {
    #expect(PageFiles.names == Self.files.map(Self.name).sorted())
    for file in Self.files {
      #expect(
        PageFiles.bytes(of: Self.name(file)) == Array(try Repository.text(file).utf8), "\(file)")
    }
  }

  @Test func `scripts are short and say whose they are`() throws {
    for file in Self.files where !file.hasSuffix(".svg") {
      let lines = try Repository.lines(file).map(\.1)
      #expect(lines.count <= 400, "\(file)")
      #expect(
        lines.prefix(2).contains { $0.contains("SPDX-License-Identifier: Apache-2.0") }, "\(file)")
    }
  }

  @Test func `nothing on the page needs what its policy forbids`() throws {
    let forbidden = [
      " style=", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "new Function",
      "localStorage", "sessionStorage", "document.cookie", "http://", "https://", "onclick=\"",
    ]
    // The name of SVG's elements is no address that anybody asks.
    let names = "http://www.w3.org/2000/svg"
    for file in Self.files {
      let text = try Repository.text(file).replacing(names, with: "")
      for word in forbidden { #expect(!text.contains(word), "\(file): \(word)") }
    }
  }
}
