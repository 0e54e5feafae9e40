// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension SeenSeal.Colour {
  /// How much a pixel is of this ink: how far its chroma lies from the paper's along the ink's own axis, 0
  /// when the hue is another.
  ///
  /// `blue` and `red` are the differences to the paper's, in any unit; the answer is in the same one. Red
  /// reaches from carmine to vermilion and leaves out orange and gold (blue difference far below) and
  /// purple (far above); blue leaves out purple and cyan likewise.
  @inline(__always)
  func strength(blue: Int, red: Int) -> Int {
    switch self {
    case .red:
      guard red > 0, 20 &* blue > -19 &* red, 20 &* blue < 11 &* red else { return 0 }
      return red
    case .blue:
      guard blue > 0, 20 &* red > -18 &* blue, 20 &* red < 3 &* blue else { return 0 }
      return blue
    }
  }
}
