// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
public import HeduiModel
public import SystemPackage

/// What is seen on one picture of a page.
public struct PageScan: Sendable, Hashable {
  /// The picture, as it is to be named.
  public let path: String
  /// What the page is like; nil when only seals were asked for.
  public let facts: PageFacts?
  /// Width as displayed, in pixels.
  public let width: Int
  /// Height as displayed, in pixels.
  public let height: Int
  /// The seals, or that the picture cannot show any.
  public let search: SealSearch

  /// Looks at a picture.
  ///
  /// `path` names it in what is told of it; `measuresPage` false looks for seals only, which is faster.
  ///
  /// - Throws: ``FactError`` when there is no readable picture, or one beyond the limits.
  public init(
    _ file: FilePath, shownAs path: String, measuresPage: Bool = true, limits: Limits = .standard
  ) throws(FactError) {
    let opened = try SafeFile(file)
    try self.init(opened.source, path, measuresPage, limits)
  }

  /// Looks at bytes in memory.
  ///
  /// - Throws: ``FactError`` when they are no readable picture, or one beyond the limits.
  public init(
    _ bytes: [UInt8], shownAs path: String, measuresPage: Bool = true, limits: Limits = .standard
  ) throws(FactError) {
    try self.init(ByteSource(bytes), path, measuresPage, limits)
  }

  private init(
    _ source: ByteSource, _ path: String, _ measuresPage: Bool, _ limits: Limits
  ) throws(FactError) {
    self.path = path
    facts = measuresPage ? try PageReader.page(of: source, limits: limits) : nil
    let header = try ImageHeaderReader.header(of: source)
    width = header.displayedWidth
    height = header.displayedHeight
    let resolution =
      facts?.resolution
      ?? PaperSize.resolution(width: width, height: height, declared: header.dotsPerInch)
    // A size in millimetres is told only where the scale is known, not where it is assumed.
    let scale = resolution?.basis == .declared ? resolution.map { $0.dotsPerInch / 25.4 } : nil
    search = try SealFinder.search(source, pixelsPerMillimetre: scale, limits: limits)
  }
}
