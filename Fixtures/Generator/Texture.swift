// SPDX-License-Identifier: Apache-2.0

/// Noise of several octaves on a square tile that repeats without a seam: the grain that skin, hair,
/// cloth and paper have, and without which a drawing compresses to a size no photo has.
struct Texture: Sendable {
  private static let side = 512
  private let values: [Float]

  /// Makes a tile of values around 0, mostly within ±1; the same seed gives the same tile.
  init(seed: UInt64, octaves: Int = 7, persistence: Float = 0.62) {
    let side = Texture.side
    var values = [Float](repeating: 0, count: side * side)
    var amplitude: Float = 1
    var total: Float = 0
    for octave in 0..<octaves {
      let cells = 4 << octave
      addLattice(
        to: &values, side: side, cells: cells, amplitude: amplitude, seed: seed &+ UInt64(octave))
      total += amplitude * amplitude
      amplitude *= persistence
    }
    let scale = 1.6 / total.squareRoot()
    self.values = values.map { $0 * scale }
  }

  /// The value at a place, which may lie outside the tile; between pixels the nearest counts.
  @inline(__always)
  func callAsFunction(_ x: Double, _ y: Double) -> Double {
    let mask = Texture.side - 1
    let column = Int(x.rounded(.down)) & mask
    let row = Int(y.rounded(.down)) & mask
    return values.withUnsafeBufferPointer { Double($0[row &* Texture.side &+ column]) }
  }
}

/// Adds smoothly interpolated random values of a grid with `cells` cells a side.
private func addLattice(
  to values: inout [Float], side: Int, cells: Int, amplitude: Float, seed: UInt64
) {
  var random = SplitMix64(seed: seed &* 0x1_0000_01B3 &+ 17)
  let lattice = (0..<cells * cells).map { _ in Float(random.between(-1, 1)) }
  let step = Float(cells) / Float(side)
  values.withUnsafeMutableBufferPointer { values in
    lattice.withUnsafeBufferPointer { lattice in
      for row in 0..<side {
        let y = Float(row) * step
        let top = Int(y)
        let down = smooth(y - Float(top))
        let first = top % cells * cells
        let second = (top + 1) % cells * cells
        for column in 0..<side {
          let x = Float(column) * step
          let left = Int(x)
          let right = (left + 1) % cells
          let across = smooth(x - Float(left))
          let upper = mix(lattice[first + left % cells], lattice[first + right], across)
          let lower = mix(lattice[second + left % cells], lattice[second + right], across)
          values[row * side + column] += amplitude * mix(upper, lower, down)
        }
      }
    }
  }
}

@inline(__always)
private func smooth(_ share: Float) -> Float { share * share * (3 - 2 * share) }

@inline(__always)
private func mix(_ first: Float, _ second: Float, _ share: Float) -> Float {
  first + (second - first) * share
}
