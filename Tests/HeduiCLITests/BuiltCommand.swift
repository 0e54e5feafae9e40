// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The command `hedui` as it was built beside the tests.
enum BuiltCommand {
  /// How a run of the command ended.
  struct Ending {
    let status: Int32
    let output: String
    let complaints: String
  }

  /// The built command: SwiftPM puts it into the same folder as the tests.
  static let path: String? = {
    var folders = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    folders.append(URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent())
    folders.append(Bundle.main.bundleURL)
    return folders.map { $0.appending(path: "hedui").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) && !isFolder($0) }
  }()

  /// Runs the command with arguments, in Chinese unless the environment says otherwise.
  static func run(
    _ arguments: String..., in folder: URL? = nil, environment: [String: String] = [:],
    patience: Double = 300
  ) throws -> Ending {
    try launch(
      try #require(path), arguments, in: folder, environment: environment, patience: patience)
  }

  /// Runs the command with a list of arguments.
  static func run(_ arguments: [String], in folder: URL?) throws -> Ending {
    try launch(try #require(path), arguments, in: folder, environment: [:])
  }

  /// Runs a line of shell in which `$HEDUI` is the command; for names that are not UTF-8, and pipes.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Ending {
    let command = try #require(path)
    return try launch("/bin/sh", ["-c", line], in: folder, environment: ["HEDUI": command])
  }

  /// Runs the command and presses Ctrl-C once it has written something; then reads the rest.
  static func interruptAfterFirstBytes(_ arguments: String...) throws -> Ending {
    try launch(try #require(path), arguments, in: nil, environment: [:], isInterrupted: true)
  }

  private static func launch(
    _ executable: String, _ arguments: [String], in folder: URL?,
    environment: [String: String], isInterrupted: Bool = false, patience: Double = 300
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"]
      .merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    let complaints = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardError = try FileHandle(forWritingTo: complaints)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let guardian = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: guardian)
    var bytes = Data()
    if isInterrupted {
      bytes = output.fileHandleForReading.availableData
      process.interrupt()
    }
    bytes += try output.fileHandleForReading.readToEnd() ?? Data()
    ended.wait()
    guardian.cancel()
    let isExit = process.terminationReason == .exit
    return Ending(
      status: isExit ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: bytes, as: UTF8.self),
      complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// A folder that is gone when the test is.
final class Workbench: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hedui-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path below the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Makes a folder.
  @discardableResult
  func folder(_ name: String) throws -> String {
    let folder = url.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  /// Makes a file.
  func file(_ name: String, _ content: Data = Data()) throws {
    try content.write(to: url.appending(path: name))
  }

  /// Puts a sample photo here.
  @discardableResult
  func photo(_ sample: String, as name: String) throws -> String {
    let target = url.appending(path: name)
    try FileManager.default.copyItem(at: Fixture.photo(sample), to: target)
    return target.path
  }

  /// The names in a folder, sorted, hidden ones too.
  func names(in folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }
}

/// Files of the repository.
enum Fixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// A sample photo.
  static func photo(_ name: String) -> URL { root.appending(path: "photos/\(name)") }
  /// A sample dossier.
  static func dossier(_ name: String) -> URL { root.appending(path: "dossiers/\(name)") }

  static let good = photo("good-413x579.jpg").path
  static let ratio = photo("ratio-358x441.jpg").path
}
