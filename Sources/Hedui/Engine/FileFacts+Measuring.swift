// SPDX-License-Identifier: Apache-2.0

import Crypto
import HeduiImaging
import HeduiModel
import SystemPackage

extension FileFacts {
  /// The facts of a file on disk, opened when first asked for and closed with the facts.
  convenience init(limits: Limits, open: @escaping @Sendable () throws(FactError) -> SafeFile) {
    let file = Lazy<SafeFile>(open)
    self.init(limits: limits) { () throws(FactError) in try file.value.source }
  }

  /// The facts of bytes in memory.
  convenience init(of bytes: [UInt8], limits: Limits) {
    let source = ByteSource(bytes)
    self.init(limits: limits) { source }
  }

  private convenience init(
    limits: Limits, source: @escaping @Sendable () throws(FactError) -> ByteSource
  ) {
    self.init(
      byteCount: { () throws(FactError) in try source().byteCount },
      format: { () throws(FactError) in try FormatSniffer.format(of: source()) },
      header: { () throws(FactError) in try ImageHeaderReader.header(of: source()) },
      ending: { () throws(FactError) in try ImageEndingReader.ending(of: source(), limits: limits) },
      pixels: { () throws(FactError) in try PixelReader.pixels(of: source(), limits: limits) },
      digest: { () throws(FactError) in try sha256(of: source(), limits: limits) })
  }
}

/// SHA-256 of all bytes, in lower-case hexadecimal.
private func sha256(of source: ByteSource, limits: Limits) throws(FactError) -> String {
  guard source.byteCount <= limits.fileBytes else {
    throw FactError(.tooManyBytes, tooLarge(.integer(source.byteCount, .bytes)))
  }
  var digest = SHA256()
  var offset = 0
  while offset < source.byteCount {
    let count = try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) {
      buffer throws(FactError) in
      let count = try source.read(into: buffer, at: offset)
      digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return count
    }
    if count == 0 { break }
    offset += count
  }
  return digest.finalize().map { hexadecimal($0) }.joined()
}

private let tooLarge = MessageTemplate(
  zh: "文件有 {0}，超过上限，未计算摘要", en: "the file has {0}, above the limit; no digest was made")
