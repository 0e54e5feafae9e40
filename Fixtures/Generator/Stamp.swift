// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A seal to be pressed on a drawn page, of any of the shapes that DOMAIN names.
package struct Stamp: Sendable {
  /// What the outline is and what stands in it.
  package enum Face: Sendable {
    /// A ring with a name in an arc and a star.
    case star
    /// A ring with a name in an arc and a line of words.
    case words
    /// A frame with lines of words.
    case frame
  }

  /// What stands in the outline.
  package var face: Face
  /// The centre, in millimetres from the page's upper left corner; it may lie outside.
  package var x: Double, y: Double
  /// Width and height in millimetres.
  package var width: Double, height: Double
  /// How far it is turned clockwise, in degrees.
  package var turn = 0.0
  /// The ink: red, green and blue, 0 to 255.
  package var ink: (red: Double, green: Double, blue: Double) = (208, 30, 40)
  /// How much ink there is, 0 to 1.
  package var strength = 0.9
  /// How much of the ink is missing in patches, 0 to 1.
  package var wear = 0.1
  /// How the strokes fall.
  package var seed: UInt64
  /// How the ink falls this time; the same stamp pressed again has another, and 0 goes with the strokes.
  package var pressing: UInt64 = 0

  /// Makes a seal of 40 mm with a star.
  package init(
    face: Face = .star, x: Double, y: Double, width: Double = 40, height: Double = 40,
    seed: UInt64
  ) {
    (self.face, self.x, self.y, self.seed) = (face, x, y, seed)
    (self.width, self.height) = (width, height)
  }

  /// Presses the seal; `scale` is pixels a millimetre.
  func press(on sheet: inout Sheet, scale: Double) {
    var layer = InkLayer(self, scale: scale)
    switch face {
    case .star, .words: drawRing(&layer)
    case .frame: drawFrame(&layer)
    }
    layer.lay(on: &sheet)
  }

  private func drawRing(_ layer: inout InkLayer) {
    let (a, b) = (width / 2, height / 2)
    let rim = 1.1
    var before = (x: a - rim / 2, y: 0.0)
    for step in 1...180 {
      let angle = Double(step) * Double.pi / 90
      let next = (x: (a - rim / 2) * cos(angle), y: (b - rim / 2) * sin(angle))
      layer.stroke(before, next, rim)
      before = next
    }
    var random = SplitMix64(seed: seed &+ 1)
    let count = Int(width * 0.4)
    for number in 0..<count {
      // From lower left over the top to lower right.
      let angle = (-220 + 260 * Double(number) / Double(count - 1)) * Double.pi / 180
      let center = (x: (a - 5.5) * cos(angle), y: (b - 5.5) * sin(angle))
      layer.glyph(center, size: 5, turn: angle + Double.pi / 2, &random)
    }
    if case .star = face {
      layer.star(radius: min(a, b) * 0.34)
    } else {
      for number in 0..<4 {
        layer.glyph((x: (Double(number) - 1.5) * 5, y: b * 0.1), size: 4.6, turn: 0, &random)
      }
    }
  }

  private func drawFrame(_ layer: inout InkLayer) {
    let (a, b) = (width / 2 - 0.5, height / 2 - 0.5)
    layer.stroke((-a, -b), (a, -b), 1)
    layer.stroke((a, -b), (a, b), 1)
    layer.stroke((a, b), (-a, b), 1)
    layer.stroke((-a, b), (-a, -b), 1)
    var random = SplitMix64(seed: seed &+ 1)
    let lines = max(1, Int(height / 7))
    let count = max(2, Int((width - 6) / 5.5))
    for line in 0..<lines {
      let down = (Double(line) - Double(lines - 1) / 2) * height * 0.8 / Double(lines)
      for number in 0..<count {
        let across = (Double(number) - Double(count - 1) / 2) * 5.5
        layer.glyph((x: across, y: down), size: 4.8, turn: 0, &random)
      }
    }
  }
}

/// The ink of one seal, gathered before it is pressed, so that crossing strokes are no darker.
struct InkLayer {
  private let stamp: Stamp
  private let scale: Double
  private let left: Int, top: Int, side: Int
  private var covers: [Float]

  /// Makes an empty layer around a seal.
  init(_ stamp: Stamp, scale: Double) {
    (self.stamp, self.scale) = (stamp, scale)
    let reach = (stamp.width * stamp.width + stamp.height * stamp.height).squareRoot() / 2 + 2
    side = Int(2 * reach * scale) + 4
    left = Int(stamp.x * scale) - side / 2
    top = Int(stamp.y * scale) - side / 2
    covers = [Float](repeating: 0, count: side * side)
  }

  /// A place of the seal, in millimetres from its centre, as a place of the layer in pixels.
  private func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    let turn = stamp.turn * Double.pi / 180
    let x = point.x * cos(turn) - point.y * sin(turn) + stamp.x
    let y = point.x * sin(turn) + point.y * cos(turn) + stamp.y
    return (x * scale - Double(left), y * scale - Double(top))
  }

  /// Draws a straight stroke; places and width in millimetres.
  mutating func stroke(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ thick: Double
  ) {
    let (start, end) = (place(from), place(to))
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let square = max(1e-9, dx * dx + dy * dy)
    let half = thick * scale / 2
    fill(
      around: (min(start.x, end.x), min(start.y, end.y)),
      (max(start.x, end.x), max(start.y, end.y)), margin: half + 1
    ) { x, y in
      let share = min(1, max(0, ((x - start.x) * dx + (y - start.y) * dy) / square))
      let (awayX, awayY) = (x - start.x - share * dx, y - start.y - share * dy)
      return cover((awayX * awayX + awayY * awayY).squareRoot() - half, 1)
    }
  }

  /// Draws something like a character around a centre.
  mutating func glyph(
    _ center: (x: Double, y: Double), size: Double, turn: Double, _ random: inout SplitMix64
  ) {
    for _ in 0..<5 {
      let along = random.next() % 2 == 0 ? turn : turn + Double.pi / 2
      let offset = random.between(-0.4, 0.4) * size
      let half = random.between(0.2, 0.42) * size
      let middle = (x: center.x - sin(along) * offset, y: center.y + cos(along) * offset)
      stroke(
        (middle.x - cos(along) * half, middle.y - sin(along) * half),
        (middle.x + cos(along) * half, middle.y + sin(along) * half), 0.55)
    }
  }

  /// Draws a star with five points, one of them up.
  mutating func star(radius: Double) {
    let normals = (0..<5).map { number -> (x: Double, y: Double) in
      let angle = (90 + 72 * Double(number)) * Double.pi / 180
      let turned = angle + stamp.turn * Double.pi / 180
      return (cos(turned), sin(turned))
    }
    let center = place((0, 0))
    let reach = radius * scale
    fill(
      around: (center.x - reach, center.y - reach), (center.x + reach, center.y + reach), margin: 1
    ) { x, y in
      // A place lies in the star when at least four of its five lines have it on the inner side.
      let distances = normals.map {
        (x - center.x) * $0.x + (y - center.y) * $0.y - reach * 0.309_017
      }
      return cover(distances.sorted()[3], 1)
    }
  }

  private mutating func fill(
    around from: (x: Double, y: Double), _ to: (x: Double, y: Double), margin: Double,
    _ covered: (Double, Double) -> Double
  ) {
    let rows = max(0, Int(from.y - margin))..<max(0, min(side, Int(to.y + margin) + 1))
    let columns = max(0, Int(from.x - margin))..<max(0, min(side, Int(to.x + margin) + 1))
    guard rows.lowerBound < rows.upperBound, columns.lowerBound < columns.upperBound else { return }
    for row in rows {
      for column in columns {
        let value = Float(covered(Double(column), Double(row)))
        if value > covers[row * side + column] { covers[row * side + column] = value }
      }
    }
  }

  /// Presses the ink on a sheet, patchy as far as the seal is worn.
  func lay(on sheet: inout Sheet) {
    let ink = Paint(stamp.ink.red, stamp.ink.green, stamp.ink.blue)
    let shift = Double(stamp.pressing == 0 ? stamp.seed % 211 : 211 + stamp.pressing % 9_973 * 7)
    for row in 0..<side {
      for column in 0..<side where covers[row * side + column] > 0 {
        let (x, y) = (Double(column) + shift, Double(row))
        let patch = 0.5 + 0.5 * Texture.coarse(x * 2 / scale * 5, y * 2 / scale * 5)
        let grain = 1 + 0.12 * Texture.fine(x, y)
        let kept = ramp(stamp.wear - 0.18, stamp.wear + 0.12, patch + 0.1)
        let pressed = stamp.strength * grain * (stamp.wear > 0 ? kept : 1)
        sheet.lay(
          ink, left + column, top + row,
          Double(covers[row * side + column]) * min(1, max(0, pressed)))
      }
    }
  }
}
