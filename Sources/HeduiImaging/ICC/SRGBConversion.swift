// SPDX-License-Identifier: Apache-2.0

/// The way from a profile's colours to sRGB; colours that sRGB does not have are clipped.
package struct SRGBConversion: Sendable {
  /// Why there is no way.
  package enum Obstacle: Error, Sendable, Hashable {
    /// The profile describes colours by tables, or a space other than RGB and grey.
    case unsupportedModel
    /// The primaries are senseless or not adapted to D50, so that white would not stay white.
    case unusablePrimaries
  }

  private let light: [[Float]]
  private let matrix: [Float]

  /// Prepares a conversion.
  ///
  /// - Throws: ``Obstacle`` when the profile cannot be converted by curves and a matrix.
  package init(from profile: ICCProfile) throws(Obstacle) {
    let steps = (0...255).map { Double($0) / 255 }
    switch profile.model {
    case .tables:
      throw .unsupportedModel
    case .gray(let curve):
      let row = steps.map { Float(curve.light($0)) }
      light = [row, row, row]
      matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1]
    case .matrix(let curves, let primaries):
      let sums = primaries.map { $0.reduce(0, +) }
      let isWhite = zip(sums, whiteD50).allSatisfy { abs($0 - $1) < 0.02 }
      guard isWhite else { throw .unusablePrimaries }
      light = curves.map { curve in steps.map { Float(curve.light($0)) } }
      matrix = product(xyzToSRGB, primaries).map { Float($0) }
    }
  }

  /// Whether no sample of any colour moves by more than two of 255 steps: the profile is sRGB by
  /// what it does, whatever its name.
  package var changesNothing: Bool {
    let steps = stride(from: 0, through: 255, by: 17)
    for red in steps {
      for green in steps {
        for blue in steps {
          let result = converted(UInt8(red), UInt8(green), UInt8(blue))
          let moved = max(
            abs(Int(result.0) - red), abs(Int(result.1) - green), abs(Int(result.2) - blue))
          if moved > 2 { return false }
        }
      }
    }
    return true
  }

  /// The nearest sRGB colour.
  @inline(__always)
  package func converted(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> (UInt8, UInt8, UInt8) {
    let (r, g, b) = (light[0][Int(red)], light[1][Int(green)], light[2][Int(blue)])
    return (
      encoded(matrix[0] * r + matrix[1] * g + matrix[2] * b),
      encoded(matrix[3] * r + matrix[4] * g + matrix[5] * b),
      encoded(matrix[6] * r + matrix[7] * g + matrix[8] * b)
    )
  }

  /// The picture in sRGB.
  package func converted(_ raster: Raster) -> Raster {
    Raster(width: raster.width, height: raster.height) { result in
      raster.samples.withUnsafeBufferPointer { pixels in
        for place in stride(from: 0, to: pixels.count, by: 3) {
          let color = converted(pixels[place], pixels[place + 1], pixels[place + 2])
          result[place] = color.0
          result[place + 1] = color.1
          result[place + 2] = color.2
        }
      }
    }
  }
}

@inline(__always)
private func encoded(_ light: Float) -> UInt8 {
  SRGB.encoded[Int(min(1, max(0, light)) * 65_535 + 0.5)]
}

/// The white of the profile connection space.
private let whiteD50 = [0.964_2, 1.0, 0.824_9]

/// XYZ (D50) to linear sRGB: the inverse of the primaries in the sRGB profile of the ICC.
private let xyzToSRGB = inverse([
  [0.436_065_67, 0.385_147_09, 0.143_066_41],
  [0.222_488_40, 0.716_873_17, 0.060_607_91],
  [0.013_916_02, 0.097_076_42, 0.714_096_07],
])

/// The product of two 3×3 matrices, row by row.
private func product(_ left: [[Double]], _ right: [[Double]]) -> [Double] {
  var result: [Double] = []
  for row in left {
    for column in 0..<3 {
      let first = row[0] * right[0][column]
      let second = row[1] * right[1][column]
      result.append(first + second + row[2] * right[2][column])
    }
  }
  return result
}

/// The inverse of a 3×3 matrix by cofactors; it must have one.
private func inverse(_ m: [[Double]]) -> [[Double]] {
  func cofactor(_ row: Int, _ column: Int) -> Double {
    let (r1, r2) = ((row + 1) % 3, (row + 2) % 3)
    let (c1, c2) = ((column + 1) % 3, (column + 2) % 3)
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1]
  }
  var determinant = 0.0
  for column in 0..<3 { determinant += m[0][column] * cofactor(0, column) }
  return (0..<3).map { row in (0..<3).map { cofactor($0, row) / determinant } }
}
