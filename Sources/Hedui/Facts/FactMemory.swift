// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import Synchronization

/// A memory of what was measured of files, handed in by who has one, as `HeduiRegistry` does.
///
/// It holds bytes by content and by how they were measured, and never a path or a verdict. What it gives back is
/// taken for measured, so that it must give back what it was given or nothing.
public struct FactMemory: Sendable {
  /// Gives what is kept; nil for nothing.
  package let recall: @Sendable (FactKey) -> [UInt8]?
  /// Takes what was measured; it replaces what is kept.
  package let keep: @Sendable (FactKey, [UInt8]) -> Void
  /// What was seen of files in this run.
  let run = RunNotes()

  /// Makes a memory of what it does.
  package init(
    recall: @escaping @Sendable (FactKey) -> [UInt8]?,
    keep: @escaping @Sendable (FactKey, [UInt8]) -> Void
  ) {
    self.recall = recall
    self.keep = keep
  }

  /// How many facts the memory gave and how many had to be measured, since it was made.
  public var tally: FactTally { run.tally }
}

/// What facts are kept under.
package struct FactKey: Sendable, Hashable {
  /// SHA-256 of the content, in lower-case hexadecimal.
  package let content: String
  /// The version of facts, the limits, and what opened the pages: facts of other settings are other facts.
  package let setting: String

  /// Makes a key.
  package init(content: String, setting: String) {
    self.content = content
    self.setting = setting
  }
}

/// How many facts came from a memory, and how many were measured.
public struct FactTally: Sendable, Hashable {
  /// Facts that the memory gave.
  public var recalled = 0
  /// Facts for which a file was decoded, listed, walked through or read for words.
  public var measured = 0
  /// Files whose content was read for its SHA-256.
  public var digested = 0
}

/// What was seen of files in a run: counts, and the SHA-256 of files that did not change since.
///
/// A class because all who measure share it.
final class RunNotes: Sendable {
  private struct State {
    var tally = FactTally()
    var digests: [FileStamp: String] = [:]
  }

  private let state = Mutex(State())

  var tally: FactTally { state.withLock { $0.tally } }

  func count(_ field: any WritableKeyPath<FactTally, Int> & Sendable) {
    state.withLock { $0.tally[keyPath: field] += 1 }
  }

  /// The SHA-256 of a file, read at most once as long as the file's stamp stays.
  func digest(
    of stamp: FileStamp?, _ read: () throws(FactError) -> String
  ) throws(FactError) -> String {
    if let stamp, let known = state.withLock({ $0.digests[stamp] }) { return known }
    count(\.digested)
    let digest = try read()
    if let stamp { state.withLock { $0.digests[stamp] = digest } }
    return digest
  }
}

/// What changes when a file's content does: which file, its size, and when the system last saw it changed.
struct FileStamp: Sendable, Hashable {
  let identity: SafeFile.Identity
  let byteCount: Int
  let changed: SafeFile.Moment
}
