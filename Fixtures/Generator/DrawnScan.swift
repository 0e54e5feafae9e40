// SPDX-License-Identifier: Apache-2.0

import Foundation
package import HeduiImaging

/// A drawn page of A5 or A4, with seals and with what happens to paper on its way into a file.
package struct DrawnScan: Sendable {
  /// What is printed in red beside the seals.
  package enum Print: Sendable, CaseIterable {
    case none, header, emblem, frame, sign
  }

  /// The seals, pressed in this order.
  package var stamps: [Stamp]
  /// What is printed in red.
  package var print = Print.none
  /// Pixels an inch.
  package var dotsPerInch = 120
  /// Whether the page is A4, printed in larger letters; else A5.
  package var isA4 = false
  /// The paper's colour as shares of red, green and blue light that it gives back.
  package var paper: (red: Double, green: Double, blue: Double) = (1, 1, 1)
  /// Whether it is photographed: seen at a slant on a desk, under light from one side.
  package var isPhotographed = false
  /// Blur as the radius of a box in pixels, applied twice.
  package var blur = 0
  /// Whether colour is taken away.
  package var isGrey = false
  /// How the strokes fall.
  package var seed: UInt64

  /// Makes a page.
  package init(_ stamps: [Stamp], seed: UInt64) {
    (self.stamps, self.seed) = (stamps, seed)
  }

  /// The page as a picture.
  package func drawn() -> Raster {
    let scale = Double(dotsPerInch) / 25.4
    let size = isA4 ? (width: 210.0, height: 297.0) : (width: 148.0, height: 210.0)
    var sheet = Sheet(width: Int(size.width * scale), height: Int(size.height * scale), seed: seed)
    drawPrint(&sheet, isA4 ? scale * 1.414 : scale)
    for stamp in stamps { stamp.press(on: &sheet, scale: scale) }
    var raster = tinted(sheet.raster)
    if isPhotographed { raster = photographed(raster) }
    for _ in 0..<2 where blur > 0 { raster = blurred(raster, blur) }
    return isGrey ? grey(raster) : raster
  }

  /// The page as a JPEG at a quality of 1 to 100.
  package func jpeg(quality: Int = 85) throws -> [UInt8] {
    let raster = drawn()
    var encoder = JPEGEncoder(quality: quality, subsampling: .quarter)
    encoder.dotsPerInch = dotsPerInch
    return try encoder.encode(raster, capacity: raster.samples.count * 2 + 4_096)
  }

  private func drawPrint(_ sheet: inout Sheet, _ scale: Double) {
    var random = SplitMix64(seed: seed)
    let (black, red) = (Paint(58, 56, 58), Paint(214, 26, 36))
    for line in 0..<17 {
      let count = line % 5 == 4 ? 9 : 27
      sheet.line(
        14 * scale, (50 + Double(line) * 8.4) * scale, count: count, size: 4.1 * scale, ink: black,
        random: &random)
    }
    switch print {
    case .none: break
    case .header:
      sheet.line(20 * scale, 14 * scale, count: 9, size: 11 * scale, ink: red, random: &random)
      sheet.stroke((12 * scale, 40 * scale), (136 * scale, 40 * scale), width: scale, ink: red)
    case .emblem: drawEmblem(&sheet, scale)
    case .frame:
      for inset in [6.0, 8.0] {
        sheet.frame(
          inset * scale, inset * scale, (148 - inset) * scale, (210 - inset) * scale,
          width: 0.8 * scale, ink: red)
      }
    case .sign:
      var before = (x: 92.0, y: 26.0)
      for step in 1...90 {
        let angle = Double(step) * Double.pi / 45
        let next = (x: 74 + 18 * cos(angle), y: 26 + 18 * sin(angle))
        sheet.stroke(
          (before.x * scale, before.y * scale), (next.x * scale, next.y * scale),
          width: 4.5 * scale, ink: red)
        before = next
      }
      sheet.stroke((62 * scale, 14 * scale), (86 * scale, 38 * scale), width: 4 * scale, ink: red)
    }
  }

  /// A red disc with golden shapes in it.
  private func drawEmblem(_ sheet: inout Sheet, _ scale: Double) {
    let (centerX, centerY, radius) = (74 * scale, 26 * scale, 15 * scale)
    for row in Int(centerY - radius)...Int(centerY + radius) {
      for column in Int(centerX - radius)...Int(centerX + radius) {
        let (dx, dy) = (Double(column) - centerX, Double(row) - centerY)
        let distance = (dx * dx + dy * dy).squareRoot()
        let isGold =
          Texture.coarse(Double(column) * 3, Double(row) * 3) > 0.35 || distance > radius * 0.86
        sheet.lay(
          isGold ? Paint(232, 180, 60) : Paint(206, 24, 30), column, row,
          cover(distance - radius, 1))
      }
    }
  }
}
