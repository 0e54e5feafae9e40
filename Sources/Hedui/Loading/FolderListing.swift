// SPDX-License-Identifier: Apache-2.0
package import HeduiModel
package import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The names of everything below a folder that is no folder, in the order of their bytes.
///
/// Links are listed, not followed. What systems leave behind by themselves (`.DS_Store`, `Thumbs.db`,
/// `desktop.ini`, `._…`, `__MACOSX`) is left out.
package struct FolderListing: Sendable {
  /// How deep folders are entered.
  static let deepest = 32

  /// Relative paths.
  package let paths: [FilePath]
  /// Why the listing is not complete; nil when it is.
  package let obstacle: FactError?

  /// Makes a listing of paths in the order of their bytes.
  package init(of paths: [FilePath]) {
    let found = paths.map { (path: $0, bytes: $0.bytes) }
    self.paths = found.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.path)
    obstacle = nil
  }

  /// Lists a folder.
  package init(_ folder: Folder, limits: Limits) {
    var walk = FolderWalk(limits: limits)
    walk.enter(FilePath.Component("."), of: folder.descriptor.rawValue, at: [])
    obstacle = walk.obstacle
    paths = walk.found.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.path)
  }
}

extension FilePath {
  /// The path's bytes as the system has them, UTF-8 or not.
  var bytes: [UInt8] {
    withPlatformString { start in
      UnsafeBufferPointer(start: start, count: length).map { UInt8(bitPattern: $0) }
    }
  }
}

/// A walk through the folders below one, each opened relative to the one above it.
private struct FolderWalk {
  let limits: Limits
  var found: [(path: FilePath, bytes: [UInt8])] = []
  var obstacle: FactError?
  private var entries = 0
  private var isFull = false

  init(limits: Limits) { self.limits = limits }

  /// Lists a folder; `above` are the names that lead to it.
  mutating func enter(
    _ name: FilePath.Component, of parent: Int32, at above: [FilePath.Component]
  ) {
    let shownName = Value.text(FilePath(root: nil, above).displayText)
    guard above.count <= FolderListing.deepest else {
      return stop(tooDeep(shownName, .integer(FolderListing.deepest, .count)))
    }
    let opened = name.withPlatformString {
      openat(parent, $0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
    }
    guard opened >= 0 else {
      return stop(noListing(shownName, .text("\(Errno(rawValue: errno))")))
    }
    guard let stream = fdopendir(opened) else {
      let reason = Errno(rawValue: errno)
      close(opened)
      return stop(noListing(shownName, .text("\(reason)")))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard let component = self.name(of: entry), component.kind == .regular,
        !isLeftBehind(component.string)
      else { continue }
      entries += 1
      if entries > limits.folderEntries {
        isFull = true
        stop(tooManyEntries(.integer(limits.folderEntries, .count)))
      }
      if isFull { return }
      let path = above + [component]
      if isFolder(entry, component, in: opened) {
        enter(component, of: opened, at: path)
      } else {
        add(FilePath(root: nil, path))
      }
      if isFull { return }
    }
  }

  private mutating func add(_ path: FilePath) {
    guard found.count < limits.dossierFiles else {
      isFull = true
      return stop(tooManyFiles(.integer(limits.dossierFiles, .count)))
    }
    found.append((path, path.bytes))
  }

  /// Remembers the first obstacle.
  private mutating func stop(_ message: Message) {
    if obstacle == nil { obstacle = FactError(.unreadable, message) }
  }

  private func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath.Component? {
    // Not through `pointee`: an entry may be shorter than its type says.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    return FilePath.Component(platformString: start.assumingMemoryBound(to: CChar.self))
  }

  private func isFolder(
    _ entry: UnsafeMutablePointer<dirent>, _ component: FilePath.Component, in parent: Int32
  ) -> Bool {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_type) else { return false }
    let kind = UnsafeRawPointer(entry).load(fromByteOffset: offset, as: UInt8.self)
    if kind != UInt8(DT_UNKNOWN) { return kind == UInt8(DT_DIR) }
    var status = stat()
    let result = component.withPlatformString {
      fstatat(parent, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// Whether a name is one that systems leave behind by themselves.
package func isLeftBehind(_ name: String) -> Bool {
  name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini" || name == "__MACOSX"
    || name.hasPrefix("._") || NewFile.isTemporary(name)
}

private let tooDeep = MessageTemplate(
  zh: "文件夹 {0} 嵌套超过 {1} 层，没有继续列出",
  en: "the folder {0} lies deeper than {1} levels and was not listed")
private let noListing = MessageTemplate(
  zh: "文件夹 {0} 无法列出（{1}）；请检查权限",
  en: "the folder {0} cannot be listed ({1}); look at its permissions")
private let tooManyEntries = MessageTemplate(
  zh: "文件夹内超过 {0} 项，没有全部列出", en: "the folder holds more than {0} entries and was not listed in full"
)
private let tooManyFiles = MessageTemplate(
  zh: "一份材料超过 {0} 个文件，没有全部列出",
  en: "the dossier has more than {0} files and was not listed in full")
