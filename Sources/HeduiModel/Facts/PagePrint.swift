// SPDX-License-Identifier: Apache-2.0

/// 页面指纹: what tells a page's picture from others, though it be turned by quarters, cut at the margins,
/// recompressed, or made brighter.
///
/// A hash finds pages that may be the same; the cells decide, for pages of one form share most of a hash.
public struct PagePrint: Sendable, Hashable {
  /// The coarse structure in 64 bits: the same page differs in 8 of them at most.
  public let hash: UInt64
  /// How each of 64×64 cells of the print's box compares with those around it, in three planes of 64 words.
  ///
  /// The planes: clear, strong, darker. A word is a tile of 8×8 cells, its lowest bit the upper left cell.
  package let cells: [UInt64]

  /// Words of a plane.
  package static let planeWords = 64
  /// The version of the way prints are made; only prints of one version can be compared.
  package static let version = 1

  /// Makes a print; nil when there are not three planes of cells.
  package init?(hash: UInt64, cells: [UInt64]) {
    guard cells.count == 3 * Self.planeWords else { return nil }
    self.hash = hash
    self.cells = cells
  }
}

/// What the search for a page's print came to.
public enum PrintSearch: Sendable, Hashable {
  /// There is a print.
  case found(PagePrint)
  /// Next to nothing stands on the page, so that it is like every empty page.
  case empty
  /// There is no picture that could be looked at; the message says why.
  case unseen(Message)
}
