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

struct HostileInputTests {
  @Test func `what is no readable photo gets a finding that names it`() throws {
    let bench = try Workbench()
    mkfifo(bench.path("pipe.jpg"), 0o600)
    try bench.file("empty.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("dangling.jpg"), withDestinationPath: "nowhere")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("loop.jpg"), withDestinationPath: "loop.jpg")
    for name in ["pipe.jpg", "empty.jpg", "dangling.jpg", "loop.jpg", "missing.jpg"] {
      let run = try BuiltCommand.run("photo", "check", bench.path(name))
      #expect(run.status == 1 || run.status == 3, "\(name): \(run.output)")
      #expect(run.output.contains("photo.readable"), "\(name): \(run.output)")
      #expect(run.output.contains(name))
      #expect(run.complaints.isEmpty)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/zero"), "there is no /dev/zero"))
  func `a device is refused and not read`() throws {
    let run = try BuiltCommand.run("photo", "check", "/dev/zero")
    #expect(run.status == 1)
    #expect(run.output.contains("设备"))
  }

  @Test func `a file of 5 GB is sized, not read`() throws {
    let bench = try Workbench()
    try bench.file("huge.jpg")
    #expect(truncate(bench.path("huge.jpg"), off_t(5) << 30) == 0)
    let run = try BuiltCommand.run("photo", "check", bench.path("huge.jpg"))
    #expect(run.status == 1)
    #expect(run.output.contains("huge.jpg"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file or folder without permission is said`() throws {
    let bench = try Workbench()
    try bench.photo("good-413x579.jpg", as: "secret.jpg")
    chmod(bench.path("secret.jpg"), 0)
    let run = try BuiltCommand.run("photo", "check", bench.path("secret.jpg"))
    #expect(run.status == 1 || run.status == 3)
    #expect(run.output.contains("权限"))
    try bench.folder("closed")
    chmod(bench.path("closed"), 0)
    defer { chmod(bench.path("closed"), 0o700) }
    #expect(try BuiltCommand.run("photo", "check", bench.path("closed")).status == 3)
  }

  @Test(.enabled(if: systemTakesAnyBytes, "the file system wants UTF-8"))
  func `names that are not UTF-8 are found and shown with escapes`() throws {
    let bench = try Workbench()
    let line = """
      cp '\(Fixture.good)' "$(printf 'caf\\351.jpg')"; cp '\(Fixture.ratio)' "$(printf 'caf\\350.jpg')"
      "$HEDUI" photo check "$(printf 'caf\\350.jpg')" "$(printf 'caf\\351.jpg')"
      """
    let run = try BuiltCommand.shell(line, in: bench.url)
    #expect(run.status == 1)
    #expect(run.output.contains(/不通过 .*caf\\xE8\.jpg/), "\(run.output)")
    #expect(run.output.contains(/通过 .*caf\\xE9\.jpg/), "\(run.output)")
    let folder = try BuiltCommand.run("photo", "check", bench.url.path, "--format", "json")
    #expect(folder.status == 1)
    #expect(folder.output.contains(#"caf\\xE9.jpg"#))
  }

  @Test func `names cannot steer the terminal`() throws {
    let bench = try Workbench()
    try bench.photo("ratio-358x441.jpg", as: "a\u{1B}[31m\u{7}b\nc.jpg")
    try bench.photo("ratio-358x441.jpg", as: "x\u{202E}gpj.exe")
    let run = try BuiltCommand.run("photo", "check", bench.url.path)
    #expect(run.status == 1)
    #expect(
      !run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
  }

  @Test func `a link out of the folder is not followed, one inside is`() throws {
    let bench = try Workbench()
    try bench.folder("photos/sub")
    try bench.photo("good-413x579.jpg", as: "photos/sub/good.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("photos/in.jpg"), withDestinationPath: "sub/good.jpg")
    #expect(try BuiltCommand.run("photo", "check", bench.path("photos")).status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("photos/out"), withDestinationPath: "/etc")
    let run = try BuiltCommand.run("photo", "check", bench.path("photos"))
    #expect(run.status == 3)
    #expect(run.output.contains("链接指向文件夹之外"))
    #expect(!run.output.contains("passwd"))
  }

  @Test func `a pipe inside a folder is said and does not hang the run`() throws {
    let bench = try Workbench()
    mkfifo(bench.path("pipe.jpg"), 0o600)
    try bench.photo("good-413x579.jpg", as: "good.jpg")
    let run = try BuiltCommand.run("photo", "check", bench.url.path)
    #expect(run.status == 3)
    #expect(run.output.contains("pipe.jpg"))
  }

  @Test func `what systems leave behind is no photo, whatever else is`() throws {
    let bench = try Workbench()
    try bench.photo("good-413x579.jpg", as: "good.jpg")
    try bench.file(".DS_Store", Data([0]))
    try bench.file("._good.jpg", Data([0]))
    #expect(try BuiltCommand.run("photo", "check", bench.url.path).status == 0)
    try bench.file(".hidden", Data([0]))
    let run = try BuiltCommand.run("photo", "check", bench.url.path)
    #expect(run.status == 1)
    #expect(run.output.contains(".hidden"))
  }
}

/// Whether a name that is not UTF-8 can be made here.
private let systemTakesAnyBytes: Bool = {
  #if os(Linux)
    true
  #else
    false
  #endif
}()
