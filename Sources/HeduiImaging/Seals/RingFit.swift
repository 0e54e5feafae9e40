// SPDX-License-Identifier: Apache-2.0

/// Lays a candidate ring onto the ink: looks along rays for the outer edge and fits an ellipse to what it
/// finds, three times, each time nearer.
struct RingFit {
  private let plane: InkPlane
  private let ink: UnsafeBufferPointer<UInt8>

  /// How far from the guess an edge may lie in each round, as a share of the radius.
  private static let reaches: [Float] = [0.22, 0.12, 0.06]

  /// Works on a plane whose pixels are at hand.
  init(_ plane: InkPlane, _ ink: UnsafeBufferPointer<UInt8>) {
    self.plane = plane
    self.ink = ink
  }

  /// The ellipse on the ink nearest to a guess; nil when there is none.
  func fitted(_ guess: Ellipse, threshold: Int) -> Ellipse? {
    var ellipse = guess
    for reach in RingFit.reaches {
      let points = edgePoints(ellipse, reach: reach, threshold: threshold)
      // A ring has an edge on most rays; one that the page's edge cuts, on a third of them.
      guard points.count * 10 >= 6 * raysInside(ellipse), points.count >= 24,
        let next = robust(points, ellipse)
      else { return nil }
      guard next.aspect < 2, next.radius > guess.radius * 0.7, next.radius < guess.radius * 1.4
      else { return nil }
      let (dx, dy) = (next.x - guess.x, next.y - guess.y)
      guard dx * dx + dy * dy < 0.16 * guess.radius * guess.radius else { return nil }
      ellipse = next
    }
    return ellipse
  }

  /// On how many rays the outline lies inside the page.
  private func raysInside(_ ellipse: Ellipse) -> Int {
    let (right, bottom) = (Float(plane.pageWidth - 1), Float(plane.pageHeight - 1))
    if ellipse.x - ellipse.reachX >= 0, ellipse.y - ellipse.reachY >= 0,
      ellipse.x + ellipse.reachX <= right, ellipse.y + ellipse.reachY <= bottom
    {
      return Directions.turn.arms.count
    }
    return Directions.turn.arms.count { turn in
      let arm = ellipse.arm(turn.x, turn.y)
      let (x, y) = (ellipse.x + arm.x, ellipse.y + arm.y)
      return x >= 0 && y >= 0 && x <= right && y <= bottom
    }
  }

  /// The outer edge on each ray that has one.
  private func edgePoints(
    _ ellipse: Ellipse, reach: Float, threshold: Int
  ) -> [(x: Float, y: Float, weight: Float)] {
    var points: [(x: Float, y: Float, weight: Float)] = []
    let radius = ellipse.radius
    // One sample a pixel, and an edge is seen over two.
    let count = max(6, Int(2 * reach * radius) + 1)
    let step = 2 * reach / Float(count)
    let width = max(1, Int(1.5 / (step * radius) + 0.5))
    var profile = [Int](repeating: 0, count: count + 1 + 2 * width)
    for turn in Directions.turn.arms {
      let arm = ellipse.arm(turn.x, turn.y)
      for at in profile.indices {
        let share = 1 - reach + Float(at - width) * step
        profile[at] = min(
          2 * threshold, plane.sample(ink, ellipse.x + arm.x * share, ellipse.y + arm.y * share))
      }
      guard let (at, drop) = edge(profile, width, threshold) else { continue }
      let share = 1 - reach + (Float(at - width) + 0.5) * step
      points.append(
        (ellipse.x + arm.x * share, ellipse.y + arm.y * share, Float(drop) / Float(2 * threshold)))
    }
    return points
  }

  /// The steepest fall of ink along a profile, outer ones preferred, nothing red beyond; nil when none is
  /// steep enough.
  private func edge(_ profile: [Int], _ width: Int, _ threshold: Int) -> (at: Int, drop: Int)? {
    var best: (at: Int, drop: Int)?
    var outside = 0
    var at = profile.count - 1 - width
    while at >= width {
      let drop = profile[at - width + 1] - profile[at + width]
      // What is red further out speaks against an edge being the outline.
      let worth = drop - outside / 3
      if worth > (best?.drop ?? max(4, threshold / 2)) { best = (at, worth) }
      outside = max(outside, profile[at + width])
      at -= 1
    }
    return best
  }

  /// Fits twice, the second time without the points that lie far off.
  private func robust(
    _ points: [(x: Float, y: Float, weight: Float)], _ guess: Ellipse
  ) -> Ellipse? {
    guard let first = Ellipse.through(points, near: guess) else { return nil }
    let distances = points.map { abs(first.level($0.x, $0.y) - 1) }
    let spread = distances.sorted()[points.count * 6 / 10]
    let limit = max(2 * spread, 1.2 / guess.radius)
    let near = zip(points, distances).filter { $0.1 <= limit }.map(\.0)
    guard near.count >= 20 else { return nil }
    return Ellipse.through(near, near: guess)
  }
}

extension Ellipse {
  /// How far out a place lies: 0 at the centre, 1 on the outline.
  func level(_ atX: Float, _ atY: Float) -> Float {
    let (dx, dy) = (atX - x, atY - y)
    let (u, v) = ((dx * cosine + dy * sine) / a, (dy * cosine - dx * sine) / b)
    return (u * u + v * v).squareRoot()
  }
}
