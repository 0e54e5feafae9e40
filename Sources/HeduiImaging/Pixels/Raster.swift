// SPDX-License-Identifier: Apache-2.0

/// A decoded picture held whole: row-major RGB8, `3·width·height` bytes, top row first, no gaps.
package struct Raster: Sendable, Hashable {
  /// Width in pixels, at least 1.
  package let width: Int
  /// Height in pixels, at least 1.
  package let height: Int
  /// The samples, red, green, blue for each pixel.
  package var samples: [UInt8]

  /// Makes a picture of samples; their count must be `3·width·height`.
  package init(width: Int, height: Int, samples: [UInt8]) {
    precondition(width > 0 && height > 0 && samples.count == 3 * width * height)
    self.width = width
    self.height = height
    self.samples = samples
  }

  /// Makes a picture by writing its samples in place, all of them zero at first.
  package init(
    width: Int, height: Int, drawing body: (inout UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    var samples = [UInt8](repeating: 0, count: 3 * width * height)
    samples.withUnsafeMutableBufferPointer { body(&$0) }
    self.init(width: width, height: height, samples: samples)
  }
}

/// A rectangle of pixels inside a picture, as displayed, origin at the top left.
package struct PixelRect: Sendable, Hashable {
  /// Distance from the left edge.
  package var x: Int
  /// Distance from the top edge.
  package var y: Int
  /// Width in pixels.
  package var width: Int
  /// Height in pixels.
  package var height: Int

  /// Makes a rectangle.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
