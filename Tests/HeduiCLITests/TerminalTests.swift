// SPDX-License-Identifier: Apache-2.0

import Foundation
import HeduiReports
import Testing

/// What a person sees in a terminal of 80 columns, made by `script`.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no script"))
struct TerminalTests {
  /// Runs the command in a terminal and gives what it wrote, escapes left out.
  private func lines(_ command: String, columns: Int = 80) throws -> (text: [String], raw: String) {
    let run = try BuiltCommand.shell(
      "export TERM=xterm; script -qec \"stty cols \(columns) rows 24; $HEDUI \(command)\" /dev/null",
      in: Fixture.root)
    let raw = run.output.replacing("\r\n", with: "\n")
    let plain = raw.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
    return (plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), raw)
  }

  @Test(arguments: ["accepted", "faulty"]) func `no line is wider than the terminal`(
    name: String
  ) throws {
    let (lines, raw) = try lines("lint dossiers/\(name) --today 2024-10-20")
    #expect(lines.count > 10)
    let wide = lines.filter { $0.displayWidth > 80 }
    #expect(wide == [])
    #expect(raw.contains("\u{1B}["), "there are colours on a terminal")
    let piped = try BuiltCommand.run(
      "lint", "dossiers/\(name)", "--today", "2024-10-20", in: Fixture.root)
    #expect(!piped.output.contains("\u{1B}["), "and none in a pipe")
    #expect(lines.joined(separator: "\n") == piped.output)
  }

  @Test func `a narrow terminal gets narrow lines`() throws {
    let (lines, _) = try lines("lint dossiers --today 2024-10-20 --lang en", columns: 60)
    #expect(lines.count > 3)
    #expect(lines.filter { $0.displayWidth > 60 } == [])
  }
}
