// SPDX-License-Identifier: Apache-2.0

/// 页面: the pages of a scan, such as a PDF's, as listed without decoding a picture.
public struct PageListing: Sendable, Hashable {
  /// How many pages there are.
  public var pageCount: Int
  /// Whether the file is encrypted; it could be read without a password.
  public var isEncrypted: Bool
  /// The pages, first to last; as many as ``Limits/scanPages`` at most.
  public var pages: [ListedPage]

  /// Makes the facts of a scan's pages.
  public init(pageCount: Int, isEncrypted: Bool = false, pages: [ListedPage]) {
    self.pageCount = pageCount
    self.isEncrypted = isEncrypted
    self.pages = pages
  }
}

/// What can be told of one page without decoding its pictures.
public struct ListedPage: Sendable, Hashable {
  /// Width as displayed, in millimetres.
  public var width: Double
  /// Height as displayed, in millimetres.
  public var height: Double
  /// How far the page is turned for display, clockwise: 0, 90, 180 or 270 degrees.
  public var rotation: Int
  /// The pictures on the page, in the order in which they are painted; strips of one scan stand apart.
  public var pictures: [PagePicture]
  /// Whether text is shown that a reader could select: the page has a text layer or is no scan.
  public var hasText: Bool
  /// Whether lines or areas are drawn.
  public var hasDrawing: Bool
  /// What of the page could not be followed, in a few technical words; nil where all was.
  public var fault: String?

  /// Makes the facts of a page.
  public init(
    width: Double, height: Double, rotation: Int = 0, pictures: [PagePicture] = [],
    hasText: Bool = false, hasDrawing: Bool = false, fault: String? = nil
  ) {
    self.width = width
    self.height = height
    self.rotation = rotation
    self.pictures = pictures
    self.hasText = hasText
    self.hasDrawing = hasDrawing
    self.fault = fault
  }
}

/// A picture on a page.
public struct PagePicture: Sendable, Hashable {
  /// Width as stored, in pixels.
  public var width: Int
  /// Height as stored, in pixels.
  public var height: Int
  /// How its samples are stored.
  public var coding: PictureCoding
  /// Where it lies on the page as displayed.
  public var place: PagePlace

  /// Makes a picture on a page.
  public init(width: Int, height: Int, coding: PictureCoding, place: PagePlace) {
    self.width = width
    self.height = height
    self.coding = coding
    self.place = place
  }

  /// Dots per inch on paper, along the side where they are fewer; nil where it has no extent.
  public var dotsPerInch: Double? {
    // The picture may lie on its side: long goes with long.
    let dots = (min(width, height), max(width, height))
    let inches = (min(place.width, place.height) / 25.4, max(place.width, place.height) / 25.4)
    guard inches.0 > 0 else { return nil }
    return min(Double(dots.0) / inches.0, Double(dots.1) / inches.1)
  }
}

/// How the samples of a page's picture are stored (ISO 32000-1, 7.4).
public enum PictureCoding: String, Sendable, Hashable, CaseIterable {
  /// JPEG.
  case jpeg
  /// Samples side by side, as they are or packed without loss.
  case samples
  /// 传真编码: black and white, ITU-T T.4 or T.6.
  case fax
  /// JBIG2: black and white.
  case jbig2
  /// JPEG 2000.
  case jpeg2000
  /// Something else, or not to be understood.
  case unknown

  /// Its name for people.
  public var title: Bilingual {
    switch self {
    case .jpeg: Bilingual(zh: "JPEG", en: "JPEG")
    case .samples: Bilingual(zh: "未压缩或无损压缩", en: "lossless")
    case .fax: Bilingual(zh: "CCITT 传真（黑白）", en: "CCITT fax (black and white)")
    case .jbig2: Bilingual(zh: "JBIG2（黑白）", en: "JBIG2 (black and white)")
    case .jpeg2000: Bilingual(zh: "JPEG 2000", en: "JPEG 2000")
    case .unknown: Bilingual(zh: "未知编码", en: "an unknown coding")
    }
  }
}

/// A box on a page as displayed, in millimetres from its upper left corner.
public struct PagePlace: Sendable, Hashable {
  /// Distance of the left side.
  public var x: Double
  /// Distance of the upper side.
  public var y: Double
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double

  /// Makes a box.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// What decoding the pictures of one page to their ends tells.
public struct PageCondition: Sendable, Hashable {
  /// The first damage found, in the decoder's words; nil where there is none.
  public var damage: String?
  /// Whether nothing stands on the page: no text, no drawing, and no picture but of one colour.
  public var isBlank: Bool
  /// The codings of pictures that could not be looked at.
  public var unseen: [PictureCoding]

  /// Makes the condition of a page.
  public init(damage: String? = nil, isBlank: Bool = false, unseen: [PictureCoding] = []) {
    self.damage = damage
    self.isBlank = isBlank
    self.unseen = unseen
  }
}
