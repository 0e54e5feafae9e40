// SPDX-License-Identifier: Apache-2.0

/// What a picture of a page is like, apart from what is written on it.
public struct PageFacts: Sendable, Hashable {
  /// A picture whose longer side is shorter than this, in pixels, shows too little of a page to be read, and
  /// the search for seals is not measured below it.
  public static let leastLongSide = 800

  /// Print whose edges are softer than this is blurred: real pages have 0.5 and more, the same out of focus
  /// 0.4 and less (`docs/SEALS.md`).
  public static let leastSharpness = 0.42

  /// Which way the lines of print run.
  public enum LineDirection: String, Sendable, Hashable, CaseIterable {
    /// From left to right, or upside down.
    case horizontal
    /// From top to bottom: the page lies on its side, or is written in columns.
    case vertical
    /// Neither is clear: little print, drawings, pictures.
    case unclear
  }

  /// A side of the picture.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    case left, right, top, bottom
  }

  /// How many dots an inch of paper has, and how that is known.
  public struct Resolution: Sendable, Hashable {
    /// How a resolution is known.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
      /// The file declares it, and the page is then as large as paper is (ISO 216, A0 to A6).
      case declared
      /// The picture has the proportions of A4, and that is assumed; the file declares nothing credible.
      case assumedA4
    }

    /// Dots per inch.
    public var dotsPerInch: Double
    /// How it is known.
    public var basis: Basis

    /// Makes a resolution.
    public init(dotsPerInch: Double, basis: Basis) {
      self.dotsPerInch = dotsPerInch
      self.basis = basis
    }
  }

  /// Something of a page that a look at its picture leaves out.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Lines or areas drawn beside or over the picture, such as a seal that is no picture.
    case drawing
  }

  /// Width as displayed, in pixels.
  public var width: Int
  /// Height as displayed, in pixels.
  public var height: Int
  /// What colours the picture holds; without colour a seal cannot be seen.
  public var colour: ColourContent
  /// Share of the page that is printed or written on, 0 to 1.
  public var inkShare: Double
  /// Which way the lines of print run.
  public var lines: LineDirection
  /// How much more the print varies across horizontal lines than across vertical ones: above 1 lines run
  /// from left to right, below 1 from top to bottom; 1 when there is no print.
  public var lineRatio: Double
  /// The steepest step at the edges of print over the whole contrast there, the median, 0 to 1: 1 is a step
  /// within one pixel at a working scale of 1,000 to 2,000 pixels, low is blurred; 0 when there is no print.
  public var sharpness: Double
  /// The sides at which print runs out of the picture.
  public var cutSides: Set<Side>
  /// How large the paper is in dots; nil when it is not known.
  public var resolution: Resolution?
  /// Whether coloured ink shows.
  public var colouredInk: ColouredInk
  /// What is damaged, in the decoder's words: part of the picture may be missing; nil when nothing is.
  public var damage: String?
  /// What of the page was not looked at, since it is no picture: a seal may be there.
  public var unseen: Set<Part>

  /// Makes the facts of a page.
  public init(
    width: Int, height: Int, colour: ColourContent = .colour, inkShare: Double = 0.05,
    lines: LineDirection = .horizontal, lineRatio: Double = 2, sharpness: Double = 0.5,
    cutSides: Set<Side> = [], resolution: Resolution? = nil,
    colouredInk: ColouredInk = .unknown, damage: String? = nil, unseen: Set<Part> = []
  ) {
    self.width = width
    self.height = height
    self.colour = colour
    self.inkShare = inkShare
    self.lines = lines
    self.lineRatio = lineRatio
    self.sharpness = sharpness
    self.cutSides = cutSides
    self.resolution = resolution
    self.colouredInk = colouredInk
    self.damage = damage
    self.unseen = unseen
  }

  /// Whether a seal on the paper would show in the picture.
  public var isAssessable: Bool { colour == .colour }
  /// Whether next to nothing is printed or written: less than 0.05 % of the page.
  public var isEmpty: Bool { inkShare < 0.0005 }
  /// Whether print is there and too blurred for a seal's absence to be told, see ``leastSharpness``.
  public var isBlurred: Bool { sharpness < PageFacts.leastSharpness }
  /// Whether the picture is too small to be read, see ``leastLongSide``.
  public var isTooSmall: Bool { max(width, height) < PageFacts.leastLongSide }
}
