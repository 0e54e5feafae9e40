// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A decoded picture as luma and colour differences, as displayed under the file's EXIF orientation.
package struct ChromaPicture: Sendable {
  /// Width in pixels, perhaps at a smaller scale than stored.
  package let width: Int
  /// Height in pixels, perhaps at a smaller scale than stored.
  package let height: Int
  /// Luma, blue difference, red difference of each pixel (BT.601, full range, 128 is no colour),
  /// row-major, `3·width·height` bytes.
  package let samples: [UInt8]
  /// Width at full size, in pixels.
  package let fullWidth: Int
  /// Height at full size, in pixels.
  package let fullHeight: Int
  /// The decoder's first warning, which means damage; nil when there was none.
  package let damage: String?

  /// Decodes at the smallest scale that keeps the long side at or above `longSide` pixels.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package static func decode(
    _ source: ByteSource, longSide: Int, limits: Limits = .standard
  ) throws(FactError) -> ChromaPicture {
    // What the decoder can read may still have a header that we cannot: it is then shown as stored.
    let header = try? ImageHeaderReader.header(of: source)
    var side = longSide
    if let header, header.width > 0, header.height > 0 {
      let (short, long) = (min(header.width, header.height), max(header.width, header.height))
      let (product, isTooLarge) = longSide.multipliedReportingOverflow(by: short)
      side = isTooLarge ? longSide : max(1, (product - 1) / long + 1)
    }
    let orientation = header?.orientation ?? 1
    if header?.format == .jpeg, header?.colorModel == .ycc,
      let picture = try? PictureDecoder.decode(
        source, minimumSide: side, samples: .ycc, limits: limits)
    {
      return ChromaPicture(picture, orientation)
    }
    var picture = try PictureDecoder.decode(source, minimumSide: side, limits: limits)
    if picture.raster.width > 0 { picture = picture.withSamples(toChroma(picture.raster)) }
    return ChromaPicture(picture, orientation)
  }

  private init(_ picture: DecodedPicture, _ orientation: Int) {
    let raster = picture.raster.displayed(orientation: orientation)
    (width, height, samples) = (raster.width, raster.height, raster.samples)
    damage = picture.warningCount > 0 ? picture.firstWarning ?? "—" : nil
    let isTurned = (5...8).contains(orientation)
    fullWidth = isTurned ? picture.storedHeight : picture.storedWidth
    fullHeight = isTurned ? picture.storedWidth : picture.storedHeight
  }

  /// Makes a picture of RGB samples that were not decoded here.
  package init(_ raster: Raster) {
    samples = toChroma(raster).samples
    (width, height) = (raster.width, raster.height)
    (fullWidth, fullHeight) = (raster.width, raster.height)
    damage = nil
  }
}

extension DecodedPicture {
  /// The same picture with other samples.
  fileprivate func withSamples(_ raster: Raster) -> DecodedPicture {
    DecodedPicture(
      raster: raster, storedWidth: storedWidth, storedHeight: storedHeight, hasAlpha: hasAlpha,
      warningCount: warningCount, firstWarning: firstWarning)
  }
}

/// RGB to YCbCr (JFIF 1.02, BT.601 full range) in 16-bit fixed point.
private func toChroma(_ raster: Raster) -> Raster {
  raster.samples.withUnsafeBufferPointer { rgb in
    Raster(width: raster.width, height: raster.height) { out in
      for at in stride(from: 0, to: rgb.count - 2, by: 3) {
        let (r, g, b) = (Int32(rgb[at]), Int32(rgb[at + 1]), Int32(rgb[at + 2]))
        let luma = 19_595 &* r &+ 38_470 &* g &+ 7_471 &* b &+ 32_768
        let blue = -11_059 &* r &- 21_709 &* g &+ 32_768 &* b &+ 8_421_375
        let red = 32_768 &* r &- 27_439 &* g &- 5_329 &* b &+ 8_421_375
        out[at] = UInt8(truncatingIfNeeded: luma >> 16)
        out[at + 1] = UInt8(truncatingIfNeeded: blue >> 16)
        out[at + 2] = UInt8(truncatingIfNeeded: red >> 16)
      }
    }
  }
}
