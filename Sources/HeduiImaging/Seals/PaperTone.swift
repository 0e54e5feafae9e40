// SPDX-License-Identifier: Apache-2.0

/// The colour of the paper, place by place: what chroma a page has where nothing is printed.
///
/// Paper yellows, is tinted, and lies under uneven light; ink is what differs from the paper around it.
/// The page is cut into tiles; a tile's tone is the median of its brighter half, and the paper there is the
/// median over the bright ones of the 5 × 5 tiles around it, so that print and emblems smaller than about a
/// sixth of the page do not count as paper.
struct PaperTone {
  /// Tiles along the longer side.
  private static let tiles = 16
  /// Tiles across and down.
  let columns: Int, rows: Int
  /// A tile's side in pixels of the picture that was measured.
  let side: Int
  /// The paper's blue difference in each tile.
  private(set) var blue: [UInt8]
  /// The paper's red difference in each tile.
  private(set) var red: [UInt8]

  /// Measures a picture.
  init(_ picture: ChromaPicture) {
    side = max(1, (max(picture.width, picture.height) - 1) / PaperTone.tiles + 1)
    columns = (picture.width - 1) / side + 1
    rows = (picture.height - 1) / side + 1
    var tones: [Tone] = []
    tones.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        tones.append(PaperTone.tone(picture, column * side, row * side, side))
      }
    }
    blue = []
    red = []
    for row in 0..<rows {
      for column in 0..<columns {
        let paper = PaperTone.paper(around: column, row, tones, columns, rows)
        blue.append(paper.blue)
        red.append(paper.red)
      }
    }
  }

  /// Medians of a tile.
  private struct Tone {
    var luma: UInt8
    var blue: UInt8
    var red: UInt8
  }

  private static func tone(_ picture: ChromaPicture, _ left: Int, _ top: Int, _ side: Int) -> Tone {
    let (right, bottom) = (min(left + side, picture.width), min(top + side, picture.height))
    var counts = [UInt32](repeating: 0, count: 768)
    return counts.withUnsafeMutableBufferPointer { counts in
      picture.samples.withUnsafeBufferPointer { samples in
        for y in top..<bottom {
          var at = 3 * (y * picture.width + left)
          for _ in left..<right {
            counts[Int(samples[at])] &+= 1
            at += 3
          }
        }
        let luma = median(counts, 0)
        for y in top..<bottom {
          var at = 3 * (y * picture.width + left)
          for _ in left..<right {
            if samples[at] >= luma {
              counts[256 &+ Int(samples[at + 1])] &+= 1
              counts[512 &+ Int(samples[at + 2])] &+= 1
            }
            at += 3
          }
        }
        return Tone(luma: luma, blue: median(counts, 256), red: median(counts, 512))
      }
    }
  }

  /// The value in the middle of 256 counts that begin at an offset.
  private static func median(_ counts: UnsafeMutableBufferPointer<UInt32>, _ offset: Int) -> UInt8 {
    var total: UInt32 = 0
    for value in 0..<256 { total &+= counts[offset + value] }
    var passed: UInt32 = 0
    for value in 0..<256 {
      passed &+= counts[offset + value]
      if passed &* 2 >= total { return UInt8(value) }
    }
    return 255
  }

  private static func paper(
    around column: Int, _ row: Int, _ tones: [Tone], _ columns: Int, _ rows: Int
  ) -> Tone {
    var near: [Tone] = []
    for y in max(0, row - 2)...min(rows - 1, row + 2) {
      for x in max(0, column - 2)...min(columns - 1, column + 2) {
        near.append(tones[y * columns + x])
      }
    }
    near.sort { $0.luma < $1.luma }
    // Only what is about as bright as the brighter tiles is paper; the rest is desk, cover, shadow.
    let bright = Int(near[near.count * 4 / 5].luma)
    let paper = near.filter { Int($0.luma) * 4 >= bright * 3 }
    let blues = paper.map(\.blue).sorted()
    let reds = paper.map(\.red).sorted()
    return Tone(
      luma: UInt8(bright), blue: blues[blues.count / 2], red: reds[reds.count / 2])
  }

  /// The paper's colour differences at a place, in 16ths: between the middles of tiles they pass smoothly.
  ///
  /// Places are in 16ths of a pixel of the measured picture.
  @inline(__always)
  func at(_ x: Int, _ y: Int) -> (blue: Int, red: Int) {
    let unit = side &* 16
    let (across, down) = (max(0, x &- unit / 2), max(0, y &- unit / 2))
    let left = min(across / unit, columns &- 1)
    let top = min(down / unit, rows &- 1)
    let (right, bottom) = (min(left &+ 1, columns &- 1), min(top &+ 1, rows &- 1))
    let shareX = min(across &- left &* unit, unit) &* 16 / unit
    let shareY = min(down &- top &* unit, unit) &* 16 / unit
    let (a, b) = (top &* columns &+ left, top &* columns &+ right)
    let (c, d) = (bottom &* columns &+ left, bottom &* columns &+ right)
    @inline(__always) func mix(_ tone: [UInt8]) -> Int {
      let upper = Int(tone[a]) &* (16 &- shareX) &+ Int(tone[b]) &* shareX
      let lower = Int(tone[c]) &* (16 &- shareX) &+ Int(tone[d]) &* shareX
      return (upper &* (16 &- shareY) &+ lower &* shareY) >> 4
    }
    return (mix(blue), mix(red))
  }
}
