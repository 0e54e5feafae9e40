// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiImaging
import HeduiModel
import HeduiScans
import Testing

/// The text that pages of PDF files carry themselves, read without Tesseract.
struct TextLayerTests {
  /// Codes 1 to 4 as 核对无误, 5 to 9 as 未, 2, 0, 2, 4, and 10 as the radical of 无.
  private static let map = """
    /CIDInit /ProcSet findresource begin begincmap
    1 begincodespacerange <0000> <FFFF> endcodespacerange
    4 beginbfchar <0001> <6838> <0002> <5BF9> <0003> <65E0> <0004> <8BEF> endbfchar
    3 beginbfrange <0005> <0005> <672A> <0006> <0007> [<0032> <0030>] <0008> <0008> <0034> endbfrange
    1 beginbfchar <000A> <2F46> endbfchar
    endcmap
    """
  private static let verified = "<0001000200030004>"

  /// The words of a page with these instructions and the font F1, whose codes `map` explains.
  private func words(
    _ instructions: String, map: String? = Self.map, keys: String = "", width: Int = 1_000,
    resources: String = "", adding: @escaping (inout PDFText) -> Void = { _ in }
  ) throws -> PageWords {
    var number = 0
    let file = PDFText.page(
      instructions, resources: resources + " /Font << /F1 1 0 R >>", keys: keys
    ) { pdf in
      number = pdf.add(
        """
        << /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding /Identity-H \
        /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Some /DW \(width) >>]\
        \(map == nil ? "" : " /ToUnicode 2 0 R") >>
        """)
      if let map { _ = pdf.add(stream: map) }
      adding(&pdf)
    }
    #expect(number == 1)
    return try read(file)
  }

  private func read(_ file: [UInt8]) throws -> PageWords {
    var options = TesseractOptions()
    options.path = "/nonexistent/tesseract"
    let pages = try WordSource.tesseract(options).words(
      ByteSource(file),
      WordSource.Request(
        .pages(.wholePage), sights: { () throws(FactError) in [] }, limits: .standard,
        budget: WordBudget(seconds: 60, clock: { 0 })))
    return try #require(pages.count == 1 ? pages.first : nil)
  }

  private func lines(_ words: PageWords, _ source: SeenWord.Source = .textLayer) -> [String] {
    switch words {
    case .unread: []
    case .read(let lines, _), .textOnly(let lines, _):
      lines.filter { $0.source == source }.map(\.text)
    }
  }

  @Test func `words come out of codes by the font's own table, without Tesseract`() throws {
    let words = try words("BT /F1 12 Tf 100 700 Td \(Self.verified) Tj ET")
    guard case .read(let lines, extent: .wholePage) = words, let line = lines.first else {
      Issue.record("\(words)")
      return
    }
    #expect(lines.count == 1 && line.text == "核对无误")
    #expect(line.source == .textLayer && line.confidence == 1)
    // 100 points from the left, 142 from above, at the 150 dots per inch of a drawn page; four characters of 12 points.
    #expect(abs(line.box.x - 208) <= 2 && abs(line.box.y - 274) <= 4)
    #expect(abs(line.box.width - 100) <= 2 && abs(line.box.height - 25) <= 2)
  }

  @Test func `pieces of a line come together however they are placed`() throws {
    let apart = try words(
      "BT /F1 12 Tf 1 0 0 1 124 700 Tm <00030004> Tj 1 0 0 1 100 700 Tm <00010002> Tj ET")
    #expect(lines(apart) == ["核对无误"])
    let shifted = try words("BT /F1 12 Tf 100 700 Td [<0001> -500 <0002> 300 <00030004>] TJ ET")
    #expect(lines(shifted) == ["核对无误"])
    let spaced = try words("q 2 0 0 2 0 0 cm BT 3 Tc /F1 6 Tf 50 350 Td \(Self.verified) ' ET Q")
    #expect(lines(spaced) == ["核对无误"])
    let bold = try words(
      """
      BT /F1 12 Tf 100 700 Td \(Self.verified) Tj ET BT /F1 12 Tf 100.3 700 Td \(Self.verified) Tj ET
      """)
    #expect(lines(bold) == ["核对无误"])
    let two = try words(
      "BT /F1 12 Tf 14 TL 100 700 Td \(Self.verified) Tj T* <00060007000600080001> Tj ET")
    #expect(lines(two) == ["核对无误", "2024核"])
  }

  @Test func `a no before the words is kept, however far it stands`() throws {
    let words = try words(
      "BT /F1 12 Tf 100 700 Td \(Self.verified) Tj ET BT /F1 12 Tf 60 701 Td <0005> Tj ET")
    #expect(lines(words) == ["未核对无误"])
  }

  @Test func `radicals count as the characters that they look like`() throws {
    #expect(lines(try words("BT /F1 12 Tf 100 700 Td <00010002000A0004> Tj ET")) == ["核对无误"])
  }

  @Test func `pages that are turned are read as they are displayed`() throws {
    let words = try words(
      "BT /F1 12 Tf 0 1 -1 0 100 100 Tm \(Self.verified) Tj ET", keys: "/Rotate 90")
    #expect(lines(words) == ["核对无误"])
    guard case .read(let found, _) = words else { return }
    #expect(found.first.map { $0.box.width > 3 * $0.box.height } == true)
  }

  @Test(arguments: [
    "BT 3 Tr /F1 12 Tf 100 700 Td \(verified) Tj ET",
    "1 g BT /F1 12 Tf 100 700 Td \(verified) Tj ET",
    "q 1 1 1 rg BT 7 Tr /F1 12 Tf 100 700 Td \(verified) Tj ET Q",
    "/G gs BT /F1 12 Tf 100 700 Td \(verified) Tj ET",
    "BT /F1 12 Tf -300 700 Td \(verified) Tj ET",
    "BT /F1 1 Tf 100 700 Td \(verified) Tj ET",
  ])
  func `text that nobody sees is told apart`(_ instructions: String) throws {
    let words = try words(instructions, resources: "/ExtGState << /G << /ca 0 >> >>")
    #expect(lines(words).isEmpty)
    #expect(lines(words, .hiddenText) == ["核对无误"])
  }

  @Test func `text under a picture is not seen, text over it is`() throws {
    let picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{7F} EI Q"
    let text = "BT /F1 12 Tf 100 700 Td \(Self.verified) Tj ET"
    let under = try words("\(text) \(picture)")
    #expect(lines(under).isEmpty && lines(under, .hiddenText) == ["核对无误"])
    let over = try words("\(picture) \(text)")
    // The picture itself was not read, and that is said.
    guard case .textOnly(_, let reason) = over else {
      Issue.record("\(over)")
      return
    }
    #expect(lines(over) == ["核对无误"] && reason.text(in: .en).contains("Tesseract"))
  }

  @Test func `glyphs without a meaning are never left out`() throws {
    let unmapped = try words("BT /F1 12 Tf 100 700 Td <0063> Tj \(Self.verified) Tj ET")
    guard case .textOnly(let found, let reason) = unmapped else {
      Issue.record("\(unmapped)")
      return
    }
    #expect(found.map(\.text) == ["\u{FFFD}核对无误"])
    #expect(reason.text(in: .en).contains("unknown meaning"))
    guard
      case .textOnly(let none, _) = try words(
        "BT /F1 12 Tf 100 700 Td \(Self.verified) Tj ET", map: nil)
    else {
      Issue.record("codes without a table were read")
      return
    }
    #expect(none.map(\.text) == ["\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"])
  }

  @Test(arguments: [
    "", "beginbfchar <0001", "1 beginbfrange <0001> <FFFF> <00", "1 beginbfchar 3 4 endbfchar",
    "1 beginbfrange <0002> <0001> <6838> endbfrange",
    "1 beginbfrange <0001> <FFFFFFFF> <6838> endbfrange",
  ])
  func `a damaged table is no table`(_ map: String) throws {
    guard
      case .textOnly(let found, _) = try words(
        "BT /F1 12 Tf 100 700 Td \(Self.verified) Tj ET", map: map)
    else {
      Issue.record("a damaged table was believed")
      return
    }
    #expect(!found.contains { $0.text.contains("核对无误") })
  }

  @Test func `fonts of one byte give letters and digits`() throws {
    let file = PDFText.page(
      #"BT /F1 12 Tf 100 700 Td (2024\0569\056\063 \(x\)) Tj 0 -20 Td /F2 12 Tf <414243> Tj ET"#,
      resources: """
        /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> \
        /F2 << /Type /Font /Subtype /Type1 /BaseFont /Some /Encoding << /Differences [65 /two /uni65E0 /g7] >> >> >>
        """)
    #expect(lines(try read(file)) == ["2024.9.3 (x)", "2无\u{FFFD}"])
  }

  @Test func `codes of Adobe's Unicode tables are what they say`() throws {
    let file = PDFText.page(
      "BT /F1 12 Tf 100 700 Td <68385BF965E08BEF> Tj ET",
      resources: """
        /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H \
        /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light >>] >> >>
        """)
    #expect(lines(try read(file)) == ["核对无误"])
  }

  @Test func `very much text is not read to its end, and that is said`() throws {
    let text = "BT /F1 12 Tf 100 700 Td " + String(repeating: "\(Self.verified) Tj ", count: 5_100)
    guard case .textOnly(_, let reason) = try words(text + " ET") else {
      Issue.record("more text was read than may be")
      return
    }
    #expect(reason.text(in: .en).contains("very much"))
  }
}
