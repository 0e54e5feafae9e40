// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// A first look at a small decode of a page: which parts hold enough coloured ink that a seal could be there.
///
/// Most pages end here.
struct InkScreen {
  /// A part of the page, in 65,536ths of its width and height.
  struct Island {
    /// Left, upper, right and lower edge.
    var left: Int, top: Int, right: Int, bottom: Int
  }

  /// The unit in which islands are given.
  static let unit = 65_536
  /// A cell's side in pixels of the screened picture.
  static let cell = 8
  /// The least difference of chroma to the paper that counts as ink here.
  static let faintest = 9
  /// The least sides of an island of a colour, as shares of the page's longer side in 256ths.
  ///
  /// They are 13 mm on A4 for red, 18 mm for blue, which is handwriting more often than a seal. At the page's
  /// edge, where a part of a seal may be, only the longer side counts.
  private static func smallest(_ colour: SeenSeal.Colour) -> Int { colour == .red ? 11 : 15 }

  /// Parts of the page with ink, largest first.
  let islands: [Island]

  /// Screens a picture for ink of a colour.
  init(_ picture: ChromaPicture, _ paper: PaperTone, _ colour: SeenSeal.Colour) {
    let columns = (picture.width - 1) / InkScreen.cell + 1
    let rows = (picture.height - 1) / InkScreen.cell + 1
    var counts = [UInt8](repeating: 0, count: columns * rows)
    InkScreen.count(picture, paper, colour, columns, &counts)
    islands = InkScreen.islands(counts, columns, rows, picture, InkScreen.smallest(colour))
  }

  /// Counts the inked pixels of each cell.
  private static func count(
    _ picture: ChromaPicture, _ paper: PaperTone, _ colour: SeenSeal.Colour, _ columns: Int,
    _ counts: inout [UInt8]
  ) {
    let (width, height) = (picture.width, picture.height)
    picture.samples.withUnsafeBufferPointer { samples in
      counts.withUnsafeMutableBufferPointer { counts in
        for top in stride(from: 0, to: height, by: cell) {
          for left in stride(from: 0, to: width, by: cell) {
            let tone = paper.at(left * 16 + cell * 8, top * 16 + cell * 8)
            let (blue, red) = (tone.blue >> 4, tone.red >> 4)
            var inked: UInt8 = 0
            for y in top..<min(top + cell, height) {
              var at = 3 * (y &* width &+ left)
              for _ in left..<min(left + cell, width) {
                let strength = colour.strength(
                  blue: Int(samples[at &+ 1]) &- blue, red: Int(samples[at &+ 2]) &- red)
                inked &+= strength >= faintest ? 1 : 0
                at &+= 3
              }
            }
            counts[top / cell * columns + left / cell] = inked
          }
        }
      }
    }
  }

  /// Joins neighbouring cells, one cell apart included.
  private static func islands(
    _ counts: [UInt8], _ columns: Int, _ rows: Int, _ picture: ChromaPicture, _ smallest: Int
  ) -> [Island] {
    var open = counts.map { $0 >= 2 }
    var found: [Island] = []
    var stack: [Int] = []
    for start in open.indices where open[start] {
      open[start] = false
      stack.append(start)
      var (left, right, top, bottom) = (columns, 0, rows, 0)
      while let cell = stack.popLast() {
        let (x, y) = (cell % columns, cell / columns)
        (left, right) = (min(left, x), max(right, x))
        (top, bottom) = (min(top, y), max(bottom, y))
        for nextY in max(0, y - 2)...min(rows - 1, y + 2) {
          for nextX in max(0, x - 2)...min(columns - 1, x + 2)
          where open[nextY * columns + nextX] {
            open[nextY * columns + nextX] = false
            stack.append(nextY * columns + nextX)
          }
        }
      }
      let (across, down) = ((right - left + 1) * cell, (bottom - top + 1) * cell)
      let least = smallest * max(picture.width, picture.height)
      let isAtEdge = left == 0 || top == 0 || right == columns - 1 || bottom == rows - 1
      guard max(across, down) * 256 >= least, isAtEdge || min(across, down) * 256 >= least
      else { continue }
      found.append(
        Island(
          left: max(0, left - 1) * cell * unit / picture.width,
          top: max(0, top - 1) * cell * unit / picture.height,
          right: min(unit, (right + 2) * cell * unit / picture.width),
          bottom: min(unit, (bottom + 2) * cell * unit / picture.height)))
    }
    return found.sorted {
      ($0.right - $0.left) * ($0.bottom - $0.top) > ($1.right - $1.left) * ($1.bottom - $1.top)
    }
  }
}
