// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import Testing

/// The example of the README, compiled and run; the text between the marks is the README's.
struct ReadmeExampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the example in the README says what is wrong with a photo`() throws {
    let today = try #require(CivilDate("2024-09-01"))
    let photo = Self.root.appending(path: "Fixtures/photos/ratio-358x441.jpg")
    var lines: [String] = []
    func print(_ parts: Any...) { lines.append(parts.map { "\($0)" }.joined(separator: " ")) }
    // README begins
    let policy = try Policy(builtIn: Policy.standardID)
    let validator = Validator(policy: policy, today: today)
    let report = validator.checkPhoto(at: photo)
    for result in report.results where result.outcome == .fail {
      print(result.ruleID, result.message?.text(in: .zh) ?? "", result.clause.section)
    }
    // README ends
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("photo.aspect-ratio 照片 358×441") == true)
    #expect(lines.first?.hasSuffix("附件2二.1") == true)
  }

  @Test func `the README shows the example that is compiled here`() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// README begins") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// README ends") })
    for line in lines[(begin + 1)..<end] { #expect(readme.contains(line.dropFirst(4))) }
  }
}
