// SPDX-License-Identifier: Apache-2.0

/// A round red seal: rim, five-pointed star, a name in an arc, pressed unevenly.
struct Seal {
  /// The centre, in pixels.
  let x: Double, y: Double
  /// How the ink falls and what the name's strokes are.
  let seed: UInt64

  /// 40 mm across at 100 dots per inch.
  private static let radius = 78.7
  private static let red = Paint(214, 32, 42)

  /// Presses the seal on a sheet.
  func draw(on sheet: inout Sheet) {
    let reach = Int(Seal.radius) + 3
    for row in -reach...reach {
      for column in -reach...reach {
        let (dx, dy) = (Double(column), Double(row))
        let distance = (dx * dx + dy * dy).squareRoot()
        let rim = cover(abs(distance - Seal.radius + 3) - 2.4, 1)
        let star = cover(outsideStar(dx, dy, 25), 1)
        lay(max(rim, star), column, row, on: &sheet)
      }
    }
    drawName(on: &sheet)
  }

  private func lay(_ covered: Double, _ column: Int, _ row: Int, on sheet: inout Sheet) {
    guard covered > 0 else { return }
    let (column, row) = (Int(x) + column, Int(y) + row)
    let shift = Double(seed % 97)
    let press = 0.8 + 0.28 * Texture.fine(Double(column) + shift, Double(row))
    sheet.lay(Seal.red, column, row, covered * min(1, max(0.25, press)))
  }

  /// Characters along the upper arc, from lower left over the top to lower right.
  private func drawName(on sheet: inout Sheet) {
    var random = SplitMix64(seed: seed &+ 1)
    // A turn of 20 degrees, starting 130 degrees left of the top.
    let (cosine, sine) = (0.939_692_620_785_908_4, 0.342_020_143_325_668_7)
    var arm = (x: -0.766_044_443_118_978, y: 0.642_787_609_686_539_3)
    for _ in 0..<14 {
      let center = (x: x + arm.x * 56, y: y + arm.y * 56)
      for _ in 0..<5 {
        let start = random.between(-8, 8)
        let length = random.between(4, 16) / 2
        let isRadial = random.next() % 2 == 0
        let along = isRadial ? arm : (x: -arm.y, y: arm.x)
        let beside = isRadial ? (x: -arm.y, y: arm.x) : arm
        let middle = (
          x: center.x + beside.x * start * 0.8, y: center.y + beside.y * start * 0.8
        )
        sheet.stroke(
          (middle.x - along.x * length, middle.y - along.y * length),
          (middle.x + along.x * length, middle.y + along.y * length), width: 1.7, ink: Seal.red)
      }
      arm = (x: arm.x * cosine - arm.y * sine, y: arm.x * sine + arm.y * cosine)
    }
  }
}

/// How far outside a star with five points a place is; the star stands on two of them.
private func outsideStar(_ x: Double, _ y: Double, _ radius: Double) -> Double {
  // A point lies in the star when at least four of its five lines have it on the inner side.
  let inner = radius * 0.309_016_994_374_947_4
  let normals = [
    (0.0, 1.0), (0.951_056_516_295_153_5, 0.309_016_994_374_947_4),
    (0.587_785_252_292_473_1, -0.809_016_994_374_947_5),
    (-0.587_785_252_292_473_1, -0.809_016_994_374_947_5),
    (-0.951_056_516_295_153_5, 0.309_016_994_374_947_4),
  ]
  let distances = normals.map { -(x * $0.0 + y * $0.1) - inner }
  var (largest, second) = (-Double.infinity, -Double.infinity)
  for distance in distances {
    if distance > largest {
      (largest, second) = (distance, largest)
    } else if distance > second {
      second = distance
    }
  }
  return second
}
