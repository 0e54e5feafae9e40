// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hedui
import HeduiModel
import SystemPackage
import Testing

struct SafeFileTests {
  private let scratch: TemporaryFolder
  private let folder: Folder

  init() throws {
    scratch = try TemporaryFolder()
    try scratch.makeFolder("dossier")
    folder = try Folder(scratch.path.appending("dossier"))
  }

  private func obstacle(_ path: String) -> (FactError.Code, String)? {
    do throws(FactError) {
      _ = try folder.open(FilePath(path))
      return nil
    } catch {
      return (error.code, error.message.text(in: .en))
    }
  }

  @Test func `a regular file is opened with its size and read whole`() throws {
    try scratch.write("核对无误", to: "dossier/evidence/照片.jpg")
    let file = try folder.open("evidence/照片.jpg")
    #expect(file.byteCount == 12)
    #expect(try file.bytes(atMost: 12) == Array("核对无误".utf8))
    #expect(throws: FactError.self) { try file.bytes(atMost: 11) }
  }

  @Test func `a file that grows meanwhile is read to its new end, within the limit`() throws {
    try scratch.write("ab", to: "dossier/a")
    let file = try folder.open("a")
    try scratch.write(String(repeating: "x", count: 3_000_000), to: "dossier/a")
    #expect(try file.bytes(atMost: 3_000_000).count == 3_000_000)
    do throws(FactError) {
      _ = try file.bytes(atMost: 2_999_999)
      Issue.record("a file over the limit was read")
    } catch {
      #expect(error.code == .tooManyBytes)
    }
    try scratch.write("", to: "dossier/a")
    #expect(try file.bytes(atMost: 2).isEmpty)
  }

  @Test func `a name of 255 bytes is accepted, a longer one is missing`() throws {
    let longest = String(repeating: "照", count: 85)
    try scratch.write("x", to: "dossier/\(longest)")
    #expect(obstacle(longest) == nil)
    #expect(obstacle(longest + "x")?.0 == .missing)
  }

  @Test func `links within the folder are followed, links out of it are not`() throws {
    try scratch.write("in", to: "dossier/a.jpg")
    try scratch.write("out", to: "secret.txt")
    try scratch.write("out", to: "dossier2/b.jpg")
    try scratch.link("dossier/within", to: "a.jpg")
    try scratch.link("dossier/out", to: "../secret.txt")
    try scratch.link("dossier/absolute", to: "/etc/hostname")
    try scratch.link("dossier/up", to: "..")
    try scratch.link("dossier/sibling", to: "../dossier2")
    #expect(obstacle("within") == nil)
    for path in ["out", "up/secret.txt", "sibling/b.jpg"] {
      #expect(obstacle(path)?.0 == .outsideFolder)
      #expect(obstacle(path)?.1.contains("link") == true)
    }
    #expect(obstacle("absolute")?.0 == .outsideFolder)
    #expect(obstacle("up/dossier/a.jpg") == nil)
  }

  @Test func `paths that are not below the folder are not even opened`() throws {
    for path in ["../secret.txt", "/etc/hostname", "", ".", "a/../../x"] {
      #expect(obstacle(path)?.0 == .outsideFolder)
    }
  }

  @Test func `what is no file has its own words each`() throws {
    try scratch.makeFolder("dossier/folder")
    #expect(mkfifo(scratch.path.appending("dossier/pipe").string, 0o600) == 0)
    try scratch.link("dossier/dangling", to: "nothing.jpg")
    try scratch.link("dossier/loop1", to: "loop2")
    try scratch.link("dossier/loop2", to: "loop1")
    try scratch.write("", to: "dossier/empty")
    let found = ["folder", "pipe", "dangling", "loop1", "none", "empty/x"].map { obstacle($0) }
    #expect(
      found.map { $0?.0 } == [.notAFile, .notAFile, .missing, .unreadable, .missing, .missing])
    #expect(
      found.map { $0?.1 } == [
        "folder is a folder and no file", "pipe is a pipe and no file",
        "dangling is a link to a file that is not there; put the file itself in its place",
        "the links at loop1 lead to one another without end",
        "there is no file none; look at its name and case",
        "there is no file empty/x; look at its name and case",
      ])
    #expect(obstacle("empty") == nil)
  }

  @Test func `a socket is no file`() throws {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array(scratch.path.appending("dossier/socket").string.utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    #expect(obstacle("socket")?.0 == .notAFile)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission is unreadable`() throws {
    try scratch.write("x", to: "dossier/locked")
    #expect(chmod(scratch.path.appending("dossier/locked").string, 0) == 0)
    #expect(obstacle("locked")?.0 == .unreadable)
  }

  @Test func `descriptors are closed when the file goes out of use`() throws {
    try scratch.write("x", to: "dossier/a")
    let first = try folder.open("a").descriptor.rawValue
    for _ in 0..<5_000 { _ = try folder.open("a") }
    let last = try folder.open("a").descriptor.rawValue
    #expect(last - first < 1_000)
  }

  @Test func `a folder that is none is said so`() throws {
    try scratch.write("x", to: "file")
    func code(_ name: String) -> FactError.Code? {
      do throws(FactError) {
        _ = try Folder(scratch.path.appending(name))
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code("nothing") == .missing)
    #expect(code("file") == .notAFile)
    #expect(code("dossier") == nil)
  }
}
