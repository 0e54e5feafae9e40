// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension PagePrint {
  /// In how many bits the hashes of one page differ at most.
  package static let radius = 8
  /// In how many cells prints of one page differ at most, over all and within one tile.
  private static let mostCells = 14
  private static let mostTileCells = 4

  /// In how many cells, over all, pages differ at most that look alike though they be two: forms with a line or two
  /// filled in.
  private static let mostAlikeCells = 48

  /// How alike two pages look.
  package enum Likeness: Sendable {
    /// They differ in more than little.
    case none
    /// They differ in little, as forms of one kind do of which next to nothing is filled in.
    case alike
    /// They are one page.
    case same
  }

  /// How alike two prints are that lie the same way.
  ///
  /// A cell differs where one print is strongly darker or lighter than what is around it and the other is not
  /// clearly so, or where the one is clearly darker and the other clearly lighter. What is filled into a form
  /// lies in a few tiles, so that of one page no tile may differ much, however alike the rest is.
  package func likeness(to other: PagePrint) -> Likeness {
    guard (hash ^ other.hash).nonzeroBitCount <= Self.radius else { return .none }
    let plane = Self.planeWords
    return cells.withUnsafeBufferPointer { own in
      other.cells.withUnsafeBufferPointer { other in
        var (sum, most) = (0, 0)
        for tile in 0..<plane {
          let (clear, otherClear) = (own[tile], other[tile])
          let strong = own[tile + plane] & ~otherClear | other[tile + plane] & ~clear
          let opposed = clear & otherClear & (own[tile + 2 * plane] ^ other[tile + 2 * plane])
          let count = (strong | opposed).nonzeroBitCount
          sum += count
          most = max(most, count)
          if sum > Self.mostAlikeCells { return .none }
        }
        return most > Self.mostTileCells || sum > Self.mostCells ? .alike : .same
      }
    }
  }

  /// Whether two prints that lie the same way are of one page, see ``likeness(to:)``.
  package func isSamePage(as other: PagePrint) -> Bool { likeness(to: other) == .same }
}
