// SPDX-License-Identifier: Apache-2.0

import CPDF

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An object of an open document: a thin handle, not to outlive the document or its page.
struct PDFObject {
  let pdf: OpaquePointer
  let handle: hedui_pdf_object

  /// What the object is.
  var kind: hedui_pdf_kind { handle.kind }

  /// The value of a key, written with its slash; nil when it is missing or null.
  subscript(key: String) -> PDFObject? {
    let value = PDFObject(pdf: pdf, handle: hedui_pdf_value(pdf, handle, key))
    return value.kind == HEDUI_PDF_NULL ? nil : value
  }

  /// The same as the subscript, sooner where the key is mostly missing.
  func rare(_ key: String) -> PDFObject? {
    let value = PDFObject(pdf: pdf, handle: hedui_pdf_rare_value(pdf, handle, key))
    return value.kind == HEDUI_PDF_NULL ? nil : value
  }

  /// The items of an array, at most `most`; empty for others.
  func items(atMost most: Int) -> [PDFObject] {
    (0..<min(most, hedui_pdf_item_count(pdf, handle))).map {
      PDFObject(pdf: pdf, handle: hedui_pdf_item(pdf, handle, $0))
    }
  }

  /// The value of a number; nil for others and for what is not finite.
  var number: Double? {
    guard kind == HEDUI_PDF_NUMBER else { return nil }
    let number = hedui_pdf_number(pdf, handle)
    return number.isFinite ? number : nil
  }

  /// The value of a number without a fraction within ±2³¹; nil for others.
  var integer: Int? {
    guard let number, abs(number) < 2_147_483_648 else { return nil }
    return Int(exactly: number)
  }

  /// Whether it is the boolean `true`.
  var isTrue: Bool { hedui_pdf_boolean(pdf, handle) != 0 }

  /// A name without its slash; nil for others.
  var name: String? { hedui_pdf_name(pdf, handle).map { String(cString: $0.advanced(by: 1)) } }

  /// The bytes of a string; nil for others.
  var string: [UInt8]? {
    var count = 0
    guard let bytes = hedui_pdf_string(pdf, handle, &count) else { return nil }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Its number in the file; 0 when it is written where it is used.
  var numberInFile: Int64 { hedui_pdf_number_in_file(pdf, handle) }

  /// A stream's bytes as the file has them, decrypted; nil when they cannot be read.
  var storedBytes: [UInt8]? {
    guard kind == HEDUI_PDF_STREAM else { return nil }
    var count = 0
    guard let bytes = hedui_pdf_stream(pdf, handle, &count) else { return nil }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// The numbers of an array of exactly `count` numbers; nil for others.
  func numbers(_ count: Int) -> [Double]? {
    var isThere = false
    let numbers = [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      isThere = hedui_pdf_numbers(pdf, handle, buffer.baseAddress, Int32(clamping: count)) != 0
      filled = isThere ? count : 0
    }
    return isThere && numbers.allSatisfy(\.isFinite) ? numbers : nil
  }
}
