// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage

/// Text that waits until what stands before it is known: a little in memory, more on the disk, so that
/// memory stays flat.
///
/// The file has no name from the moment it is open, so nothing is left of it however the program ends. A
/// class, because there is one file behind it however often it is handed on.
final class Spool {
  /// How much waits in memory, in bytes.
  private static let most = 4 << 20

  private var waiting: [UInt8] = []
  private var file: FileDescriptor?
  private var written: Int64 = 0
  private let folder = Spool.folder

  /// The system's folder for such files.
  static var folder: FilePath {
    FilePath(Terminal.variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
  }

  deinit { try? file?.close() }

  /// Adds text.
  func append(_ text: String) throws(OutputFailure) {
    waiting += text.utf8
    if waiting.count >= Self.most { try spill() }
  }

  /// Writes everything to an output, in the order in which it was added.
  func copy(to output: inout any ReportOutput) throws(OutputFailure) {
    if let file {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      var position: Int64 = 0
      while position < written {
        let count: Int
        do {
          count = try chunk.withUnsafeMutableBytes {
            try file.read(fromAbsoluteOffset: position, into: $0)
          }
        } catch {
          throw failure(error)
        }
        guard count > 0 else { throw OutputFailure(errno: .ioError, file: folder.displayText) }
        try output.write(chunk[..<count])
        position += Int64(count)
      }
    }
    try output.write(waiting[...])
  }

  private func spill() throws(OutputFailure) {
    do {
      let file = try self.file ?? NewFile.nameless(in: folder)
      self.file = file
      _ = try file.writeAll(waiting)
    } catch {
      throw failure(error)
    }
    written += Int64(waiting.count)
    waiting.removeAll(keepingCapacity: true)
  }

  private func failure(_ error: any Error) -> OutputFailure {
    OutputFailure(errno: error as? Errno ?? .ioError, file: folder.displayText)
  }
}
