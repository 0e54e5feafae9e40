// SPDX-License-Identifier: Apache-2.0

package import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What kind of thing stands at a path.
package enum EntryKind: Sendable, Hashable {
  case file, folder, link, pipe, socket, device
}

/// The entries directly below a folder, sorted by the bytes of their names.
package struct FolderEntries {
  /// One entry.
  package struct Entry: Sendable, Hashable {
    /// The name, raw.
    package let name: FilePath.Component
    /// What it is; links are not followed.
    package let kind: EntryKind
  }

  /// The entries; not more than were asked for.
  package private(set) var entries: [Entry] = []
  /// Whether there were more entries than were asked for.
  package private(set) var isCut = false

  /// Lists a folder, at most `limit` entries.
  ///
  /// - Throws: the system's error when the folder cannot be read.
  package init(of folder: FilePath, limit: Int) throws(Errno) {
    guard let stream = folder.withPlatformString({ opendir($0) }) else {
      throw Errno(rawValue: errno)
    }
    defer { closedir(stream) }
    var found: [(key: [UInt8], entry: Entry)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        break
      }
      guard let name = Self.name(of: entry), name.kind == .regular else { continue }
      if found.count >= limit {
        isCut = true
        break
      }
      guard let kind = Self.kind(of: folder.appending(name), followsLinks: false) else { continue }
      found.append((Self.bytes(name), Entry(name: name, kind: kind)))
    }
    found.sort { $0.key.lexicographicallyPrecedes($1.key) }
    entries = found.map(\.entry)
  }

  /// What stands at a path; nil when nothing does or the system does not tell.
  package static func kind(of path: FilePath, followsLinks: Bool) -> EntryKind? {
    var status = stat()
    let result = path.withPlatformString { text in
      followsLinks ? stat(text, &status) : lstat(text, &status)
    }
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    case S_IFIFO: return .pipe
    case S_IFSOCK: return .socket
    default: return .device
    }
  }

  /// The path with every link resolved; nil when it leads nowhere.
  package static func resolved(_ path: FilePath) -> FilePath? {
    guard let text = path.withPlatformString({ realpath($0, nil) }) else { return nil }
    defer { free(text) }
    return FilePath(platformString: text)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath.Component? {
    // Not through `pointee`: an entry may be shorter than its type says.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    return FilePath.Component(platformString: start.assumingMemoryBound(to: CChar.self))
  }

  private static func bytes(_ name: FilePath.Component) -> [UInt8] {
    name.withPlatformString { text in
      var bytes: [UInt8] = []
      var position = 0
      while text[position] != 0 {
        bytes.append(UInt8(bitPattern: text[position]))
        position += 1
      }
      return bytes
    }
  }
}
