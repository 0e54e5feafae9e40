// SPDX-License-Identifier: Apache-2.0

/// A ring that many edges point to, not yet looked at closely.
struct RingCandidate {
  /// Where the ring seems to be.
  var ellipse: Ellipse
  /// Votes over what a whole ring would give.
  var score: Float
}

/// Finds rings of ink: each place where ink begins votes for the centres that lie straight inward, at every
/// radius; the outer edge of a ring gives its centre a vote from all around.
struct RingVotes {
  /// Radii grow by this factor.
  private static let growth: Float = 1.07
  /// The least share of a whole ring's votes.
  private static let least: Float = 0.2
  /// Most candidates kept of one island and threshold in each octave of radii: large rings of ornament must
  /// not crowd out small seals.
  private static let most = 10
  /// Most edges that vote; where there are more, only every second, third… does.
  private static let mostEdges = 60_000

  private let plane: InkPlane
  private var edges: [Edge]
  private let share: Float
  private let smallest: Float, largest: Float

  /// A place where ink begins, and the direction into the ink.
  private struct Edge {
    var x: Float, y: Float
    var gradientX: Float, gradientY: Float
  }

  /// Takes the edges of ink stronger than a threshold, in halves of a chroma step.
  ///
  /// `smallest` and `largest` bound the mean radius in pixels.
  init(_ plane: InkPlane, threshold: Int, smallest: Float, largest: Float) {
    self.plane = plane
    let mask = RingVotes.mask(plane, threshold)
    let edges = RingVotes.edges(mask, plane)
    let step = edges.count / RingVotes.mostEdges + 1
    self.edges = step == 1 ? edges : stride(from: 0, to: edges.count, by: step).map { edges[$0] }
    share = 1 / Float(step)
    (self.smallest, self.largest) = (smallest, largest)
  }

  /// Takes away the edges of a ring that has been found, and of all inside it.
  mutating func remove(_ ring: Ellipse) {
    edges.removeAll { ring.level($0.x, $0.y) < 1.06 }
  }

  /// Ink between half and one and a half times the threshold, spread over 0 to 255, and blurred 1-2-1 in
  /// both directions.
  private static func mask(_ plane: InkPlane, _ threshold: Int) -> [UInt8] {
    let (width, height) = (plane.width, plane.height)
    var table = [UInt8](repeating: 0, count: 256)
    for value in 0..<256 {
      table[value] = UInt8(max(0, min(255, (value - threshold / 2) * 255 / max(1, threshold))))
    }
    var across = [UInt16](repeating: 0, count: width * height)
    var mask = [UInt8](repeating: 0, count: width * height)
    plane.ink.withUnsafeBufferPointer { ink in
      across.withUnsafeMutableBufferPointer { across in
        for y in 0..<height {
          let row = y &* width
          for x in 0..<width {
            let before = ink[row &+ max(0, x &- 1)]
            let after = ink[row &+ min(width &- 1, x &+ 1)]
            across[row &+ x] =
              UInt16(table[Int(before)]) &+ 2 &* UInt16(table[Int(ink[row &+ x])])
              &+ UInt16(table[Int(after)])
          }
        }
        mask.withUnsafeMutableBufferPointer { mask in
          for y in 0..<height {
            let (above, below) = (max(0, y &- 1) &* width, min(height &- 1, y &+ 1) &* width)
            for x in 0..<width {
              let sum = across[above &+ x] &+ 2 &* across[y &* width &+ x] &+ across[below &+ x]
              mask[y &* width &+ x] = UInt8(truncatingIfNeeded: sum >> 4)
            }
          }
        }
      }
    }
    return mask
  }

  /// Where the mask rises steeply (Sobel).
  private static func edges(_ mask: [UInt8], _ plane: InkPlane) -> [Edge] {
    let (width, height) = (plane.width, plane.height)
    var edges: [Edge] = []
    guard width > 2, height > 2 else { return edges }
    mask.withUnsafeBufferPointer { mask in
      for y in 1..<height - 1 {
        for x in 1..<width - 1 {
          let at = y &* width &+ x
          @inline(__always) func value(_ offset: Int) -> Int32 { Int32(mask[at &+ offset]) }
          let right = value(1 &- width) &+ 2 &* value(1) &+ value(1 &+ width)
          let left = value(-1 &- width) &+ 2 &* value(-1) &+ value(-1 &+ width)
          let below = value(width &- 1) &+ 2 &* value(width) &+ value(width &+ 1)
          let above = value(-width &- 1) &+ 2 &* value(-width) &+ value(-width &+ 1)
          let (dx, dy) = (right &- left, below &- above)
          if dx &* dx &+ dy &* dy > 170 * 170 {
            edges.append(
              Edge(
                x: Float(plane.left &+ x), y: Float(plane.top &+ y), gradientX: Float(dx),
                gradientY: Float(dy)))
          }
        }
      }
    }
    return edges
  }

  /// The shapes that are looked for, one after the other: the likeliest first.
  static let shapes: [[Float]] = [[1], [1.36, 0.735]]

  /// The rings of some ratios of width to height with most votes, best first, each place and size once.
  func candidates(_ aspects: [Float]) -> [RingCandidate] {
    guard edges.count >= 24 else { return [] }
    var found: [RingCandidate] = []
    for aspect in aspects {
      let ballot = ballot(aspect)
      var radius = smallest
      while radius <= largest {
        vote(ballot, radius, aspect, into: &found)
        radius *= RingVotes.growth
      }
    }
    found.sort { $0.score > $1.score }
    var kept: [RingCandidate] = []
    var counts = [0, 0, 0, 0, 0]
    for candidate in found {
      var (octave, bound) = (0, 2 * smallest)
      while octave < counts.count - 1, candidate.ellipse.radius > bound {
        octave += 1
        bound *= 2
      }
      guard counts[octave] < RingVotes.most,
        !kept.contains(where: { RingVotes.isSame($0, candidate) })
      else { continue }
      counts[octave] += 1
      kept.append(candidate)
    }
    return kept
  }

  private static func isSame(_ one: RingCandidate, _ other: RingCandidate) -> Bool {
    let (dx, dy) = (one.ellipse.x - other.ellipse.x, one.ellipse.y - other.ellipse.y)
    let radius = min(one.ellipse.radius, other.ellipse.radius)
    let ratio = one.ellipse.radius / other.ellipse.radius
    let isAsRound = abs(one.ellipse.a / one.ellipse.b - other.ellipse.a / other.ellipse.b) < 0.2
    return dx * dx + dy * dy < 0.09 * radius * radius && ratio > 0.87 && ratio < 1.15 && isAsRound
  }

  /// Each edge's place, and the way from there to the centre of an upright ellipse of mean radius 1.
  private func ballot(_ aspect: Float) -> [Edge] {
    let (a, b) = (aspect.squareRoot(), 1 / aspect.squareRoot())
    return edges.map { edge in
      let (u, v) = (edge.gradientX * a, edge.gradientY * b)
      let length = 1 / (u * u + v * v).squareRoot()
      return Edge(x: edge.x, y: edge.y, gradientX: u * a * length, gradientY: v * b * length)
    }
  }

  /// Lets all edges vote for centres at one mean radius, and takes the peaks.
  private func vote(
    _ ballot: [Edge], _ radius: Float, _ aspect: Float, into found: inout [RingCandidate]
  ) {
    let (a, b) = (radius * aspect.squareRoot(), radius / aspect.squareRoot())
    let bin = max(2, radius * 0.07)
    let grid = VoteGrid(plane, bin: bin, marginX: 0.75 * a, marginY: 0.75 * b)
    var counts = [UInt16](repeating: 0, count: grid.columns * grid.rows)
    counts.withUnsafeMutableBufferPointer { counts in
      let (scale, reach) = (1 / bin, radius / bin)
      let (originX, originY) = (grid.originX * scale, grid.originY * scale)
      let (limitX, limitY) = (Float(grid.columns - 1), Float(grid.rows - 1))
      ballot.withUnsafeBufferPointer { ballot in
        for edge in ballot {
          let x = edge.x * scale + edge.gradientX * reach - originX
          let y = edge.y * scale + edge.gradientY * reach - originY
          guard x >= 1, y >= 1, x < limitX, y < limitY else { continue }
          counts[Int(y) &* grid.columns &+ Int(x)] &+= 1
        }
      }
      let whole = share * 4 * Float.pi * radius
      peaks(counts, grid.columns, grid.rows, whole: whole) { x, y, sum in
        let ellipse = Ellipse(
          x: grid.originX + x * bin, y: grid.originY + y * bin, a: a, b: b)
        found.append(RingCandidate(ellipse: ellipse, score: sum / whole))
      }
    }
  }

  /// Calls for each local maximum of the sums over 3 × 3 bins, with its centre of mass in bins.
  private func peaks(
    _ counts: UnsafeMutableBufferPointer<UInt16>, _ columns: Int, _ rows: Int, whole: Float,
    _ body: (Float, Float, Float) -> Void
  ) {
    guard columns > 2, rows > 2 else { return }
    let least = RingVotes.least * whole
    let leastOwn = UInt16(max(1, min(60_000, least / 9)))
    for row in 1..<rows - 1 {
      for column in 1..<columns - 1 {
        let own = counts[row &* columns &+ column]
        guard own >= leastOwn else { continue }
        var (sum, sumX, sumY) = (0, 0, 0)
        var isPeak = true
        for dy in -1...1 {
          for dx in -1...1 {
            let count = counts[(row &+ dy) &* columns &+ column &+ dx]
            if count > own { isPeak = false }
            sum &+= Int(count)
            sumX &+= dx &* Int(count)
            sumY &+= dy &* Int(count)
          }
        }
        guard isPeak, Float(sum) >= least else { continue }
        let total = Float(sum)
        body(
          Float(column) + 0.5 + Float(sumX) / total, Float(row) + 0.5 + Float(sumY) / total, total)
      }
    }
  }
}

/// The bins that votes of one radius fall into.
private struct VoteGrid {
  /// The upper left corner, in pixels of the page.
  let originX: Float, originY: Float
  /// Bins across and down.
  let columns: Int, rows: Int

  /// Covers a part of a page; where the page's own edge cuts it, a centre may lie outside by the margin.
  init(_ plane: InkPlane, bin: Float, marginX: Float, marginY: Float) {
    let (right, bottom) = (plane.left + plane.width, plane.top + plane.height)
    originX = Float(plane.left) - (plane.left == 0 ? marginX : 0) - bin
    originY = Float(plane.top) - (plane.top == 0 ? marginY : 0) - bin
    let endX = Float(right) + (right == plane.pageWidth ? marginX : 0) + bin
    let endY = Float(bottom) + (bottom == plane.pageHeight ? marginY : 0) + bin
    columns = Int((endX - originX) / bin) + 2
    rows = Int((endY - originY) / bin) + 2
  }
}
