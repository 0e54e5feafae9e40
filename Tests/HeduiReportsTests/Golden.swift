// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Compares text with a file under `Goldens`.
///
/// `HEDUI_RECORD=missing|failed|all` writes the file anew; the test then still fails once, so that nobody
/// records by accident.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: name)
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if recorded == text, mode != "all" { return }
  if mode == "all" || mode == "failed" || (mode == "missing" && recorded == nil) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read the diff and run again", sourceLocation: sourceLocation)
    return
  }
  #expect(
    text == recorded ?? "", "\(name) differs; HEDUI_RECORD=failed writes it anew",
    sourceLocation: sourceLocation)
}

private let mode = ProcessInfo.processInfo.environment["HEDUI_RECORD"]
