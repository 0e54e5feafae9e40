// SPDX-License-Identifier: Apache-2.0

/// A small random generator whose sequence is the same on every machine and in every release.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator from a seed.
  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return scrambled(state)
  }

  /// A number from 0 up to, but not including, 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * (1.0 / 9_007_199_254_740_992.0)
  }

  /// A number between two others.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * unit()
  }
}

/// Mixes the bits of a number so that neighbours have nothing in common.
@inline(__always)
func scrambled(_ value: UInt64) -> UInt64 {
  var mixed = value
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
