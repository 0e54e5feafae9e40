// SPDX-License-Identifier: Apache-2.0

/// The sRGB transfer curve (IEC 61966-2-1) as tables.
package enum SRGB {
  /// Linear light, 0 to 1, of each sample value.
  package static let linear: [Float] = (0...255).map { Float(linear(Double($0) / 255)) }

  /// The sample value nearest to a linear light of `index / 65535`.
  package static let encoded: [UInt8] = (0...65_535).map {
    UInt8((encoded(Double($0) / 65_535) * 255).rounded())
  }

  /// Linear light of an encoded value, both 0 to 1.
  package static func linear(_ value: Double) -> Double {
    value <= 0.040_45 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
  }

  /// The encoded value of a linear light, both 0 to 1.
  package static func encoded(_ light: Double) -> Double {
    light <= 0.003_130_8 ? light * 12.92 : 1.055 * power(light, 1 / 2.4) - 0.055
  }
}
