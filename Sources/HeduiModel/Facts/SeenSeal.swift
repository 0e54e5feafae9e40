// SPDX-License-Identifier: Apache-2.0

/// A mark on a page that looks like a pressed seal.
///
/// It says what can be seen: a ring or frame of red or blue ink with something in it. It never says whose
/// seal it is, nor that it is genuine.
public struct SeenSeal: Sendable, Hashable {
  /// How much of the seal lies on the page.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// All of it, or so much that it can be recognised.
    case whole
    /// A part at the picture's edge, as a seal pressed across the pages of a bundle (骑缝章) leaves it.
    case edgePart
  }

  /// The colour of the ink.
  public enum Colour: String, Sendable, Hashable, CaseIterable {
    case red, blue
  }

  /// The outline.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    case round, oval, rectangle
  }

  /// How much of the seal lies on the page.
  public var kind: Kind
  /// The colour of the ink.
  public var colour: Colour
  /// The outline.
  public var shape: Shape
  /// Whether a five-pointed star stands in the middle.
  public var hasStar: Bool
  /// The smallest upright box around the outline, in pixels of the picture as displayed; for a part it ends
  /// at the picture's edge.
  public var box: PixelBox
  /// The longest extent of the outline in millimetres; nil when the page's scale is not known.
  public var sizeMillimetres: Double?
  /// Share of the outline on which ink was seen, 0 to 1.
  public var visible: Double
  /// How sure the finding is, 0 to 1: a rank for people to sort by, no probability.
  public var confidence: Double
  /// How its ink lies; nil where too little of it shows or nobody asked.
  public var imprint: SealImprint?

  /// Makes a seal.
  public init(
    kind: Kind = .whole, colour: Colour = .red, shape: Shape = .round, hasStar: Bool = false,
    box: PixelBox, sizeMillimetres: Double? = nil, visible: Double, confidence: Double,
    imprint: SealImprint? = nil
  ) {
    self.kind = kind
    self.colour = colour
    self.shape = shape
    self.hasStar = hasStar
    self.box = box
    self.sizeMillimetres = sizeMillimetres
    self.visible = visible
    self.confidence = confidence
    self.imprint = imprint
  }
}

/// A rectangle in pixels of a picture as displayed, origin at the upper left.
public struct PixelBox: Sendable, Hashable {
  /// Distance from the left edge in pixels.
  public var x: Int
  /// Distance from the upper edge in pixels.
  public var y: Int
  /// Width in pixels, at least 1.
  public var width: Int
  /// Height in pixels, at least 1.
  public var height: Int

  /// Makes a box.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// What a search for seals came to.
public enum SealSearch: Sendable, Hashable {
  /// The picture has no colour, so a seal on the paper would not show: never the same as "no seal".
  case cannotJudge(ColourContent)
  /// The picture has colour; these seals were seen, from top to bottom, and perhaps none.
  case seen([SeenSeal])
}

/// What colours a picture holds.
public enum ColourContent: String, Sendable, Hashable, CaseIterable {
  /// It was taken in colour: even white paper and black print differ a little in hue from place to place.
  case colour
  /// Shades of grey, or of one tint.
  case grey
  /// Black and white without shades.
  case blackAndWhite
}

/// Whether any coloured ink shows on a page, as far as its picture can tell.
public enum ColouredInk: String, Sendable, Hashable, CaseIterable {
  /// Not measured, or the picture has no colour.
  case unknown
  /// The picture is in colour, and nothing on it is of another colour than the paper.
  case none
  /// Something is: a seal, writing in blue, a red heading, a desk around the page.
  case some
}
