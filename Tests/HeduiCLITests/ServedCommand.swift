// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `hedui serve` as it was built, on a free port of this machine; gone when the test is.
final class ServedCommand: Sendable {
  private let process: Process
  private let base: URL
  private let logFile: URL
  private let ended = DispatchSemaphore(value: 0)

  init(_ options: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(BuiltCommand.path))
    process.arguments = ["serve", "--port", "0"] + options
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    logFile = FileManager.default.temporaryDirectory.appending(path: "hedui-\(UUID().uuidString)")
    try Data().write(to: logFile)
    process.standardError = try FileHandle(forWritingTo: logFile)
    let ended = ended
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    self.process = process
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = line.split(separator: ":").last?.prefix { $0.isNumber }
    base = try #require(URL(string: "http://127.0.0.1:\(port ?? "")"))
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: logFile)
  }

  /// Sends a body, and gives the status and the text of the answer.
  func post(_ path: String, _ body: [UInt8], _ type: String) async throws -> (Int, String) {
    var request = URLRequest(url: try #require(URL(string: base.absoluteString + path)))
    request.httpMethod = "POST"
    request.setValue(type, forHTTPHeaderField: "Content-Type")
    return try await answer(to: request, body)
  }

  func get(_ path: String) async throws -> (Int, String) {
    try await answer(
      to: URLRequest(url: try #require(URL(string: base.absoluteString + path))), nil)
  }

  private func answer(to request: URLRequest, _ body: [UInt8]?) async throws -> (Int, String) {
    let (data, response) =
      if let body {
        try await URLSession.shared.upload(for: request, from: Data(body))
      } else {
        try await URLSession.shared.data(for: request)
      }
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    return (status, String(decoding: data, as: UTF8.self))
  }

  /// Ends it by SIGTERM, and gives its exit code.
  func end() throws -> Int32 {
    process.terminate()
    try #require(ended.wait(timeout: .now() + 60) == .success)
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// What it said while it ran.
  func log() throws -> String { try String(contentsOf: logFile, encoding: .utf8) }
}
