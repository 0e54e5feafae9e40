// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import Synchronization
import SystemPackage

/// Bytes that wait in a file without a name, so that nothing is left of them however the program ends.
///
/// A class because there is one file behind it; safe from any number of threads.
final class NamelessFile: Sendable {
  /// Where bytes lie in the file.
  struct Place: Sendable, Hashable {
    fileprivate let at: Int64
    fileprivate let count: Int
  }

  private struct State {
    var file: FileDescriptor?
    var end: Int64 = 0
  }

  private let folder: FilePath
  private let state = Mutex(State())

  /// Makes a file in a folder when there is something to write.
  init(in folder: FilePath) { self.folder = folder }

  deinit { state.withLock { try? $0.file?.close() } }

  /// Writes bytes at the end; nil when the system does not take them.
  func add(_ bytes: some Collection<UInt8>) -> Place? {
    state.withLock { state in
      do {
        let file = try state.file ?? NewFile.nameless(in: folder)
        state.file = file
        try file.writeAll(toAbsoluteOffset: state.end, bytes)
      } catch {
        return nil
      }
      defer { state.end += Int64(bytes.count) }
      return Place(at: state.end, count: bytes.count)
    }
  }

  /// The bytes at a place; nil when the system does not give them.
  func bytes(at place: Place) -> Data? {
    state.withLock { state in
      guard let file = state.file else { return nil }
      var bytes = Data(count: place.count)
      let count = try? bytes.withUnsafeMutableBytes {
        try file.read(fromAbsoluteOffset: place.at, into: $0)
      }
      return count == place.count ? bytes : nil
    }
  }
}
