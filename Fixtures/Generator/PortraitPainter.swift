// SPDX-License-Identifier: Apache-2.0

import HeduiImaging

/// Paints a portrait pixel by pixel: ground, clothes, neck, hair, face, features, then grain.
struct PortraitPainter {
  private let portrait: Portrait
  private let person: Person
  private let fine: Texture
  private let coarse: Texture
  private let offsetX: Double
  private let offsetY: Double
  /// Pixels a unit of the drawing: the picture's width.
  private let unit: Double
  private let aspect: Double
  private let edge: Double

  /// Prepares the colours and textures of a portrait.
  init(_ portrait: Portrait) {
    var random = SplitMix64(seed: portrait.seed)
    self.portrait = portrait
    person = Person(random: &random)
    fine = Texture.fine
    coarse = Texture.coarse
    offsetX = Double(random.next() % 512)
    offsetY = Double(random.next() % 512)
    unit = Double(portrait.width)
    aspect = Double(portrait.height) / unit
    edge = max(1.6 / unit, 0.0042)
  }

  /// The colour of a pixel.
  func paint(column: Int, row: Int) -> Paint {
    let x = (Double(column) + 0.5) / unit
    let y = (Double(row) + 0.5) / unit / aspect
    let pixelX = Double(column) + offsetX
    let pixelY = Double(row) + offsetY
    var paint = ground(x, y, pixelX, pixelY)
    drawBackHair(&paint, x, y, pixelX, pixelY)
    drawClothes(&paint, x, y + 0.06, pixelX, pixelY)
    drawNeck(&paint, x, y + 0.06, pixelX, pixelY)
    drawFace(&paint, x, y, pixelX, pixelY)
    drawFringe(&paint, x, y, pixelX, pixelY)
    addSensorNoise(&paint, column, row)
    return paint
  }

  private func ground(_ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double) -> Paint {
    let cloud = coarse(pixelX * 0.5, pixelY * 0.5)
    switch portrait.ground {
    case .white: return Paint(250, 250, 250).lit(1 + cloud * 0.002)
    case .offWhite: return Paint(228, 223, 212).lit(1 + cloud * 0.003)
    case .gray: return Paint(178, 180, 183).lit(1 + cloud * 0.004)
    case .blue: return Paint(67, 142, 219).lit(1 + cloud * 0.006)
    case .red: return Paint(206, 34, 40).lit(1 + cloud * 0.006)
    case .uneven:
      let corner = (min(x, 1 - x) * min(x, 1 - x) + y * aspect * y * aspect).squareRoot()
      return Paint(250, 250, 250).lit(1 - 0.14 * ramp(0.32, 0.18, corner) + cloud * 0.004)
    case .shadowLeft:
      return Paint(250, 250, 250).lit(1 - 0.09 * ramp(0.34, 0.02, x) + cloud * 0.004)
    }
  }

  /// Cloth: a fine weave over slow folds.
  private func drawClothes(
    _ paint: inout Paint, _ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double
  ) {
    guard y > 0.6 else { return }
    let center = person.centerX
    let shoulders = outside(x, y, center, 1.06, 0.47, 0.335)
    let covered = cover(shoulders, edge)
    guard covered > 0 else { return }
    let fold = coarse(pixelX * 0.9 + 71, pixelY * 0.6 + 13) * 0.16
    let weave = fine(pixelX * 1.7 + 40, pixelY + 90) * 0.17 * portrait.grain
    let turn = (x - center) * 0.5
    paint.lay(person.suit.lit(1.08 + fold + weave - turn), covered)
    // The shirt's V, then the tie, then the lapels' edges.
    let away = abs(x - center)
    let opening = away - (0.985 - y) * 0.43
    let shirt = cover(opening, edge) * covered
    paint.lay(Paint(238, 240, 243).lit(0.98 + weave * 0.14 + fold * 0.25), shirt)
    let knot = away - (y < 0.83 ? 0.026 : 0.017 + (y - 0.83) * 0.2)
    let tied = cover(knot, edge) * cover(0.795 - y, edge) * shirt
    let stripe = ((x + y) * 46).rounded(.down).truncatingRemainder(dividingBy: 2) * 0.14
    paint.lay(person.tie.lit(0.95 + stripe + weave * 0.9), tied)
    let lapel = max(0, 1 - abs(opening - 0.012) / 0.014) * covered * (1 - shirt)
    paint.lay(person.suit.lit(0.6), lapel * 0.55)
  }

  private func drawNeck(
    _ paint: inout Paint, _ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double
  ) {
    guard y > 0.52, y < 0.82 else { return }
    let away = abs(x - person.centerX)
    let side = away - 0.094 - ramp(0.66, 0.78, y) * 0.02
    let end = y - 0.765 - (0.094 - away) * 0.36
    let covered = cover(side, edge) * cover(end, edge)
    guard covered > 0 else { return }
    let grain = fine(pixelX, pixelY) * 0.035 * portrait.grain
    let shade = 0.8 + ramp(0.6, 0.74, y) * 0.13 - (x - person.centerX) * 0.7
    paint.lay(person.skin.lit(shade + grain), covered)
  }

  private func drawBackHair(
    _ paint: inout Paint, _ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double
  ) {
    let wobble = fine(pixelX * 0.6, pixelY * 0.6) * 0.004
    let length = person.hairLength
    let distance = outside(
      x, y, person.centerX, 0.37 + length * 0.5, person.faceWidth + 0.035,
      person.faceHeight + 0.03 + max(0, length))
    let covered = cover(distance + wobble, edge * 1.6)
    guard covered > 0 else { return }
    paint.lay(strand(x, y, pixelX, pixelY), covered)
  }

  /// Hair: strands are noise drawn out along their length, with a gloss near the crown.
  private func strand(_ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double) -> Paint {
    let bend = (x - person.centerX) * (x - person.centerX) * unit * 1.4
    let along = fine(pixelX * 1.3 + bend, pixelY * 0.22 + 200)
    let single = fine(pixelX * 2.1 + 17, pixelY * 0.5 + 60)
    let gloss = max(0, 1 - abs(y - 0.235 - bend / unit * 0.2) / 0.045) * 0.9
    let light = 1 + (along * 0.42 + single * 0.3) * portrait.grain + gloss
    return person.hair.lit(max(0.25, light))
  }

  private func drawFace(
    _ paint: inout Paint, _ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double
  ) {
    let across = (x - person.centerX) / person.faceWidth
    let down = (y - 0.42) / person.faceHeight
    guard abs(across) < 1.3, abs(down) < 1.3 else { return }
    let ear = min(
      outside(x, y, person.centerX - person.faceWidth * 1.0, 0.43, 0.026, 0.038),
      outside(x, y, person.centerX + person.faceWidth * 1.0, 0.43, 0.026, 0.038))
    paint.lay(person.skin.lit(0.84 + fine(pixelX, pixelY) * 0.03), cover(ear, edge))
    // The jaw is narrower than the brow.
    let jaw = 1 - 0.2 * ramp(0, 1.1, down)
    let shape = ((across / jaw) * (across / jaw) + down * down).squareRoot() - 1
    let covered = cover(shape * person.faceWidth, edge)
    guard covered > 0 else { return }
    let bulge = max(0, 1 - across * across - down * down).squareRoot()
    let grain = fine(pixelX, pixelY) * 0.034 + coarse(pixelX, pixelY) * 0.016
    let light = 0.74 + 0.3 * bulge - across * 0.06 - down * 0.03
    var face = person.skin.lit(light + grain * portrait.grain)
    FaceFeatures.draw(
      &face, across, down, edge / person.faceWidth, person, fine(pixelX * 2, pixelY))
    paint.lay(face, covered)
  }

  private func drawFringe(
    _ paint: inout Paint, _ x: Double, _ y: Double, _ pixelX: Double, _ pixelY: Double
  ) {
    let across = (x - person.centerX) / person.faceWidth
    let down = (y - 0.42) / person.faceHeight
    guard down < 0.1 else { return }
    let skull = cover(
      outside(
        x, y, person.centerX, 0.37, person.faceWidth + 0.03, person.faceHeight + 0.03), edge * 1.6)
    guard skull > 0 else { return }
    let wobble = fine(pixelX * 1.2, pixelY * 0.3) * 0.06
    let line = down + person.hairline - across * across * 0.52 - across * 0.09 + wobble
    paint.lay(strand(x, y, pixelX, pixelY), skull * cover(line, 0.07))
  }

  /// What a sensor adds everywhere: about one grey level, more in the dark.
  private func addSensorNoise(_ paint: inout Paint, _ column: Int, _ row: Int) {
    let key = portrait.seed &* 0x2545_F491 &+ UInt64(row) << 32 &+ UInt64(column)
    let bits = scrambled(key)
    let common = triangle(bits & 0xFFFF)
    let strength = 1.35 * portrait.grain
    paint.red += (common + triangle(bits >> 16 & 0xFFFF) * 0.5) * strength
    paint.green += (common + triangle(bits >> 32 & 0xFFFF) * 0.5) * strength
    paint.blue += (common + triangle(bits >> 48) * 0.7) * strength
  }
}

/// A number from -1 to 1 out of 16 random bits, near 0 more often than far from it.
@inline(__always)
private func triangle(_ bits: UInt64) -> Double {
  (Double(bits & 0xFF) + Double(bits >> 8 & 0xFF) - 255) / 255
}

extension Texture {
  /// The tile for pores, strands and weave.
  static let fine = Texture(seed: 11, octaves: 8, persistence: 0.85)
  /// The tile for folds and slow changes.
  static let coarse = Texture(seed: 23, octaves: 5, persistence: 0.5)
}
