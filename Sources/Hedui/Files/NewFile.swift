// SPDX-License-Identifier: Apache-2.0

package import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is written beside its place and moved there when it is whole; until then, and whenever
/// something fails, nothing stands at its place and nothing is left behind.
package struct NewFile: ~Copyable {
  /// Where the bytes are while they are not in place.
  package let temporaryPath: FilePath
  private let path: FilePath
  private var descriptor: FileDescriptor?

  /// Creates an empty file beside a path.
  ///
  /// - Throws: `Errno`, with nothing left behind.
  package init(beside path: FilePath) throws(Errno) {
    let (descriptor, temporaryPath) = try Self.openBeside(path)
    self.descriptor = descriptor
    self.temporaryPath = temporaryPath
    self.path = path
  }

  /// Writes bytes beside a path and has the system put them on the disk.
  ///
  /// - Throws: `Errno`, with nothing left behind.
  package static func written(_ bytes: [UInt8], beside path: FilePath) throws(Errno) -> NewFile {
    var file = try NewFile(beside: path)
    try file.append(bytes)
    try file.close()
    return file
  }

  deinit {
    try? descriptor?.close()
    Self.remove(temporaryPath)
  }

  /// Writes bytes at the end.
  ///
  /// - Throws: `Errno`; `badFileDescriptor` once the file is closed.
  package mutating func append(_ bytes: [UInt8]) throws(Errno) {
    guard let descriptor else { throw .badFileDescriptor }
    do {
      _ = try descriptor.writeAll(bytes)
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// Has the system put the bytes on the disk and closes the file; does nothing when it is closed.
  ///
  /// - Throws: `Errno`.
  package mutating func close() throws(Errno) {
    guard let descriptor else { return }
    self.descriptor = nil
    let failure = fsync(descriptor.rawValue) == 0 ? nil : Errno(rawValue: errno)
    do {
      try descriptor.close()
    } catch {
      throw failure ?? error as? Errno ?? .ioError
    }
    if let failure { throw failure }
  }

  /// Moves the file into place.
  ///
  /// - Parameter overwrites: whether a file that stands there is replaced.
  /// - Throws: `fileExists`, or another `Errno`; then the place is as it was.
  package consuming func moveIntoPlace(overwrites: Bool) throws(Errno) {
    try close()
    if !overwrites {
      // A second name is refused where there is one already; `rename` would replace it.
      let linked = temporaryPath.withPlatformString { from in
        path.withPlatformString { link(from, $0) }
      }
      if linked == 0 { return Self.syncFolder(of: path) }
      let failure = Errno(rawValue: errno)
      guard failure == .notPermitted || failure == .notSupported else { throw failure }
      // File systems without hard links (FAT): look, then move.
      if Self.exists(path) { throw .fileExists }
    }
    let moved = temporaryPath.withPlatformString { from in
      path.withPlatformString { rename(from, $0) }
    }
    if moved != 0 { throw Errno(rawValue: errno) }
    Self.syncFolder(of: path)
  }

  /// Opens a file for reading and writing that has no name and is gone when it is closed.
  ///
  /// - Throws: `Errno`, with nothing left behind.
  package static func nameless(in folder: FilePath) throws(Errno) -> FileDescriptor {
    let (descriptor, path) = try openBeside(
      folder.appending("spool"), .readWrite, permissions: .ownerReadWrite)
    remove(path)
    return descriptor
  }

  /// Whether anything stands at a path, a link that leads nowhere included.
  package static func exists(_ path: FilePath) -> Bool {
    FolderEntries.kind(of: path, followsLinks: false) != nil
  }

  /// Whether what stands at a path is a regular file or a link, so that a new file may take its place.
  package static func isReplaceable(_ path: FilePath) -> Bool {
    switch FolderEntries.kind(of: path, followsLinks: false) {
    case .file: true
    case .link: FolderEntries.kind(of: path, followsLinks: true).map { $0 == .file } ?? true
    default: false
    }
  }

  /// Whether a name is one under which files wait here to be moved into place.
  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(".hedui-"), name.hasSuffix(".tmp") else { return false }
    let numbers = name.dropFirst(7).dropLast(4).split(
      separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Creates a file that did not exist, under a hidden name in the same folder.
  private static func openBeside(
    _ path: FilePath, _ mode: FileDescriptor.AccessMode = .writeOnly,
    permissions: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
  ) throws(Errno) -> (FileDescriptor, FilePath) {
    let folder = path.removingLastComponent()
    for attempt in 0..<100 {
      let name = ".hedui-\(getpid())-\(attempt).tmp"
      guard let component = FilePath.Component(name) else { break }
      let temporary = folder.appending(component)
      do {
        let descriptor = try FileDescriptor.open(
          temporary, mode, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
          permissions: permissions)
        return (descriptor, temporary)
      } catch Errno.fileExists {
        continue
      } catch {
        throw error as? Errno ?? .ioError
      }
    }
    throw .fileExists
  }

  private static func remove(_ path: FilePath) { _ = path.withPlatformString { unlink($0) } }

  /// Has the system remember the new name; a file system that cannot do that has nothing to lose.
  private static func syncFolder(of path: FilePath) {
    let folder = path.removingLastComponent()
    guard
      let descriptor = try? FileDescriptor.open(
        folder.isEmpty ? "." : folder, .readOnly, options: [.closeOnExec])
    else { return }
    fsync(descriptor.rawValue)
    try? descriptor.close()
  }
}

/// What tells a file from every other file of the machine.
package struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The identity of what a path leads to, links followed; nil when there is nothing.
  package init?(_ path: FilePath) {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
