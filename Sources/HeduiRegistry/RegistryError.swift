// SPDX-License-Identifier: Apache-2.0

import GRDB
public import Hedui

/// Why a registry cannot be used.
public struct RegistryError: Error, Sendable, Hashable {
  /// What kind of obstacle it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The file is something else.
    case notARegistry
    /// A later version of the tool made it.
    case newerVersion
    /// Another process holds it longer than one waits.
    case locked
    /// It may not be written.
    case readOnly
    /// The disk is full.
    case diskFull
    /// The system does not take what is written, or nothing can be made at the place.
    case unwritten
    /// Parts of it are damaged.
    case damaged
    /// It cannot be opened or read.
    case unreadable
    /// There is no key, or others may read it, or it is another registry's.
    case badKey
    /// There is no such registry.
    case missing
  }

  /// What kind of obstacle it is.
  public let code: Code
  /// What happened and what to do, for a person.
  public let message: Message

  init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }

  /// Whether the registry could be read but not written.
  public var isAboutWriting: Bool {
    switch code {
    case .readOnly, .diskFull, .unwritten, .locked: true
    case .notARegistry, .newerVersion, .damaged, .unreadable, .badKey, .missing: false
    }
  }

  /// What SQLite or the system says, in our words.
  package init(_ error: any Error) {
    if let error = error as? RegistryError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.unreadable, unreadable(.text("\(error)")))
      return
    }
    switch error.extendedResultCode {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE,
      .SQLITE_IOERR_DIR_FSYNC:
      self = Self.cannotWrite(error.message ?? "\(error.resultCode)")
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(.notARegistry, notARegistry())
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.locked, locked())
    case .SQLITE_READONLY, .SQLITE_PERM: self.init(.readOnly, readOnly())
    case .SQLITE_FULL: self.init(.diskFull, diskFull())
    case .SQLITE_CORRUPT: self.init(.damaged, damaged())
    default: self.init(.unreadable, unreadable(.text(error.message ?? "\(error.resultCode)")))
    }
  }

  static var isSomethingElse: RegistryError { RegistryError(.notARegistry, notARegistry()) }
  static func isNewer(_ version: Int) -> RegistryError {
    RegistryError(.newerVersion, newerVersion(.integer(version)))
  }
  static var isDamaged: RegistryError { RegistryError(.damaged, damaged()) }
  static var isMissing: RegistryError { RegistryError(.missing, missing()) }
  static var isReadOnly: RegistryError { RegistryError(.readOnly, readOnly()) }
  static func cannotWrite(_ reason: String) -> RegistryError {
    RegistryError(.unwritten, unwritten(.text(reason)))
  }
  static func cannotWriteKey(_ message: Message) -> RegistryError {
    RegistryError(.unwritten, message)
  }
  static func keyTrouble(_ message: Message) -> RegistryError { RegistryError(.badKey, message) }
}

private let notARegistry = MessageTemplate(
  zh: "不是登记簿文件，没有读也没有改；请检查 --registry 的路径",
  en: "the file is no registry; it was neither read nor changed; check the path of --registry")
private let newerVersion = MessageTemplate(
  zh: "登记簿由较新的版本建立（结构 {0}），请升级 hedui",
  en: "a later version made the registry (layout {0}); upgrade hedui")
private let locked = MessageTemplate(
  zh: "登记簿被其他程序占用超过等待时间，请稍后重试",
  en: "another program held the registry longer than we wait; try again later")
private let readOnly = MessageTemplate(
  zh: "登记簿不可写，请检查文件和文件夹的权限",
  en: "the registry may not be written; check the permissions of the file and its folder")
private let diskFull = MessageTemplate(
  zh: "磁盘已满，没有写入登记簿，请腾出空间后重新检查",
  en: "the disk is full and nothing was written to the registry; make room and check again")
private let unwritten = MessageTemplate(
  zh: "登记簿写不下来（{0}），请检查路径、磁盘空间和配额",
  en: "the registry cannot be written ({0}); look at the path, the room on the disk and quotas")
private let damaged = MessageTemplate(
  zh: "登记簿有损坏，请运行 hedui registry verify 并从备份恢复",
  en: "the registry is damaged; run hedui registry verify and restore a backup")
private let unreadable = MessageTemplate(
  zh: "登记簿打不开：{0}", en: "the registry cannot be opened: {0}")
private let missing = MessageTemplate(
  zh: "没有这个登记簿；hedui lint --registry 会新建",
  en: "there is no such registry; hedui lint --registry makes one")
