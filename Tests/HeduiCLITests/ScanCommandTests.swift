// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ScanCommandTests {
  private static let evidence = Fixture.dossier("accepted").appending(path: "evidence")

  @Test func `a scan's seals are told in words and as JSON`() throws {
    let path = Self.evidence.appending(path: "diploma.jpg").path
    let text = try BuiltCommand.run("scan", path)
    #expect(text.status == 0)
    #expect(text.output.contains("看到 1 枚印章"))
    #expect(try BuiltCommand.run("scan", path, "--lang", "en").output.contains("1 seal(s) seen"))
    let run = try BuiltCommand.run("scan", path, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let page = try #require(
      ((object as? [String: Any])?["pages"] as? [[String: Any]])?.first)
    #expect(page["path"] as? String == "diploma.jpg")
    #expect(page["page"] as? Int == 1)
    #expect(page["assessable"] as? Bool == true)
    let seal = try #require((page["seals"] as? [[String: Any]])?.first)
    #expect(seal["kind"] as? String == "whole")
    #expect(seal["colour"] as? String == "red")
    #expect(seal["shape"] as? String == "round")
    #expect(seal["star"] as? Bool == true)
    for key in ["x", "y", "width", "height", "visible", "confidence"] {
      #expect(seal[key] is NSNumber, "\(key)")
    }
    // The file declares no resolution, and A4 is only a guess.
    #expect(seal["sizeMillimetres"] is NSNull)
  }

  @Test func `what cannot be looked at ends with 3, nothing to look at with 4`() throws {
    let bench = try Workbench()
    #expect(try BuiltCommand.run("scan", bench.path(".")).status == 4)
    try bench.file("a.jpg", Data("no scan".utf8))
    let run = try BuiltCommand.run("scan", bench.path("a.jpg"))
    #expect(run.status == 3)
    #expect(run.output.contains("没有看"))
    let grey = try BuiltCommand.run("scan", Fixture.photo("gray.jpg").path)
    #expect(grey.status == 3)
    #expect(grey.output.contains("无法判断"))
    let whole = try Data(contentsOf: Self.evidence.appending(path: "diploma.jpg"))
    try bench.file("cut.jpg", whole.prefix(whole.count / 2))
    let cut = try BuiltCommand.run("scan", bench.path("cut.jpg"))
    #expect(cut.status == 3)
    #expect(cut.output.contains("图片有损坏"))
    let missing = try BuiltCommand.run("scan", bench.path("none.pdf"), "--format", "json")
    #expect(missing.status == 3)
    #expect(missing.output.contains("none.pdf"))
  }

  @Test func `the page is drawn with a frame round its seal`() throws {
    let bench = try Workbench()
    let scan = bench.path("scan.jpg")
    try bench.file("scan.jpg", Data(contentsOf: Self.evidence.appending(path: "diploma.jpg")))
    let run = try BuiltCommand.run("scan", scan, "--annotate", bench.path("out.png"))
    #expect(run.status == 0)
    #expect(run.output.contains("1  红色圆形"))
    let again = try BuiltCommand.run("scan", bench.path("out.png"), "--format", "json")
    #expect(again.output.contains("\"width\": 827"))
    #expect(again.output.contains("\"star\": true"))
    #expect(try bench.names() == ["out.png", "scan.jpg"])
    let refused = try BuiltCommand.run("scan", scan, "--annotate", bench.path("out.png"))
    #expect(refused.status == 2)
    #expect(refused.complaints.contains("--force"))
    let forced = try BuiltCommand.run("scan", scan, "--annotate", bench.path("out.png"), "--force")
    #expect(forced.status == 0)
  }

  @Test func `a drawn page takes no scan's place and says where it cannot be written`() throws {
    let bench = try Workbench()
    let bytes = try Data(contentsOf: Self.evidence.appending(path: "diploma.jpg"))
    // A JPEG in spite of its name: what counts is that it is what is looked at.
    try bench.file("scan.png", bytes)
    try bench.folder("more")
    try bench.file("more/second.jpg", bytes)
    let scan = bench.path("scan.png")
    let own = try BuiltCommand.run("scan", scan, "--annotate", scan, "--force")
    #expect(own.status == 2)
    #expect(try Data(contentsOf: bench.url.appending(path: "scan.png")) == bytes)
    let noPlace = try BuiltCommand.run("scan", scan, "--annotate", bench.path("none/out.png"))
    #expect(noPlace.status == 6)
    #expect(noPlace.output.contains("看到 1 枚印章"))
    let two = try BuiltCommand.run("scan", bench.path("."), "--annotate", bench.path("out.png"))
    #expect(two.status == 2)
    let odd = try BuiltCommand.run("scan", scan, "--annotate", bench.path("out.jpg"))
    #expect(odd.status == 2)
    #expect(try bench.names() == ["more", "scan.png"])
  }

  @Test func `a file of two pages gives two pictures`() throws {
    let bench = try Workbench()
    let jpeg = try Data(contentsOf: Self.evidence.appending(path: "diploma.jpg"))
    var file = Data(
      """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R 7 0 R] /Count 3 /MediaBox [0 0 595 842] >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /P 6 0 R >> >> >> endobj
      4 0 obj << /Type /Page /Parent 2 0 R /Contents 5 0 R /Rotate 90
      /Resources << /XObject << /P 6 0 R >> >> >> endobj
      7 0 obj << /Type /Page /Parent 2 0 R >> endobj
      5 0 obj << /Length 24 >> stream
      595 0 0 842 0 0 cm /P Do
      endstream endobj
      6 0 obj << /Type /XObject /Subtype /Image /Width 827 /Height 1169 /BitsPerComponent 8
      /ColorSpace /DeviceRGB /Filter /DCTDecode /Length \(jpeg.count) >> stream

      """.utf8)
    file += jpeg + Data("\nendstream endobj\ntrailer << /Root 1 0 R >>\n".utf8)
    try bench.file("two.pdf", file)
    let run = try BuiltCommand.run(
      "scan", bench.path("two.pdf"), "--annotate", bench.path("out.png"))
    // The third page has no picture, so not all was looked at.
    #expect(run.status == 3)
    #expect(try bench.names() == ["out-1.png", "out-2.png", "two.pdf"])
    let again = try BuiltCommand.run("scan", bench.path("out-2.png"), "--format", "json")
    #expect(again.output.contains("\"width\": 1169"))
    let refused = try BuiltCommand.run(
      "scan", bench.path("two.pdf"), "--annotate", bench.path("out.png"))
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.complaints.contains("out-1.png"))
  }

  @Test func `words that were not read are told with the reason and are not the same as none`()
    throws
  {
    let path = Self.evidence.appending(path: "diploma.jpg").path
    let run = try BuiltCommand.run(
      "scan", path, "--words", "full", "--tesseract", "/nonexistent/t", "--format", "json")
    #expect(run.status == 3)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let page = try #require(
      ((object as? [String: Any])?["pages"] as? [[String: Any]])?.first)
    #expect(page["words"] is NSNull)
    #expect((page["wordsReason"] as? String)?.contains("/nonexistent/t") == true)
    let text = try BuiltCommand.run(
      "scan", path, "--words", "full", "--tesseract", "/nonexistent/t")
    #expect(text.output.contains("文字没有读"))
  }

  @Test
  func
    `without Tesseract a dossier is accepted by default, and held for review when all is to be read`()
    throws
  {
    let folder = Fixture.dossier("accepted").path
    let options = ["--today", "2024-10-20", "--tesseract", "/nonexistent/t", "--format", "json"]
    func verdict(_ words: String) throws -> String? {
      let run = try BuiltCommand.run(["lint", folder, "--words", words] + options, in: nil)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      return ((object as? [String: Any])?["summary"] as? [String: Any])?["verdict"] as? String
    }
    #expect(try verdict("doubtful") == "accept")
    #expect(try verdict("none") == "accept")
    #expect(try verdict("full") == "review")
  }
}
