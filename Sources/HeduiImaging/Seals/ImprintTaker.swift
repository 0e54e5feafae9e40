// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Takes the imprints of a page's seals from the picture at full size: whether two are the same picture shows in
/// its own pixels only.
struct ImprintTaker {
  /// Most pixels of a page that is decoded at full size for this; larger ones give no imprints.
  static let mostPixels = 10_000_000
  /// The least width and height of a seal, in pixels.
  private static let leastSide = 80
  /// The least difference of chroma to the paper's that is ink here.
  private static let leastInk = 16

  private let picture: ChromaPicture
  private let screened: ChromaPicture
  private let paper: PaperTone

  /// Decodes a page, unless it is too large or already decoded at full size.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  init?(
    _ source: ByteSource, working picture: ChromaPicture, screened: ChromaPicture,
    _ paper: PaperTone, limits: Limits
  ) throws(FactError) {
    let (width, height) = (picture.fullWidth, picture.fullHeight)
    guard width * height <= ImprintTaker.mostPixels else { return nil }
    self.picture =
      picture.width == width
      ? picture
      : try ChromaPicture.decode(source, longSide: max(width, height), limits: limits)
    (self.screened, self.paper) = (screened, paper)
  }

  /// The imprint of a seal; nil where it is small or lies at the page's edge.
  func take(_ seal: SeenSeal) -> SealImprint? {
    let side = SealImprint.side
    let (left, top) = (
      seal.box.x + (seal.box.width - side) / 2, seal.box.y + (seal.box.height - side) / 2
    )
    guard seal.kind == .whole, min(seal.box.width, seal.box.height) >= ImprintTaker.leastSide,
      left >= 0, top >= 0, left + side <= picture.width, top + side <= picture.height
    else { return nil }
    let middle = (x: left + side / 2, y: top + side / 2)
    let tone = paper.at(
      16 * middle.x * screened.width / picture.width,
      16 * middle.y * screened.height / picture.height)
    let (blue, red) = (tone.blue >> 4, tone.red >> 4)
    return picture.samples.withUnsafeBufferPointer { samples in
      SealImprint { row, column in
        let at = 3 &* ((top &+ row) &* picture.width &+ left &+ column)
        let ink = seal.colour.strength(
          blue: Int(samples[at &+ 1]) &- blue, red: Int(samples[at &+ 2]) &- red)
        return (samples[at], ink >= ImprintTaker.leastInk)
      }
    }
  }
}
