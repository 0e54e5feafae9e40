// SPDX-License-Identifier: Apache-2.0

import CPageCodecs
import HeduiModel

/// How a fax stream is coded (ISO 32000-1, table 11), as far as it tells on its own.
struct FaxParameters: Equatable {
  /// Below 0: two-dimensional without marks (T.6); 0: one dimension; above: both in turn.
  var k = 0
  /// Pixels of a row.
  var columns = 1_728
  /// Whether a row begins at a byte.
  var isByteAligned = false
  /// Whether 1 is black, not 0.
  var isBlackOne = false

  /// Reads the parameters of a filter; what is missing is as the standard says.
  init(_ parameters: PDFObject?) {
    guard let parameters else { return }
    k = parameters["/K"]?.integer ?? 0
    columns = parameters["/Columns"]?.integer ?? 1_728
    isByteAligned = parameters["/EncodedByteAlign"]?.isTrue ?? false
    isBlackOne = parameters["/BlackIs1"]?.isTrue ?? false
  }
}

extension StoredPicture {
  /// The rows of a fax picture as 1-bit samples; `failure` tells of damage that may lie anywhere in them.
  ///
  /// - Throws: `unsupportedFormat` where nothing says how it is coded or libtiff is not on this machine.
  func faxSamples(_ stored: [UInt8], limits: Limits) throws(FactError) -> Unpacked {
    guard let fax, (1...65_535).contains(fax.columns), height <= 65_535, bits == 1,
      fax.k >= 0 || !fax.isByteAligned
    else { throw unseen() }
    let packed = unpacked(stored, filters, limit: limits.fileBytes)
    var coded = hedui_fax(
      k: Int32(clamping: fax.k), is_byte_aligned: fax.isByteAligned ? 1 : 0,
      columns: UInt32(fax.columns), rows: UInt32(height))
    let stride = (fax.columns + 7) / 8
    guard stride * height <= limits.decodeMemory else { throw tooLarge() }
    var (rows, damage): (UInt32, UInt32) = (0, 0)
    var status = HEDUI_PAGE_OK
    var message = [CChar](repeating: 0, count: Int(HEDUI_PAGE_MESSAGE_SIZE))
    let decoded = [UInt8](unsafeUninitializedCapacity: stride * height) { out, count in
      status = hedui_fax_decode(
        packed.bytes, packed.bytes.count, &coded, out.baseAddress, &rows, &damage, &message)
      count = status == HEDUI_PAGE_OK ? stride * Int(rows) : 0
    }
    if status == HEDUI_PAGE_NO_LIBRARY {
      throw FactError(.unsupportedFormat, noTIFF(.text(words(message))))
    }
    let isDamaged = status != HEDUI_PAGE_OK || damage > 0 || packed.failure != nil
    return Unpacked(
      bytes: rearranged(decoded, stride, isBlackOne: fax.isBlackOne),
      failure: isDamaged ? .damaged : nil)
  }

  /// Rows of the picture's own width, black as its samples have it.
  private func rearranged(_ decoded: [UInt8], _ stride: Int, isBlackOne: Bool) -> [UInt8] {
    let flip: UInt8 = isBlackOne ? 0 : 0xFF
    if stride == rowBytes { return decoded.map { $0 ^ flip } }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(decoded.count / stride * rowBytes)
    for row in Swift.stride(from: 0, to: decoded.count, by: stride) {
      for column in 0..<rowBytes {
        bytes.append((column < stride ? decoded[row + column] : 0) ^ flip)
      }
    }
    return bytes
  }

  /// The error for a picture that needs more than is allowed.
  func tooLarge() -> FactError {
    FactError(.tooManyPixels, beyondLimit(.size(width: width, height: height)))
  }
}

/// The text of a field of the C interface, up to its end.
func words(_ message: [CChar]) -> String {
  String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private let noTIFF = MessageTemplate(
  zh: "这台机器没有 libtiff（{0}），看不了传真编码的页面；请安装后重试（Debian：apt-get install libtiff6）",
  en:
    "libtiff ({0}) is not on this machine, so pages stored as fax cannot be looked at; install it and try "
    + "again (Debian: apt-get install libtiff6)")
private let beyondLimit = MessageTemplate(
  zh: "PDF 里的图片有 {0}，超过上限，没有解码",
  en: "a picture in the PDF is {0}, above the limit, and was not decoded")
