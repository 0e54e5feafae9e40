// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel

extension StoredPicture {
  /// The picture decoded to RGB.
  ///
  /// - Throws: as the JPEG decoder; `tooManyPixels`; `undecodable` also where only a part is damaged or missing,
  ///   so that nobody takes what is not there for empty paper; `unsupportedFormat` for codings that
  ///   cannot be looked at.
  func raster(limits: Limits) throws(FactError) -> Raster {
    switch coding {
    case .jpeg:
      let picture = try PictureDecoder.decode(ByteSource(file(limits: limits)), limits: limits)
      guard picture.warningCount == 0 else { throw FactError(.undecodable, damaged()) }
      return picture.raster
    case .samples, .fax:
      // Shown, a pixel takes three bytes.
      let (pixels, overflows) = width.multipliedReportingOverflow(by: height)
      guard !overflows, pixels <= limits.decodeMemory / 3 else { throw tooLarge() }
      let unpacked = try samples(limits: limits)
      guard unpacked.bytes.count >= rowBytes * height, coding == .samples || unpacked.failure == nil
      else { throw FactError(.undecodable, damaged()) }
      return raster(of: unpacked.bytes)
    case .jpeg2000: return try waveletRaster(limits: limits)
    case .jbig2, .unknown: throw unseen()
    }
  }

  /// The bytes of a picture that is a file of its own.
  func file(limits: Limits) throws(FactError) -> [UInt8] {
    guard let stored = storedBytes else { throw FactError(.undecodable, unreadable()) }
    return unpacked(stored, filters, limit: limits.fileBytes).bytes
  }

  /// The picture's samples, unpacked as far as they go.
  func samples(limits: Limits) throws(FactError) -> Unpacked {
    let (expected, overflows) = rowBytes.multipliedReportingOverflow(by: height)
    guard !overflows, expected <= limits.decodeMemory else { throw tooLarge() }
    guard let stored = storedBytes else { throw FactError(.undecodable, unreadable()) }
    if coding == .fax { return try faxSamples(stored, limits: limits) }
    return unpacked(stored, filters, limit: expected + 4_096)
  }

  /// The error for a picture whose coding is not read here.
  func unseen() -> FactError {
    FactError(.unsupportedFormat, cannotSee(.term(code: coding.rawValue, name: coding.title)))
  }

  private func raster(of bytes: [UInt8]) -> Raster {
    if bits == 8, space == .rgb, !isInverted {
      return Raster(width: width, height: height, samples: Array(bytes.prefix(rowBytes * height)))
    }
    let colors = table()
    return Raster(width: width, height: height) { out in
      for row in 0..<height {
        var reader = SampleReader(bytes, at: row * rowBytes, bits: bits)
        for column in 0..<width {
          let at = (row * width + column) * 3
          if let colors {
            let color = colors[min(reader.next(), colors.count - 1)]
            (out[at], out[at + 1], out[at + 2]) = color
          } else {
            let values = (0..<components).map { _ in reader.nextByte() }
            (out[at], out[at + 1], out[at + 2]) = space.color(values, inverted: isInverted)
          }
        }
      }
    }
  }

  /// The colours of all values where a pixel is one small sample; nil where it is not.
  private func table() -> [(UInt8, UInt8, UInt8)]? {
    guard components == 1, bits <= 8 else { return nil }
    let count = 1 << bits
    if case .indexed(let base, let bytes) = space {
      return (0..<count).map { index in
        let index = isInverted ? count - 1 - index : index
        let start = min(index * base.components, bytes.count)
        let end = min(start + base.components, bytes.count)
        return base.color(bytes[start..<end], inverted: false)
      }
    }
    return (0..<count).map { value in
      space.color([UInt8(value * 255 / (count - 1))], inverted: isInverted)
    }
  }
}

/// Reads samples of 1 to 16 bits from a row.
private struct SampleReader {
  private let bytes: [UInt8]
  private var bit: Int
  private let bits: Int

  init(_ bytes: [UInt8], at offset: Int, bits: Int) {
    self.bytes = bytes
    bit = offset * 8
    self.bits = bits
  }

  /// The next sample as it is stored; of 16 bits the upper 8.
  mutating func next() -> Int {
    let byte = Int(bytes[bit / 8])
    let shift = max(0, 8 - bits - bit % 8)
    bit += bits
    return bits >= 8 ? byte : byte >> shift & (1 << bits - 1)
  }

  /// The next sample, spread to 0 to 255.
  mutating func nextByte() -> UInt8 {
    let sample = next()
    return UInt8(bits >= 8 ? sample : sample * 255 / (1 << bits - 1))
  }
}

private let cannotSee = MessageTemplate(
  zh: "图片是 {0} 编码，本工具看不了", en: "the picture is stored as {0}, which cannot be looked at here")
private let damaged = MessageTemplate(
  zh: "PDF 里的图片有损坏，没有看", en: "a picture in the PDF is damaged and was not looked at")
private let unreadable = MessageTemplate(
  zh: "PDF 里的图片读不出来", en: "a picture in the PDF cannot be read")
