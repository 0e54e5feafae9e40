// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
package import HeduiModel
package import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A regular file below a folder, open for reading until it goes out of use.
///
/// Opening never waits (pipes), never becomes a terminal's owner, and what was opened is asked whether it
/// is a regular file and where it really lies, so links and swaps between two looks change nothing.
package struct SafeFile: ~Copyable {
  /// The open file.
  package let descriptor: FileDescriptor
  /// Its size when it was opened, in bytes.
  package let byteCount: Int
  /// What tells it from every other file of the machine: device and number.
  package let identity: Identity

  /// Device and number of a file.
  package struct Identity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// When the system last saw the file's content or owner change; nobody can set it back.
  let changed: Moment

  /// A point in time, in seconds and nanoseconds of the system's clock.
  struct Moment: Sendable, Hashable {
    let seconds: Int
    let nanoseconds: Int
  }

  /// Opens a regular file below a folder.
  ///
  /// - Throws: `missing`, `notAFile`, `outsideFolder`, `unreadable`.
  init(_ path: FilePath, in folder: Folder) throws(FactError) {
    try path.staysInside()
    try self.init(path, at: folder.descriptor.rawValue) { opened throws(FactError) in
      guard folder.holds(opened) else {
        throw FactError(.outsideFolder, linkedOutside(.text(path.displayText)))
      }
    }
  }

  /// Opens a regular file that a person named; links are followed, wherever they lead.
  ///
  /// - Throws: `missing`, `notAFile`, `unreadable`.
  package init(_ path: FilePath) throws(FactError) {
    try self.init(path, at: AT_FDCWD) { _ in }
  }

  private init(
    _ path: FilePath, at folder: Int32, check: (FileDescriptor) throws(FactError) -> Void
  ) throws(FactError) {
    let raw = path.withPlatformString {
      openat(folder, $0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    }
    guard raw >= 0 else { throw openingError(Errno(rawValue: errno), path, folder) }
    let opened = FileDescriptor(rawValue: raw)
    do throws(FactError) {
      let status = try Self.status(of: opened, path)
      try check(opened)
      byteCount = Int(clamping: status.st_size)
      identity = Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino))
      changed = Self.changed(status)
      descriptor = opened
    } catch {
      try? opened.close()
      throw error
    }
  }

  deinit { try? descriptor.close() }

  /// The file's bytes for the readers of pictures, who must be done before the file is closed.
  var source: ByteSource { ByteSource(descriptor: descriptor.rawValue, byteCount: byteCount) }

  /// Reads the whole file, also when it grows or shrinks meanwhile.
  ///
  /// - Throws: `tooManyBytes` beyond the limit, `unreadable` when the system fails.
  package borrowing func bytes(atMost limit: Int) throws(FactError) -> [UInt8] {
    guard byteCount <= limit else { throw Self.tooManyBytes(byteCount, limit) }
    var bytes: [UInt8] = []
    do {
      // One byte more shows that the file has grown.
      var chunk = [UInt8](repeating: 0, count: min(byteCount &+ 1, 1 << 20))
      while true {
        let count = try chunk.withUnsafeMutableBytes {
          try descriptor.read(fromAbsoluteOffset: Int64(bytes.count), into: $0)
        }
        if count == 0 { return bytes }
        bytes += chunk[..<count]
        if bytes.count > limit { break }
      }
    } catch {
      throw FactError(.unreadable, readFailed(.text("\(error)")))
    }
    throw Self.tooManyBytes(bytes.count, limit)
  }

  /// Says that a file is larger than may be read.
  static func tooManyBytes(_ count: Int, _ limit: Int) -> FactError {
    FactError(.tooManyBytes, tooLarge(.integer(count, .bytes), .integer(limit, .bytes)))
  }

  private static func changed(_ status: stat) -> Moment {
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return Moment(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }

  /// Asks for size and kind.
  ///
  /// - Throws: `notAFile` for everything but a regular file.
  private static func status(
    of opened: FileDescriptor, _ path: FilePath
  ) throws(FactError) -> stat {
    var status = stat()
    guard fstat(opened.rawValue, &status) == 0 else {
      throw FactError(.unreadable, readFailed(.text("\(Errno(rawValue: errno))")))
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFREG { return status }
    let name = Value.text(path.displayText)
    switch kind {
    case S_IFDIR: throw FactError(.notAFile, isFolder(name))
    case S_IFIFO: throw FactError(.notAFile, isPipe(name))
    default: throw FactError(.notAFile, isDevice(name))
    }
  }
}

/// Says why the system would not open a path.
private func openingError(_ errno: Errno, _ path: FilePath, _ folder: Int32) -> FactError {
  let name = Value.text(path.displayText)
  switch errno {
  case .noSuchFileOrDirectory, .notDirectory:
    return FactError(.missing, isLink(path, folder) ? danglingLink(name) : noFile(name))
  case .tooManySymbolicLinkLevels: return FactError(.unreadable, linkLoop(name))
  case .permissionDenied, .notPermitted: return FactError(.unreadable, noPermission(name))
  case .noSuchAddressOrDevice: return FactError(.notAFile, isDevice(name))
  case .fileNameTooLong: return FactError(.missing, nameTooLong(name))
  default: return FactError(.unreadable, openFailed(name, .text("\(errno)")))
  }
}

extension FactError {
  /// Says of a path within a store that holds no such file what opening it in a folder would say.
  package static func absent(_ path: FilePath, from files: some Sequence<FilePath>) -> FactError {
    do throws(FactError) {
      try path.staysInside()
    } catch {
      return error
    }
    let name = Value.text(path.displayText)
    if files.contains(where: { $0 != path && $0.starts(with: path) }) {
      return FactError(.notAFile, isFolder(name))
    }
    let isTooLong = path.components.contains { $0.string.utf8.count > 255 }
    return FactError(.missing, isTooLong ? nameTooLong(name) : noFile(name))
  }
}

private func isLink(_ path: FilePath, _ folder: Int32) -> Bool {
  var status = stat()
  let result = path.withPlatformString {
    fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
  }
  return result == 0 && status.st_mode & S_IFMT == S_IFLNK
}

extension FilePath {
  /// Refuses a path that, taken from a folder, leads out of it by its words.
  ///
  /// - Throws: `outsideFolder`.
  func staysInside() throws(FactError) {
    guard !isEmpty, isRelative, components.allSatisfy({ $0.kind == .regular }) else {
      throw FactError(.outsideFolder, outsideFolder(.text(displayText)))
    }
  }
}

private let outsideFolder = MessageTemplate(
  zh: "路径 {0} 不在申报文件夹内", en: "the path {0} is not within the dossier's folder")
private let linkedOutside = MessageTemplate(
  zh: "{0} 通过链接指向申报文件夹之外；请把文件本身放入文件夹",
  en: "{0} leads out of the dossier's folder by a link; put the file itself into the folder")
private let readFailed = MessageTemplate(
  zh: "读取失败（{0}）；请检查磁盘或网络盘后重试",
  en: "reading failed ({0}); look at the disk or network drive and try again")
private let tooLarge = MessageTemplate(
  zh: "文件大小为 {0}，最多读取 {1}", en: "the file has {0}, at most {1} are read")
private let isFolder = MessageTemplate(
  zh: "{0} 是文件夹，不是文件", en: "{0} is a folder and no file")
private let isPipe = MessageTemplate(
  zh: "{0} 是管道，不是文件", en: "{0} is a pipe and no file")
private let isDevice = MessageTemplate(
  zh: "{0} 是设备或套接字，不是文件", en: "{0} is a device or socket and no file")
private let noFile = MessageTemplate(
  zh: "没有文件 {0}；请检查文件名和大小写", en: "there is no file {0}; look at its name and case")
private let danglingLink = MessageTemplate(
  zh: "{0} 是链接，所指的文件不存在；请放入文件本身",
  en: "{0} is a link to a file that is not there; put the file itself in its place")
private let linkLoop = MessageTemplate(
  zh: "{0} 的链接互相指向，没有尽头", en: "the links at {0} lead to one another without end")
private let noPermission = MessageTemplate(
  zh: "没有读取 {0} 的权限；请修改文件权限", en: "there is no permission to read {0}; change it")
private let nameTooLong = MessageTemplate(
  zh: "文件名 {0} 过长，系统中不会有这个文件", en: "the name {0} is longer than the system allows")
private let openFailed = MessageTemplate(
  zh: "{0} 无法打开（{1}）", en: "{0} cannot be opened ({1})")
