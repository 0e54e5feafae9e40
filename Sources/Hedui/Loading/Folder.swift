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

/// An open folder whose files are opened relative to it, so that nobody can swap it in between.
///
/// A class because the descriptor is shared by all who open files and closed when the last is done.
package final class Folder: Sendable {
  /// The folder's open descriptor.
  let descriptor: FileDescriptor
  /// The folder's path without links, as the system knows it; empty for the root.
  private let realPath: [UInt8]

  /// Opens a folder.
  ///
  /// - Throws: `missing`, `notAFile` when the path is no folder, `unreadable`.
  package init(_ path: FilePath) throws(FactError) {
    let opened: FileDescriptor
    do {
      opened = try FileDescriptor.open(
        path, .readOnly, options: [.closeOnExec, .nonBlocking, .directory])
    } catch {
      switch error as? Errno {
      case .noSuchFileOrDirectory: throw FactError(.missing, noFolder(.text(path.displayText)))
      case .notDirectory: throw FactError(.notAFile, notAFolder(.text(path.displayText)))
      default:
        throw FactError(.unreadable, noAccess(.text(path.displayText), .text("\(error)")))
      }
    }
    guard let real = withRealPath(of: opened, { Array($0) }) else {
      try? opened.close()
      throw FactError(.unreadable, noRealPath(.text(path.displayText)))
    }
    descriptor = opened
    realPath = real == [UInt8(ascii: "/")] ? [] : real
  }

  deinit { try? descriptor.close() }

  /// Opens a regular file below the folder for reading, given by a relative path without `..`.
  ///
  /// - Throws: `missing`, `notAFile`, `outsideFolder`, `unreadable`, each with its own words.
  /// - Returns: the open file.
  package func open(_ path: FilePath) throws(FactError) -> SafeFile {
    try SafeFile(path, in: self)
  }

  /// Whether what is open lies below the folder, wherever the path to it led.
  func holds(_ opened: FileDescriptor) -> Bool {
    withRealPath(of: opened) { path in
      path.count > realPath.count && path[realPath.count] == UInt8(ascii: "/")
        && path.starts(with: realPath)
    } ?? false
  }
}

/// Hands on the bytes of the path where an open descriptor really is, links resolved; nil when the
/// system does not say.
func withRealPath<Result>(
  of descriptor: FileDescriptor, _ body: (UnsafeRawBufferPointer) -> Result
) -> Result? {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
    guard let start = buffer.baseAddress else { return nil }
    #if canImport(Darwin)
      guard fcntl(descriptor.rawValue, F_GETPATH, start) != -1 else { return nil }
      let count = strlen(start)
    #else
      let count = readlink("/proc/self/fd/\(descriptor.rawValue)", start, Int(PATH_MAX))
      guard count > 0, count < Int(PATH_MAX) else { return nil }
    #endif
    return body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

private let noFolder = MessageTemplate(
  zh: "没有这个文件夹：{0}", en: "there is no such folder: {0}")
private let notAFolder = MessageTemplate(
  zh: "这不是文件夹：{0}", en: "this is no folder: {0}")
private let noAccess = MessageTemplate(
  zh: "文件夹 {0} 无法打开（{1}）；请检查权限",
  en: "the folder {0} cannot be opened ({1}); look at its permissions")
private let noRealPath = MessageTemplate(
  zh: "系统没有给出文件夹 {0} 的真实路径，因此不能确认文件在文件夹内",
  en: "the system does not tell the real path of the folder {0}, so files cannot be held to it")
