// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel

/// A page and the pictures that are painted on it, to be looked at as one.
struct PageView {
  private let page: ListedPage
  private let sources: [PaintedPicture]

  /// Takes a page as listed and its pictures in the same order.
  init(_ page: ListedPage, _ sources: [PaintedPicture]) {
    self.page = page
    self.sources = sources
  }

  /// What is seen on the page.
  ///
  /// Never throws: what cannot be looked at is said of this page alone.
  func sight(limits: Limits) -> PageSight {
    do throws(FactError) {
      let (file, dots) = try picture(limits: limits, isExact: false)
      let sight = try PageSight(ofPicture: ByteSource(file), dotsPerInch: dots, limits: limits)
      guard page.hasDrawing, case .seen(var facts, let search) = sight else { return sight }
      facts.unseen = [.drawing]
      return .seen(facts, search)
    } catch {
      return .unseen(error.message)
    }
  }

  /// What tells the page from others.
  ///
  /// Never throws: what cannot be looked at is said of this page alone.
  func printSearch(limits: Limits) -> PrintSearch {
    do throws(FactError) {
      return try PrintSearch(
        ofPicture: ByteSource(picture(limits: limits, isExact: false).file), limits: limits)
    } catch {
      return .unseen(error.message)
    }
  }

  /// The pictures that are large enough to be looked at: a seal of 18 mm on A4 is a two-hundredth of the page.
  private var large: [Int] {
    sources.indices.filter { area(page.pictures[$0].place) >= area(page) / 200 }
  }

  /// Whether the page has a picture to look at.
  var hasPicture: Bool { !large.isEmpty }

  /// How the pixels of ``picture(limits:isExact:)`` lie on the page; those of a page without a picture are such as a
  /// drawn page has.
  var frame: PixelFrame {
    let large = large
    if large.count == 1, let index = large.first, let orientation = sources[index].orientation,
      isWithin(index)
    {
      let source = sources[index].source
      let isTurned = orientation > 4
      return PixelFrame(
        pageWidth: page.width, pageHeight: page.height, place: page.pictures[index].place,
        width: isTurned ? source.height : source.width,
        height: isTurned ? source.width : source.height)
    }
    return PixelFrame(
      pageWidth: page.width, pageHeight: page.height,
      place: PagePlace(x: 0, y: 0, width: page.width, height: page.height),
      width: pixels(page.width, Self.stitchedDots), height: pixels(page.height, Self.stitchedDots))
  }

  /// The page, as displayed, as a file of one picture, and its dots per inch on paper where it has an extent.
  ///
  /// A JPEG is the one that the PDF holds; other pictures become PNG where `isExact`, and else what is made and
  /// read sooner.
  ///
  /// - Throws: `unsupportedFormat` for a page without a picture or with one that cannot be looked at; as
  ///   ``StoredPicture/raster(limits:)``.
  func picture(
    limits: Limits, isExact: Bool
  ) throws(FactError) -> (file: [UInt8], dotsPerInch: Double?) {
    if let fault = page.fault { throw FactError(.undecodable, notFollowed(.text(fault))) }
    let large = large
    guard let first = large.first else {
      throw FactError(.unsupportedFormat, page.hasText ? onlyText() : noPicture())
    }
    guard large.count == 1, let orientation = sources[first].orientation, isWithin(first) else {
      let isBlackAndWhite = large.allSatisfy { sources[$0].source.isBlackAndWhite }
      let canvas = try stitched(large, limits: limits)
      return try (encoded(canvas, isExact || isBlackAndWhite), Self.stitchedDots)
    }
    let (source, dots) = (sources[first].source, page.pictures[first].dotsPerInch)
    guard source.coding == .jpeg else {
      let raster = try source.raster(limits: limits).displayed(orientation: orientation)
      return try (encoded(raster, isExact || source.isBlackAndWhite), dots)
    }
    // A page is shown as it says; what the picture's own EXIF says plays no part.
    let file = try source.file(limits: limits)
    let own = (try? ImageHeaderReader.header(of: ByteSource(file)).orientation) ?? 1
    return (own == orientation ? file : JPEGOrientation.set(orientation, of: file), dots)
  }

  /// Whether next to nothing of a picture lies beyond the page.
  private func isWithin(_ index: Int) -> Bool {
    let place = page.pictures[index].place
    let (right, bottom) = (place.x + place.width, place.y + place.height)
    let (x, y) = (page.width / 50, page.height / 50)
    return place.x >= -x && place.y >= -y && right <= page.width + x && bottom <= page.height + y
  }

  private static let stitchedDots = 150.0

  /// The page drawn from its pictures, such as a scan in strips.
  private func stitched(_ indices: [Int], limits: Limits) throws(FactError) -> Raster {
    // Drawn as they are stored, what shows through would hide what lies beneath.
    guard !indices.contains(where: { sources[$0].source.isMasked }) else {
      throw FactError(.unsupportedFormat, layered())
    }
    let dots = Self.stitchedDots
    let (width, height) = (pixels(page.width, dots), pixels(page.height, dots))
    guard width > 0, height > 0, width * height <= limits.bufferedPixels else {
      throw FactError(.tooManyPixels, tooLarge(.size(width: width, height: height)))
    }
    var canvas = Raster(width: width, height: height) { $0.update(repeating: 255) }
    for index in indices {
      let toPicture = Matrix(a: 25.4 / dots, b: 0, c: 0, d: 25.4 / dots, e: 0, f: 0)
      guard let inverse = sources[index].matrix.inverse else { continue }
      let place = page.pictures[index].place
      canvas.draw(
        try sources[index].source.raster(limits: limits), toPicture.then(inverse),
        columns: pixels(place.x, dots)..<pixels(place.x + place.width, dots) + 1,
        rows: pixels(place.y, dots)..<pixels(place.y + place.height, dots) + 1)
    }
    return canvas
  }

  /// The picture as a file; a loss would make greys of black and white.
  private func encoded(_ raster: Raster, _ isLossless: Bool) throws(FactError) -> [UInt8] {
    if isLossless, let file = try? PNGEncoder(level: 1).encode(raster) { return file }
    var encoder = JPEGEncoder(quality: 95, subsampling: .full)
    encoder.isOptimised = false
    do throws(JPEGEncoder.Failure) {
      return try encoder.encode(raster, capacity: raster.samples.count + 4_096)
    } catch {
      throw FactError(.tooManyPixels, tooLarge(.size(width: raster.width, height: raster.height)))
    }
  }

  private func pixels(_ millimetres: Double, _ dots: Double) -> Int {
    Int(max(0, min(millimetres * dots / 25.4, 100_000)).rounded())
  }

  private func area(_ place: PagePlace) -> Double { place.width * place.height }
  private func area(_ page: ListedPage) -> Double { page.width * page.height }
}

extension Raster {
  /// Draws a picture, the nearest pixel for each; `shares` gives for each of the canvas' places the share of the
  /// picture's width and height.
  fileprivate mutating func draw(
    _ picture: Raster, _ shares: Matrix, columns: Range<Int>, rows: Range<Int>
  ) {
    // Half a pixel beyond a picture's edge is drawn as well, so that no seam stays between strips.
    let (overX, overY) = (
      (abs(shares.a) + abs(shares.c)) / 2, (abs(shares.b) + abs(shares.d)) / 2
    )
    let (wide, high) = (Double(picture.width), Double(picture.height))
    for row in rows.clamped(to: 0..<height) {
      for column in columns.clamped(to: 0..<width) {
        let (x, y) = (Double(column) + 0.5, Double(row) + 0.5)
        let u = shares.a * x + shares.c * y + shares.e
        let v = shares.b * x + shares.d * y + shares.f
        guard u >= -overX, u <= 1 + overX, v >= -overY, v <= 1 + overY else { continue }
        let from =
          3
          * (Int(min(max(v, 0) * high, high - 1)) * picture.width
            + Int(min(max(u, 0) * wide, wide - 1)))
        let to = 3 * (row * width + column)
        for channel in 0..<3 { samples[to + channel] = picture.samples[from + channel] }
      }
    }
  }
}

private let notFollowed = MessageTemplate(
  zh: "页面有损坏，没有看全，看不出有没有印章：{0}",
  en: "the page is damaged and was not seen whole, so seals cannot be judged: {0}")
private let layered = MessageTemplate(
  zh: "页面由透明的图片叠成，本工具看不了，请人工看",
  en: "the page is made of pictures with see-through parts, which cannot be looked at here")
private let onlyText = MessageTemplate(
  zh: "这一页是文字，不是扫描图片，看不出印章", en: "the page is text and no scanned picture: seals cannot be seen")
private let noPicture = MessageTemplate(
  zh: "这一页没有扫描图片，看不出印章", en: "the page has no scanned picture: seals cannot be seen")
private let tooLarge = MessageTemplate(
  zh: "页面有 {0}，超过上限，没有看", en: "the page is {0}, above the limit, and was not looked at")
