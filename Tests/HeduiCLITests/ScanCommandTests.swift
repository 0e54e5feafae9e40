// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ScanCommandTests {
  private func pages(_ run: BuiltCommand.Ending) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require((object as? [String: Any])?["pages"] as? [[String: Any]])
  }

  @Test func `a seal of the sample dossier is told in JSON`() throws {
    let file = Fixture.dossier("accepted").path + "/evidence/assessment-2021.jpg"
    let run = try BuiltCommand.run("scan", file, "--format", "json")
    #expect(run.status == 0)
    let page = try #require(try pages(run).first)
    #expect(page["assessable"] as? Bool == true && page["width"] as? Int == 827)
    let seal = try #require((page["seals"] as? [[String: Any]])?.first)
    #expect(seal["shape"] as? String == "round" && seal["colour"] as? String == "red")
    #expect(seal["kind"] as? String == "whole" && seal["star"] as? Bool == true)
    #expect(page["lines"] != nil)
    let short = try BuiltCommand.run("scan", file, "--format", "json", "--seals-only")
    #expect(try #require(try pages(short).first)["lines"] == nil)
  }

  @Test func `a grey picture cannot be judged and ends with 3`() throws {
    let run = try BuiltCommand.run("scan", Fixture.photo("gray.jpg").path, "--lang", "en")
    #expect(run.status == 3 && run.output.contains("cannot judge"))
  }

  @Test func `what is no picture is named and ends with 3`() throws {
    let run = try BuiltCommand.run("scan", Fixture.photo("not-a-photo.jpg").path, "--lang", "en")
    #expect(run.status == 3 && run.output.contains("not looked at"))
  }

  @Test func `an empty folder ends with 4`() throws {
    let bench = try Workbench()
    #expect(try BuiltCommand.run("scan", bench.path(".")).status == 4)
  }

  @Test func `text names marks and places`() throws {
    let file = Fixture.dossier("accepted").path + "/evidence/assessment-2021.jpg"
    let run = try BuiltCommand.run("scan", file, "--lang", "en")
    #expect(run.status == 0 && run.output.contains("red round mark, with a five-pointed star"))
  }
}
