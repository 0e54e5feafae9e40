// SPDX-License-Identifier: Apache-2.0

import CPDF

/// A font as far as it tells what codes stand for and how far they advance; its outlines play no part.
struct PageFont {
  /// One code of a string.
  struct Glyph {
    /// What it stands for; U+FFFD where that cannot be told.
    let text: String
    /// How far it advances, in shares of the font's size.
    let advance: Double
    /// Whether it is the one-byte code 32, which word spacing widens.
    let isSpace: Bool
  }

  private enum Meaning {
    /// Codes are UTF-16 by themselves: Adobe's CMaps of that name.
    case utf16
    /// One byte, as text of a base encoding with differences.
    case simple([UInt8: String], isKnown: Bool)
    /// Glyph numbers or a coding that is not followed.
    case unknown
  }

  private static let unknown = "\u{FFFD}"

  private let unicode: UnicodeMap?
  private let meaning: Meaning
  private let widths: GlyphWidths
  /// How many bytes a code has.
  private let length: Int
  /// Whether it writes downwards, which is not followed.
  let isVertical: Bool
  /// Whether something of what it says could not be understood.
  let isFaulty: Bool

  /// Reads a font; `unpack` gives a stream's bytes within what a page may cost.
  init(_ font: PDFObject, unpack: (PDFObject) -> [UInt8]?) {
    let isComposite = font["/Subtype"]?.name == "Type0"
    let map = font["/ToUnicode"].flatMap { $0.kind == HEDUI_PDF_STREAM ? $0 : nil }
    let bytes = map.map(unpack)
    unicode = bytes.flatMap { $0 }.map(UnicodeMap.init)
    isFaulty = bytes.map { $0 == nil } ?? false || unicode?.isFaulty ?? false
    let encoding = font["/Encoding"]
    let name = encoding?.name ?? ""
    isVertical = isComposite && name.hasSuffix("-V")
    guard isComposite else {
      length = 1
      meaning =
        SimpleEncoding.read(font, encoding).map { .simple($0.differences, isKnown: $0.isKnown) }
        ?? .unknown
      widths = GlyphWidths(simple: font)
      return
    }
    let isUTF16 = name.hasPrefix("Uni") && (name.contains("UCS2") || name.contains("UTF16"))
    meaning = isUTF16 ? .utf16 : .unknown
    let declared = unicode?.lengths ?? []
    // Of a CMap written for this font only the map to Unicode says how long codes are.
    length = encoding?.kind == HEDUI_PDF_STREAM && declared.count == 1 ? declared.first ?? 2 : 2
    widths = GlyphWidths(composite: font)
  }

  /// The codes of a string.
  func glyphs(of bytes: [UInt8]) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(bytes.count / length)
    var at = 0
    while at < bytes.count {
      let end = min(at + length, bytes.count)
      let value = bytes[at..<end].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      glyphs.append(
        Glyph(
          text: text(of: value, length: end - at), advance: widths[value],
          isSpace: length == 1 && value == 32))
      at = end
    }
    return glyphs
  }

  private func text(of value: UInt32, length: Int) -> String {
    if let text = unicode?[value, length: length] { return Self.usual(text) }
    switch meaning {
    case .utf16:
      return Unicode.Scalar(value).map { Self.usual(String($0)) } ?? Self.unknown
    case .simple(let differences, let isKnown):
      let byte = UInt8(truncatingIfNeeded: value)
      if let text = differences[byte] { return text }
      return isKnown && (32...126).contains(byte)
        ? String(UnicodeScalar(byte)) : Self.unknown
    case .unknown: return Self.unknown
    }
  }

  /// Radicals as characters; what is private to a font or none as unknown.
  private static func usual(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .privateUse, .unassigned, .surrogate: result.append("\u{FFFD}")
      case .control, .format: break
      default: result.append(Radicals.usual(scalar))
      }
    }
    // A glyph that stands for nothing is drawn all the same.
    return result.isEmpty && !text.allSatisfy(\.isWhitespace) || text.isEmpty
      ? unknown : String(result)
  }
}

/// The encoding of a font of one-byte codes, as far as annotations need it: what is ASCII in all base encodings, and
/// differences by the commonest glyph names.
private enum SimpleEncoding {
  /// Reads it; nil where codes mean what only the font itself knows.
  static func read(
    _ font: PDFObject, _ encoding: PDFObject?
  ) -> (differences: [UInt8: String], isKnown: Bool)? {
    let bases: Set = ["WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding"]
    let flags = font["/FontDescriptor"]?["/Flags"]?.integer ?? 32
    let isSymbolic = flags & 4 != 0
    guard let encoding else { return isSymbolic ? nil : ([:], true) }
    if let name = encoding.name { return bases.contains(name) ? ([:], true) : nil }
    let isKnown = encoding["/BaseEncoding"]?.name.map(bases.contains) ?? !isSymbolic
    var differences: [UInt8: String] = [:]
    var code = 0
    for item in encoding["/Differences"]?.items(atMost: 1_024) ?? [] {
      if let start = item.integer {
        code = start
      } else if let name = item.name {
        if let byte = UInt8(exactly: code) { differences[byte] = text(ofGlyph: name) }
        code = min(code + 1, 256)
      }
    }
    return (differences, isKnown)
  }

  private static func text(ofGlyph name: String) -> String {
    if name.unicodeScalars.count == 1 { return name }
    if let text = names[name] { return text }
    let digits =
      name.hasPrefix("uni")
      ? name.dropFirst(3) : name.dropFirst(name.hasPrefix("u") ? 1 : name.count)
    guard (4...6).contains(digits.count), let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return "\u{FFFD}" }
    return String(scalar)
  }

  private static let names = [
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7",
    "eight": "8", "nine": "9", "space": " ", "period": ".", "comma": ",", "hyphen": "-",
    "slash": "/",
    "colon": ":", "semicolon": ";", "parenleft": "(", "parenright": ")", "underscore": "_",
  ]
}
