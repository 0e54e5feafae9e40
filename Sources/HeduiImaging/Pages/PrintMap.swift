// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Where a page is printed or written on: what is clearly darker than the paper around it.
struct PrintMap {
  /// Pixels across and down.
  let width: Int, height: Int
  /// Whether a pixel is print, row-major.
  let isPrint: [Bool]
  /// Share of the page that is print, 0 to 1.
  let share: Double

  /// A tile's side over which paper is as bright everywhere, in pixels.
  private static let tile = 48
  /// How much darker than the paper print is, in 256ths of the paper's own brightness.
  private static let darker = 60

  /// Maps a picture.
  init(_ picture: ChromaPicture) {
    (width, height) = (picture.width, picture.height)
    let (width, height) = (width, height)
    var isPrint = [Bool](repeating: false, count: width * height)
    var count = 0
    picture.samples.withUnsafeBufferPointer { samples in
      isPrint.withUnsafeMutableBufferPointer { isPrint in
        for top in stride(from: 0, to: height, by: PrintMap.tile) {
          for left in stride(from: 0, to: width, by: PrintMap.tile) {
            let rows = top..<min(top + PrintMap.tile, height)
            let columns = left..<min(left + PrintMap.tile, width)
            let paper = PrintMap.paper(samples, width, rows, columns)
            // Darker than a third of the range is no paper: desk, shadow, black ground.
            guard paper >= 80 else { continue }
            let limit = (paper &* (256 &- PrintMap.darker)) >> 8
            for y in rows {
              for x in columns where Int(samples[3 &* (y &* width &+ x)]) < limit {
                isPrint[y &* width &+ x] = true
                count &+= 1
              }
            }
          }
        }
      }
    }
    self.isPrint = isPrint
    share = Double(count) / Double(width * height)
  }

  /// The brightness that a fifth of a tile's pixels exceed.
  private static func paper(
    _ samples: UnsafeBufferPointer<UInt8>, _ width: Int, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      for y in rows {
        for x in columns { counts[Int(samples[3 &* (y &* width &+ x)])] &+= 1 }
      }
      var left = rows.count * columns.count / 5
      for value in (0..<256).reversed() {
        left -= Int(counts[value])
        if left <= 0 { return value }
      }
      return 0
    }
  }

  /// The sides at which at least three strokes run out of the picture.
  var cutSides: Set<PageFacts.Side> {
    var sides: Set<PageFacts.Side> = []
    guard width > 16, height > 16 else { return sides }
    if strokes(width, { x, depth in depth * width + x }) >= 3 { sides.insert(.top) }
    if strokes(width, { x, depth in (height - 1 - depth) * width + x }) >= 3 {
      sides.insert(.bottom)
    }
    if strokes(height, { y, depth in y * width + depth }) >= 3 { sides.insert(.left) }
    if strokes(height, { y, depth in y * width + width - 1 - depth }) >= 3 { sides.insert(.right) }
    return sides
  }

  /// Counts the runs of print along an edge that reach six pixels inward; a run longer than a thirtieth of
  /// the edge is a border or a shadow, and where those fill a tenth of the edge nothing else is counted.
  private func strokes(_ length: Int, _ at: (Int, Int) -> Int) -> Int {
    var (count, run, long) = (0, 0, 0)
    for place in 0...length {
      if place < length, (0..<6).allSatisfy({ isPrint[at(place, $0)] }) {
        run += 1
        continue
      }
      if run * 30 > length { long += run } else if run > 0 { count += 1 }
      run = 0
    }
    return long * 10 > length ? 0 : count
  }
}
