// SPDX-License-Identifier: Apache-2.0

/// What one decode of a picture to its last byte tells; the pixels themselves are gone by then.
public struct PixelFacts: Sendable, Hashable {
  /// Warnings of the decoder, such as "premature end of data segment"; any of them means damage.
  public var warningCount: Int
  /// The first warning in the decoder's own words; nil when there was none.
  public var firstWarning: String?
  /// Whether all samples have one value: nothing is drawn.
  public var isBlank: Bool
  /// Brightest minus darkest place, as a share of the range from black to white, 0 to 1, after the picture
  /// is reduced to some dozen pixels on its short side: thin strokes count less than broad ones.
  public var contrast: Double
  /// Whether the file holds transparency; transparent parts were measured over mid grey.
  public var hasAlpha: Bool
  /// The ground behind the person, measured at the borders.
  public var ground: PhotoGround
  /// A 64-bit hash of the picture's coarse structure; alike pictures differ in few bits.
  public var perceptualHash: UInt64

  /// Makes the facts of a decoded picture.
  public init(
    warningCount: Int = 0, firstWarning: String? = nil, isBlank: Bool = false,
    contrast: Double = 0, hasAlpha: Bool = false, ground: PhotoGround, perceptualHash: UInt64 = 0
  ) {
    self.warningCount = warningCount
    self.firstWarning = firstWarning
    self.isBlank = isBlank
    self.contrast = contrast
    self.hasAlpha = hasAlpha
    self.ground = ground
    self.perceptualHash = perceptualHash
  }
}

/// The ground of a portrait, measured in CIELAB (D65) on border bands as displayed.
///
/// `distance` means ΔE*ab (CIE 1976) to white (L* = 100, a* = b* = 0).
public struct PhotoGround: Sendable, Hashable {
  /// Median colour of the ground as sRGB, `0xRRGGBB`.
  public var color: UInt32
  /// Distance of the ground's median colour to white, in ΔE.
  public var distanceToWhite: Double
  /// 95th percentile of the distance between ground samples and the ground's median, in ΔE.
  public var unevenness: Double
  /// Difference of median lightness L* between the left and the right border, as displayed.
  public var sideDifference: Double
  /// Share of the border samples that belong to the ground, 0 to 1; the rest is hair, shoulders or
  /// something behind the person.
  public var share: Double
  /// Distance to white of what lies just inside the outer rim, in ΔE.
  ///
  /// It differs from `distanceToWhite` when a white frame was drawn around another ground.
  public var innerDistanceToWhite: Double
  /// Share of the lower edge that looks like the ground, 0 to 1: high when no person reaches down to it.
  public var lowerEdgeShare: Double
  /// Share of the lower edge and the lower half of both sides that is nearly white, 0 to 1: high in a
  /// white-ground portrait that stands on its head.
  public var lowerWhiteShare: Double

  /// Makes a measured ground.
  public init(
    color: UInt32, distanceToWhite: Double, unevenness: Double, sideDifference: Double,
    share: Double, innerDistanceToWhite: Double, lowerEdgeShare: Double = 0,
    lowerWhiteShare: Double = 0
  ) {
    self.color = color
    self.distanceToWhite = distanceToWhite
    self.unevenness = unevenness
    self.sideDifference = sideDifference
    self.share = share
    self.innerDistanceToWhite = innerDistanceToWhite
    self.lowerEdgeShare = lowerEdgeShare
    self.lowerWhiteShare = lowerWhiteShare
  }
}
