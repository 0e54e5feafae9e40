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
      isBlank: isBlank(picture.raster), hasAlpha: picture.hasAlpha,
      ground: GroundMeter.ground(of: raster),
      perceptualHash: PerceptualHash.hash(of: raster))
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
