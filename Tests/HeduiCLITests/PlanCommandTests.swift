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
}
