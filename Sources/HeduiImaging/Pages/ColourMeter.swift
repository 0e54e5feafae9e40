// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Tells pictures taken in colour from those whose colour is gone.
package enum ColourMeter {
  /// The least share of pixels whose hue is their own, in 10,000ths.
  private static let leastShare = 20
  /// A difference of chroma that neither rounding nor compression of a grey picture makes.
  private static let leastDifference = 3

  /// What colours a picture holds.
  package static func content(of picture: ChromaPicture) -> ColourContent {
    if ownHue(picture) * 10_000 >= leastShare * picture.width * picture.height { return .colour }
    return isBilevel(picture) ? .blackAndWhite : .grey
  }

  /// Counts the pixels whose chroma differs from what is usual at their brightness: a tint over the whole
  /// page, as copies on tinted paper or toned pictures have, is no colour.
  static func ownHue(_ picture: ChromaPicture) -> Int {
    let usual = usualChroma(picture)
    var count = 0
    picture.samples.withUnsafeBufferPointer { samples in
      for at in stride(from: 0, to: samples.count - 2, by: 3) {
        let (blue, red) = usual[Int(samples[at]) >> 4]
        let differs =
          abs(Int(samples[at + 1]) - blue) >= leastDifference
          || abs(Int(samples[at + 2]) - red) >= leastDifference
        count &+= differs ? 1 : 0
      }
    }
    return count
  }

  /// The median chroma of each of sixteen steps of brightness.
  private static func usualChroma(_ picture: ChromaPicture) -> [(blue: Int, red: Int)] {
    var counts = [Int32](repeating: 0, count: 16 * 512)
    picture.samples.withUnsafeBufferPointer { samples in
      counts.withUnsafeMutableBufferPointer { counts in
        for at in stride(from: 0, to: samples.count - 2, by: 3) {
          let step = (Int(samples[at]) >> 4) << 9
          counts[step &+ Int(samples[at + 1])] &+= 1
          counts[step &+ 256 &+ Int(samples[at + 2])] &+= 1
        }
      }
    }
    return (0..<16).map { step in
      (
        middle(counts[step * 512..<step * 512 + 256]),
        middle(counts[step * 512 + 256..<step * 512 + 512])
      )
    }
  }

  private static func middle(_ counts: ArraySlice<Int32>) -> Int {
    let total = counts.reduce(0, &+)
    var passed: Int32 = 0
    for (value, count) in counts.enumerated() {
      passed &+= count
      if passed &* 2 >= total { return value }
    }
    return 128
  }

  /// Whether nearly all pixels are as bright as one of two tones.
  private static func isBilevel(_ picture: ChromaPicture) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    picture.samples.withUnsafeBufferPointer { samples in
      for at in stride(from: 0, to: samples.count - 2, by: 3) { counts[Int(samples[at])] &+= 1 }
    }
    let total = picture.width * picture.height
    let between = counts[40..<216].reduce(0, +)
    return between * 50 < total
  }
}
