// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Measures what a picture of a page is like.
package enum PageReader {
  /// The longer side that print is measured at, in pixels: at least this and less than twice.
  static let longSide = 1_000

  /// The facts of a page, as displayed under the file's EXIF orientation.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package static func page(
    of source: ByteSource, limits: Limits = .standard
  ) throws(FactError) -> PageFacts {
    let header = try? ImageHeaderReader.header(of: source)
    let picture = try ChromaPicture.decode(source, longSide: longSide, limits: limits)
    let print = PrintMap(picture)
    let lines = LineMeter.ratio(print)
    return PageFacts(
      width: picture.fullWidth, height: picture.fullHeight,
      colour: ColourMeter.content(of: picture), inkShare: print.share,
      lines: LineMeter.direction(lines), lineRatio: lines.ratio,
      sharpness: SharpnessMeter.sharpness(of: picture), cutSides: print.cutSides,
      resolution: PaperSize.resolution(
        width: picture.fullWidth, height: picture.fullHeight, declared: header?.dotsPerInch),
      damage: picture.damage)
  }
}
