// SPDX-License-Identifier: Apache-2.0

import CPDF
import HeduiImaging
import HeduiModel

/// An open PDF, read by one task at a time; its objects are good until ``releaseObjects()``.
struct PDFDocument: ~Copyable {
  /// qpdf's document.
  private let pdf: OpaquePointer

  /// Opens the source's document and lends it.
  ///
  /// - Throws: `unsupportedFormat` without qpdf on this machine, `locked` when a password is needed,
  ///   `undecodable` when qpdf can make no document of it, `tooManyBytes`; and what `body` throws.
  static func withDocument<Result>(
    of source: ByteSource, limits: Limits,
    _ body: (borrowing PDFDocument) throws(FactError) -> Result
  ) throws(FactError) -> Result {
    guard source.byteCount <= limits.fileBytes else {
      throw FactError(
        .tooManyBytes,
        tooLarge(.integer(source.byteCount, .bytes), .integer(limits.fileBytes, .bytes)))
    }
    return try source.heldIfSmall(mostHeld).withBytesOrDescriptor {
      bytes, descriptor throws(FactError) in
      try body(try PDFDocument(bytes, descriptor: descriptor))
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer?, descriptor: Int32) throws(FactError) {
    var opened: OpaquePointer?
    var words = ""
    let status = withUnsafeTemporaryAllocation(
      of: CChar.self, capacity: Int(HEDUI_PDF_MESSAGE_SIZE)
    ) { message in
      let status = hedui_pdf_open(
        bytes?.bindMemory(to: UInt8.self).baseAddress, bytes?.count ?? 0, descriptor, &opened,
        message.baseAddress)
      words = message.baseAddress.map { String(cString: $0) } ?? ""
      return status
    }
    switch status {
    case HEDUI_PDF_NO_LIBRARY: throw FactError(.unsupportedFormat, noLibrary(.text(words)))
    case HEDUI_PDF_SYSTEM: throw FactError(.unsupportedFormat, notGiven(.text(words)))
    case HEDUI_PDF_PASSWORD: throw FactError(.locked, locked())
    default: break
    }
    guard let opened else { throw FactError(.undecodable, damaged(.text(words))) }
    pdf = opened
  }

  deinit { hedui_pdf_close(pdf) }

  /// Whether the file is encrypted.
  var isEncrypted: Bool { hedui_pdf_is_encrypted(pdf) != 0 }

  /// How many pages its tree of pages has.
  ///
  /// - Throws: `undecodable` when the tree cannot be walked or has no page.
  func pageCount() throws(FactError) -> Int {
    let count = hedui_pdf_page_count(pdf)
    guard count >= 0 else { throw FactError(.undecodable, damaged(.text("page tree"))) }
    guard count > 0 else { throw FactError(.undecodable, noPages()) }
    return Int(count)
  }

  /// A page's dictionary, by its index from 0.
  func page(_ index: Int) -> PDFObject {
    PDFObject(pdf: pdf, handle: hedui_pdf_page(pdf, index))
  }

  /// Lets go of all objects handed out; called after each page, so that memory stays flat.
  func releaseObjects() { hedui_pdf_release(pdf) }
}

/// A file of at most so many bytes is read whole before it is opened.
///
/// qpdf reads a file by the byte, and in memory that is far faster. A file mapped into memory would end the process
/// when somebody cuts it short meanwhile.
private let mostHeld = 4 << 20

extension ByteSource {
  /// The same bytes in memory where there are at most `limit`; cut short where the file is by now.
  ///
  /// - Throws: `unreadable`.
  fileprivate func heldIfSmall(_ limit: Int) throws(FactError) -> ByteSource {
    guard byteCount <= limit, byteCount > 0, isFile else { return self }
    var failure: FactError?
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      do throws(FactError) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return ByteSource(bytes)
  }
}

private let tooLarge = MessageTemplate(
  zh: "文件有 {0}，超过上限 {1}，没有打开", en: "the file has {0}, above the limit of {1}, and was not opened")
private let noLibrary = MessageTemplate(
  zh: "这台机器没有 qpdf（{0}），打不开 PDF；请安装后重试（Debian：apt-get install libqpdf29）",
  en:
    "qpdf ({0}) is not on this machine, so PDF files cannot be opened; install it and try again "
    + "(Debian: apt-get install libqpdf29)")
private let notGiven = MessageTemplate(
  zh: "系统没有让 qpdf 打开文件，没有检查：{0}",
  en: "the system did not let qpdf open the file, which was not looked at: {0}")
private let locked = MessageTemplate(
  zh: "PDF 设了打开密码，审核的人打不开；请去掉密码后重新上传",
  en: "the PDF needs a password to open, which reviewers do not have; remove it and upload again")
private let damaged = MessageTemplate(
  zh: "PDF 已损坏，打不开：{0}", en: "the PDF is damaged and cannot be opened: {0}")
private let noPages = MessageTemplate(zh: "PDF 没有页面", en: "the PDF has no pages")
