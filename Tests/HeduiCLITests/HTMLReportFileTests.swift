// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct HTMLReportFileTests {
  private static let formats = ["html", "sheet", "reason"]

  private func reports(_ line: String, in bench: Workbench) throws -> [String: String] {
    let targets = Self.formats.map { "--report \($0)=out.\($0)" }.joined(separator: " ")
    let run = try BuiltCommand.shell("\"$HEDUI\" \(line) \(targets)", in: bench.url)
    #expect(run.status == 1, "\(run.complaints)")
    var texts: [String: String] = [:]
    for format in Self.formats {
      texts[format] = try String(
        contentsOf: bench.url.appending(path: "out.\(format)"), encoding: .utf8)
    }
    return texts
  }

  private func unit() throws -> Workbench {
    let bench = try Workbench()
    try bench.folder("unit")
    for (name, sample) in [("王小明", "faulty"), ("李小红", "accepted")] {
      try FileManager.default.copyItem(
        at: Fixture.dossier(sample), to: bench.url.appending(path: "unit/\(name)"))
    }
    return bench
  }

  @Test func `a unit's report, sheets and reasons are written with pictures`() throws {
    let bench = try unit()
    let texts = try reports("lint unit --today 2024-10-09", in: bench)
    #expect(texts["html"]?.hasSuffix("</html>\n") == true)
    #expect(texts["html"]?.split(separator: "data:image/jpeg").count == 23)
    #expect(texts["sheet"]?.split(separator: "data:image/jpeg").count == 3)
    #expect(
      texts["sheet"]?.split(separator: "检查日期 2024-10-09</p>").count == 3,
      "each sheet says by what and when")
    #expect(texts["reason"]?.hasPrefix("== 王小明 ==\n必须改正：\n1. ") == true)
    #expect(texts["reason"]?.contains("李小红") == false)
    for text in texts.values { #expect(!text.contains(bench.url.path)) }
  }

  @Test func `no pictures`() throws {
    let texts = try reports("lint unit --today 2024-10-09 --no-pictures", in: try unit())
    for text in texts.values { #expect(!text.contains("data:image/")) }
    #expect(texts["html"]?.contains("王小明") == true)
  }

  @Test func `no names: no pictures either`() throws {
    let texts = try reports("lint unit --today 2024-10-09 --no-names", in: try unit())
    for text in texts.values {
      #expect(!text.contains("data:image/"))
      for name in ["王小明", "李小红", "王某某", "photo.jpg"] { #expect(!text.contains(name)) }
    }
  }

  @Test func `photos checked alone`() throws {
    let bench = try Workbench()
    try bench.folder("photos")
    try bench.photo("good-413x579.jpg", as: "photos/good.jpg")
    try bench.photo("blue-ground.jpg", as: "photos/blue.jpg")
    let texts = try reports("photo check photos", in: bench)
    #expect(texts["html"]?.split(separator: "data:image/jpeg").count == 3)
    #expect(texts["reason"]?.contains("== blue.jpg ==") == true)
  }

  @Test func `English is asked for`() throws {
    let texts = try reports("lint unit --today 2024-10-09 --lang en", in: try unit())
    #expect(texts["html"]?.contains("<html lang=\"en\">") == true)
    #expect(texts["sheet"]?.contains("verification sheet") == true)
    #expect(texts["reason"]?.contains("must be corrected:") == true)
  }
}
