// SPDX-License-Identifier: Apache-2.0

/// Eyes, brows, nose and mouth, in the face's own coordinates: -1 to 1 across and down.
enum FaceFeatures {
  /// Draws the features that touch a place.
  static func draw(
    _ face: inout Paint, _ across: Double, _ down: Double, _ edge: Double, _ person: Person,
    _ grain: Double
  ) {
    let side = abs(across)
    drawBrow(&face, side, down, edge, person, grain)
    drawEye(&face, across, side, down, edge)
    drawNose(&face, across, side, down, edge)
    drawMouth(&face, across, side, down, edge, grain)
    let cheek = cover(outside(side, down, 0.52, 0.3, 0.26, 0.2), 0.5)
    face.lay(Paint(224, 150, 130), cheek * 0.12)
  }

  private static func drawBrow(
    _ face: inout Paint, _ side: Double, _ down: Double, _ edge: Double, _ person: Person,
    _ grain: Double
  ) {
    let arc = -0.27 + (side - 0.42) * (side - 0.42) * 0.55
    let thickness = 0.05 * (1.25 - side)
    let covered =
      cover(abs(down - arc) - thickness, edge * 2.5) * cover(abs(side - 0.43) - 0.24, edge * 4)
    face.lay(person.hair.lit(1.2 + grain * 0.5), covered * 0.85)
  }

  private static func drawEye(
    _ face: inout Paint, _ across: Double, _ side: Double, _ down: Double, _ edge: Double
  ) {
    let socket = cover(outside(side, down, 0.42, -0.07, 0.25, 0.13), 0.16)
    face.lay(face.lit(0.86), socket)
    let white = cover(outside(side, down, 0.42, -0.05, 0.19, 0.072), edge)
    guard white > 0 else {
      let lid = cover(abs(outside(side, down, 0.42, -0.05, 0.2, 0.085)) - 0.012, edge)
      face.lay(Paint(60, 42, 36), lid * (down < -0.04 ? 0.8 : 0.25))
      return
    }
    face.lay(Paint(236, 232, 228), white)
    let iris = outside(side, down, 0.42, -0.052, 0.078, 0.078)
    face.lay(Paint(62, 40, 28).lit(1 + down), cover(iris, edge) * white)
    face.lay(Paint(12, 10, 10), cover(iris + 0.042, edge) * white)
    let gleam = outside(across, down, across < 0 ? -0.44 : 0.4, -0.075, 0.018, 0.018)
    face.lay(Paint(250, 250, 250), cover(gleam, edge) * white)
  }

  private static func drawNose(
    _ face: inout Paint, _ across: Double, _ side: Double, _ down: Double, _ edge: Double
  ) {
    let ridge = cover(abs(across + 0.03) - 0.05, 0.12) * cover(abs(down - 0.1) - 0.22, 0.2)
    face.lay(face.lit(1.08), ridge)
    let flank = cover(abs(across - 0.1) - 0.03, 0.12) * cover(abs(down - 0.14) - 0.2, 0.2)
    face.lay(face.lit(0.88), flank)
    let nostril = cover(outside(side, down, 0.09, 0.335, 0.045, 0.022), edge * 2)
    face.lay(Paint(96, 52, 44), nostril * 0.8)
    let under = cover(outside(across, down, 0, 0.36, 0.16, 0.04), 0.08)
    face.lay(face.lit(0.86), under)
  }

  private static func drawMouth(
    _ face: inout Paint, _ across: Double, _ side: Double, _ down: Double, _ edge: Double,
    _ grain: Double
  ) {
    let curve = down - 0.58 + across * across * 0.12
    let lips = cover(outside(across, curve, 0, 0, 0.27, 0.07), edge * 2)
    face.lay(Paint(178, 96, 92).lit(1.02 - curve + grain * 0.04), lips)
    let line = cover(abs(curve + side * 0.02) - 0.008, edge) * cover(side - 0.26, edge * 2)
    face.lay(Paint(96, 40, 42), line * 0.9)
    let chin = cover(outside(across, down, 0, 0.7, 0.18, 0.035), 0.1)
    face.lay(face.lit(0.92), chin)
  }
}
