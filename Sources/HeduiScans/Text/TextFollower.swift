// SPDX-License-Identifier: Apache-2.0

import CPDF
import HeduiModel

/// Follows the text that a page's instructions show: what it says, where, and whether anybody can see it.
struct TextFollower {
  /// The text state (ISO 32000-1, 9.3) with what else decides whether text is seen.
  struct State {
    fileprivate var font: PageFont?
    fileprivate var size = 0.0
    fileprivate var characterSpacing = 0.0
    fileprivate var wordSpacing = 0.0
    fileprivate var stretch = 1.0
    fileprivate var leading = 0.0
    fileprivate var rise = 0.0
    fileprivate var mode = 0
    fileprivate var isTransparent = false
  }

  /// Most glyphs of a page: ten times what a dense one has.
  private static let mostGlyphs = 20_000
  /// Most bytes that what fonts say of themselves may unpack to, for one page.
  private static let mostFontBytes = 16 << 20

  private let display: Matrix
  private var state = State()
  private var saved: [State] = []
  private var beyond = 0
  private var matrix = Matrix.identity
  private var line = Matrix.identity
  private var fonts: [Int64: PageFont] = [:]
  private var budget = mostFontBytes
  /// What is shown.
  private(set) var text = PageText()

  /// Follows a page with a way from its space to millimetres as displayed.
  init(display: Matrix) { self.display = display }

  /// Where a form begins, to be put back where it ends.
  var open: (state: State, saved: [State]) { (state, saved) }

  /// Goes back to where a form began.
  mutating func close(_ open: (state: State, saved: [State])) {
    (state, saved, beyond) = (open.state, open.saved, 0)
  }

  /// Follows one instruction; `graphics` has the state beside the text's own.
  mutating func apply(
    _ word: String, _ operands: Operands, _ reader: ContentReader, resources: PDFObject?,
    graphics: GraphicsState
  ) {
    let numbers = operands.numbers
    switch word {
    case "q": if saved.count < 1_000 { saved.append(state) } else { beyond += 1 }
    case "Q": if beyond > 0 { beyond -= 1 } else if let last = saved.popLast() { state = last }
    case "BT": (matrix, line) = (.identity, .identity)
    case "Tf": if let size = numbers.last { choose(operands.name, size, resources) }
    case "Tc": state.characterSpacing = numbers.last ?? 0
    case "Tw": state.wordSpacing = numbers.last ?? 0
    case "Tz": state.stretch = (numbers.last ?? 100) / 100
    case "TL": state.leading = numbers.last ?? 0
    case "Ts": state.rise = numbers.last ?? 0
    case "Tr": state.mode = numbers.last.flatMap { Int(exactly: $0) } ?? 0
    case "gs": applyState(operands.name, resources)
    case "Td", "TD":
      guard numbers.count >= 2 else { return }
      let (x, y) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
      if word == "TD" { state.leading = -y }
      advanceLine(x, y)
    case "Tm":
      if let new = Matrix(numbers) { (matrix, line) = (new, new) }
    case "T*": advanceLine(0, -state.leading)
    case "Tj", "TJ": show(operands.pieces, reader, graphics)
    case "'":
      advanceLine(0, -state.leading)
      show(operands.pieces, reader, graphics)
    case "\"":
      if numbers.count >= 2 {
        state.wordSpacing = numbers[numbers.count - 2]
        state.characterSpacing = numbers[numbers.count - 1]
      }
      advanceLine(0, -state.leading)
      show(operands.pieces.filter { if case .text = $0 { true } else { false } }, reader, graphics)
    default: break
    }
  }

  /// Takes a picture that is painted over what was shown before.
  mutating func cover(_ place: PagePlace) { text.cover(place) }

  private mutating func advanceLine(_ x: Double, _ y: Double) {
    line = Matrix(a: 1, b: 0, c: 0, d: 1, e: x, f: y).then(line)
    matrix = line
  }

  private mutating func applyState(_ name: String?, _ resources: PDFObject?) {
    guard let name, let dictionary = resources?["/ExtGState"]?["/" + name] else { return }
    if let opacity = dictionary["/ca"]?.number { state.isTransparent = opacity < 0.05 }
    if let font = dictionary["/Font"]?.items(atMost: 2), font.count == 2 {
      state.font = read(font[0])
      state.size = font[1].number ?? 0
    }
  }

  private mutating func choose(_ name: String?, _ size: Double, _ resources: PDFObject?) {
    state.size = size
    guard let name, let font = resources?["/Font"]?["/" + name] else {
      state.font = nil
      return
    }
    state.font = read(font)
  }

  /// Reads a font, each once a page.
  private mutating func read(_ font: PDFObject) -> PageFont {
    let number = font.numberInFile
    if number != 0, let known = fonts[number] { return known }
    // One that is written anew at each use costs each time.
    budget -= 256
    let read = PageFont(font) { stream in
      let chain = FilterChain(of: stream)
      guard budget > 0, let stored = stream.storedBytes, chain.coding == .samples else {
        return nil
      }
      let result = unpacked(stored, chain.filters, limit: min(budget, 4 << 20))
      budget -= result.bytes.count
      return result.failure == nil ? result.bytes : nil
    }
    if read.isFaulty { text.note("a font's table of characters") }
    if number != 0 { fonts[number] = read }
    return read
  }

  private mutating func show(
    _ pieces: [TextPiece], _ reader: ContentReader, _ graphics: GraphicsState
  ) {
    for piece in pieces {
      switch piece {
      case .shift(let amount):
        move(-amount / 1_000 * state.size * state.stretch)
      case .text(let string):
        guard !string.isEmpty else { continue }
        guard let font = state.font, !font.isVertical, budget > 0 else {
          text.note(budget > 0 ? "text without a font that can be followed" : "large fonts")
          continue
        }
        for glyph in font.glyphs(of: reader.bytes(of: string)) {
          guard text.glyphCount < Self.mostGlyphs else { return text.note("very much text") }
          show(glyph, graphics)
        }
      }
    }
  }

  private mutating func show(_ glyph: PageFont.Glyph, _ graphics: GraphicsState) {
    let space = Matrix(
      a: state.size * state.stretch, b: 0, c: 0, d: state.size, e: 0, f: state.rise)
    let placed = space.then(matrix).then(graphics.matrix).then(display)
    let spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    // Outlines only (1), outlines to clip by (5) and the like have ink where their lines have.
    let isUnseen =
      switch state.mode {
      case 0, 4: graphics.isFillWhite || state.isTransparent
      case 1, 5: graphics.isStrokeWhite || state.isTransparent
      case 2, 6: graphics.isFillWhite && graphics.isStrokeWhite || state.isTransparent
      default: true
      }
    text.add(glyph.text, at: placed, advance: glyph.advance, isUnseen: isUnseen)
    move((glyph.advance * state.size + spacing) * state.stretch)
  }

  private mutating func move(_ x: Double) {
    matrix = Matrix(a: 1, b: 0, c: 0, d: 1, e: x, f: 0).then(matrix)
  }
}
