// SPDX-License-Identifier: Apache-2.0

/// What is measured on a ring, in polar coordinates around its centre; shares are 0 to 1.
struct RingEvidence {
  /// The ring.
  var ellipse: Ellipse
  /// Votes over what a whole ring would give.
  var votes: Float = 0
  /// The ink's median strength on the rim, in halves of a chroma step.
  var strength = 0
  /// Share of the outline inside the picture.
  var inside: Float = 0
  /// Share of the outline inside the picture that has ink.
  var rim: Float = 0
  /// Share of the outline inside the picture that has ink and none just outside.
  var clean: Float = 0
  /// The longest stretch of outline without ink, as a share of the whole.
  var gap: Float = 0
  /// Share of the area within 0.86 of the outline that is inked.
  var filled: Float = 0
  /// Changes between ink and none on circles through the text, the median of four.
  var changes = 0
  /// Share of the area between 1.08 and 1.35 of the outline that is inked.
  var outside: Float = 0
  /// How thick the rim is, as a share of the radius: the median over the rays.
  var thickness: Float = 0
  /// How evenly thick the rim is: the upper quartile over the rays.
  var thickest: Float = 0
  /// How strongly the middle repeats five times a turn.
  var star: Float = 0
  /// Share of the innermost third that is inked.
  var middle: Float = 0
  /// Share of the zone just inside the rim that is inked: low where a gap parts rim and text.
  var moat: Float = 0

  /// Whether this is so clearly a whole ring that nothing else is to be looked for inside it.
  var isCertain: Bool { inside == 1 && rim >= 0.96 && clean >= 0.9 && thickness < 0.16 }
}

/// The ink around a centre, ray by ray.
struct PolarPatch {
  /// Rings from the centre outward, in 50ths of the radius.
  static let rings = 72
  private static let unit: Float = 50

  /// Whether there is ink, ring by ring for each ray.
  private var inked: [Bool]
  /// Whether the outline lies inside the picture on each ray.
  private var insides: [Bool]
  private let rays = Directions.turn.arms.count
  private let ellipse: Ellipse
  private let strength: Int

  /// Samples a plane around an ellipse; ink is what has at least 45 % of the rim's median strength.
  init(_ plane: InkPlane, _ ink: UnsafeBufferPointer<UInt8>, _ ellipse: Ellipse) {
    self.ellipse = ellipse
    var values = [UInt8](repeating: 0, count: rays * PolarPatch.rings)
    insides = []
    var strongest: [Int] = []
    for (ray, turn) in Directions.turn.arms.enumerated() {
      let arm = ellipse.arm(turn.x, turn.y)
      let (edgeX, edgeY) = (ellipse.x + arm.x, ellipse.y + arm.y)
      let isInside =
        edgeX >= 0 && edgeY >= 0 && edgeX <= Float(plane.pageWidth - 1)
        && edgeY <= Float(plane.pageHeight - 1)
      insides.append(isInside)
      for ring in 0..<PolarPatch.rings {
        let share = Float(ring) / PolarPatch.unit
        values[ray * PolarPatch.rings + ring] = UInt8(
          plane.sample(ink, ellipse.x + arm.x * share, ellipse.y + arm.y * share))
      }
      if isInside {
        strongest.append(
          Int(values[ray * PolarPatch.rings + 45...ray * PolarPatch.rings + 50].max() ?? 0))
      }
    }
    strongest.sort()
    strength = strongest.isEmpty ? 0 : strongest[strongest.count / 2]
    let least = UInt8(max(6, min(255, strength * 45 / 100)))
    inked = values.map { $0 >= least }
  }

  private func at(_ ray: Int, _ ring: Int) -> Bool { inked[ray * PolarPatch.rings + ring] }

  /// All measures of the patch.
  func evidence(votes: Float) -> RingEvidence {
    var evidence = RingEvidence(ellipse: ellipse, votes: votes)
    evidence.strength = strength
    measureOutline(&evidence)
    evidence.filled = filled(0..<43)
    evidence.outside = filled(54..<68)
    evidence.middle = filled(0..<17)
    evidence.moat = (40..<49).map { filled($0..<$0 + 1) }.min() ?? 0
    let changes = [30, 34, 38, 42].map(changes).sorted()
    evidence.changes = (changes[1] + changes[2]) / 2
    evidence.star = star()
    return evidence
  }

  /// Share of inked samples, each weighted by the area it stands for.
  private func filled(_ rings: Range<Int>) -> Float {
    var (sum, total) = (0, 0)
    for ring in rings {
      for ray in 0..<rays {
        total += ring + 1
        if at(ray, ring) { sum += ring + 1 }
      }
    }
    return Float(sum) / Float(max(1, total))
  }

  private func changes(_ ring: Int) -> Int {
    var count = 0
    for ray in 0..<rays where at(ray, ring) != at((ray + 1) % rays, ring) { count += 1 }
    return count
  }

  /// Rim, what lies just outside it, gaps and thickness.
  private func measureOutline(_ evidence: inout RingEvidence) {
    let slack = max(1, Int(PolarPatch.unit / ellipse.radius + 0.5))
    // Just outside begins where a blurred edge has ended.
    let near = 50 + max(2, Int(PolarPatch.unit * 1.8 / ellipse.radius + 0.5))
    let far = min(PolarPatch.rings - 1, near + max(1, Int(PolarPatch.unit * 1.5 / ellipse.radius)))
    var (inside, rim, clean, gap, longest) = (0, 0, 0, 0, 0)
    var thicknesses: [Int] = []
    for turn in 0..<2 * rays {
      let ray = turn % rays
      let hasRim = (50 - slack - 2...50).contains { at(ray, $0) }
      gap = hasRim || !insides[ray] ? 0 : gap + 1
      longest = max(longest, min(gap, rays))
      guard turn < rays, insides[ray] else { continue }
      inside += 1
      guard hasRim else { continue }
      rim += 1
      if !at(ray, near) && !at(ray, far) { clean += 1 }
      var ring = 50
      while ring > 0, !at(ray, ring) { ring -= 1 }
      let start = ring
      while ring > 0, at(ray, ring) { ring -= 1 }
      thicknesses.append(start - ring)
    }
    thicknesses.sort()
    evidence.inside = Float(inside) / Float(rays)
    evidence.rim = Float(rim) / Float(max(1, inside))
    evidence.clean = Float(clean) / Float(max(1, inside))
    evidence.gap = Float(longest) / Float(rays)
    guard !thicknesses.isEmpty else { return }
    evidence.thickness = Float(thicknesses[thicknesses.count / 2]) / PolarPatch.unit
    evidence.thickest = Float(thicknesses[thicknesses.count * 3 / 4]) / PolarPatch.unit
  }

  /// The fifth harmonic of the ink between 0.14 and 0.34 of the radius over its mean.
  private func star() -> Float {
    var (sumX, sumY, sum): (Float, Float, Float) = (0, 0, 0)
    for ray in 0..<rays {
      var count: Float = 0
      for ring in 7..<17 where at(ray, ring) { count += 1 }
      let arm = Directions.turn.arms[ray * 5 % rays]
      sumX += count * arm.x
      sumY += count * arm.y
      sum += count
    }
    return sum < 20 ? 0 : (sumX * sumX + sumY * sumY).squareRoot() / sum
  }
}
