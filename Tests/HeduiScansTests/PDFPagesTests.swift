// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiImaging
import HeduiScans
import Testing

/// What is read of the pages of PDF files that are written here by hand.
struct PDFPagesTests {
  private func pages(_ file: [UInt8], limits: Limits = .standard) throws -> [ListedPage] {
    try PageSource.pdf.pages(ByteSource(file), limits).pages
  }

  private func page(_ file: [UInt8], limits: Limits = .standard) throws -> ListedPage {
    let pages = try pages(file, limits: limits)
    #expect(pages.count == 1)
    return try #require(pages.first)
  }

  private func condition(_ file: [UInt8], limits: Limits = .standard) throws -> PageCondition {
    try #require(try PageSource.pdf.conditions(ByteSource(file), limits).first)
  }

  /// A file of one page with one picture, painted by `instructions` as `/P`.
  private func pictured(
    _ bytes: [UInt8], _ keys: String, _ instructions: String = "595 0 0 842 0 0 cm /P Do",
    page: String = ""
  ) -> [UInt8] {
    PDFText.page(instructions, resources: "/XObject << /P 1 0 R >>", keys: page) {
      _ = $0.add(stream: bytes, "/Type /XObject /Subtype /Image " + keys)
    }
  }

  private static let grey = "/Width 4 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray"

  // MARK: Pages

  @Test func `size, rotation and unit give the page as displayed`() throws {
    let upright = try page(PDFText.page(""))
    #expect(abs(upright.width - 209.9) < 0.1 && abs(upright.height - 297.0) < 0.1)
    let turned = try page(PDFText.page("", keys: "/Rotate -270 /UserUnit 2"))
    #expect(turned.rotation == 90)
    #expect(abs(turned.width - 594.1) < 0.1 && abs(turned.height - 419.8) < 0.1)
    let cropped = try page(PDFText.page("", keys: "/CropBox [100 100 172 244]"))
    #expect(abs(cropped.width - 25.4) < 0.01 && abs(cropped.height - 50.8) < 0.01)
  }

  /// A picture 72 points wide and 36 high, 36 points from the left and 72 from the bottom.
  @Test(arguments: [
    (0, 12.7, 258.94, 25.4, 12.7), (90, 25.4, 12.7, 12.7, 25.4),
    (180, 171.80, 25.4, 25.4, 12.7), (270, 258.94, 171.80, 12.7, 25.4),
  ])
  func `a picture's place is told as displayed`(
    rotation: Int, x: Double, y: Double, width: Double, height: Double
  ) throws {
    let file = pictured(
      Array(repeating: 9, count: 8), Self.grey, "q 72 0 0 36 36 72 cm /P Do Q",
      page: "/Rotate \(rotation)")
    let picture = try #require(try page(file).pictures.first)
    let place = picture.place
    let differences = [place.x - x, place.y - y, place.width - width, place.height - height]
    #expect(differences.allSatisfy { abs($0) < 0.01 }, "\(place)")
    #expect(picture.coding == .samples)
    #expect(try abs(#require(picture.dotsPerInch) - 4) < 0.001)
  }

  @Test func `pictures in forms, in the instructions and in stamps count`() throws {
    let file = PDFText.page(
      "q 0.5 0 0 0.5 0 0 cm /F Do Q q 72 0 0 72 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \u{1} EI\u{1} EI Q",
      resources: "/XObject << /F 2 0 R >>", keys: "/Annots [4 0 R 5 0 R]"
    ) {
      _ = $0.add(
        stream: Array(repeating: 1, count: 8), "/Type /XObject /Subtype /Image " + Self.grey)
      _ = $0.add(
        stream: "144 0 0 144 0 0 cm /P Do",
        """
        /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Matrix [2 0 0 2 0 0] \
        /Resources << /XObject << /P 1 0 R >> >>
        """)
      _ = $0.add(
        stream: "10 0 0 10 0 0 cm /P Do",
        """
        /Type /XObject /Subtype /Form /BBox [0 0 10 10] \
        /Resources << /XObject << /P 1 0 R >> >>
        """)
      _ = $0.add("<< /Subtype /Stamp /Rect [0 0 72 36] /AP << /N 3 0 R >> >>")
      _ = $0.add("<< /Subtype /Stamp /Rect [0 0 72 36] /F 2 /AP << /N 3 0 R >> >>")
    }
    let sizes = try page(file).pictures.map { picture in
      [picture.place.width, picture.place.height].map { ($0 / 25.4 * 72).rounded() }
    }
    #expect(sizes == [[144, 144], [72, 72], [72, 36]])
  }

  @Test(arguments: [
    ("BT /F1 12 Tf (x) Tj ET", true, false), ("BT () Tj [()] TJ ET", false, false),
    ("BT [<0041> -20 (b)] TJ ET", true, false), ("0 0 10 10 re f", false, true),
    ("1 g 0 0 595 842 re f", false, false), ("1 1 1 rg 0 0 m S", false, true),
    ("q 1 G Q 0 0 m 9 9 l S", false, true), ("1 G 0 0 m 9 9 l S % f", false, false),
    ("0 0 0 0 k 0 0 9 9 re f*", false, false), ("(un\\)closed", false, false),
    ("<< /A [", false, false),
  ])
  func `text and drawing are told from nothing`(
    instructions: String, hasText: Bool, hasDrawing: Bool
  ) throws {
    let page = try page(PDFText.page(instructions))
    #expect(page.hasText == hasText)
    #expect(page.hasDrawing == hasDrawing)
    #expect(try condition(PDFText.page(instructions)).isBlank == !(hasText || hasDrawing))
  }

  // MARK: Pictures

  @Test func `a JPEG is decoded to its end`() throws {
    let whole = try jpeg(64, 48)
    let keys = "/Width 64 /Height 48 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode"
    #expect(try page(pictured(whole, keys)).pictures.first?.coding == .jpeg)
    #expect(try condition(pictured(whole, keys)) == PageCondition())
    let cut = try condition(pictured(Array(whole.dropLast(whole.count / 3)), keys))
    #expect(cut.damage?.isEmpty == false)
    let none = try condition(pictured([1, 2, 3], keys))
    #expect(none.damage?.isEmpty == false)
    let plain = try condition(pictured(try jpeg(64, 48, hasMark: false), keys))
    #expect(plain == PageCondition(isBlank: true))
  }

  @Test func `packed samples are counted to the last row`() throws {
    let samples: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    let flate = Self.grey + " /Filter /FlateDecode"
    #expect(try condition(pictured(deflated(samples), flate)) == PageCondition())
    #expect(
      try condition(pictured(deflated(Array(samples.dropLast())), flate)).damage == "1 of 2 rows")
    #expect(
      try condition(pictured(Array(deflated(samples).prefix(4)), flate)).damage == "0 of 2 rows")
    let white = try condition(pictured(deflated(Array(repeating: 255, count: 8)), flate))
    #expect(white == PageCondition(isBlank: true))
    let chain = Self.grey + " /Filter [/ASCIIHexDecode /FlateDecode]"
    let hex = deflated(samples).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(try condition(pictured(Array((hex + ">").utf8), chain)) == PageCondition())
  }

  @Test func `one bit a sample may be filled at the rows' ends`() throws {
    let keys = "/Width 4 /Height 2 /BitsPerComponent 1 /ColorSpace /DeviceGray"
    #expect(try condition(pictured([0xF0, 0xFF], keys)).isBlank == false)
    #expect(try condition(pictured([0xFF, 0xFF], keys)).isBlank)
    #expect(try condition(pictured([0, 0], keys)).isBlank)
  }

  @Test(arguments: [
    ("/JBIG2Decode", PictureCoding.jbig2), ("/Nonsense", .unknown),
    ("[/DCTDecode /FlateDecode]", .unknown),
  ])
  func `a coding that cannot be looked at is named`(filter: String, coding: PictureCoding) throws {
    let file = pictured([1, 2, 3], Self.grey + " /Filter " + filter)
    #expect(try page(file).pictures.first?.coding == coding)
    #expect(try condition(file) == PageCondition(unseen: [coding]))
  }

  @Test func `what cannot be followed is damage, never a page that is fine`() throws {
    var cut = PDFText()
    let packed = deflated(Array("BT (x) Tj ET ".utf8) + Array(repeating: 32, count: 5_000))
    let contents = cut.add(stream: Array(packed.dropLast(8)), "/Filter /FlateDecode")
    let cutPage = cut.add("<< /Type /Page /MediaBox [0 0 9 9] /Contents \(contents) 0 R >>")
    var strange = PDFText()
    let coded = strange.add(stream: "BT (x) Tj ET", "/Filter /Nonsense")
    let strangePage = strange.add("<< /Type /Page /MediaBox [0 0 9 9] /Contents \(coded) 0 R >>")
    for file in [
      cut.file(pages: [cutPage]), strange.file(pages: [strangePage]),
      PDFText.page("BT (x) Tj ET /Missing Do"), PDFText.page("BT (x) Tj ET BI /W 2 ID ab EI"),
      pictured([1], "/BitsPerComponent 8 /ColorSpace /DeviceGray", "BT (x) Tj ET /P Do"),
    ] {
      #expect(try page(file).fault != nil)
      #expect(try condition(file).damage != nil)
      guard case .unseen? = try PageSource.pdf.sights(ByteSource(file), .standard).first else {
        Issue.record("a page that was not followed was judged")
        continue
      }
    }
  }

  // MARK: Limits

  @Test func `a form that paints itself ends`() throws {
    let file = PDFText.page("/F Do", resources: "/XObject << /F 1 0 R >>") {
      _ = $0.add(
        stream: "/F Do (x) Tj",
        "/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F 1 0 R >> >>")
    }
    #expect(try page(file).hasText)
  }

  @Test func `forms that paint forms have an end`() throws {
    let twelve = String(repeating: "/F Do ", count: 12)
    let file = PDFText.page(twelve, resources: "/XObject << /F 1 0 R >>") { pdf in
      for number in 1...12 {
        _ = pdf.add(
          stream: twelve,
          "/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F \(number + 1) 0 R >> >>")
      }
      _ = pdf.add(stream: "0 0 m", "/Subtype /Form /BBox [0 0 1 1]")
    }
    var limits = Limits()
    limits.pageInstructions = 1 << 20
    #expect(throws: FactError.self) { try page(file, limits: limits) }
  }

  @Test func `instructions that unpack without end are refused`() throws {
    var pdf = PDFText()
    let bomb = pdf.add(
      stream: deflated(Array(repeating: 32, count: 1 << 20)), "/Filter /FlateDecode")
    let page = pdf.add("<< /Type /Page /MediaBox [0 0 9 9] /Contents \(bomb) 0 R >>")
    let file = pdf.file(pages: [page])
    var limits = Limits()
    limits.pageInstructions = 1 << 19
    let error = #expect(throws: FactError.self) { try pages(file, limits: limits) }
    #expect(error?.code == .tooManyBytes)
    #expect(try pages(file).count == 1)
  }

  @Test func `pages, pictures and large pictures have limits`() throws {
    var pdf = PDFText()
    let blank = pdf.add("<< /Type /Page /MediaBox [0 0 9 9] >>")
    let more = (0..<4).map { _ in pdf.add("<< /Type /Page /MediaBox [0 0 9 9] >>") }
    let file = pdf.file(pages: [blank] + more)
    var limits = Limits()
    limits.scanPages = 3
    let facts = try PageSource.pdf.pages(ByteSource(file), limits)
    #expect(facts.pageCount == 5)
    #expect(facts.pages.count == 3)
    #expect(try PageSource.pdf.conditions(ByteSource(file), limits).count == 3)
    limits.pagePictures = 2
    let many = pictured(Array(repeating: 9, count: 8), Self.grey, "/P Do /P Do /P Do")
    #expect(throws: FactError.self) { try page(many, limits: limits) }
    let huge = pictured(
      deflated([1]),
      """
      /Width 900000 /Height 900000 /BitsPerComponent 16 /ColorSpace /DeviceCMYK \
      /Filter /FlateDecode
      """)
    #expect(throws: FactError.self) { try condition(huge) }
    limits.fileBytes = 100
    #expect(throws: FactError.self) { try page(many, limits: limits) }
  }

  @Test func `what is no PDF or has no page is said`() {
    #expect(throws: FactError.self) { try pages([]) }
    #expect(throws: FactError.self) { try pages(Array("%PDF-1.5 and nothing".utf8)) }
    var pdf = PDFText()
    let empty = pdf.file(pages: [])
    #expect(throws: FactError.self) { try pages(empty) }
  }
}
