// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension PagePrint {
  /// In how many bits the hashes of one page differ at most.
  package static let radius = 8
  /// In how many cells prints of one page differ at most, over all and within one tile.
  private static let mostCells = 14
  private static let mostTileCells = 4

  /// Whether two prints that lie the same way are of one page.
  ///
  /// A cell differs where one print is strongly darker or lighter than what is around it and the other is not
  /// clearly so, or where the one is clearly darker and the other clearly lighter. What is filled into a form
  /// lies in a few tiles, so that no tile may differ much, however alike the rest is.
  package func isSamePage(as other: PagePrint) -> Bool {
    guard (hash ^ other.hash).nonzeroBitCount <= Self.radius else { return false }
    let plane = Self.planeWords
    return cells.withUnsafeBufferPointer { own in
      other.cells.withUnsafeBufferPointer { other in
        var sum = 0
        for tile in 0..<plane {
          let (clear, otherClear) = (own[tile], other[tile])
          let strong = own[tile + plane] & ~otherClear | other[tile + plane] & ~clear
          let opposed = clear & otherClear & (own[tile + 2 * plane] ^ other[tile + 2 * plane])
          let count = (strong | opposed).nonzeroBitCount
          sum += count
          if count > Self.mostTileCells || sum > Self.mostCells { return false }
        }
        return true
      }
    }
  }
}
