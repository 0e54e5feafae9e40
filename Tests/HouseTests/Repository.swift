// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The checkout that the tests were built from.
enum Repository {
  /// The top folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A text file's content.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder with one of the endings, relative to the top, sorted.
  static func files(below folder: String, endings: Set<String>) -> [String] {
    let top = root.appending(path: folder)
    guard let walker = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
    else { return [] }
    let prefix = root.standardizedFileURL.path + "/"
    return walker.compactMap { $0 as? URL }
      .filter { endings.contains($0.pathExtension) }
      .map { String($0.standardizedFileURL.path.dropFirst(prefix.count)) }
      .sorted()
  }

  /// The Swift and C files of all rooms.
  static var sources: [String] { files(below: "Sources", endings: ["swift", "c", "h"]) }

  /// Every line of a file with its number, from 1.
  static func lines(_ path: String) throws -> [(number: Int, text: Substring)] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, $0.element) }
  }
}
