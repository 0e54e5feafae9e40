// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Compares text with a file under `Goldens`; see ``expectCommitted(_:at:sourceLocation:)``.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  try expectCommitted(text, at: folder.appending(path: name), sourceLocation: sourceLocation)
}
