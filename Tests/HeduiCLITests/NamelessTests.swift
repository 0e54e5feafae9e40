// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct NamelessTests {
  @Test(arguments: ["text", "json", "ndjson", "sarif", "junit", "csv"])
  func `no form of a report tells a name out of the dossier`(form: String) throws {
    let bench = try Workbench()
    let run = try BuiltCommand.run(
      "lint", Fixture.root.appending(path: "dossiers").path, "--no-names", "--today", "2024-10-20",
      "--report", "\(form)=\(bench.path("out"))")
    #expect(run.status == 1)
    let text = try String(contentsOf: bench.url.appending(path: "out"), encoding: .utf8)
    let names = [
      "王某某", "李某某", "王某", "某某建筑科技", "某某产业园", "330602190002", "faulty", "accepted",
      "title-certificate.jpg", "drawing.jpg",
    ]
    for name in names { #expect(!text.contains(name), "\(form) tells \(name)") }
    // What the policy itself says stays.
    #expect(text.contains("核对无误"))
  }
}
