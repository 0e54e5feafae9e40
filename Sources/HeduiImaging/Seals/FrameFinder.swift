// SPDX-License-Identifier: Apache-2.0

/// A rectangle of ink with something in it; lengths in pixels of the working scale.
struct FrameEvidence {
  /// The centre.
  var x: Float, y: Float
  /// Half the sides, the first one along the direction.
  var a: Float, b: Float
  /// The direction of the first side as cosine and sine.
  var cosine: Float, sine: Float
  /// The least and the mean share of a side that has ink.
  var weakest: Float = 0, rim: Float = 0
  /// Share of the outline with no ink just outside.
  var clean: Float = 0
  /// How thick the frame is, as a share of the shorter side: the median.
  var thickness: Float = 0
  /// Share of the inner part that is inked.
  var filled: Float = 0
  /// Changes between ink and none on five lines through the inner part.
  var changes = 0

  /// Half the width of the upright box around it.
  var reachX: Float { abs(a * cosine) + abs(b * sine) }
  /// Half the height of the upright box around it.
  var reachY: Float { abs(a * sine) + abs(b * cosine) }

  /// Whether this is a rectangular seal: a thin frame, whole on all sides, clean outside, text inside.
  var isSeal: Bool {
    weakest >= 0.72 && rim >= 0.86 && clean >= 0.8 && thickness <= 0.12
      && (0.05...0.55).contains(filled) && changes >= 16 && max(a, b) <= 3.4 * min(a, b)
  }
}

/// Finds frames: pieces of connected ink whose smallest rectangle is lined with ink on all sides.
struct FrameFinder {
  private let plane: InkPlane
  private let ink: UnsafeBufferPointer<UInt8>
  private let threshold: Int

  /// The least and the largest longer side in pixels: 13 mm and 110 mm on A4.
  private static let extents = 44...370

  /// Works on ink stronger than a threshold, in halves of a chroma step.
  init(_ plane: InkPlane, _ ink: UnsafeBufferPointer<UInt8>, threshold: Int) {
    (self.plane, self.ink, self.threshold) = (plane, ink, threshold)
  }

  /// All frames.
  func frames() -> [FrameEvidence] {
    pieces().compactMap { piece in
      let frame = measured(smallestRectangle(piece))
      return frame.isSeal ? frame : nil
    }
  }

  /// The outermost places of each connected piece in each of its rows, in pixels of this part.
  private func pieces() -> [[(x: Int, y: Int)]] {
    let (width, height) = (plane.width, plane.height)
    var open = ink.map { Int($0) >= threshold }
    var found: [[(x: Int, y: Int)]] = []
    var stack: [Int] = []
    for start in open.indices where open[start] {
      open[start] = false
      stack.append(start)
      var ends: [Int: (left: Int, right: Int)] = [:]
      while let at = stack.popLast() {
        let (x, y) = (at % width, at / width)
        let end = ends[y] ?? (x, x)
        ends[y] = (min(end.left, x), max(end.right, x))
        for nextY in max(0, y - 1)...min(height - 1, y + 1) {
          for nextX in max(0, x - 1)...min(width - 1, x + 1) where open[nextY * width + nextX] {
            open[nextY * width + nextX] = false
            stack.append(nextY * width + nextX)
          }
        }
      }
      let across = (ends.values.map(\.right).max() ?? 0) - (ends.values.map(\.left).min() ?? 0)
      guard FrameFinder.extents.contains(max(across, ends.count)), min(across, ends.count) >= 20
      else { continue }
      found.append(ends.flatMap { [($0.value.left, $0.key), ($0.value.right, $0.key)] })
    }
    return found
  }

  /// The rectangle of least area around places, turned by up to 30 degrees.
  private func smallestRectangle(_ places: [(x: Int, y: Int)]) -> FrameEvidence {
    var best: (area: Float, frame: FrameEvidence)?
    for turn in (-10...10).map({ Directions.turn.arms[($0 + 120) % 120] }) {
      let (cosine, sine) = turn
      var (low, high, lower, upper) = (
        Float.infinity, -Float.infinity, Float.infinity, -Float.infinity
      )
      for place in places {
        let (x, y) = (Float(place.x), Float(place.y))
        let (u, v) = (x * cosine + y * sine, y * cosine - x * sine)
        (low, high) = (min(low, u), max(high, u))
        (lower, upper) = (min(lower, v), max(upper, v))
      }
      let area = (high - low + 1) * (upper - lower + 1)
      if area < best?.area ?? .infinity {
        let (u, v) = ((low + high) / 2, (lower + upper) / 2)
        best = (
          area,
          FrameEvidence(
            x: u * cosine - v * sine + Float(plane.left),
            y: u * sine + v * cosine + Float(plane.top),
            a: (high - low) / 2, b: (upper - lower) / 2, cosine: cosine, sine: sine)
        )
      }
    }
    return best?.frame ?? FrameEvidence(x: 0, y: 0, a: 1, b: 1, cosine: 1, sine: 0)
  }

  /// Whether there is ink at a place of the rectangle, in pixels from its centre along its sides.
  private func isInked(_ frame: FrameEvidence, _ u: Float, _ v: Float) -> Bool {
    plane.sample(
      ink, frame.x + u * frame.cosine - v * frame.sine, frame.y + u * frame.sine + v * frame.cosine)
      >= threshold
  }

  private func measured(_ rectangle: FrameEvidence) -> FrameEvidence {
    var frame = rectangle
    let slack = max(3, Int(0.05 * 2 * min(frame.a, frame.b)))
    var (weakest, inked, clean, total) = (Float(1), 0, 0, 0)
    var thicknesses: [Int] = []
    for side in 0..<4 {
      let isLong = side < 2
      let sign: Float = side % 2 == 0 ? 1 : -1
      var own = 0
      for step in 1..<50 {
        let along = (Float(step) / 25 - 1) * (isLong ? frame.a : frame.b)
        let edge = isLong ? frame.b : frame.a
        func at(_ depth: Int) -> Bool {
          let away = sign * (edge - Float(depth))
          return isLong ? isInked(frame, along, away) : isInked(frame, away, along)
        }
        total += 1
        if !at(-3), !at(-5) { clean += 1 }
        guard let start = (-1...slack).first(where: at) else { continue }
        own += 1
        thicknesses.append(((start...start + 40).first { !at($0) } ?? start + 40) - start)
      }
      inked += own
      weakest = min(weakest, Float(own) / 49)
    }
    thicknesses.sort()
    frame.weakest = weakest
    frame.rim = Float(inked) / Float(total)
    frame.clean = Float(clean) / Float(total)
    let middle = thicknesses.isEmpty ? 0 : thicknesses[thicknesses.count / 2]
    frame.thickness = Float(middle) / (2 * min(frame.a, frame.b))
    measureInside(&frame)
    return frame
  }

  /// Lines on which changes are counted, in twelfths of half the height from the middle: uneven steps, so that
  /// not all of them run between lines of text.
  private static let lines = [-9, -5, -2, 3, 7]

  private func measureInside(_ frame: inout FrameEvidence) {
    var (inked, total) = (0, 0)
    for row in -12...12 {
      var before = false
      for column in -40...40 {
        let isInk = isInked(
          frame, Float(column) / 40 * frame.a * 0.84, Float(row) / 12 * frame.b * 0.8)
        total += 1
        inked += isInk ? 1 : 0
        if FrameFinder.lines.contains(row), isInk != before { frame.changes += 1 }
        before = isInk
      }
    }
    frame.filled = Float(inked) / Float(total)
  }
}
