// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// One run of the built command over every picture of the corpora.
struct CorpusRunTests {
  private struct Line: Decodable {
    struct Result: Decodable {
      let ruleId: String
      let outcome: String
    }
    let path: String
    let verdict: String
    let results: [Result]
  }

  @Test(.needsCorpora) func `one run over all foreign pictures ends well and leaves none out`()
    throws
  {
    let folder = try Corpora.url("images")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let run = try BuiltCommand.run(
      "photo", "check", folder.path, "--format", "ndjson", patience: 900)
    #expect(run.status == 1)
    let decoder = JSONDecoder()
    let lines = try run.output.split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.path).sorted() == names)
    for line in lines {
      // What passes as readable has a format that was decoded, and an error never hides behind accept.
      let outcomes = Dictionary(grouping: line.results, by: \.ruleId).mapValues {
        $0.map(\.outcome)
      }
      if outcomes["photo.readable"] != ["pass"] { #expect(line.verdict != "accept") }
      #expect(!line.results.contains { $0.outcome == "error" }, "\(line.path)")
    }
    try Corpora.ran("one run of the command over all pictures")
  }
}
