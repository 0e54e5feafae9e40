// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Testing

/// Compares text with a committed file.
///
/// `HEDUI_RECORD=missing|failed|all` writes the file anew; the test then still fails once, so that nobody
/// records by accident.
package func expectCommitted(
  _ text: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let name = file.lastPathComponent
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if recorded == text, mode != "all" { return }
  if mode == "all" || mode == "failed" || (mode == "missing" && recorded == nil) {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read the diff and run again", sourceLocation: sourceLocation)
    return
  }
  #expect(
    text == recorded ?? "", "\(name) differs; HEDUI_RECORD=failed writes it anew",
    sourceLocation: sourceLocation)
}

/// The checkout that the tests were built from.
package let checkout = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private let mode = ProcessInfo.processInfo.environment["HEDUI_RECORD"]
