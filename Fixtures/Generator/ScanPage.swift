// SPDX-License-Identifier: Apache-2.0

import HeduiImaging

/// A scanned A4 page at 100 dots per inch, 827×1169 pixels.
struct ScanPage: Sendable {
  /// What is printed on the page.
  enum Kind: Sendable {
    case text, cover, contents, form, drawing
  }

  /// What was put on the page by hand.
  enum Mark: Sendable {
    /// 核对无误 with a signature and a date, in blue ink.
    case annotation
    /// The own unit's seal: round, red, 40 mm, with a star.
    case seal
    /// Another unit's seal further left.
    case secondSeal
    /// A third unit's seal on the form.
    case thirdSeal
    /// The own unit's seal once more, on the form.
    case fourthSeal
  }

  /// What is printed on the page.
  let kind: Kind
  /// How the strokes fall.
  let seed: UInt64
  /// What was put on the page by hand.
  let marks: [Mark]
  /// Whether the paper is a little yellow, so that a scan in colour shows even with nothing but black on it.
  var isYellowed = false

  private static let print = Paint(62, 60, 60)
  private static let ink = Paint(34, 48, 128)

  /// The page drawn.
  func drawn() -> Raster {
    var random = SplitMix64(seed: seed)
    var sheet = Sheet(width: 827, height: 1_169, seed: seed)
    switch kind {
    case .text: drawText(&sheet, &random)
    case .cover: drawCover(&sheet, &random)
    case .contents: drawContents(&sheet, &random)
    case .form: drawForm(&sheet, &random)
    case .drawing: drawDrawing(&sheet, &random)
    }
    for mark in marks {
      switch mark {
      case .annotation: drawAnnotation(&sheet, &random)
      case .seal: press(11, near: (610, 1_010), on: &sheet)
      case .secondSeal: press(12, near: (390, 1_020), on: &sheet)
      case .thirdSeal: press(13, near: (330, 800), on: &sheet)
      case .fourthSeal: press(11, near: (600, 790), on: &sheet)
      }
    }
    var raster = sheet.raster
    if isYellowed {
      for blue in stride(from: 2, to: raster.samples.count, by: 3) {
        raster.samples[blue] = UInt8(Int(raster.samples[blue]) * 240 / 250)
      }
    }
    return raster
  }

  /// Presses a unit's seal by hand: never twice at the same angle, at the same place or with the same ink.
  private func press(
    _ face: UInt64, near place: (x: Double, y: Double), on sheet: inout Sheet
  ) {
    // A4 at this size has 100 dots an inch.
    let scale = 100 / 25.4
    var random = SplitMix64(seed: seed &* 31 &+ UInt64(place.x))
    var stamp = Stamp(
      x: (place.x + random.between(-12, 12)) / scale,
      y: (place.y + random.between(-12, 12)) / scale,
      seed: face)
    stamp.turn = random.between(-14, 14)
    stamp.wear = random.between(0.02, 0.16)
    stamp.pressing = random.next() % 9_000 + 1
    stamp.press(on: &sheet, scale: scale)
  }

  private func drawText(_ sheet: inout Sheet, _ random: inout SplitMix64) {
    sheet.line(214, 92, count: 16, size: 23, ink: ScanPage.print, random: &random)
    var y = 150.0
    while y < 880 {
      let isLast = random.next() % 6 == 0
      let count = isLast ? 10 + Int(random.next() % 16) : 34
      sheet.line(104, y, count: count, size: 17, ink: ScanPage.print, random: &random)
      y += isLast ? 50 : 40
    }
  }

  private func drawCover(_ sheet: inout Sheet, _ random: inout SplitMix64) {
    sheet.stroke((80, 250), (747, 250), width: 7, ink: Paint(30, 70, 120))
    sheet.line(150, 130, count: 8, size: 58, ink: Paint(30, 70, 120), random: &random)
    sheet.line(270, 280, count: 14, size: 19, ink: ScanPage.print, random: &random)
    sheet.frame(150, 380, 677, 740, width: 2, ink: ScanPage.print)
    for step in 0..<9 {
      let lift = Double(random.next() % 120)
      let x = 180 + Double(step) * 54
      sheet.frame(x, 560 - lift, x + 34, 720, width: 2, ink: Paint(90, 110, 140))
    }
    sheet.line(260, 790, count: 16, size: 18, ink: ScanPage.print, random: &random)
    sheet.line(300, 830, count: 10, size: 18, ink: ScanPage.print, random: &random)
  }

  private func drawContents(_ sheet: inout Sheet, _ random: inout SplitMix64) {
    sheet.line(360, 90, count: 4, size: 30, ink: ScanPage.print, random: &random)
    for entry in 0..<24 {
      let y = 160 + Double(entry) * 30
      let count = 12 + Int(random.next() % 16)
      sheet.line(90, y, count: count, size: 14, ink: ScanPage.print, random: &random)
      var x = 100 + Double(count) * 15.2
      while x < 690 {
        sheet.stroke((x, y + 10), (x + 0.5, y + 10), width: 1.4, ink: ScanPage.print)
        x += 7
      }
      sheet.line(705, y, count: 2, size: 13, ink: ScanPage.print, random: &random)
    }
  }

  private func drawForm(_ sheet: inout Sheet, _ random: inout SplitMix64) {
    sheet.line(230, 84, count: 12, size: 28, ink: ScanPage.print, random: &random)
    sheet.frame(80, 140, 747, 900, width: 2, ink: ScanPage.print)
    for row in 0..<10 {
      let y = 140 + Double(row) * 76
      sheet.stroke((80, y), (747, y), width: 1.4, ink: ScanPage.print)
      sheet.line(96, y + 28, count: 6, size: 15, ink: ScanPage.print, random: &random)
      let count = 8 + Int(random.next() % 20)
      sheet.line(236, y + 28, count: count, size: 15, ink: ScanPage.print, random: &random)
    }
    sheet.stroke((220, 140), (220, 900), width: 1.4, ink: ScanPage.print)
  }

  private func drawDrawing(_ sheet: inout Sheet, _ random: inout SplitMix64) {
    sheet.frame(40, 40, 787, 1_129, width: 3, ink: ScanPage.print)
    sheet.frame(110, 130, 690, 760, width: 4, ink: ScanPage.print)
    for axis in 0..<6 {
      let x = 110 + Double(axis) * 116
      sheet.stroke((x, 90), (x, 800), width: 0.9, ink: Paint(120, 120, 120))
      let y = 130 + Double(axis) * 126
      sheet.stroke((70, y), (720, y), width: 0.9, ink: Paint(120, 120, 120))
    }
    for _ in 0..<26 {
      let x = 116 + random.between(0, 460)
      let y = 136 + random.between(0, 520)
      let isWall = random.next() % 2 == 0
      let end =
        isWall ? (x: x + random.between(40, 110), y: y) : (x: x, y: y + random.between(40, 100))
      sheet.stroke((x, y), end, width: 3, ink: ScanPage.print)
      sheet.line(x + 6, y + 6, count: 3, size: 10, ink: ScanPage.print, random: &random)
    }
    sheet.frame(420, 1_050, 787, 1_129, width: 2, ink: ScanPage.print)
    sheet.line(434, 1_064, count: 18, size: 15, ink: ScanPage.print, random: &random)
    sheet.line(434, 1_094, count: 12, size: 15, ink: ScanPage.print, random: &random)
  }

  /// Four hand-written characters, a signature and a date.
  private func drawAnnotation(_ sheet: inout Sheet, _ random: inout SplitMix64) {
    for number in 0..<4 {
      let y = 950 + random.between(-4, 4)
      let x = 100 + Double(number) * 42
      sheet.glyph(x, y, size: 40, ink: ScanPage.ink, random: &random)
      sheet.glyph(x, y, size: 38, ink: ScanPage.ink, random: &random)
    }
    var pen = (x: 120.0, y: 1_035.0)
    for _ in 0..<34 {
      let next = (x: pen.x + random.between(-6, 15), y: 1_035 + random.between(-19, 19))
      sheet.stroke(pen, next, width: 2.2, ink: ScanPage.ink)
      pen = next
    }
    sheet.line(110, 1_078, count: 10, size: 15, ink: ScanPage.ink, random: &random)
  }
}
