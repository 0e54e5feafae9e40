// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ReportFileTests {
  @Test func `0 and 1: every format is in place and stdout is as without`() throws {
    let bench = try Workbench()
    for (photo, status) in [(Fixture.good, Int32(0)), (Fixture.ratio, 1)] {
      let line = ["text", "json", "ndjson", "sarif", "junit", "csv"]
        .map { "--report \($0)=out.\($0)" }.joined(separator: " ")
      let run = try BuiltCommand.shell(
        "\"$HEDUI\" photo check '\(photo)' \(line)", in: bench.url)
      #expect(run.status == status, "\(run.complaints)")
      #expect(run.output == (try BuiltCommand.run("photo", "check", photo).output))
      #expect(
        try bench.names() == [
          "out.csv", "out.json", "out.junit", "out.ndjson", "out.sarif", "out.text",
        ])
      for name in ["out.json", "out.sarif"] {
        let data = try Data(contentsOf: bench.url.appending(path: name))
        #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
      }
    }
  }

  @Test(arguments: [
    "xml=a", "csv", "csv=", "csv=a --report sarif=./a", "csv=photo.jpg", "csv=dossier.yaml",
    "csv=folder", "csv=pipe",
  ])
  func `2: a report that is no format and file, or would cost one`(report: String) throws {
    let bench = try Workbench()
    try bench.photo("good-413x579.jpg", as: "photo.jpg")
    try bench.folder("folder")
    let before = try Data(contentsOf: bench.url.appending(path: "photo.jpg"))
    let run = try BuiltCommand.shell(
      "mkfifo pipe; \"$HEDUI\" photo check photo.jpg --report \(report)", in: bench.url)
    #expect(run.status == 2, "\(run.output)\(run.complaints)")
    #expect(try Data(contentsOf: bench.url.appending(path: "photo.jpg")) == before)
    #expect(try bench.names() == ["folder", "photo.jpg", "pipe"])
  }

  @Test func `3: what could not be checked is in every report`() throws {
    let bench = try Workbench()
    try bench.folder("photos")
    try bench.photo("good-413x579.jpg", as: "photos/good.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("photos/out.jpg"), withDestinationPath: Fixture.ratio)
    let run = try BuiltCommand.shell(
      "\"$HEDUI\" photo check photos --report sarif=a --report junit=b --report csv=c",
      in: bench.url)
    #expect(run.status == 3)
    for name in ["a", "b", "c"] {
      let text = try String(contentsOf: bench.url.appending(path: name), encoding: .utf8)
      #expect(text.contains("out.jpg"))
    }
  }

  @Test func `4: nothing to check, nothing written`() throws {
    let bench = try Workbench()
    try bench.folder("empty")
    let run = try BuiltCommand.shell("\"$HEDUI\" lint empty --report csv=a", in: bench.url)
    #expect(run.status == 4)
    #expect(try bench.names() == ["empty"])
  }

  @Test func `5: only review`() throws {
    let bench = try Workbench()
    let photo = Fixture.photo("edge-bytes.jpg").path
    let run = try BuiltCommand.shell(
      "\"$HEDUI\" photo check '\(photo)' --review separate --report csv=a", in: bench.url)
    #expect(run.status == 5)
    #expect(try bench.names() == ["a"])
  }

  @Test func `6: one cannot be written, the others are out`() throws {
    let bench = try Workbench()
    let run = try BuiltCommand.shell(
      "\"$HEDUI\" photo check '\(Fixture.ratio)' --report csv=no/a --report junit=b", in: bench.url)
    #expect(run.status == 6)
    #expect(run.output.contains("photo.aspect-ratio"))
    #expect(run.complaints.contains("no/a"))
    #expect(try bench.names() == ["b"])
  }

  @Test func `6: a disk without room leaves no half file`() throws {
    let bench = try Workbench()
    // A limit on the size of files (in blocks of 512 bytes) stands for a full disk.
    let run = try BuiltCommand.shell(
      "trap '' XFSZ; ulimit -f 8; \"$HEDUI\" photo check '\(Fixture.ratio)' "
        + "--report sarif=big --report csv=small", in: bench.url)
    #expect(run.status == 6, "\(run.complaints)")
    #expect(try bench.names() == ["small"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func `6: stdout is full, the files are out`() throws {
    let bench = try Workbench()
    let run = try BuiltCommand.shell(
      "\"$HEDUI\" photo check '\(Fixture.good)' --report csv=a > /dev/full", in: bench.url)
    #expect(run.status == 6)
    #expect(try bench.names() == ["a"])
  }

  @Test func `a dossier's own folder takes a report that it does not find`() throws {
    let bench = try Workbench()
    try FileManager.default.copyItem(
      at: Fixture.dossier("faulty"), to: bench.url.appending(path: "d"))
    let before = try BuiltCommand.run("lint", bench.path("d"), "--today", "2024-09-01")
    let run = try BuiltCommand.shell(
      "cd d && \"$HEDUI\" lint '\(bench.path("d"))' --today 2024-09-01 --report sarif=s",
      in: bench.url)
    #expect(run.output == before.output)
    let text = try String(contentsOf: bench.url.appending(path: "d/s"), encoding: .utf8)
    #expect(text.contains("\"uri\":\"d/dossier.yaml\"},\"region\":{\"startLine\":"))
  }
}
