// SPDX-License-Identifier: Apache-2.0

import CZip
import HeduiModel
import Synchronization

/// A zip archive in memory; its entries are unpacked one at a time.
///
/// A class because libzip's handle is shared by all who read entries, and closed when the last is done.
final class ZipFile: Sendable {
  /// An entry as the archive's table has it.
  struct Entry {
    let index: Int
    /// The name's bytes, in whatever characters they were meant.
    let name: [UInt8]
    /// Bytes when unpacked, as declared.
    let byteCount: Int
    let isLocked: Bool
    let isSpecial: Bool
  }

  private struct State {
    let handle: OpaquePointer
    let bytes: UnsafeMutableRawBufferPointer
    /// The entry that was unpacked last: one file is asked for many facts in a row.
    var last: (index: Int, bytes: [UInt8])?
  }

  private let state: Mutex<State>
  /// How many entries there are.
  let count: Int

  /// Opens an archive.
  ///
  /// - Throws: ``ArchiveError`` when it is none, or nothing here can open it.
  init(_ bytes: [UInt8]) throws(ArchiveError) {
    // libzip takes no bytes at all for an archive without entries.
    guard !bytes.isEmpty else { throw ArchiveError(empty()) }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    copy.copyBytes(from: bytes)
    var handle: OpaquePointer?
    var words = [CChar](repeating: 0, count: Int(HEDUI_ZIP_MESSAGE_SIZE))
    let status = hedui_zip_open(
      copy.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, &handle, &words)
    guard status == HEDUI_ZIP_OK, let handle else {
      copy.deallocate()
      let said = Value.text(text(words))
      throw ArchiveError(status == HEDUI_ZIP_NO_LIBRARY ? noLibrary(said) : damaged(said))
    }
    count = Int(clamping: hedui_zip_count(handle))
    state = Mutex(State(handle: handle, bytes: copy))
  }

  deinit {
    state.withLock { state in
      hedui_zip_close(state.handle)
      state.bytes.deallocate()
    }
  }

  /// What the table says of an entry; nil when it makes no sense.
  func entry(_ index: Int) -> Entry? {
    state.withLock { state in
      var entry = hedui_zip_entry()
      guard hedui_zip_entry_at(state.handle, UInt64(index), &entry), let name = entry.name else {
        return nil
      }
      var bytes: [UInt8] = []
      var next = name
      while next.pointee != 0 {
        bytes.append(UInt8(bitPattern: next.pointee))
        next += 1
      }
      return Entry(
        index: index, name: bytes, byteCount: Int(clamping: entry.size),
        isLocked: entry.is_locked, isSpecial: entry.is_special)
    }
  }

  /// The bytes of an entry that unpacks to `byteCount`; memory for so many is taken.
  ///
  /// - Throws: ``ArchiveError`` when it unpacks to another number, or its checksum differs.
  func bytes(of index: Int, byteCount: Int) throws(ArchiveError) -> [UInt8] {
    var words = [CChar](repeating: 0, count: Int(HEDUI_ZIP_MESSAGE_SIZE))
    let found = state.withLock { state -> [UInt8]? in
      if let last = state.last, last.index == index { return last.bytes }
      var isWhole = false
      let bytes = [UInt8](unsafeUninitializedCapacity: max(1, byteCount)) { buffer, count in
        isWhole = hedui_zip_read(
          state.handle, UInt64(index), buffer.baseAddress, byteCount, &words)
        count = isWhole ? byteCount : 0
      }
      guard isWhole else { return nil }
      state.last = (index, bytes)
      return bytes
    }
    guard let found else { throw ArchiveError(notUnpacked(.text(text(words)))) }
    return found
  }
}

private func text(_ words: [CChar]) -> String {
  String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private let noLibrary = MessageTemplate(
  zh: "本机没有 libzip（找过 {0}），不能打开 zip；请安装 libzip4，或先解压",
  en:
    "there is no libzip here (looked for {0}) to open zip archives; install libzip4, or unpack first"
)
private let empty = MessageTemplate(
  zh: "文件是空的，不是 zip；请重新压缩", en: "the file is empty and no zip archive; pack it again")
private let damaged = MessageTemplate(
  zh: "不是可读的 zip 文件（{0}）；请重新压缩", en: "this is no zip archive that can be read ({0}); pack it again")
private let notUnpacked = MessageTemplate(
  zh: "压缩包内的文件损坏，解压不全（{0}）；请重新压缩",
  en: "a file of the archive is damaged and does not unpack whole ({0}); pack it again")
