// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PrintSearch {
  /// The longer side that prints are made at, in pixels: at least this and less than twice.
  private static let longSide = 640

  /// Makes the print of a picture of one page.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package init(
    ofPicture source: ByteSource, limits: Limits = .standard
  ) throws(FactError) {
    let picture = try ChromaPicture.decode(source, longSide: Self.longSide, limits: limits)
    self = PagePrint(of: picture).map { .found($0) } ?? .empty
  }
}

extension PagePrint {
  /// The print of a decoded page; nil for a page with next to nothing on it.
  package init?(of picture: ChromaPicture) {
    guard let grid = InkGrid(picture) else { return nil }
    self.init(hash: coarseHash(grid.cells), cells: comparedCells(grid.cells))
  }
}

private let side = InkGrid.side
/// From this difference to the cells around on a cell is clearly darker or lighter, and from the second on so
/// strongly that noise does not hide it; measured on drawn pages, see docs/REGISTRY.md.
private let clear: Float = 0.03
private let strong: Float = 0.08

/// The signs of the 8×8 lowest frequencies of the cells averaged to 32×32, without the constant one: a
/// quarter turn swaps the two directions and turns the signs of the odd ones, see ``PagePrint/turned``.
private func coarseHash(_ cells: [Float]) -> UInt64 {
  var across = [Float](repeating: 0, count: side / 2 * 8)
  for y in 0..<side / 2 {
    for x in 0..<side / 2 {
      let at = 2 * y * side + 2 * x
      let mean = cells[at] + cells[at + 1] + cells[at + side] + cells[at + side + 1]
      for v in 0..<8 { across[y * 8 + v] += mean * cosines[v * side / 2 + x] }
    }
  }
  var hash: UInt64 = 0
  for u in 0..<8 {
    for v in 0..<8 where u + v > 0 {
      var sum: Float = 0
      for y in 0..<side / 2 { sum += across[y * 8 + v] * cosines[u * side / 2 + y] }
      if sum > 0 { hash |= 1 << UInt64(u * 8 + v) }
    }
  }
  return hash
}

private let cosines: [Float] = (0..<8 * side / 2).map { index in
  let (frequency, place) = (index / (side / 2), index % (side / 2))
  return Float(cos(Double.pi * Double(frequency) * (Double(place) + 0.5) / Double(side / 2)))
}

/// Each cell against the mean of the 5×5 around it, in the planes of ``PagePrint/cells``.
private func comparedCells(_ cells: [Float]) -> [UInt64] {
  var planes = [UInt64](repeating: 0, count: 3 * PagePrint.planeWords)
  for y in 0..<side {
    for x in 0..<side {
      var sum: Float = 0
      for row in y - 2...y + 2 {
        let line = min(max(row, 0), side - 1) * side
        for column in x - 2...x + 2 { sum += cells[line + min(max(column, 0), side - 1)] }
      }
      let difference = cells[y * side + x] - sum / 25
      guard abs(difference) > clear else { continue }
      let (word, bit) = PagePrint.place(x, y)
      planes[word] |= bit
      if abs(difference) > strong { planes[word + PagePrint.planeWords] |= bit }
      if difference > 0 { planes[word + 2 * PagePrint.planeWords] |= bit }
    }
  }
  return planes
}

extension PagePrint {
  /// Where a cell stands in a plane.
  fileprivate static func place(_ x: Int, _ y: Int) -> (word: Int, bit: UInt64) {
    (y / 8 * 8 + x / 8, 1 << UInt64(y % 8 * 8 + x % 8))
  }

  /// The hash of the same page turned by a quarter, counter-clockwise.
  package static func turned(_ hash: UInt64) -> UInt64 {
    var turned: UInt64 = 0
    for u in 0..<8 {
      for v in 0..<8 where u + v > 0 {
        let isSet = hash >> UInt64(v * 8 + u) & 1 == 1
        if isSet != (u % 2 == 1) { turned |= 1 << UInt64(u * 8 + v) }
      }
    }
    return turned
  }

  /// The print of the same page turned by a quarter, counter-clockwise.
  package var turned: PagePrint {
    var planes = [UInt64](repeating: 0, count: cells.count)
    for y in 0..<side {
      for x in 0..<side {
        let (from, fromBit) = Self.place(side - 1 - y, x)
        let (to, toBit) = Self.place(x, y)
        for plane in stride(from: 0, to: cells.count, by: Self.planeWords)
        where cells[plane + from] & fromBit != 0 {
          planes[plane + to] |= toBit
        }
      }
    }
    return PagePrint(hash: Self.turned(hash), cells: planes) ?? self
  }

  /// The four ways in which the page can lie, the print itself first.
  package var turns: [PagePrint] {
    var turns = [self]
    for _ in 0..<3 { turns.append(turns[turns.count - 1].turned) }
    return turns
  }
}
