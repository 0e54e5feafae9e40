// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Testing

/// The folder of files that nobody here made, named by the environment variable `HEDUI_CORPORA`.
package enum Corpora {
  /// The folder; nil when the variable is not set.
  package static let folder: URL? = ProcessInfo.processInfo.environment["HEDUI_CORPORA"].map {
    URL(filePath: $0)
  }

  /// A file or folder of the corpora.
  package static func url(_ path: String) throws -> URL {
    try #require(folder, "HEDUI_CORPORA is not set").appending(path: path)
  }

  /// Says that a test that needs the corpora ran to its end; CI compares the names with those in the
  /// sources, so that no such test can be skipped unseen.
  package static func ran(_ name: StaticString) throws {
    guard let log = ProcessInfo.processInfo.environment["HEDUI_CORPUS_LOG"] else { return }
    let line = Data("\(name)\n".utf8)
    if !FileManager.default.fileExists(atPath: log) {
      _ = FileManager.default.createFile(atPath: log, contents: nil)
    }
    let handle = try FileHandle(forWritingTo: URL(filePath: log))
    try handle.seekToEnd()
    try handle.write(contentsOf: line)
    try handle.close()
  }
}

extension Trait where Self == ConditionTrait {
  /// The test needs the corpora and is skipped with a message where they are not.
  package static var needsCorpora: Self {
    .enabled(if: Corpora.folder != nil, "HEDUI_CORPORA is not set: this test needs foreign files")
  }
}
