// SPDX-License-Identifier: Apache-2.0

import HeduiModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The text of a page, glyph by glyph, and the lines that it makes.
///
/// What nobody can see (text drawn in no ink, in white, under a picture, beyond the page) stands apart: it is what
/// whoever made the file claims, such as a layer of recognised text behind a scan.
struct PageText {
  private struct Glyph {
    let text: String
    /// Where it begins and ends on its baseline, in millimetres as displayed.
    let start: (x: Double, y: Double), end: (x: Double, y: Double)
    let height: Double
    /// The direction of writing in steps of 5 degrees.
    let turn: Int
    var isUnseen: Bool
  }

  private var glyphs: [Glyph] = []
  /// What of it could not be followed, in a few words; nil where all was.
  private(set) var fault: String?

  /// How often a glyph was compared with a picture, and how often one may be.
  private var coverings = 0
  private static let mostCoverings = 20_000_000

  /// How many glyphs there are.
  var glyphCount: Int { glyphs.count }

  /// Keeps the first thing that could not be followed.
  mutating func note(_ fault: String) { if self.fault == nil { self.fault = fault } }

  /// Adds a glyph; `placed` is the way from a square as large as the font to the page as displayed.
  mutating func add(_ text: String, at placed: Matrix, advance: Double, isUnseen: Bool) {
    if text.unicodeScalars.contains("\u{FFFD}") { note("characters of unknown meaning") }
    let end = (x: placed.e + placed.a * advance, y: placed.f + placed.b * advance)
    let height = (placed.c * placed.c + placed.d * placed.d).squareRoot()
    let numbers = [placed.a, placed.b, placed.e, placed.f, end.x, end.y, height]
    guard numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }), height > 0 else {
      return note("text beyond all measure")
    }
    let turn = Int((Self.angle(placed.a, placed.b) / 5).rounded()) % 72
    glyphs.append(
      Glyph(
        text: text, start: (placed.e, placed.f), end: end, height: height, turn: turn,
        // Half a millimetre is below what anybody reads.
        isUnseen: isUnseen || height < 0.5))
  }

  /// Takes away from sight what lies within a place.
  mutating func cover(_ place: PagePlace) {
    coverings += glyphs.count
    guard coverings <= Self.mostCoverings else {
      note("very many pictures over text")
      for index in glyphs.indices { glyphs[index].isUnseen = true }
      return
    }
    for index in glyphs.indices where !glyphs[index].isUnseen {
      let glyph = glyphs[index]
      let (x, y) = ((glyph.start.x + glyph.end.x) / 2, (glyph.start.y + glyph.end.y) / 2)
      if x >= place.x, x <= place.x + place.width, y >= place.y, y <= place.y + place.height {
        glyphs[index].isUnseen = true
      }
    }
  }

  /// The lines, from top to bottom, with boxes in pixels of the page's picture.
  func lines(in frame: PixelFrame) -> [SeenWord] {
    var groups: [Int: [Glyph]] = [:]
    for glyph in glyphs {
      // What lies beyond the page nobody sees.
      let isUnseen = glyph.isUnseen || !frame.holds(glyph.start.x, glyph.start.y)
      groups[glyph.turn * 2 + (isUnseen ? 1 : 0), default: []].append(glyph)
    }
    var words: [SeenWord] = []
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let angle = Double(key / 2) * 5 / 180 * Double.pi
      for line in Self.lines(of: group, cos(angle), sin(angle)) {
        let text = Self.text(of: line)
        guard text.contains(where: { !$0.isWhitespace }) else { continue }
        let isUnseen = key % 2 == 1
        words.append(
          SeenWord(
            text: text, box: frame.box(of: Self.bounds(of: line.map(\.glyph))),
            confidence: isUnseen ? Self.unseenConfidence : 1,
            source: isUnseen ? .hiddenText : .textLayer))
      }
    }
    return words.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
  }

  /// How sure text is that nobody sees: a claim of unknown origin.
  private static let unseenConfidence = 0.5

  /// A glyph with its place along the writing.
  private struct Placed {
    let glyph: Glyph
    let from: Double, to: Double, across: Double
  }

  private static func lines(
    of glyphs: [Glyph], _ cosine: Double, _ sine: Double
  ) -> [[Placed]] {
    let placed = glyphs.enumerated().map { order, glyph in
      (
        order: order,
        placed: Placed(
          glyph: glyph, from: glyph.start.x * cosine + glyph.start.y * sine,
          to: glyph.end.x * cosine + glyph.end.y * sine,
          across: glyph.start.y * cosine - glyph.start.x * sine)
      )
    }.sorted { ($0.placed.across, $0.order) < ($1.placed.across, $1.order) }
    var rows: [[(order: Int, placed: Placed)]] = []
    for item in placed {
      // A row drifts by less than half a character from glyph to glyph.
      if let last = rows.last?.last?.placed,
        item.placed.across - last.across < 0.4 * min(item.placed.glyph.height, last.glyph.height)
      {
        rows[rows.count - 1].append(item)
      } else {
        rows.append([item])
      }
    }
    return rows.flatMap { row in
      parts(
        of: row.sorted { ($0.placed.from, $0.order) < ($1.placed.from, $1.order) }.map(\.placed))
    }
  }

  /// A row without what is printed twice to look bold, and parted where columns are.
  private static func parts(of row: [Placed]) -> [[Placed]] {
    var parts: [[Placed]] = []
    for item in row {
      guard let last = parts.last?.last else {
        parts.append([item])
        continue
      }
      if last.glyph.text == item.glyph.text, item.from - last.from < 0.2 * item.glyph.height {
        continue
      }
      if item.from - last.to > 5 * max(item.glyph.height, last.glyph.height) {
        parts.append([item])
      } else {
        parts[parts.count - 1].append(item)
      }
    }
    return parts
  }

  private static func text(of line: [Placed]) -> String {
    var text = ""
    var end = -Double.infinity
    var hasSpace = false
    for item in line {
      guard item.glyph.text.contains(where: { !$0.isWhitespace }) else {
        hasSpace = true
        continue
      }
      // Only words of Latin letters and digits are written apart.
      let isApart = hasSpace || item.from - end > 0.2 * item.glyph.height
      if isApart, text.last?.isASCII == true, item.glyph.text.first?.isASCII == true { text += " " }
      text += item.glyph.text
      (end, hasSpace) = (item.to, false)
    }
    return text
  }

  /// The box around glyphs, in millimetres: from a little below the baseline to the height of a character.
  private static func bounds(of glyphs: [Glyph]) -> PagePlace {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    for glyph in glyphs {
      let (x, y) = (glyph.end.x - glyph.start.x, glyph.end.y - glyph.start.y)
      let length = max(1e-6, (x * x + y * y).squareRoot())
      // Upwards from the baseline.
      let (ux, uy) = (y / length * glyph.height, -x / length * glyph.height)
      for point in [glyph.start, glyph.end] {
        for share in [-0.15, 0.85] {
          (left, top) = (min(left, point.x + ux * share), min(top, point.y + uy * share))
          (right, bottom) = (max(right, point.x + ux * share), max(bottom, point.y + uy * share))
        }
      }
    }
    return PagePlace(x: left, y: top, width: max(0, right - left), height: max(0, bottom - top))
  }

  /// The angle of a direction in degrees, 0 to 360, clockwise as y goes down.
  private static func angle(_ x: Double, _ y: Double) -> Double {
    let degrees = atan2(y, x) / Double.pi * 180
    return degrees < 0 ? degrees + 360 : degrees
  }
}

/// How the pixels of a page's picture lie on the page.
struct PixelFrame {
  /// The page in millimetres.
  let pageWidth: Double, pageHeight: Double
  /// Where the picture lies on it.
  let place: PagePlace
  /// The picture's size as displayed, in pixels.
  let width: Int, height: Int

  /// Whether a place lies on the page.
  func holds(_ x: Double, _ y: Double) -> Bool {
    x >= 0 && y >= 0 && x <= pageWidth && y <= pageHeight
  }

  /// A box in pixels, within the picture.
  func box(of box: PagePlace) -> PixelBox {
    let (across, down) = (
      Double(width) / max(place.width, 1e-6), Double(height) / max(place.height, 1e-6)
    )
    func pixel(_ value: Double, _ most: Int) -> Int {
      value.isFinite ? Int(max(0, min(value, Double(max(0, most - 1)))).rounded(.down)) : 0
    }
    let (x, y) = (pixel((box.x - place.x) * across, width), pixel((box.y - place.y) * down, height))
    return PixelBox(
      x: x, y: y, width: max(1, min(width - x, pixel(box.width * across, width))),
      height: max(1, min(height - y, pixel(box.height * down, height))))
  }
}
