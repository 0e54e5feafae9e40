// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// JSON reports that are too large to wait in memory.
struct LargeReportTests {
  /// A unit's folder of forty dossiers, whose report has some five megabytes.
  private func unit() throws -> Workbench {
    let bench = try Workbench()
    try bench.folder("unit")
    for number in 10..<50 {
      try FileManager.default.copyItem(
        at: Fixture.dossier("faulty"), to: bench.url.appending(path: "unit/\(number)"))
    }
    try bench.folder("spool")
    return bench
  }

  @Test func `a large report is whole, and nothing is left of what waited on the disk`() throws {
    let bench = try unit()
    let run = try BuiltCommand.shell(
      "TMPDIR=$PWD/spool \"$HEDUI\" lint unit --no-pixels --today 2024-10-20 --format json --report json=out.json "
        + "--report ndjson=out.ndjson > stdout.json", in: bench.url)
    #expect(run.status == 1, "\(run.complaints)")
    let text = try Data(contentsOf: bench.url.appending(path: "out.json"))
    #expect(text.count > 5 << 20)
    #expect(try Data(contentsOf: bench.url.appending(path: "stdout.json")) == text)
    let object = try JSONSerialization.jsonObject(with: text) as? [String: Any]
    let report = try #require(object)
    let dossiers = try #require(report["dossiers"] as? [[String: Any]])
    #expect(dossiers.compactMap { $0["path"] as? String } == (10..<50).map { "\($0)" })
    let lines = try String(contentsOf: bench.url.appending(path: "out.ndjson"), encoding: .utf8)
      .split(separator: "\n")
    for (line, dossier) in zip(lines, dossiers) {
      let alone = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      #expect(alone == dossier as NSDictionary)
    }
    let counts = (report["summary"] as? [String: Any])?["counts"] as? [String: Any]
    let passes = dossiers.compactMap { dossier in
      ((dossier["summary"] as? [String: Any])?["counts"] as? [String: Any])?["pass"] as? Int
    }
    #expect(counts?["pass"] as? Int == passes.reduce(0, +))
    #expect(try bench.names(in: "spool") == [])
  }

  @Test func `6: no room to wait in, the other reports are out`() throws {
    let bench = try unit()
    let run = try BuiltCommand.shell(
      "TMPDIR=/nowhere \"$HEDUI\" lint unit --no-pixels --today 2024-10-20 --format ndjson --report json=out.json "
        + "--report csv=out.csv > /dev/null", in: bench.url)
    #expect(run.status == 6)
    #expect(run.complaints.contains("/nowhere"))
    #expect(try bench.names() == ["out.csv", "spool", "unit"])
  }
}
