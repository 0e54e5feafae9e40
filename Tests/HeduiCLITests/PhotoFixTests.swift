// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct PhotoFixTests {
  @Test func `a photo of the wrong ratio is cropped into a new file that passes`() throws {
    let bench = try Workbench()
    let input = try bench.photo("ratio-358x441.jpg", as: "in.jpg")
    let before = try Data(contentsOf: URL(filePath: input))
    let run = try BuiltCommand.run("photo", "fix", input, "-o", bench.path("out.jpg"))
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
    #expect(run.output.contains("358×441") && run.output.contains("352×441"))
    #expect(try Data(contentsOf: URL(filePath: input)) == before)
    #expect(try bench.names() == ["in.jpg", "out.jpg"])
    #expect(try BuiltCommand.run("photo", "check", bench.path("out.jpg")).status == 0)
  }

  @Test func `JSON tells before, after and the check of the new file`() throws {
    let bench = try Workbench()
    let run = try BuiltCommand.run(
      "photo", "fix", Fixture.ratio, "-o", bench.path("out.jpg"), "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let after = try #require(json["after"] as? [String: Any])
    #expect(after["width"] as? Int == 352)
    #expect((json["report"] as? [String: Any])?["verdict"] as? String == "accept")
  }

  @Test(arguments: [
    "heic-named.jpg", "truncated.jpg", "200x280.jpg", "empty.jpg", "not-a-photo.jpg",
  ])
  func `what cannot be mended is said with what to do, and nothing is written`(sample: String)
    throws
  {
    let bench = try Workbench()
    let run = try BuiltCommand.run(
      "photo", "fix", Fixture.photo(sample).path, "-o", bench.path("out.jpg"))
    #expect(run.status == 1, "\(run.output)")
    #expect(run.complaints.contains("建议："))
    #expect(try bench.names() == [])
  }

  @Test func `a ground that is not white stays for a person, and the exit code says so`() throws {
    let bench = try Workbench()
    let run = try BuiltCommand.run(
      "photo", "fix", Fixture.photo("blue-ground.jpg").path, "-o", bench.path("out.jpg"))
    #expect(run.status == 1)
    #expect(run.output.contains("photo.background-white"))
    #expect(try bench.names() == ["out.jpg"])
  }

  @Test func `the input is never the output, by whatever name`() throws {
    let bench = try Workbench()
    let input = try bench.photo("ratio-358x441.jpg", as: "in.jpg")
    let before = try Data(contentsOf: URL(filePath: input))
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("soft.jpg"), withDestinationPath: "in.jpg")
    try FileManager.default.linkItem(atPath: input, toPath: bench.path("hard.jpg"))
    for name in ["in.jpg", "soft.jpg", "hard.jpg", "./in.jpg"] {
      let run = try BuiltCommand.run("photo", "fix", input, "-o", bench.path(name), "--force")
      #expect(run.status == 2, "\(name)")
      #expect(run.complaints.contains("就是原照片"))
    }
    #expect(try Data(contentsOf: URL(filePath: input)) == before)
    #expect(try bench.names() == ["hard.jpg", "in.jpg", "soft.jpg"])
  }

  @Test func `an existing output is replaced only with --force`() throws {
    let bench = try Workbench()
    let output = bench.path("out.jpg")
    try bench.file("out.jpg", Data("mine".utf8))
    #expect(try BuiltCommand.run("photo", "fix", Fixture.ratio, "-o", output).status == 2)
    #expect(try Data(contentsOf: URL(filePath: output)) == Data("mine".utf8))
    #expect(
      try BuiltCommand.run("photo", "fix", Fixture.ratio, "-o", output, "--force").status == 0)
    #expect(try Data(contentsOf: URL(filePath: output)).prefix(2) == Data([0xFF, 0xD8]))
    try bench.folder("folder")
    #expect(
      try BuiltCommand.run("photo", "fix", Fixture.ratio, "-o", bench.path("folder")).status == 2)
    #expect(try bench.names() == ["folder", "out.jpg"])
  }

  @Test func `a folder that is not there is a write failure`() throws {
    let bench = try Workbench()
    let run = try BuiltCommand.run("photo", "fix", Fixture.ratio, "-o", bench.path("no/out.jpg"))
    #expect(run.status == 6)
    #expect(run.complaints.contains("无法写出"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a read-only folder is a write failure`() throws {
    let bench = try Workbench()
    try bench.folder("closed")
    chmod(bench.path("closed"), 0o500)
    let run = try BuiltCommand.run(
      "photo", "fix", Fixture.ratio, "-o", bench.path("closed/out.jpg"))
    #expect(run.status == 6)
  }

  @Test func `a full disk leaves nothing behind`() throws {
    let bench = try Workbench()
    // A limit on file size stops the write in its middle, as a full disk does.
    let run = try BuiltCommand.shell(
      """
      trap '' XFSZ; ulimit -f 16; "$HEDUI" photo fix '\(Fixture.ratio)' -o out.jpg
      """, in: bench.url)
    #expect(run.status == 6, "\(run.output)\(run.complaints)")
    #expect(run.complaints.contains("无法写出"))
    #expect(try bench.names() == [])
  }

  @Test func `the crop that was asked for is kept`() throws {
    let bench = try Workbench()
    let run = try BuiltCommand.run(
      "photo", "fix", Fixture.photo("good-480x640.jpg").path, "-o", bench.path("out.jpg"), "--crop",
      "10,20,400,560")
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
    #expect(run.output.contains("400×560"))
    let outside = try BuiltCommand.run(
      "photo", "fix", Fixture.ratio, "-o", bench.path("b.jpg"), "--crop", "0,0,4000,5000")
    #expect(outside.status == 1)
  }
}
