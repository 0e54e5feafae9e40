// SPDX-License-Identifier: Apache-2.0

/// A page's print and writing, cut out at their box and averaged over 64×64 cells: 0 is paper, 1 is black.
///
/// The box makes margins and resolution indifferent, the division by the paper around it the brightness.
struct InkGrid: Sendable {
  /// Cells across and down.
  static let side = 64
  /// The cells, row-major.
  let cells: [Float]

  /// Less ink than this is paper.
  private static let least: Float = 0.1
  /// The share of all ink that may lie beyond each side of the box: specks at the rim do not move it.
  private static let beyond: Float = 0.005
  /// The share of the page that must be ink for there to be a grid at all.
  private static let leastShare: Float = 0.0005

  /// Makes the grid of a page; nil for an empty one.
  init?(_ picture: ChromaPicture) {
    let (width, height) = (picture.width, picture.height)
    let paper = PaperLight(picture)
    var ink = [Float](repeating: 0, count: width * height)
    var rows = [Float](repeating: 0, count: height)
    var columns = [Float](repeating: 0, count: width)
    picture.samples.withUnsafeBufferPointer { samples in
      ink.withUnsafeMutableBufferPointer { ink in
        for y in 0..<height {
          var sum: Float = 0
          for x in 0..<width {
            let share = 1 - Float(samples[3 * (y * width + x)]) / paper.light(x, y)
            guard share >= InkGrid.least else { continue }
            ink[y * width + x] = share
            sum += share
            columns[x] += share
          }
          rows[y] = sum
        }
      }
    }
    guard rows.reduce(0, +) >= InkGrid.leastShare * Float(width * height) else { return nil }
    let (top, bottom) = InkGrid.span(rows)
    let (left, right) = InkGrid.span(columns)
    guard bottom - top >= 8, right - left >= 8 else { return nil }
    let across = Resampling(from: left, to: right, of: width)
    let down = Resampling(from: top, to: bottom, of: height)
    cells = down.columns(of: across.rows(of: ink, height: height))
  }

  /// Where the box begins and ends along one side.
  private static func span(_ sums: [Float]) -> (from: Float, to: Float) {
    let outside = beyond * sums.reduce(0, +)
    func place(_ indices: some Sequence<Int>) -> Float {
      var sum: Float = 0
      for (passed, index) in indices.enumerated() {
        if sum + sums[index] >= outside, sums[index] > 0 {
          return Float(passed) + (outside - sum) / sums[index]
        }
        sum += sums[index]
      }
      return 0
    }
    return (place(sums.indices), Float(sums.count) - place(sums.indices.reversed()))
  }
}

/// How light the paper is around each place: the 90th percentile of a tile, the lightest of nine tiles.
private struct PaperLight {
  private let tile: Int
  private let across: Int
  private let lights: [Float]

  init(_ picture: ChromaPicture) {
    let (width, height) = (picture.width, picture.height)
    tile = max(8, min(width, height) / 10)
    let (wide, high) = ((width - 1) / tile + 1, (height - 1) / tile + 1)
    across = wide
    var levels: [Float] = []
    for row in 0..<high {
      for column in 0..<wide {
        var counts = [Int](repeating: 0, count: 256)
        let (left, right) = (column * tile, min((column + 1) * tile, width))
        for y in row * tile..<min((row + 1) * tile, height) {
          for x in left..<right { counts[Int(picture.samples[3 * (y * width + x)])] += 1 }
        }
        var rest = counts.reduce(0, +) / 10
        var level = 255
        while level > 1, rest >= counts[level] {
          rest -= counts[level]
          level -= 1
        }
        levels.append(Float(max(1, level)))
      }
    }
    lights = levels.indices.map { index in
      var light: Float = 1
      for row in max(0, index / wide - 1)...min(high - 1, index / wide + 1) {
        for column in max(0, index % wide - 1)...min(wide - 1, index % wide + 1) {
          light = max(light, levels[row * wide + column])
        }
      }
      return light
    }
  }

  func light(_ x: Int, _ y: Int) -> Float { lights[y / tile * across + x / tile] }
}

/// The averaging of a stretch of samples over 64 cells, parts of samples counted as parts.
private struct Resampling {
  private let edges: [Float]
  private let count: Int

  init(from: Float, to: Float, of count: Int) {
    self.count = count
    edges = (0...InkGrid.side).map { from + (to - from) * Float($0) / Float(InkGrid.side) }
  }

  /// Each row of samples as a row of cells.
  func rows(of samples: [Float], height: Int) -> [Float] {
    var cells = [Float](repeating: 0, count: InkGrid.side * height)
    for y in 0..<height {
      for cell in 0..<InkGrid.side {
        cells[y * InkGrid.side + cell] = mean(cell) { samples[y * count + $0] }
      }
    }
    return cells
  }

  /// Each column of a picture that is 64 samples wide as a column of cells.
  func columns(of samples: [Float]) -> [Float] {
    var cells = [Float](repeating: 0, count: InkGrid.side * InkGrid.side)
    for row in 0..<InkGrid.side {
      for x in 0..<InkGrid.side {
        cells[row * InkGrid.side + x] = mean(row) { samples[$0 * InkGrid.side + x] }
      }
    }
    return cells
  }

  private func mean(_ cell: Int, _ sample: (Int) -> Float) -> Float {
    let (from, to) = (edges[cell], edges[cell + 1])
    let first = min(max(Int(from), 0), count - 1)
    let last = min(max(Int(to), first), count - 1)
    guard last > first else { return sample(first) }
    var sum = sample(first) * (Float(first + 1) - from) + sample(last) * (to - Float(last))
    for index in first + 1..<last { sum += sample(index) }
    return sum / (to - from)
  }
}
