// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Tells pictures taken in colour from those whose colour is gone.
package enum ColourMeter {
  /// The least share of pixels whose hue is their own, in 10,000ths.
  private static let leastShare = 20
  /// A difference of chroma that neither rounding nor compression of a grey picture makes.
  private static let leastDifference = 3

  /// A tint of the paper that no grey picture has, in steps of chroma.
  private static let leastTint = 3

  /// What colours a picture holds.
  ///
  /// A picture is in colour when its paper is tinted, or when enough of its pixels differ in hue from what is
  /// usual at their brightness. A grey picture that somebody toned counts as colour.
  package static func content(of picture: ChromaPicture) -> ColourContent {
    let usual = usualChroma(picture)
    let tint = max(abs(usual.paper.blue - 128), abs(usual.paper.red - 128))
    if tint >= leastTint { return .colour }
    let count = ownHue(picture, usual.steps)
    if count * 10_000 >= leastShare * picture.width * picture.height { return .colour }
    return isBilevel(picture) ? .blackAndWhite : .grey
  }

  /// Counts the pixels whose chroma differs from what is usual at their brightness.
  private static func ownHue(
    _ picture: ChromaPicture, _ usual: [(blue: Int, red: Int)]
  ) -> Int {
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

  /// The median chroma of each of sixteen steps of brightness, and of the commonest one that is not black: the paper.
  private static func usualChroma(
    _ picture: ChromaPicture
  ) -> (steps: [(blue: Int, red: Int)], paper: (blue: Int, red: Int)) {
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
    var steps: [(blue: Int, red: Int)] = []
    var paper = (count: Int32(0), blue: 128, red: 128)
    for start in stride(from: 0, to: counts.count, by: 512) {
      let blue = middle(counts[start..<start + 256])
      let red = middle(counts[start + 256..<start + 512])
      steps.append((blue, red))
      let count = counts[start..<start + 256].reduce(0, &+)
      if start >= 2 * 512, count > paper.count { paper = (count, blue, red) }
    }
    return (steps, (paper.blue, paper.red))
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
