// SPDX-License-Identifier: Apache-2.0

/// The part of the graphics state that is followed (ISO 32000-1, 8.4), with what was put aside by `q`.
struct GraphicsState {
  private struct Saved {
    var matrix: Matrix
    var isFillWhite = false
    var isStrokeWhite = false
  }

  private var current: Saved
  private var saved: [Saved] = []
  /// How often `q` was met beyond the depth that is kept.
  private var beyond = 0

  init(matrix: Matrix) { current = Saved(matrix: matrix) }

  /// From the instructions' space to the page's.
  var matrix: Matrix { current.matrix }
  /// Whether areas are filled with white.
  var isFillWhite: Bool { current.isFillWhite }
  /// Whether lines are white.
  var isStrokeWhite: Bool { current.isStrokeWhite }

  /// Follows one instruction; those that change nothing here are passed over.
  mutating func apply(_ word: String, _ operands: Operands) {
    switch word {
    case "q":
      if saved.count < 1_000 { saved.append(current) } else { beyond += 1 }
    case "Q":
      if beyond > 0 { beyond -= 1 } else if let last = saved.popLast() { current = last }
    case "cm":
      if let matrix = Matrix(operands.numbers) { current.matrix = matrix.then(current.matrix) }
    case "g", "rg": current.isFillWhite = operands.areAll(1)
    case "k": current.isFillWhite = operands.areAll(0)
    case "G", "RG": current.isStrokeWhite = operands.areAll(1)
    case "K": current.isStrokeWhite = operands.areAll(0)
    case "cs", "sc", "scn": current.isFillWhite = false
    case "CS", "SC", "SCN": current.isStrokeWhite = false
    default: break
    }
  }
}

/// What stands before an operator, as far as it is used.
struct Operands {
  /// The numbers; of more than six the last six.
  private(set) var numbers: [Double] = []
  /// The last name.
  private(set) var name: String?
  /// Whether a string that is not empty stands there.
  private(set) var hasText = false
  /// Strings and the numbers between them, where text is read.
  private(set) var pieces: [TextPiece] = []
  /// Most of those.
  private static let mostPieces = 10_000

  /// Takes one operand; `keepsPieces` where text is read.
  mutating func append(_ token: ContentReader.Token, keepsPieces: Bool = false) {
    if keepsPieces, pieces.count < Self.mostPieces { keep(token) }
    switch token {
    case .number(let number):
      if numbers.count == 6 { numbers.removeFirst() }
      numbers.append(number)
    case .name(let name): self.name = name
    case .string(let text): hasText = hasText || !text.isEmpty
    default: break
    }
  }

  private mutating func keep(_ token: ContentReader.Token) {
    switch token {
    case .number(let number): pieces.append(.shift(number))
    case .string(let text): pieces.append(.text(text))
    default: break
    }
  }

  /// Whether there are numbers and all have one value.
  func areAll(_ value: Double) -> Bool { !numbers.isEmpty && numbers.allSatisfy { $0 == value } }
}
