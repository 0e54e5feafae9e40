// SPDX-License-Identifier: Apache-2.0

/// An ellipse, in pixels of the working scale.
struct Ellipse {
  /// The centre.
  var x: Float, y: Float
  /// Half the axes; neither is the longer one by name.
  var a: Float, b: Float
  /// The direction of the first axis as cosine and sine.
  var cosine: Float = 1, sine: Float = 0

  /// The mean radius.
  var radius: Float { (a * b).squareRoot() }
  /// The longer axis over the shorter.
  var aspect: Float { max(a, b) / min(a, b) }
  /// Half the width of the upright box around it.
  var reachX: Float { (a * a * cosine * cosine + b * b * sine * sine).squareRoot() }
  /// Half the height of the upright box around it.
  var reachY: Float { (a * a * sine * sine + b * b * cosine * cosine).squareRoot() }

  /// The vector from the centre to the outline at a parameter angle given as cosine and sine.
  @inline(__always)
  func arm(_ turnX: Float, _ turnY: Float) -> (x: Float, y: Float) {
    let (u, v) = (a * turnX, b * turnY)
    return (u * cosine - v * sine, u * sine + v * cosine)
  }

  /// Whether another ellipse lies about inside this one.
  func surrounds(_ other: Ellipse) -> Bool {
    let (dx, dy) = (x - other.x, y - other.y)
    return (dx * dx + dy * dy).squareRoot() + other.radius < 1.2 * radius
  }

  /// Whether another ring cannot be a seal beside this one: its centre is too near, or it lies inside.
  func overlaps(_ other: Ellipse) -> Bool {
    let (dx, dy) = (x - other.x, y - other.y)
    let distance = (dx * dx + dy * dy).squareRoot()
    return distance < 0.75 * max(radius, other.radius) || distance + other.radius < 1.15 * radius
  }

  /// The ellipse through weighted points, by least squares on the general conic with the sum of its square
  /// coefficients fixed; nil when the points do not determine one.
  ///
  /// `points` lie near a guess, whose centre and size make the numbers well conditioned.
  static func through(
    _ points: [(x: Float, y: Float, weight: Float)], near guess: Ellipse
  ) -> Ellipse? {
    // A(x² - y²) + Bxy + Dx + Ey + F = -(x² + y²) in units of the guess's radius.
    var normal = [Double](repeating: 0, count: 30)
    let unit = Double(guess.radius)
    for point in points {
      let x = Double(point.x - guess.x) / unit
      let y = Double(point.y - guess.y) / unit
      let row = [x * x - y * y, x * y, x, y, 1, -(x * x + y * y)]
      for i in 0..<5 {
        for j in 0..<6 { normal[6 * i + j] += row[i] * row[j] * Double(point.weight) }
      }
    }
    guard let solved = solve(&normal) else { return nil }
    return conic(
      1 + solved[0], solved[1], 1 - solved[0], solved[2], solved[3], solved[4],
      around: guess, unit)
  }

  /// Gauss elimination with pivots of five equations; nil when they are dependent.
  private static func solve(_ m: inout [Double]) -> [Double]? {
    for column in 0..<5 {
      var pivot = column
      for row in column..<5 where abs(m[6 * row + column]) > abs(m[6 * pivot + column]) {
        pivot = row
      }
      guard abs(m[6 * pivot + column]) > 1e-9 else { return nil }
      for j in 0..<6 { m.swapAt(6 * column + j, 6 * pivot + j) }
      for row in 0..<5 where row != column {
        let factor = m[6 * row + column] / m[6 * column + column]
        for j in column..<6 { m[6 * row + j] -= factor * m[6 * column + j] }
      }
    }
    var solution: [Double] = []
    for row in 0..<5 { solution.append(m[6 * row + 5] / m[6 * row + row]) }
    return solution
  }

  /// Centre, axes and direction of Ax² + Bxy + Cy² + Dx + Ey + F = 0.
  private static func conic(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double,
    around guess: Ellipse, _ unit: Double
  ) -> Ellipse? {
    let determinant = 4 * a * c - b * b
    guard determinant > 1e-6 else { return nil }
    let x = (b * e - 2 * c * d) / determinant
    let y = (b * d - 2 * a * e) / determinant
    let constant = f + (d * x + e * y) / 2
    let spread = ((a - c) * (a - c) + b * b).squareRoot()
    let (large, small) = ((a + c + spread) / 2, (a + c - spread) / 2)
    guard constant < 0, small > 0 else { return nil }
    let (longAxis, shortAxis) = ((-constant / small).squareRoot(), (-constant / large).squareRoot())
    // The long axis lies along the eigenvector of the smaller eigenvalue.
    var (directionX, directionY) = (b / 2, small - a)
    if abs(directionX) + abs(directionY) < 1e-9 { (directionX, directionY) = (small - c, b / 2) }
    let length = (directionX * directionX + directionY * directionY).squareRoot()
    let isCircle = length < 1e-9
    return Ellipse(
      x: guess.x + Float(x * unit), y: guess.y + Float(y * unit), a: Float(longAxis * unit),
      b: Float(shortAxis * unit), cosine: isCircle ? 1 : Float(directionX / length),
      sine: isCircle ? 0 : Float(directionY / length))
  }
}

/// Evenly spaced directions as cosines and sines, made without a mathematics library.
struct Directions {
  /// The cosine and sine of each direction.
  let arms: [(x: Float, y: Float)]

  /// Makes `count` directions by repeated rotation, in double precision.
  init(count: Int, stepCosine: Double, stepSine: Double) {
    var arms: [(x: Float, y: Float)] = []
    var (x, y) = (1.0, 0.0)
    for _ in 0..<count {
      arms.append((Float(x), Float(y)))
      (x, y) = (x * stepCosine - y * stepSine, x * stepSine + y * stepCosine)
    }
    self.arms = arms
  }

  /// A full turn in 120 steps of 3 degrees.
  static let turn = Directions(
    count: 120, stepCosine: 0.998_629_534_754_573_9, stepSine: 0.052_335_956_242_943_835)
}
