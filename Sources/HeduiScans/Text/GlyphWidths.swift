// SPDX-License-Identifier: Apache-2.0

/// How far the codes of a font advance, in shares of its size (ISO 32000-1, 9.7.4.3 and 9.6).
struct GlyphWidths {
  /// Most widths that are read.
  private static let most = 70_000

  private var known: [UInt32: Double] = [:]
  /// The width of all others.
  private var usual: Double

  /// The width of a code.
  subscript(code: UInt32) -> Double { known[code] ?? usual }

  /// Those of a font of one-byte codes.
  init(simple font: PDFObject) {
    // A drawn font measures in a space of its own.
    let unit = font["/FontMatrix"]?.numbers(6).map { $0[0] } ?? 0.001
    let missing = font["/FontDescriptor"]?["/MissingWidth"]?.number
    usual = Self.sane((missing ?? 500) * unit)
    let first = font["/FirstChar"]?.integer ?? 0
    for (index, item) in (font["/Widths"]?.items(atMost: 256) ?? []).enumerated() {
      guard let width = item.number, let code = UInt32(exactly: first + index) else { continue }
      known[code] = Self.sane(width * unit)
    }
  }

  /// Those of a composite font, by the numbers that its codes stand for, which are the codes themselves in nearly all
  /// files.
  init(composite font: PDFObject) {
    let inner = font["/DescendantFonts"]?.items(atMost: 1).first
    usual = Self.sane((inner?["/DW"]?.number ?? 1_000) / 1_000)
    let items = inner?["/W"]?.items(atMost: Self.most) ?? []
    var at = 0
    while at + 1 < items.count, known.count < Self.most {
      guard let first = items[at].integer, first >= 0 else { return }
      let list = items[at + 1].items(atMost: Self.most - known.count)
      if !list.isEmpty {
        for (index, item) in list.enumerated() {
          if let width = item.number {
            known[UInt32(clamping: first + index)] = Self.sane(width / 1_000)
          }
        }
        at += 2
      } else if at + 2 < items.count, let last = items[at + 1].integer, last >= first,
        let width = items[at + 2].number
      {
        for code in first...min(last, first + Self.most - known.count) {
          known[UInt32(clamping: code)] = Self.sane(width / 1_000)
        }
        at += 3
      } else {
        at += 2
      }
    }
  }

  private static func sane(_ width: Double) -> Double { max(-10, min(10, width)) }
}
