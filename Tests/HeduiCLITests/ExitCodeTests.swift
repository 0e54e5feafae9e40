// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ExitCodeTests {
  @Test func `0: a good photo`() throws {
    let run = try BuiltCommand.run("photo", "check", Fixture.good)
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
    #expect(run.output.hasPrefix("结论：通过  good-413x579.jpg\n"))
    #expect(run.complaints.isEmpty)
  }

  @Test(arguments: ["text", "json", "ndjson"])
  func `1: a failed photo, whatever the format`(format: String) throws {
    let run = try BuiltCommand.run("photo", "check", Fixture.ratio, "--format", format)
    #expect(run.status == 1)
    #expect(run.output.contains("photo.aspect-ratio"))
  }

  @Test(arguments: [
    ["--bogus"], ["photo", "check"], ["photo", "check", "x", "--jobs", "0"],
    ["photo", "check", "x", "--today", "2023-02-29"],
    ["photo", "check", "x", "--preset", "nothing"],
    ["photo", "check", "x", "--policy", "/nonexistent.yaml"],
    ["photo", "check", "x", "--policy", "a", "--preset", "b"], ["explain", "photo.aspect-ration"],
    ["photo", "fix", "x", "-o", "y", "--crop", "1,2,3"], ["policy", "check", "/nonexistent.yaml"],
  ])
  func `2: wrong use, with words on stderr and nothing on stdout`(arguments: [String]) throws {
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try BuiltCommand.shell("\"$HEDUI\" \(quoted)")
    #expect(run.status == 2)
    if arguments.first == "policy" {
      #expect(!run.output.isEmpty)
    } else {
      #expect(run.output.isEmpty)
      #expect(!run.complaints.isEmpty)
    }
  }

  @Test func `3: something could not be checked and nothing certainly failed`() throws {
    let bench = try Workbench()
    try bench.folder("photos")
    try bench.photo("good-413x579.jpg", as: "photos/good.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("photos/out.jpg"), withDestinationPath: Fixture.ratio)
    for format in ["text", "json", "ndjson"] {
      let run = try BuiltCommand.run("photo", "check", bench.path("photos"), "--format", format)
      #expect(run.status == 3)
      #expect(run.output.contains("out.jpg"))
    }
  }

  @Test func `4: nothing to check`() throws {
    let bench = try Workbench()
    try bench.folder("empty")
    for command in [["photo", "check"], ["lint"]] {
      let run = try BuiltCommand.shell(
        "\"$HEDUI\" \(command.joined(separator: " ")) '\(bench.path("empty"))'")
      #expect(run.status == 4)
      #expect(run.complaints.contains("没有找到"))
    }
    #expect(try BuiltCommand.run("lint", "/nonexistent").status == 4)
  }

  @Test func `5: only review, when asked to tell it apart`() throws {
    let photo = Fixture.photo("edge-bytes.jpg").path
    let together = try BuiltCommand.run("photo", "check", photo)
    #expect(together.status == 0, "\(together.output)")
    #expect(together.output.hasPrefix("结论：待复核"))
    #expect(try BuiltCommand.run("photo", "check", photo, "--review", "separate").status == 5)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func `6: stdout cannot be written`() throws {
    let run = try BuiltCommand.shell("\"$HEDUI\" photo check '\(Fixture.good)' > /dev/full")
    #expect(run.status == 6)
    #expect(run.complaints.contains("无法写出"))
    #expect(try BuiltCommand.shell("\"$HEDUI\" photo check '\(Fixture.good)' >&-").status == 6)
  }

  @Test func `130: interrupted, with whole lines and the rest named`() throws {
    let bench = try Workbench()
    for index in 1000..<1400 {
      try bench.file("\(index).jpg")
    }
    // The pipe is full long before the end, so the command is still at work when it is interrupted.
    let run = try BuiltCommand.interruptAfterFirstBytes(
      "photo", "check", bench.url.path, "--format", "ndjson")
    #expect(run.status == 130)
    let lines = run.output.split(separator: "\n")
    #expect(run.output.hasSuffix("\n"))
    #expect(lines.count == 400)
    for line in lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(lines.last?.contains("运行被中断") == true)
    #expect(run.complaints.contains("已中断"))
  }

  @Test func `--fail-on moves the exit code and never the verdict`() throws {
    let photo = Fixture.ratio
    let text = try BuiltCommand.run("photo", "check", photo, "--fail-on", "info")
    #expect(text.status == 1)
    #expect(text.output.hasPrefix("结论：不通过"))
  }

  @Test func `a reader that goes away ends the command quietly`() throws {
    let bench = try Workbench()
    for index in 0..<2_000 {
      try bench.file("\(index).jpg")
    }
    let run = try BuiltCommand.shell(
      "\"$HEDUI\" photo check '\(bench.url.path)' --format ndjson | head -n 1", in: bench.url)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.complaints.isEmpty)
  }
}
