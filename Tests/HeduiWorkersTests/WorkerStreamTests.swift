// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiModel
import HeduiWorkers
import Synchronization
import Testing

struct WorkerStreamTests {
  /// What a stream makes of an input.
  private func lines(
    _ input: String, jobs: Int = 2, longest: Int = 1_000, width: Int = 4, stops: Bool = false
  ) async throws -> (lines: [String], ending: WorkerStream.Ending) {
    let pool = WorkerPool(ShellWorker.obliging, ShellWorker.options(jobs: jobs, seconds: 60))
    let stop = Pipe()
    if stops { try stop.fileHandleForWriting.write(contentsOf: Data([0])) }
    // A file, for a pipe holds no more than 64 KiB that nobody reads yet.
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let requests = try FileHandle(forReadingFrom: file)
    let stream = WorkerStream(pool, longestLine: longest, width: width, in: .en)
    var output: [UInt8] = []
    let ending = try await stream.run(
      input: requests.fileDescriptor, stop: stop.fileHandleForReading.fileDescriptor
    ) { output += $0 }
    withExtendedLifetime((requests, stop)) {}
    return (String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init), ending)
  }

  @Test func `results come in order, one for each line, errors with their line`() async throws {
    let input = (1...60).map { $0 % 20 == 0 ? "die" : String(repeating: "x", count: $0) }
    let (lines, ending) = try await lines(input.joined(separator: "\n"))
    #expect(ending == .done && lines.count == 60)
    for (index, line) in lines.enumerated() {
      let number = index + 1
      if number % 20 == 0 {
        #expect(line.hasPrefix("{\"key\":null,\"line\":\(number),\"error\":{\"code\":\"crashed\","))
      } else {
        #expect(line == "{\"key\":\"k\",\"report\":\(number)}")
      }
    }
  }

  @Test func `a line beyond the bound is an error, the next one is right`() async throws {
    let long = String(repeating: "y", count: 50_000)
    let (lines, _) = try await lines("x\n\(long)\nxx\n\(long)", longest: 100)
    #expect(lines.count == 4)
    #expect(lines[0].hasSuffix("\"report\":1}") && lines[2].hasSuffix("\"report\":2}"))
    #expect(lines[1].contains("\"line\":2,\"error\":{\"code\":\"lineTooLong\""))
    #expect(lines[3].contains("\"line\":4,\"error\":{\"code\":\"lineTooLong\""))
  }

  @Test func `nothing in, nothing out`() async throws {
    let (lines, ending) = try await lines("")
    #expect(lines == [] && ending == .done)
  }

  @Test func `a wish to stop ends it before the next request`() async throws {
    let (lines, ending) = try await lines("x\nhang\n", stops: true)
    #expect(lines == [] && ending == .stopped)
  }

  private struct Full: Error {}

  @Test func `a reader that goes away ends it`() async throws {
    let pool = WorkerPool(ShellWorker.obliging, ShellWorker.options(jobs: 1))
    let (requests, stop) = (Pipe(), Pipe())
    try requests.fileHandleForWriting.write(contentsOf: Data("x\nxx\nhang\nxxx\n".utf8))
    try requests.fileHandleForWriting.close()
    let stream = WorkerStream(pool, longestLine: 100, width: 1, in: .en)
    await #expect(throws: Full.self) {
      try await stream.run(
        input: requests.fileHandleForReading.fileDescriptor,
        stop: stop.fileHandleForReading.fileDescriptor
      ) { _ in throw Full() }
    }
    withExtendedLifetime((requests, stop)) {}
  }
}
