// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Decides which rings are seals.
///
/// The bounds were set on real pages, see `docs/SEALS.md`; what parts seals
/// from signs, logos, coins and ornaments is a thin rim, whole all around, clean outside and parted from a
/// text by a zone without ink.
enum RingJudge {
  /// From this ratio of axes on a ring is an oval; a round seal seen at a slant stays below.
  static let ovalAspect: Float = 1.16
  /// The least fifth harmonic of a star.
  static let leastStar: Float = 0.3

  /// Whether a ring is a seal.
  static func accepts(_ ring: RingEvidence, _ colour: SeenSeal.Colour) -> Bool {
    let isPlausible =
      ring.strength >= 16 && ring.ellipse.aspect <= 1.75 && ring.moat <= 0.32
      && ring.thickest <= 0.22
    guard isPlausible else { return false }
    if colour == .blue { return ring.inside >= 0.9 && isStrong(ring) && ring.changes >= 8 }
    if ring.inside < SealFinder.wholeShare { return isEdgePart(ring) }
    if ring.inside < 0.9, ring.ellipse.radius > 200 { return false }
    return isStrong(ring) || isTypical(ring)
  }

  /// A part at the page's edge: what is there must be nearly faultless.
  private static func isEdgePart(_ ring: RingEvidence) -> Bool {
    let filled = ring.filled / max(ring.inside, 0.3)
    return ring.inside >= 0.3 && ring.ellipse.radius <= 150 && ring.ellipse.aspect <= 1.3
      && ring.rim >= 0.85 && ring.clean >= 0.75 && ring.gap <= 0.12 && ring.thickness <= 0.12
      && ring.outside <= 0.12 && ring.changes >= 6 && (0.04...0.7).contains(filled)
  }

  /// A nearly whole, thin ring with little in it to tell by.
  private static func isStrong(_ ring: RingEvidence) -> Bool {
    let hasContent =
      ring.changes >= 6 || ring.star >= leastStar
      || (ring.ellipse.aspect >= 1.2 && ring.changes >= 4)
    // An invoice's oval may have a text as thin as a hair; its outline is then faultless.
    let isFaultlessOval =
      ring.ellipse.aspect >= 1.25 && ring.rim >= 0.97 && ring.clean >= 0.96 && ring.gap <= 0.03
      && ring.thickness <= 0.08 && ring.outside <= 0.03 && ring.changes >= 2 && ring.filled >= 0.008
    if isFaultlessOval { return true }
    return hasContent && ring.rim >= 0.93 && ring.clean >= 0.85 && ring.gap <= 0.1
      && ring.thickness <= 0.12 && ring.outside <= 0.2 && (0.015...0.8).contains(ring.filled)
  }

  /// A worn or overlaid ring around a text.
  private static func isTypical(_ ring: RingEvidence) -> Bool {
    let hasText =
      ring.changes >= 8 && ring.thickness <= 0.14 && ring.outside <= 0.13
      && (0.04...0.6).contains(ring.filled)
    let isWhole = ring.rim >= 0.78 && ring.clean >= 0.6 && ring.gap <= 0.25
    // A small ring may be a letter or an icon.
    let isSmall = ring.ellipse.radius < 33
    if isSmall {
      return hasText && ring.rim >= 0.88 && ring.clean >= 0.75 && ring.thickness <= 0.12
    }
    return hasText && (isWhole || isWornAroundStar(ring))
  }

  /// A ring with large gaps, recognised by its star and by what is left of it being thin and clean.
  private static func isWornAroundStar(_ ring: RingEvidence) -> Bool {
    ring.star >= 0.35 && ring.ellipse.aspect <= 1.18 && ring.changes >= 10 && ring.rim >= 0.58
      && ring.clean >= 0.54 && ring.gap <= 0.4
      && ring.thickness <= 0.1 && ring.thickest <= 0.14 && ring.moat <= 0.15
      && ring.outside <= 0.08
  }

  /// Which of two rings at one place is kept: whole, clean, and the outer one.
  static func rank(_ ring: RingEvidence) -> Float {
    0.7 * ring.clean + 0.55 * ring.rim + min(ring.ellipse.radius / 200, 0.6) - 0.3 * ring.outside
  }

  /// How sure a seal is, 0 to 1.
  static func confidence(_ ring: RingEvidence) -> Float {
    let whole = (ring.rim + ring.clean) / 2 * min(1, 0.7 + 0.3 * ring.inside)
    return max(0, min(1, whole * (1 - ring.moat / 2) * (1 - ring.outside)))
  }
}
