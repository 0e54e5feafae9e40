// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Decodes a picture once, to its last byte, at the smallest scale that answers what is asked of its
/// pixels.
package enum PixelReader {
  /// The short side that the decoded picture keeps, in pixels: a border band of 8 % is then at least four
  /// pixels wide.
  package static let shortSide = 56

  /// What the pixels tell, as displayed under the file's EXIF orientation.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:limits:)``.
  package static func pixels(
    of source: ByteSource, limits: Limits = .standard
  ) throws(FactError) -> PixelFacts {
    let picture = try PictureDecoder.decode(source, minimumSide: shortSide, limits: limits)
    // What the decoder can read may still have a header that we cannot: it is then shown as stored.
    let orientation = (try? ImageHeaderReader.header(of: source).orientation) ?? 1
    let raster = picture.raster.reduced(minimumSide: shortSide)
      .displayed(orientation: orientation)
    return PixelFacts(
      warningCount: picture.warningCount, firstWarning: picture.firstWarning,
      isBlank: isBlank(picture.raster), contrast: contrast(raster), hasAlpha: picture.hasAlpha,
      ground: GroundMeter.ground(of: raster),
      perceptualHash: PerceptualHash.hash(of: raster))
  }

  /// Difference between the brightest and the darkest pixel by luma (BT.601 weights in 256ths), 0 to 1.
  package static func contrast(_ raster: Raster) -> Double {
    raster.samples.withUnsafeBufferPointer { pixels in
      var (darkest, brightest) = (Int.max, Int.min)
      for at in stride(from: 0, to: pixels.count - 2, by: 3) {
        let luma =
          77 &* Int(pixels[at]) &+ 150 &* Int(pixels[at + 1]) &+ 29 &* Int(pixels[at + 2])
        darkest = min(darkest, luma)
        brightest = max(brightest, luma)
      }
      return brightest < darkest ? 0 : Double(brightest - darkest) / Double(255 * 256)
    }
  }

  private static func isBlank(_ raster: Raster) -> Bool {
    raster.samples.withUnsafeBufferPointer { pixels in
      guard pixels.count >= 3 else { return true }
      for at in stride(from: 3, to: pixels.count, by: 3)
      where pixels[at] != pixels[0] || pixels[at + 1] != pixels[1] || pixels[at + 2] != pixels[2] {
        return false
      }
      return true
    }
  }
}
