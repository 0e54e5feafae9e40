// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// A page made ready for reading: one plane of grey, as displayed, paper white, print black.
///
/// It is the picture's red part, in which red ink is as bright as paper: what a seal covers can be read.
package struct WordPlane: Sendable {
  /// Width in pixels.
  package let width: Int
  /// Height in pixels.
  package let height: Int
  /// Brightness of each pixel, row-major, `width·height` bytes.
  package private(set) var samples: [UInt8]
  /// Pixels of the picture at full size for one of these.
  package let scale: Double

  /// A tile's side over which paper is taken to be as bright everywhere, in pixels.
  private static let tile = 64
  /// From this share of the paper's brightness on, in 256ths, a pixel is white; below the other, black.
  private static let (white, black) = (174, 96)

  /// Decodes a page at the smallest scale that keeps its long side at or above `longSide` pixels; without
  /// `isCleared` its grey stays as it is.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package static func decode(
    _ source: ByteSource, longSide: Int, isCleared: Bool = true, limits: Limits = .standard
  ) throws(FactError) -> WordPlane {
    let header = try? ImageHeaderReader.header(of: source)
    var side = longSide
    if let header, header.width > 0, header.height > 0 {
      let (short, long) = (min(header.width, header.height), max(header.width, header.height))
      let (product, isTooLarge) = longSide.multipliedReportingOverflow(by: short)
      side = isTooLarge ? longSide : max(1, (product - 1) / long + 1)
    }
    let picture = try PictureDecoder.decode(source, minimumSide: side, limits: limits)
    return WordPlane(
      picture.raster.displayed(orientation: header?.orientation ?? 1),
      fullLongSide: max(picture.storedWidth, picture.storedHeight), isCleared: isCleared)
  }

  /// Takes the red part of a picture.
  package init(_ raster: Raster, fullLongSide: Int, isCleared: Bool = true) {
    (width, height) = (raster.width, raster.height)
    scale = Double(max(1, fullLongSide)) / Double(max(raster.width, raster.height))
    samples = raster.samples.withUnsafeBufferPointer { rgb in
      [UInt8](unsafeUninitializedCapacity: rgb.count / 3) { red, count in
        count = rgb.count / 3
        for at in 0..<count { red[at] = rgb[3 &* at] }
      }
    }
    if isCleared { clear() }
  }

  init(width: Int, height: Int, samples: [UInt8], scale: Double) {
    (self.width, self.height, self.samples, self.scale) = (width, height, samples, scale)
  }

  /// Makes paper white and print black, each tile by its own paper.
  package mutating func clear() {
    let (width, height) = (width, height)
    samples.withUnsafeMutableBufferPointer { samples in
      for top in stride(from: 0, to: height, by: WordPlane.tile) {
        for left in stride(from: 0, to: width, by: WordPlane.tile) {
          let rows = top..<min(top + WordPlane.tile, height)
          let columns = left..<min(left + WordPlane.tile, width)
          let paper = WordPlane.paper(samples, width, rows, columns)
          // Darker than a third of the range is no paper: desk, shadow, black ground.
          guard paper >= 80 else { continue }
          let (low, high) = ((paper &* WordPlane.black) >> 8, (paper &* WordPlane.white) >> 8)
          for y in rows {
            for at in y &* width &+ columns.lowerBound..<y &* width &+ columns.upperBound {
              let value = Int(samples[at])
              samples[at] =
                value >= high
                ? 255 : value <= low ? 0 : UInt8((value &- low) &* 255 / (high &- low))
            }
          }
        }
      }
    }
  }

  /// The brightness that a fifth of a tile's pixels reach.
  private static func paper(
    _ samples: UnsafeMutableBufferPointer<UInt8>, _ width: Int, _ rows: Range<Int>,
    _ columns: Range<Int>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      for y in rows { for x in columns { counts[Int(samples[y &* width &+ x])] &+= 1 } }
      var left = rows.count * columns.count / 5
      for value in (0..<256).reversed() {
        left -= Int(counts[value])
        if left <= 0 { return value }
      }
      return 0
    }
  }
}

extension WordPlane {
  /// A part of the plane; the box must lie within it.
  package func cropped(to box: PixelBox) -> WordPlane {
    precondition(
      box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0
        && box.x + box.width <= width && box.y + box.height <= height, "a part of the plane")
    var part: [UInt8] = []
    part.reserveCapacity(box.width * box.height)
    for y in box.y..<box.y + box.height {
      part += samples[y * width + box.x..<y * width + box.x + box.width]
    }
    return WordPlane(width: box.width, height: box.height, samples: part, scale: scale)
  }

  /// Whether anything is drawn at all.
  package var isBlank: Bool { samples.allSatisfy { $0 == 255 } }

  /// The plane as a file: portable grey map, 8 bits.
  package var greyMap: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + samples }
}
