// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct PlanCommandTests {
  @Test func `plan alone tells the last days and ends with 0`() throws {
    let run = try BuiltCommand.run("plan", "--today", "2024-09-20")
    #expect(run.status == 0)
    for day in ["2024-10-10", "2024-10-14", "2024-10-15", "2024-10-21", "2024-10-22"] {
      #expect(run.output.contains(day))
    }
  }

  @Test func `a folder without a dossier ends with 4`() throws {
    let bench = try Workbench()
    #expect(try BuiltCommand.run("plan", bench.path(".")).status == 4)
  }

  @Test func `JSON holds what a dossier needs`() throws {
    let run = try BuiltCommand.run(
      "plan", Fixture.dossier("faulty").path, "--format", "json", "--today", "2024-09-20")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let plan = try #require(object as? [String: Any])
    let dossiers = try #require(plan["dossiers"] as? [[String: Any]])
    let tasks = try #require(dossiers.first?["tasks"] as? [[String: Any]])
    let days = tasks.compactMap { $0["leadDays"] as? Int }
    #expect(days.count == tasks.count && days.count > 1)
    #expect(days == days.sorted(by: >))
    #expect(plan["safePosting"] as? String == "2024-10-14")
  }

  @Test func `the plan is the same however many dossiers are looked at at once`() throws {
    let line = ["plan", Fixture.root.appending(path: "dossiers").path, "--today", "2024-09-20"]
    let one = try BuiltCommand.run(line + ["--jobs", "1"], in: nil)
    #expect(one.status == 0 && one.output.contains("faulty"))
    #expect(try BuiltCommand.run(line + ["--jobs", "4"], in: nil).output == one.output)
    #expect(try BuiltCommand.run(line + ["--jobs", "0"], in: nil).status == 2)
  }

  @Test(arguments: ["text", "json"]) func `without names there are numbers`(form: String) throws {
    let bench = try Workbench()
    try FileManager.default.copyItem(
      at: Fixture.dossier("faulty"), to: bench.url.appending(path: "王某某"))
    try bench.folder("李某某")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("李某某/dossier.yaml"), withDestinationPath: "赵某某.yaml")
    let run = try BuiltCommand.run(
      "plan", bench.path("."), bench.path("钱某某"), "--today", "2024-09-20", "--format", form,
      "--no-names")
    #expect(run.status == 3, "\(run.complaints)")
    #expect(run.output.contains("#1") && run.output.contains("#3"))
    for name in ["王某某", "李某某", "赵某某", "钱某某", "某某产业园"] {
      #expect(!run.output.contains(name), "\(name) in \(run.output)")
    }
  }

  @Test func `the schema of plans is printed`() throws {
    let run = try BuiltCommand.run("schema", "plan")
    #expect(run.status == 0 && run.output.contains("urn:hedui:plan:"))
  }
}
