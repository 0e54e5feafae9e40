// SPDX-License-Identifier: Apache-2.0

import Foundation
import SystemPackage
import Years

/// `YearsTrial COUNT JOBS`: two years of so many dossiers with planted copies; prints what was found of them.
@main
enum YearsCommand {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let count = arguments.first ?? 20_000
    let url = FileManager.default.temporaryDirectory.appending(path: "hedui-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let start = ContinuousClock.now
    let result = try await YearsTrial(count: count, in: FilePath(url.path))
      .run(jobs: arguments.dropFirst().first ?? 2)
    for line in result.lines { print(line) }
    let (exact, near) = (result.recall(YearsCopy.Kind.exact), result.recall(YearsCopy.Kind.near))
    print(
      "recall: exact \(exact), near \(near); false pairs \(result.falsePairCount), pairs within common forms "
        + "\(result.commonPairs)"
    )
    print("\(result.dossiers) dossiers in \(ContinuousClock.now - start)")
    let isMet =
      exact >= 0.99 && near >= 0.95 && result.falsePairCount * 10_000 <= result.dossiers
    exit(isMet ? 0 : 1)
  }
}
