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
  /// The folder's path without links, as the system knows it.
  let realPath: FilePath

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
      case .noSuchFileOrDirectory: throw FactError(.missing, noFolder(.text(shown(path.string))))
      case .notDirectory: throw FactError(.notAFile, notAFolder(.text(shown(path.string))))
      default:
        throw FactError(.unreadable, noAccess(.text(shown(path.string)), .text("\(error)")))
      }
    }
    guard let real = FilePath(realPathOf: opened) else {
      try? opened.close()
      throw FactError(.unreadable, noRealPath(.text(shown(path.string))))
    }
    descriptor = opened
    realPath = real
  }

  deinit { try? descriptor.close() }

  /// Opens a regular file below the folder for reading.
  ///
  /// - Parameter path: a relative path without `..`.
  /// - Throws: `missing`, `notAFile`, `outsideFolder`, `unreadable`, each with its own words.
  package func open(_ path: FilePath) throws(FactError) -> SafeFile {
    try SafeFile(path, in: self)
  }
}

extension FilePath {
  /// Where an open descriptor really is, links resolved; nil when the system does not say.
  init?(realPathOf descriptor: FileDescriptor) {
    #if canImport(Darwin)
      var buffer = [CChar](repeating: 0, count: Int(MAXPATHLEN))
      guard fcntl(descriptor.rawValue, F_GETPATH, &buffer) != -1 else { return nil }
      self.init(platformString: buffer)
    #else
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = readlink("/proc/self/fd/\(descriptor.rawValue)", &buffer, Int(PATH_MAX))
      guard count > 0, count < Int(PATH_MAX) else { return nil }
      buffer[count] = 0
      self.init(platformString: Array(buffer[...count]))
    #endif
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
