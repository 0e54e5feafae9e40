// SPDX-License-Identifier: Apache-2.0

extension PixelRect {
  /// Whether the rectangle has an area and lies wholly in a picture of a size.
  package func lies(inWidth pictureWidth: Int, height pictureHeight: Int) -> Bool {
    x >= 0 && y >= 0 && width > 0 && height > 0 && width <= pictureWidth
      && height <= pictureHeight && x <= pictureWidth - width && y <= pictureHeight - height
  }
}

extension Raster {
  /// The part of the picture inside a rectangle, which must lie inside.
  package func cropped(to rect: PixelRect) -> Raster {
    precondition(rect.lies(inWidth: width, height: height), "a crop lies inside the picture")
    if rect.width == width, rect.height == height { return self }
    var part: [UInt8] = []
    part.reserveCapacity(3 * rect.width * rect.height)
    for row in rect.y..<rect.y + rect.height {
      let start = 3 * (row * width + rect.x)
      part += samples[start..<start + 3 * rect.width]
    }
    return Raster(width: rect.width, height: rect.height, samples: part)
  }
}
