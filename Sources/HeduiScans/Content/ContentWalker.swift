// SPDX-License-Identifier: Apache-2.0

import CPDF
import HeduiModel

/// Follows a page's drawing instructions and tells what they paint: pictures with their places, whether
/// text, whether lines or areas.
///
/// Colours and fonts are followed only as far as that needs.
struct ContentWalker {
  /// Called with each picture that is painted.
  typealias Visitor = (PaintedPicture) throws(FactError) -> Void

  private let limits: Limits
  private let display: Matrix
  private let visit: Visitor?
  private(set) var page: ListedPage
  /// Bytes of instructions that may still be followed; forms count each time they are painted.
  private var budget: Int
  /// The forms that are being painted, so that one that paints itself ends.
  private var openForms: [Int64] = []
  /// Follows the text, where that is asked for.
  private var follower: TextFollower?

  /// Makes a walker for a page; without `visit` pictures are only listed, without `readsText` what text says is
  /// passed over.
  init(frame: PageFrame, limits: Limits, readsText: Bool = false, visit: Visitor?) {
    self.limits = limits
    display = frame.display
    self.visit = visit
    budget = limits.pageInstructions
    follower = readsText ? TextFollower(display: frame.display) : nil
    page = ListedPage(width: frame.width, height: frame.height, rotation: frame.rotation)
  }

  /// The text that is shown, as far as it was followed; nil where it was not asked for.
  var text: PageText? { follower?.text }

  /// Follows a page's instructions and those of its annotations.
  mutating func walk(_ object: PDFObject) throws(FactError) {
    var instructions: [UInt8] = []
    if let contents = object["/Contents"] {
      let parts = try all(contents)
      for part in parts.isEmpty ? [contents] : parts {
        try instructions.append(contentsOf: unpackedInstructions(part))
        // Instructions are cut anywhere between words, which white space keeps apart.
        instructions.append(10)
      }
    }
    try follow(instructions, resources: object["/Resources"], .identity)
    if let annotations = object.rare("/Annots") {
      for annotation in try all(annotations) { try paint(annotation: annotation) }
    }
  }

  /// The items of an array; no more than pictures are allowed.
  private func all(_ array: PDFObject) throws(FactError) -> [PDFObject] {
    let items = array.items(atMost: limits.pagePictures + 1)
    guard items.count <= limits.pagePictures else {
      throw FactError(.tooManyPixels, tooManyPictures(.integer(limits.pagePictures, .count)))
    }
    return items
  }

  /// Keeps the first thing that could not be followed: what lies behind it is not known to be seen.
  private mutating func note(_ fault: String) {
    if page.fault == nil { page.fault = fault }
  }

  // MARK: Instructions

  private mutating func unpackedInstructions(_ stream: PDFObject) throws(FactError) -> [UInt8] {
    let chain = FilterChain(of: stream)
    guard let stored = stream.storedBytes, chain.coding == .samples else {
      note("unreadable instructions")
      return []
    }
    let result = unpacked(stored, chain.filters, limit: budget)
    if result.failure == .damaged { note("damaged instructions") }
    budget -= result.bytes.count
    guard result.failure != .tooLarge, budget > 0 else {
      throw FactError(.tooManyBytes, tooMuch(.integer(limits.pageInstructions, .bytes)))
    }
    return result.bytes
  }

  private mutating func follow(
    _ instructions: [UInt8], resources: PDFObject?, _ start: Matrix
  ) throws(FactError) {
    var reader = ContentReader(instructions)
    var state = GraphicsState(matrix: start)
    var operands = Operands()
    while let token = reader.next() {
      guard case .word(let word) = token else {
        operands.append(token, keepsPieces: follower != nil)
        continue
      }
      follower?.apply(word, operands, reader, resources: resources, graphics: state)
      switch word {
      case "Do":
        if let name = operands.name { try paint(name, resources, state.matrix) }
      case "BI":
        try paintInline(InlinePicture(&reader), state.matrix)
      case "Tj", "TJ", "'", "\"":
        if operands.hasText { page.hasText = true }
      case "f", "F", "f*", "sh":
        if !state.isFillWhite || word == "sh" { page.hasDrawing = true }
      case "S", "s":
        if !state.isStrokeWhite { page.hasDrawing = true }
      case "B", "B*", "b", "b*":
        if !state.isFillWhite || !state.isStrokeWhite { page.hasDrawing = true }
      default: state.apply(word, operands)
      }
      operands = Operands()
    }
  }

  // MARK: Painting

  private mutating func paint(
    _ name: String, _ resources: PDFObject?, _ matrix: Matrix
  ) throws(FactError) {
    let object = resources?["/XObject"]?["/" + name]
    switch object?["/Subtype"]?.name {
    case "Image":
      if let object, let shape = PictureShape(object) {
        let painted = matrix.then(display)
        try list(shape.width, shape.height, shape.chain.coding, painted)
        if follower != nil, object["/ImageMask"]?.isTrue != true {
          follower?.cover(PagePlace(painted))
        }
        if let visit { try visit(PaintedPicture(StoredPicture(object, shape), painted)) }
      } else {
        note("a picture without a size")
      }
    case "Form": if let object { try paint(form: object, resources, matrix) }
    default: note("a missing picture")
    }
  }

  private mutating func paint(
    form: PDFObject, _ resources: PDFObject?, _ matrix: Matrix
  ) throws(FactError) {
    let number = form.numberInFile
    guard !openForms.contains(number) else { return }
    guard openForms.count < 16 else {
      note("forms within forms")
      return
    }
    openForms.append(number)
    let own = form["/Matrix"]?.numbers(6).flatMap(Matrix.init) ?? .identity
    // Painting costs something even where the form is empty.
    budget -= 64
    let open = follower?.open
    try follow(
      unpackedInstructions(form), resources: form["/Resources"] ?? resources, own.then(matrix))
    if let open { follower?.close(open) }
    openForms.removeLast()
  }

  /// Paints what an annotation looks like, such as a stamp laid over the page (12.5.5).
  private mutating func paint(annotation: PDFObject) throws(FactError) {
    let flags = annotation["/F"]?.integer ?? 0
    let isHidden = flags & 0b10_0010 != 0  // hidden, no view
    guard !isHidden, var look = annotation["/AP"]?["/N"] else { return }
    if look.kind == HEDUI_PDF_DICTIONARY {
      guard let state = annotation["/AS"]?.name, let chosen = look["/" + state] else { return }
      look = chosen
    }
    guard look.kind == HEDUI_PDF_STREAM,
      let box = look["/BBox"]?.numbers(4).flatMap(Box.init(corners:)),
      let place = annotation["/Rect"]?.numbers(4).flatMap(Box.init(corners:))
    else { return }
    let (x, y) = (place.width / box.width, place.height / box.height)
    let matrix = Matrix(
      a: x, b: 0, c: 0, d: y, e: place.left - box.left * x, f: place.bottom - box.bottom * y)
    try paint(form: look, nil, matrix)
  }

  private mutating func paintInline(
    _ picture: InlinePicture?, _ matrix: Matrix
  ) throws(FactError) {
    if let source = picture?.source {
      let painted = matrix.then(display)
      try list(source.width, source.height, source.coding, painted)
      if !source.isMasked { follower?.cover(PagePlace(painted)) }
      if let visit { try visit(PaintedPicture(source, painted)) }
    } else {
      note("a picture without a size")
    }
  }

  private mutating func list(
    _ width: Int, _ height: Int, _ coding: PictureCoding, _ painted: Matrix
  ) throws(FactError) {
    guard page.pictures.count < limits.pagePictures else {
      throw FactError(.tooManyPixels, tooManyPictures(.integer(limits.pagePictures, .count)))
    }
    page.pictures.append(
      PagePicture(width: width, height: height, coding: coding, place: PagePlace(painted)))
  }
}

private let tooMuch = MessageTemplate(
  zh: "PDF 一页的绘制指令超过上限 {0}，没有看完",
  en:
    "the drawing instructions of one PDF page are above the limit of {0} and were not read to the end"
)
private let tooManyPictures = MessageTemplate(
  zh: "PDF 一页的图片多于上限 {0}，没有看完",
  en: "one PDF page has more pictures than the limit of {0}; not all were looked at")
