// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct TidinessTests {
  private static let code = [
    "Sources", "Tests", "Fuzz", "Trials", "Fixtures/Generator", "Benchmarks",
  ]

  private static func allCode() -> [String] {
    code.flatMap { Repository.files(below: $0, endings: ["swift", "c", "h"]) }
      .filter { !$0.contains("/.build") }
  }

  @Test func `every file begins with the licence line`() throws {
    let line = "// SPDX-License-Identifier: Apache-2.0"
    let without = try Self.allCode().filter { file in
      let text = try Repository.text(file)
      return !text.hasPrefix(line) && !text.hasPrefix("// swift-tools-version: 6.2\n" + line)
    }
    #expect(without == [])
  }

  @Test func `no file is longer than its room allows`() throws {
    var tooLong: [String] = []
    for file in Self.allCode() {
      let count = try Repository.lines(file).count - 1
      let isRule =
        file.hasPrefix("Sources/HeduiRules/") && !file.contains("/Shared/")
        && !file.hasSuffix("/RuleCatalog.swift")
      let most = isRule || file.hasSuffix(".c") ? 150 : 400
      if count > most { tooLong.append("\(file): \(count) lines, at most \(most)") }
    }
    #expect(tooLong == [])
  }

  @Test func `sources hold nothing that the house forbids`() throws {
    let forbidden: [(text: String, except: String)] = [
      ("try!", ""), ("fatalError(", ""), ("@unchecked Sendable", ""), ("nonisolated(unsafe)", ""),
      (" Date()", ""), ("(Date()", ""), ("print(", "Sources/HeduiCLI/"), ("Thread.sleep", ""),
      ("Task.sleep", ""),
      ("as! ", ""), ("@testable", ""), ("TODO", ""), ("FIXME", ""), ("usleep(", ""),
    ]
    var found: [String] = []
    for file in Repository.sources {
      for (number, line) in try Repository.lines(file) {
        for rule in forbidden where line.contains(rule.text) {
          if !rule.except.isEmpty, file.hasPrefix(rule.except) { continue }
          found.append("\(file):\(number): \(rule.text)")
        }
      }
    }
    #expect(found == [])
  }

  @Test func `messages never speak of fraud`() throws {
    let words = ["fraud", "造假", "作假", "弄虚"]
    var found: [String] = []
    for file in Repository.files(below: "Sources", endings: ["swift"]) {
      for (number, line) in try Repository.lines(file) {
        let isComment = line.drop { $0 == " " }.hasPrefix("//")
        // The one id that is named for the record it asks about; ids are permanent.
        let line = line.replacing("\"integrity.fraud-record\"", with: "")
        for word in words where !isComment && line.contains(word) {
          found.append("\(file):\(number): \(word)")
        }
      }
    }
    #expect(found == [])
  }

  @Test func `identifiers are ASCII and Chinese stands in strings and comments only`() throws {
    var found: [String] = []
    for file in Repository.files(below: "Sources", endings: ["swift"]) {
      var isInText = false
      for (number, line) in try Repository.lines(file) {
        if line.contains("\"\"\"") {
          isInText.toggle()
          continue
        }
        if isInText { continue }
        let code = outsideStringsAndComments(line)
        if !code.utf8.allSatisfy({ $0 < 0x80 }) { found.append("\(file):\(number)") }
      }
    }
    #expect(found == [])
  }
}

/// A line without what stands between quotes or behind `//`.
private func outsideStringsAndComments(_ line: Substring) -> String {
  var result = ""
  var isInString = false
  var previous: Character = " "
  for character in line {
    if character == "\"", previous != "\\" { isInString.toggle() }
    if !isInString {
      if character == "/", previous == "/" { break }
      result.append(character)
    }
    previous = character
  }
  return result
}
