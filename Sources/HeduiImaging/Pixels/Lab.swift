// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour in CIELAB (CIE 1976, white D65): equal distances look about equally different.
package struct Lab {
  /// Lightness, 0 (black) to 100 (white).
  package var lightness: Float
  /// Green (−) to red (+).
  package var a: Float
  /// Blue (−) to yellow (+).
  package var b: Float

  /// The white that grounds are compared with.
  static let white = Lab(lightness: 100, a: 0, b: 0)

  /// Makes a colour from its coordinates.
  init(lightness: Float, a: Float, b: Float) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Converts 8-bit sRGB (IEC 61966-2-1).
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    let (r, g, b) = (Lab.linear[Int(red)], Lab.linear[Int(green)], Lab.linear[Int(blue)])
    // The rows of the sRGB matrix, divided by the white point's X, Y and Z.
    let x = Lab.root(0.433_953 * r + 0.376_219 * g + 0.189_828 * b)
    let y = Lab.root(0.212_673 * r + 0.715_152 * g + 0.072_175 * b)
    let z = Lab.root(0.017_758 * r + 0.109_477 * g + 0.872_765 * b)
    self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// ΔE*ab (CIE 1976).
  func distance(to other: Lab) -> Float {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// Linear light of each 8-bit value, 0 to 1.
  private static let linear: [Float] = (0...255).map { value in
    let share = Double(value) / 255
    return Float(share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4))
  }

  /// The function of CIE 15 that L*, a* and b* are made of, looked up and interpolated: within 0.05
  /// of every coordinate and several times faster than the cube root.
  private static func root(_ share: Float) -> Float {
    let place = min(max(share, 0), 1) * Float(steps)
    let index = min(Int(place), steps - 1)
    let (below, above) = (roots[index], roots[index + 1])
    return below + (above - below) * (place - Float(index))
  }

  private static let steps = 4096

  private static let roots: [Float] = (0...steps).map { step in
    let share = Double(step) / Double(steps)
    return Float(share > 216.0 / 24389 ? cbrt(share) : share * (841.0 / 108) + 4.0 / 29)
  }
}
