// SPDX-License-Identifier: Apache-2.0

import Hedui

extension RuleFixture {
  /// The facts that a fixture states under `files`, one map a file.
  func stubs(_ root: Document.Node) throws -> [String: FileFacts] {
    var stubs: [String: FileFacts] = [:]
    guard let files = root.value(for: "files") else { return stubs }
    for (key, node) in files.entries { stubs[key.text] = try StubbedFile(node).facts }
    return stubs
  }
}

/// A file's facts as a fixture states them; what it does not state cannot be measured.
struct StubbedFile {
  private var byteCount: Int?
  private var format = FileFormat.jpeg
  private var header: ImageHeader?
  private var ending = ImageEnding(hasEndMark: true)
  private var pixels: PixelFacts?
  private var digest: String?
  private var pages: [StubbedPage]?
  private var pageCount: Int?
  private var sights: [StubbedSight]?
  private var words: [PageWords]?
  /// What a closer reading of any line makes of it.
  private var closer = PageWords.read([], extent: .crops)
  private var error: FactError.Code?

  init(_ node: Document.Node) throws {
    for (key, value) in node.entries {
      switch key.text {
      case "bytes": byteCount = Int(value.text)
      case "format": format = try word(value)
      case "header": header = try Self.header(value, format)
      case "ending": ending = try Self.ending(value)
      case "pixels": pixels = try Self.pixels(value)
      case "digest": digest = value.text
      case "pages": pages = try value.items.map(StubbedPage.init)
      case "page-count": pageCount = Int(value.text)
      case "sights": sights = try value.items.map(StubbedSight.init)
      case "words": words = try value.items.map(StubbedWords.page)
      case "closer": closer = try StubbedWords.page(value)
      case "error": error = try word(value)
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of a file")
      }
    }
    header?.format = format
  }

  var facts: FileFacts {
    let stub = self
    return FileFacts(
      byteCount: { () throws(FactError) in try stub.stated(stub.byteCount) },
      format: { () throws(FactError) in try stub.stated(stub.format) },
      header: { () throws(FactError) in try stub.stated(stub.header) },
      ending: { () throws(FactError) in try stub.stated(stub.ending) },
      pixels: { () throws(FactError) in try stub.stated(stub.pixels) },
      digest: { () throws(FactError) in try stub.stated(stub.digest) },
      pages: { () throws(FactError) in
        let pages = try stub.stated(stub.pages).map(\.facts)
        return PageListing(pageCount: stub.pageCount ?? pages.count, pages: pages)
      },
      conditions: { () throws(FactError) in try stub.stated(stub.pages).map(\.condition) },
      sights: { () throws(FactError) in try stub.stated(stub.sights).map(\.sight) },
      words: { target, _ throws(FactError) in
        guard case .pages = target else { return [stub.closer] }
        return try stub.stated(stub.words)
      })
  }

  /// The stated fact; the stated error for what could not be measured; and for a format that is no
  /// picture what the real readers throw.
  private func stated<Fact>(_ fact: Fact?) throws(FactError) -> Fact {
    if let error, !(fact is FileFormat && error == .undecodable), !(fact is Int) || isUnopenable {
      throw FactError(error, stubbed())
    }
    guard let fact else {
      let code: FactError.Code =
        switch format {
        case .jpeg, .png: .missing
        case .empty: .empty
        default: .unsupportedFormat
        }
      throw FactError(code, stubbed())
    }
    return fact
  }

  private var isUnopenable: Bool {
    error.map { [.missing, .notAFile, .unreadable, .outsideFolder].contains($0) } ?? false
  }

  private static func header(_ node: Document.Node, _ format: FileFormat) throws -> ImageHeader {
    var header = ImageHeader(format: format, width: 0, height: 0)
    for (key, value) in node.entries {
      switch key.text {
      case "width": header.width = Int(value.text) ?? 0
      case "height": header.height = Int(value.text) ?? 0
      case "components": header.components = Int(value.text) ?? 0
      case "precision": header.precision = Int(value.text) ?? 0
      case "orientation": header.orientation = Int(value.text)
      case "captured-on": header.capturedOn = CivilDate(value.text)
      case "color-model": header.colorModel = try word(value)
      case "process": header.process = try word(value)
      case "dots-per-inch": header.dotsPerInch = Double(value.text)
      case "color-profile": header.colorProfile = value.text
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of a header")
      }
    }
    return header
  }

  private static func ending(_ node: Document.Node) throws -> ImageEnding {
    var ending = ImageEnding(hasEndMark: true)
    for (key, value) in node.entries {
      switch key.text {
      case "end-mark": ending.hasEndMark = value.text == "true"
      case "trailing": ending.trailingBytes = Int(value.text) ?? 0
      case "zeros": ending.trailingZeroBytes = Int(value.text) ?? 0
      case "padding": ending.paddingBytes = Int(value.text) ?? 0
      case "scans": ending.scanCount = Int(value.text) ?? 1
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of an ending")
      }
    }
    return ending
  }
}

extension StubbedFile {
  private static func pixels(_ node: Document.Node) throws -> PixelFacts {
    var ground = PhotoGround(
      color: 0xFFFFFF, distanceToWhite: 0, unevenness: 0, sideDifference: 0, share: 1,
      innerDistanceToWhite: 0)
    var pixels = PixelFacts(ground: ground)
    for (key, value) in node.entries {
      let number = Double(value.text) ?? -1
      switch key.text {
      case "warnings": pixels.warningCount = Int(value.text) ?? 0
      case "blank": pixels.isBlank = value.text == "true"
      case "contrast": pixels.contrast = number
      case "alpha": pixels.hasAlpha = value.text == "true"
      case "color": ground.color = UInt32(value.text.dropFirst(), radix: 16) ?? 0
      case "distance-to-white": ground.distanceToWhite = number
      case "unevenness": ground.unevenness = number
      case "side-difference": ground.sideDifference = number
      case "share": ground.share = number
      case "inner-distance": ground.innerDistanceToWhite = number
      case "lower-edge": ground.lowerEdgeShare = number
      case "lower-white": ground.lowerWhiteShare = number
      default: throw RuleFixture.Malformed(description: "unknown key \(key.text) of pixels")
      }
    }
    pixels.ground = ground
    if pixels.warningCount > 0 { pixels.firstWarning = "stubbed warning" }
    return pixels
  }
}

private func word<Word: RawRepresentable<String>>(_ node: Document.Node) throws -> Word {
  guard let word = Word(rawValue: node.text) else {
    throw RuleFixture.Malformed(description: "\(node.text) is no \(Word.self)")
  }
  return word
}

private let stubbed = MessageTemplate(zh: "样例所述的障碍", en: "the obstacle that the fixture states")
