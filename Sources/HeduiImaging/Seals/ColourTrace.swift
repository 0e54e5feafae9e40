// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Tells a page without any coloured ink from all others: only such a page is certainly without a seal of
/// whatever ink, also one that the search does not know.
enum ColourTrace {
  /// A difference of chroma to the paper's that print in black does not make.
  static let leastDifference = 7
  /// So many coloured pixels in a cell are ink and no noise.
  static let leastInCell = 3
  /// So many cells of a page are a trace of ink.
  static let leastCells = 2

  /// Whether coloured ink shows on a page in colour.
  static func ink(of picture: ChromaPicture, on paper: PaperTone) -> ColouredInk {
    cells(of: picture, on: paper) >= leastCells ? .some : .none
  }

  /// How many cells of the page hold something that is not of the paper's colour.
  static func cells(of picture: ChromaPicture, on paper: PaperTone) -> Int {
    let (width, height, cell) = (picture.width, picture.height, InkScreen.cell)
    var found = 0
    picture.samples.withUnsafeBufferPointer { samples in
      for top in stride(from: 0, to: height, by: cell) {
        for left in stride(from: 0, to: width, by: cell) {
          let tone = paper.at(left * 16 + cell * 8, top * 16 + cell * 8)
          let (blue, red) = (tone.blue >> 4, tone.red >> 4)
          var coloured = 0
          for y in top..<min(top + cell, height) {
            var at = 3 &* (y &* width &+ left)
            for _ in left..<min(left + cell, width) {
              let differs =
                abs(Int(samples[at &+ 1]) &- blue) >= leastDifference
                || abs(Int(samples[at &+ 2]) &- red) >= leastDifference
              coloured &+= differs ? 1 : 0
              at &+= 3
            }
          }
          if coloured >= leastInCell { found += 1 }
        }
      }
    }
    return found
  }
}
