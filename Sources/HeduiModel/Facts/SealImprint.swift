// SPDX-License-Identifier: Apache-2.0

/// The middle of a seen seal as it lies on the picture, pixel by pixel, small enough to be kept.
///
/// It serves one question only: whether two prints are the same picture. It says nothing of whose seal it is.
public struct SealImprint: Sendable, Hashable {
  /// The version of the way imprints are taken; only those of one version can be compared.
  package static let version = 1
  /// Pixels along each side.
  package static let side = 128
  /// How far two prints may differ and still be one picture, see ``difference(from:)``: a picture pasted and
  /// compressed anew differs less, two pressings of one stamp more (`docs/SEALS.md`).
  package static let mostDifference = 0.015
  /// How far two prints are moved against each other to meet, in pixels each way.
  private static let reach = 3
  /// How many pixels are inked, and how bright those are in the mean: nearly the same for the same picture.
  package let inkCount: Int, inkLuma: Int
  /// Brightness of each pixel, row by row.
  private let luma: [UInt8]
  /// 1 for each pixel with ink, else 0.
  private let inked: [UInt8]
  /// Which of 8 × 8 blocks are inked more than the middle one.
  package let hash: UInt64
  private let memory = ImprintMemory()

  /// Makes an imprint of a window around a seal's centre: brightness of each pixel, and whether it is inked.
  package init(_ pixel: (_ row: Int, _ column: Int) -> (luma: UInt8, isInked: Bool)) {
    let side = Self.side
    var luma = [UInt8](repeating: 0, count: side * side)
    var inked = luma
    for row in 0..<side {
      for column in 0..<side {
        let found = pixel(row, column)
        luma[row * side + column] = found.luma
        if found.isInked { inked[row * side + column] = 1 }
      }
    }
    self.init(luma: luma, inked: inked)
  }

  private init(luma: [UInt8], inked: [UInt8]) {
    let side = Self.side
    (self.luma, self.inked) = (luma, inked)
    var counts = [Int](repeating: 0, count: 64)
    for at in inked.indices where inked[at] == 1 {
      counts[at / side * 8 / side * 8 + at % side * 8 / side] += 1
    }
    var sum = 0
    for at in inked.indices where inked[at] == 1 { sum += Int(luma[at]) }
    inkCount = counts.reduce(0, +)
    inkLuma = sum / max(1, inkCount)
    let middle = counts.sorted()[32]
    var hash: UInt64 = 0
    for (bit, count) in counts.enumerated() where count > middle { hash |= 1 << UInt64(bit) }
    self.hash = hash
  }

  /// The imprint as bytes: the brightness of each pixel, then a bit for each that is inked.
  package var pixels: [UInt8] {
    var bits = [UInt8](repeating: 0, count: inked.count / 8)
    for at in inked.indices { bits[at / 8] |= inked[at] << UInt8(at % 8) }
    return luma + bits
  }

  /// Makes an imprint of what ``pixels`` gave; nil for any other number of bytes.
  package init?(pixels: [UInt8]) {
    let count = Self.side * Self.side
    guard pixels.count == count + count / 8 else { return nil }
    self.init(
      luma: Array(pixels[..<count]),
      inked: (0..<count).map { pixels[count + $0 / 8] >> UInt8($0 % 8) & 1 })
  }

  /// How far two prints differ where either has ink, as a share of the contrast between ink and paper: the
  /// mean of the lesser half, 0 (the same) to 1, the two laid upon each other as well as whole pixels allow.
  ///
  /// The lesser half, since print beneath a seal changes some pixels and a second pressing nearly all.
  package func difference(from other: SealImprint) -> Double {
    memory.difference(from: other.memory) { measuredDifference(from: other) }
  }

  private func measuredDifference(from other: SealImprint) -> Double {
    let contrasts = (memory.contrast { contrast }, other.memory.contrast { other.contrast })
    guard let contrast = contrasts.0, contrasts.1 != nil else { return 1 }
    var best = (right: 0, down: 0, sum: Int.max)
    for down in -Self.reach...Self.reach {
      for right in -Self.reach...Self.reach {
        let sum = sum(other, right, down)
        if sum < best.sum { best = (right, down, sum) }
      }
    }
    return min(1, lesserHalf(other, best.right, best.down) / Double(contrast))
  }

  /// Typical brightness of paper less that of ink; nil where one of them hardly shows.
  private var contrast: Int? {
    var (ink, paper) = ([Int](repeating: 0, count: 256), [Int](repeating: 0, count: 256))
    for (luma, isInked) in zip(luma, inked) {
      if isInked == 1 { ink[Int(luma)] += 1 } else { paper[Int(luma)] += 1 }
    }
    let least = luma.count / 50
    guard ink.reduce(0, +) >= least, paper.reduce(0, +) >= least else { return nil }
    let contrast = middle(paper) - middle(ink)
    return contrast >= 16 ? contrast : nil
  }

  /// The mean difference at a shift, over some of the pixels, in 256ths.
  private func sum(_ other: SealImprint, _ right: Int, _ down: Int) -> Int {
    var (sum, count) = (0, 0)
    each(other, right, down, step: 6) { difference in
      sum += difference
      count += 1
    }
    return count == 0 ? Int.max : sum * 256 / count
  }

  /// The mean of the lesser half of the differences at a shift.
  private func lesserHalf(_ other: SealImprint, _ right: Int, _ down: Int) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    counts.withUnsafeMutableBufferPointer { counts in
      each(other, right, down, step: 1) { counts[$0] &+= 1 }
    }
    let half = max(1, counts.reduce(0, +) / 2)
    var (sum, left) = (0, half)
    for (value, count) in counts.enumerated() where left > 0 {
      sum += value * min(count, left)
      left -= count
    }
    return Double(sum) / Double(half)
  }

  /// Visits the differences of the pixels that both windows hold and where either has ink.
  ///
  /// Reads only within the windows: rows and columns keep `reach` pixels from each edge, shifts are not greater.
  @inline(__always)
  private func each(
    _ other: SealImprint, _ right: Int, _ down: Int, step: Int, _ visit: (Int) -> Void
  ) {
    let (side, reach) = (Self.side, Self.reach)
    let shift = down &* side &+ right
    luma.withUnsafeBufferPointer { luma in
      other.luma.withUnsafeBufferPointer { otherLuma in
        inked.withUnsafeBufferPointer { inked in
          other.inked.withUnsafeBufferPointer { otherInked in
            var row = reach
            while row < side &- reach {
              var at = row &* side &+ reach
              let end = (row &+ 1) &* side &- reach
              while at < end {
                if inked[at] | otherInked[at &+ shift] == 1 {
                  visit(abs(Int(luma[at]) &- Int(otherLuma[at &+ shift])))
                }
                at &+= step
              }
              row &+= step
            }
          }
        }
      }
    }
  }
}

/// The value in the middle of 256 counts.
private func middle(_ counts: [Int]) -> Int {
  let total = counts.reduce(0, +)
  var passed = 0
  for (value, count) in counts.enumerated() {
    passed += count
    if passed * 2 >= total { return value }
  }
  return 255
}
