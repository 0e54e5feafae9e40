// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The strength of one ink on a part of a page, at the working scale.
struct InkPlane {
  /// The longer side of a page at the working scale, in pixels; small pictures are enlarged, at most
  /// threefold.
  static let longSide = 1_000

  /// Where this part begins on the page, in pixels of the working scale.
  let left: Int, top: Int
  /// The part's size in pixels.
  let width: Int, height: Int
  /// The whole page's size in pixels of the working scale.
  let pageWidth: Int, pageHeight: Int
  /// Difference of chroma to the paper's in halves, 0 where the hue is another, row-major.
  var ink: [UInt8]

  /// Computes the ink of an island.
  init(
    _ picture: ChromaPicture, _ paper: PaperTone, screened: ChromaPicture,
    _ colour: SeenSeal.Colour,
    _ island: InkScreen.Island
  ) {
    (pageWidth, pageHeight) = InkPlane.size(of: picture)
    left = min(island.left * pageWidth / InkScreen.unit, pageWidth - 1)
    top = min(island.top * pageHeight / InkScreen.unit, pageHeight - 1)
    width = max(1, min(pageWidth, island.right * pageWidth / InkScreen.unit + 1) - left)
    height = max(1, min(pageHeight, island.bottom * pageHeight / InkScreen.unit + 1) - top)
    ink = [UInt8](repeating: 0, count: width * height)
    fill(picture, paper, screened, colour)
  }

  /// A page's size at the working scale, in pixels.
  static func size(of picture: ChromaPicture) -> (width: Int, height: Int) {
    let long = max(picture.width, picture.height)
    let size = min(longSide, 3 * long)
    return (max(1, picture.width * size / long), max(1, picture.height * size / long))
  }

  /// Averages the picture's chroma over each working pixel, in whole source pixels, and takes the paper off.
  private mutating func fill(
    _ picture: ChromaPicture, _ paper: PaperTone, _ screened: ChromaPicture,
    _ colour: SeenSeal.Colour
  ) {
    let columns = InkPlane.spans(left, width, pageWidth, picture.width)
    let rows = InkPlane.spans(top, height, pageHeight, picture.height)
    let (left, top, width, height) = (left, top, width, height)
    let (scaleX, scaleY) = (16 * screened.width, 16 * screened.height)
    let (pageWidth, pageHeight) = (pageWidth, pageHeight)
    picture.samples.withUnsafeBufferPointer { samples in
      ink.withUnsafeMutableBufferPointer { ink in
        for block in stride(from: 0, to: width, by: InkPlane.block) {
          let middleX = (2 * (left + block) + InkPlane.block) * scaleX / (2 * pageWidth)
          let end = min(block + InkPlane.block, width)
          for y in 0..<height {
            let middleY = (2 * (top + y) + 1) * scaleY / (2 * pageHeight)
            let tone = paper.at(middleX, middleY)
            for x in block..<end {
              let mean = InkPlane.mean(samples, picture.width, rows[y], columns[x])
              let strength = colour.strength(
                blue: mean.blue &- tone.blue, red: mean.red &- tone.red)
              ink[y &* width &+ x] = UInt8(min(255, strength >> 3))
            }
          }
        }
      }
    }
  }

  /// So many pixels side by side share the paper's tone.
  private static let block = 8

  /// The mean chroma of a few pixels, in 16ths.
  @inline(__always)
  private static func mean(
    _ samples: UnsafeBufferPointer<UInt8>, _ width: Int, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> (blue: Int, red: Int) {
    var (blue, red) = (0, 0)
    for row in rows {
      var at = 3 &* (row &* width &+ columns.lowerBound)
      for _ in columns {
        blue &+= Int(samples[at &+ 1])
        red &+= Int(samples[at &+ 2])
        at &+= 3
      }
    }
    // Most means are over one, two or four pixels.
    switch rows.count &* columns.count {
    case 1: return (blue &* 16, red &* 16)
    case 2: return (blue &* 8, red &* 8)
    case 4: return (blue &* 4, red &* 4)
    case let count: return (blue &* 16 / count, red &* 16 / count)
    }
  }

  /// Which source pixels each working pixel covers, at least one.
  private static func spans(
    _ start: Int, _ count: Int, _ size: Int, _ source: Int
  ) -> [Range<Int>] {
    (start..<start + count).map { at in
      let from = min(at * source / size, source - 1)
      return from..<max(from + 1, min(source, (at + 1) * source / size))
    }
  }

  /// The ink at a place on the page, in halves of a chroma step; 0 outside this part.
  ///
  /// Between pixels it passes smoothly.
  @inline(__always)
  func sample(_ ink: UnsafeBufferPointer<UInt8>, _ x: Float, _ y: Float) -> Int {
    // Pixel middles lie at whole numbers here.
    let (atX, atY) = (x - Float(left), y - Float(top))
    guard atX > -1, atY > -1, atX < Float(width), atY < Float(height) else { return 0 }
    let (fixedX, fixedY) = (Int((atX + 1) * 16), Int((atY + 1) * 16))
    let (column, row) = ((fixedX >> 4) &- 1, (fixedY >> 4) &- 1)
    let (shareX, shareY) = (fixedX & 15, fixedY & 15)
    @inline(__always) func value(_ x: Int, _ y: Int) -> Int {
      x < 0 || y < 0 || x >= width || y >= height ? 0 : Int(ink[y &* width &+ x])
    }
    let upper = value(column, row) &* (16 &- shareX) &+ value(column &+ 1, row) &* shareX
    let lower =
      value(column, row &+ 1) &* (16 &- shareX) &+ value(column &+ 1, row &+ 1) &* shareX
    return (upper &* (16 &- shareY) &+ lower &* shareY) >> 8
  }

  /// The strength that only `share` of the inked pixels exceed; 0 when nothing is inked.
  func percentile(_ share: Double, above faintest: UInt8) -> Int {
    var counts = [Int](repeating: 0, count: 256)
    for value in ink { counts[Int(value)] += 1 }
    let total = counts[Int(faintest)...].reduce(0, +)
    guard total > 0 else { return 0 }
    var left = Int(Double(total) * share)
    for value in (Int(faintest)..<256).reversed() {
      left -= counts[value]
      if left <= 0 { return value }
    }
    return Int(faintest)
  }
}
