// SPDX-License-Identifier: Apache-2.0

/// A picture with the way in which the page shows it.
struct PaintedPicture {
  /// The picture.
  let source: StoredPicture
  /// From shares of the picture's width and height, from its upper left corner, to millimetres on the page as
  /// displayed.
  let matrix: Matrix

  /// Takes a picture that fills the unit square of a space, as instructions have it, and the way from there to
  /// the page as displayed.
  init(_ source: StoredPicture, _ display: Matrix) {
    self.source = source
    matrix = Matrix(a: 1, b: 0, c: 0, d: -1, e: 0, f: 1).then(display)
  }

  /// The EXIF orientation that shows the picture as the page does; nil where it lies askew by more than some three
  /// degrees.
  var orientation: Int? {
    let (along, across) = (abs(matrix.a) + abs(matrix.d), abs(matrix.b) + abs(matrix.c))
    guard min(along, across) <= 0.05 * max(along, across), max(along, across) > 0 else {
      return nil
    }
    if along > across {
      return matrix.d > 0 ? (matrix.a > 0 ? 1 : 2) : (matrix.a > 0 ? 4 : 3)
    }
    return matrix.c > 0 ? (matrix.b > 0 ? 5 : 8) : (matrix.b > 0 ? 6 : 7)
  }
}
