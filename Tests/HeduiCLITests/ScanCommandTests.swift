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
