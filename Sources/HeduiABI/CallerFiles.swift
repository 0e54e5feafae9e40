// SPDX-License-Identifier: Apache-2.0

import CHeduiABI
import Hedui

/// The files of a dossier that the caller keeps.
struct CallerFiles: Sendable {
  private typealias Open =
    @convention(c) @Sendable (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?,
      UnsafeMutablePointer<UnsafePointer<UInt8>?>?, UnsafeMutablePointer<Int>?
    ) -> Int32
  private typealias Close =
    @convention(c) @Sendable (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int) -> Void

  /// The caller's pointer as a number: it is handed back and never followed here.
  private let context: UInt
  private let open: Open
  private let close: Close?

  /// Takes the caller's functions; nil when there is none that opens files.
  init?(_ files: hedui_files) {
    guard let open = files.open else { return nil }
    context = UInt(bitPattern: files.context)
    self.open = open
    close = files.close
  }

  /// A copy of a file's bytes.
  ///
  /// - Throws: `missing`, and `tooManyBytes`.
  func bytes(of path: String, _ limits: Limits) throws(FactError) -> [UInt8] {
    let context = UnsafeMutableRawPointer(bitPattern: context)
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    let answer = path.withCString { open(context, $0, &bytes, &length) }
    guard answer == 0 else { throw FactError(.missing, notThere(.text(path))) }
    defer { close?(context, bytes, length) }
    guard length >= 0, length <= limits.fileBytes else {
      throw FactError(.tooManyBytes, tooLong(.integer(limits.fileBytes, .bytes)))
    }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : length))
  }
}

private let notThere = MessageTemplate(
  zh: "没有文件“{0}”", en: "there is no file {0}")
private let tooLong = MessageTemplate(
  zh: "文件超过上限 {0}", en: "the file has more than {0}")
