// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Hedui
public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The secret under which names, numbers and contents are remembered: without it nobody can try names
/// against a registry.
///
/// It lies in a file of its own that only its owner may read, never in the registry or its backups.
public struct RegistryKey: Sendable {
  private let key: SymmetricKey
  private static let byteCount = 32

  /// Makes a key for one run, which is written nowhere.
  public init() { key = SymmetricKey(size: .bits256) }

  /// Reads a key.
  ///
  /// - Throws: ``RegistryError`` when there is none, when others than its owner may read it, or when it is no key.
  public init(contentsOf path: FilePath) throws(RegistryError) {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec])
    } catch Errno.noSuchFileOrDirectory {
      throw .keyTrouble(noKey(.text(path.displayText)))
    } catch {
      throw .keyTrouble(unreadableKey(.text(path.displayText), .text("\(error)")))
    }
    defer { try? descriptor.close() }
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .keyTrouble(noKey(.text(path.displayText)))
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .keyTrouble(openKey(.text(path.displayText)))
    }
    let bytes = Self.bytes(of: descriptor)
    guard let bytes, bytes.count == Self.byteCount else {
      throw .keyTrouble(noKeyInside(.text(path.displayText)))
    }
    key = SymmetricKey(data: bytes)
  }

  /// Makes a new key where there is no file yet.
  ///
  /// - Throws: ``RegistryError`` when it cannot be written.
  public static func make(at path: FilePath) throws(RegistryError) -> RegistryKey {
    let fresh = SymmetricKey(size: .bits256)
    do {
      let descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: .ownerReadWrite)
      defer { try? descriptor.close() }
      _ = try fresh.withUnsafeBytes { try descriptor.writeAll($0) }
      guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    } catch Errno.fileExists {
      return try RegistryKey(contentsOf: path)
    } catch {
      throw .cannotWriteKey(unwrittenKey(.text(path.displayText), .text("\(error)")))
    }
    return try RegistryKey(contentsOf: path)
  }

  /// What is digested; equal texts of two kinds have nothing in common.
  enum Kind: String {
    case check, person, dossier, content, project, paper, facts, claims
  }

  /// The digest of a text.
  func digest(_ kind: Kind, _ text: String) -> KeyedDigest {
    var code = HMAC<SHA256>(key: key)
    code.update(data: Data("hedui/\(kind.rawValue)/".utf8))
    code.update(data: Data(text.utf8))
    return KeyedDigest(code.finalize())
  }

  /// A key for another use, from which this one cannot be had.
  func derived(for use: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("hedui/\(use)".utf8), outputByteCount: Self.byteCount)
  }

  private static func bytes(of descriptor: FileDescriptor) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: byteCount + 1)
    let count = try? bytes.withUnsafeMutableBytes {
      try descriptor.read(fromAbsoluteOffset: 0, into: $0)
    }
    return count.map { Array(bytes.prefix($0)) }
  }
}

/// The first 128 bits of an HMAC-SHA-256 under a registry's key.
package struct KeyedDigest: Sendable, Hashable {
  /// The bits as they are stored, 16 bytes.
  let data: Data

  init(_ code: some Sequence<UInt8>) { data = Data(code.prefix(16)) }

  /// The first 64 bits in hexadecimal, by which people call a dossier.
  package var id: String { String(hexadecimal.prefix(16)) }

  /// All bits in hexadecimal.
  var hexadecimal: String {
    data.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}

private let noKey = MessageTemplate(
  zh: "没有登记簿的密钥文件 {0}，请用 --registry-key 指明；没有密钥，登记簿无法使用",
  en:
    "there is no key file {0}; name it with --registry-key; a registry is of no use without its key"
)
private let unreadableKey = MessageTemplate(
  zh: "密钥文件 {0} 打不开：{1}", en: "the key file {0} cannot be opened: {1}")
private let openKey = MessageTemplate(
  zh: "密钥文件 {0} 允许他人读取，请改为只有本人可读（chmod 600）",
  en: "others may read the key file {0}; let only its owner read it (chmod 600)")
private let noKeyInside = MessageTemplate(
  zh: "{0} 不是登记簿的密钥（应为 32 字节）", en: "{0} is no registry's key (32 bytes)")
private let unwrittenKey = MessageTemplate(
  zh: "密钥文件 {0} 写不下来：{1}", en: "the key file {0} cannot be written: {1}")
