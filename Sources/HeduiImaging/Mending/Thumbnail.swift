// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A small JPEG of a picture, as displayed under its EXIF orientation, without metadata.
package struct Thumbnail: Sendable, Hashable {
  /// The JPEG file.
  package let bytes: [UInt8]
  /// Width in pixels.
  package let width: Int
  /// Height in pixels.
  package let height: Int

  /// Makes a thumbnail of a JPEG or PNG, its longer side at most `longestSide` pixels (never enlarged)
  /// and its file at most `capacity` bytes.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:limits:)``; `undecodable` when no quality is
  ///   small enough.
  package init(
    of source: ByteSource, longestSide: Int, capacity: Int, limits: Limits = .standard
  ) throws(FactError) {
    let side = max(1, longestSide)
    let picture = try PictureDecoder.decode(source, minimumSide: side, limits: limits)
    // What the decoder can read may still have a header that we cannot: it is then shown as stored.
    let orientation = (try? ImageHeaderReader.header(of: source).orientation) ?? 1
    let raster = Self.fitted(picture.raster, into: side).displayed(orientation: orientation)
    bytes = try Self.encoded(raster, capacity: capacity)
    width = raster.width
    height = raster.height
  }

  /// The pixels as the best JPEG that is small enough.
  private static func encoded(_ raster: Raster, capacity: Int) throws(FactError) -> [UInt8] {
    for quality in [78, 55, 25] {
      do {
        return try JPEGEncoder(quality: quality).encode(raster, capacity: capacity)
      } catch {
        guard case .tooLarge = error else { throw FactError(.undecodable, notEncoded()) }
      }
    }
    throw FactError(.undecodable, tooDetailed(.integer(capacity, .bytes)))
  }

  /// The picture averaged down so that its longer side is at most `side` pixels.
  private static func fitted(_ raster: Raster, into side: Int) -> Raster {
    let longer = max(raster.width, raster.height)
    guard longer > side else { return raster }
    return Downscaler.scaled(
      raster, width: max(1, raster.width * side / longer),
      height: max(1, raster.height * side / longer))
  }
}

private let notEncoded = MessageTemplate(
  zh: "缩略图无法写成 JPEG", en: "the small picture cannot be written as JPEG")
private let tooDetailed = MessageTemplate(
  zh: "缩略图无法压缩到 {0} 以内", en: "the small picture does not fit into {0}")
