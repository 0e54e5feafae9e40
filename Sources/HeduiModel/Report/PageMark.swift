// SPDX-License-Identifier: Apache-2.0

/// A place on a page of a scan that a finding is about.
public struct PageMark: Sendable, Hashable {
  /// The page, from 1.
  public var page: Int
  /// The place, in pixels of the page's picture as displayed.
  public var box: PixelBox
  /// The size of that picture in pixels.
  public var pageWidth: Int, pageHeight: Int

  /// Makes a mark.
  public init(page: Int, box: PixelBox, pageWidth: Int, pageHeight: Int) {
    self.page = page
    self.box = box
    self.pageWidth = pageWidth
    self.pageHeight = pageHeight
  }
}

/// What of a finding rests on pixels: where to look, and how sure the look is.
public struct PixelEvidence: Sendable, Hashable {
  /// The places, page by page; none where it is a page as a whole.
  public var marks: [PageMark]
  /// The first page that the finding is about, from 1; nil for all pages.
  public var page: Int?
  /// How sure it is, 0 to 1: a rank for people to sort by, no probability; nil where there is no telling.
  public var confidence: Double?

  /// Makes evidence.
  public init(marks: [PageMark] = [], page: Int? = nil, confidence: Double? = nil) {
    self.marks = marks
    self.page = page ?? marks.first?.page
    self.confidence = confidence
  }
}
