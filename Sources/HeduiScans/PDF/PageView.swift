// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel

/// A page and the pictures that are painted on it, to be looked at as one.
struct PageView {
  private let page: ListedPage
  private let sources: [StoredPicture]

  /// Takes a page as listed and its pictures in the same order.
  init(_ page: ListedPage, _ sources: [StoredPicture]) {
    self.page = page
    self.sources = sources
  }

  /// What is seen on the page.
  ///
  /// Never throws: what cannot be looked at is said of this page alone.
  func sight(limits: Limits) -> PageSight {
    do throws(FactError) {
      let (file, dots) = try picture(limits: limits)
      return try PageSight(ofPicture: ByteSource(file), dotsPerInch: dots, limits: limits)
    } catch {
      return .unseen(error.message)
    }
  }

  /// What tells the page from others.
  ///
  /// Never throws: what cannot be looked at is said of this page alone.
  func printSearch(limits: Limits) -> PrintSearch {
    do throws(FactError) {
      return try PrintSearch(ofPicture: ByteSource(picture(limits: limits).file), limits: limits)
    } catch {
      return .unseen(error.message)
    }
  }

  /// The page as a file of one picture, and its dots per inch on paper where it has an extent.
  ///
  /// - Throws: `unsupportedFormat` for a page without a picture or with one that cannot be looked at; as
  ///   ``StoredPicture/raster(limits:)``.
  func picture(limits: Limits) throws(FactError) -> (file: [UInt8], dotsPerInch: Double?) {
    if let fault = page.fault { throw FactError(.undecodable, notFollowed(.text(fault))) }
    // A seal of 18 mm on A4 is a two-hundredth of the page.
    let large = sources.indices.filter { area(page.pictures[$0].place) >= area(page) / 200 }
    guard let first = large.first else {
      throw FactError(.unsupportedFormat, page.hasText ? onlyText() : noPicture())
    }
    if large.count > 1 { return try (encoded(stitched(large, limits: limits)), Self.stitchedDots) }
    let source = sources[first]
    let file =
      source.coding == .jpeg
      ? try source.file(limits: limits) : try encoded(source.raster(limits: limits))
    return (file, page.pictures[first].dotsPerInch)
  }

  private static let stitchedDots = 150.0

  /// The page drawn from its pictures, such as a scan in strips.
  private func stitched(_ indices: [Int], limits: Limits) throws(FactError) -> Raster {
    // Drawn as they are stored, what shows through would hide what lies beneath.
    guard !indices.contains(where: { sources[$0].isMasked }) else {
      throw FactError(.unsupportedFormat, layered())
    }
    let dots = Self.stitchedDots
    let (width, height) = (pixels(page.width, dots), pixels(page.height, dots))
    guard width > 0, height > 0, width * height <= limits.bufferedPixels else {
      throw FactError(.tooManyPixels, tooLarge(.size(width: width, height: height)))
    }
    var canvas = Raster(width: width, height: height) { $0.update(repeating: 255) }
    for index in indices {
      canvas.draw(
        try sources[index].raster(limits: limits), at: page.pictures[index].place,
        turned: page.rotation, scale: dots / 25.4)
    }
    return canvas
  }

  /// The picture as a file.
  private func encoded(_ raster: Raster) throws(FactError) -> [UInt8] {
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
  /// Draws a picture into a place in millimetres, the nearest pixel for each; `turned` clockwise before.
  fileprivate mutating func draw(
    _ picture: Raster, at place: PagePlace, turned: Int, scale: Double
  ) {
    let (left, top) = (place.x * scale, place.y * scale)
    let (wide, high) = (place.width * scale, place.height * scale)
    guard wide > 0, high > 0 else { return }
    let rows =
      whole(top, height)..<max(whole(top, height), whole((top + high).rounded(.up), height))
    let columns =
      whole(left, width)..<max(whole(left, width), whole((left + wide).rounded(.up), width))
    for row in rows {
      for column in columns {
        let u = min(max((Double(column) + 0.5 - left) / wide, 0), 0.999_999)
        let v = min(max((Double(row) + 0.5 - top) / high, 0), 0.999_999)
        // Where the point lies in the picture as stored, before the page was turned.
        let (x, y) =
          switch turned {
          case 90: (v, 1 - u)
          case 180: (1 - u, 1 - v)
          case 270: (1 - v, u)
          default: (u, v)
          }
        let from =
          3
          * (min(Int(y * Double(picture.height)), picture.height - 1) * picture.width
            + min(Int(x * Double(picture.width)), picture.width - 1))
        let to = 3 * (row * width + column)
        for channel in 0..<3 { samples[to + channel] = picture.samples[from + channel] }
      }
    }
  }
}

/// A coordinate within 0 to `most`; what is no number is 0.
private func whole(_ coordinate: Double, _ most: Int) -> Int {
  coordinate >= Double(most) ? most : coordinate > 0 ? Int(coordinate) : 0
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
