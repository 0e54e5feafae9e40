// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// An affine map of the plane, as PDF writes it: (x, y) → (a·x + c·y + e, b·x + d·y + f).
struct Matrix: Equatable {
  var a, b, c, d, e, f: Double

  /// Leaves everything where it is.
  static let identity = Matrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

  /// The map of six numbers; nil for another count.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    self.init(
      a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
  }

  init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// This map first, then the other.
  func then(_ other: Matrix) -> Matrix {
    Matrix(
      a: a * other.a + b * other.c, b: a * other.b + b * other.d,
      c: c * other.a + d * other.c, d: c * other.b + d * other.d,
      e: e * other.a + f * other.c + other.e, f: e * other.b + f * other.d + other.f)
  }

  /// The map back; nil where there is none.
  var inverse: Matrix? {
    let area = a * d - b * c
    guard area.isFinite, abs(area) > 1e-9 else { return nil }
    let linear = Matrix(a: d / area, b: -b / area, c: -c / area, d: a / area, e: 0, f: 0)
    let origin = Matrix(a: 1, b: 0, c: 0, d: 1, e: -e, f: -f)
    let inverse = origin.then(linear)
    return inverse.e.isFinite && inverse.f.isFinite ? inverse : nil
  }

  /// The box around what the unit square becomes.
  var unitSquare: Box {
    let xs = [e, e + a, e + c, e + a + c]
    let ys = [f, f + b, f + d, f + b + d]
    return Box(
      left: xs.min() ?? e, bottom: ys.min() ?? f, right: xs.max() ?? e, top: ys.max() ?? f)
  }
}

/// A rectangle in points with y upwards.
struct Box: Equatable {
  var left, bottom, right, top: Double

  /// Its width in points.
  var width: Double { right - left }
  /// Its height in points.
  var height: Double { top - bottom }

  init(left: Double, bottom: Double, right: Double, top: Double) {
    (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
  }

  /// The box of four numbers, any two opposite corners; nil where it has no extent.
  init?(corners numbers: [Double]) {
    guard numbers.count == 4 else { return nil }
    self.init(
      left: min(numbers[0], numbers[2]), bottom: min(numbers[1], numbers[3]),
      right: max(numbers[0], numbers[2]), top: max(numbers[1], numbers[3]))
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
  }

  /// What both cover; nil where that has no extent.
  func intersection(_ other: Box) -> Box? {
    let both = Box(
      left: max(left, other.left), bottom: max(bottom, other.bottom),
      right: min(right, other.right), top: min(top, other.top))
    return both.width > 0 && both.height > 0 ? both : nil
  }
}

/// How a page is shown: which part, how far turned, and how large on paper.
struct PageFrame: Equatable {
  /// The part shown, in points.
  let box: Box
  /// Clockwise: 0, 90, 180 or 270 degrees.
  let rotation: Int
  /// Millimetres of a point.
  let scale: Double

  /// Reads a page's boxes, its rotation and its unit (ISO 32000-1, 7.7.3.3).
  ///
  /// What is missing or senseless is taken as US letter upright, as readers do.
  init(of page: PDFObject) {
    let media =
      page["/MediaBox"]?.numbers(4).flatMap(Box.init(corners:))
      ?? Box(left: 0, bottom: 0, right: 612, top: 792)
    let crop = page.rare("/CropBox")?.numbers(4).flatMap(Box.init(corners:))
    box = crop.flatMap(media.intersection) ?? media
    let turns = (page.rare("/Rotate")?.integer ?? 0) / 90 % 4
    rotation = (turns + 4) % 4 * 90
    let unit = page.rare("/UserUnit")?.number ?? 1
    scale = (unit > 0 && unit < 1_000 ? unit : 1) * 25.4 / 72
  }

  /// Width as displayed, in millimetres.
  var width: Double { (rotation % 180 == 0 ? box.width : box.height) * scale }
  /// Height as displayed, in millimetres.
  var height: Double { (rotation % 180 == 0 ? box.height : box.width) * scale }

  /// From the page's own space in points to millimetres as displayed, from the upper left corner.
  var display: Matrix {
    let turned =
      switch rotation {
      case 90: Matrix(a: 0, b: 1, c: 1, d: 0, e: -box.bottom, f: -box.left)
      case 180: Matrix(a: -1, b: 0, c: 0, d: 1, e: box.right, f: -box.bottom)
      case 270: Matrix(a: 0, b: -1, c: -1, d: 0, e: box.top, f: box.right)
      default: Matrix(a: 1, b: 0, c: 0, d: -1, e: -box.left, f: box.top)
      }
    return turned.then(Matrix(a: scale, b: 0, c: 0, d: scale, e: 0, f: 0))
  }
}

extension PagePlace {
  /// Where the unit square comes to lie; nowhere for numbers beyond all measure.
  init(_ display: Matrix) {
    let box = display.unitSquare
    let isFinite = [box.left, box.bottom, box.width, box.height].allSatisfy(\.isFinite)
    self.init(
      x: isFinite ? box.left : 0, y: isFinite ? box.bottom : 0, width: isFinite ? box.width : 0,
      height: isFinite ? box.height : 0)
  }
}
