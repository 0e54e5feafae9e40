// SPDX-License-Identifier: Apache-2.0

/// A rectangle of a picture as displayed, each side a share of the picture's, 0 to 1.
package struct PictureBox: Sendable, Hashable {
  /// From the left edge.
  package let x: Double
  /// From the upper edge.
  package let y: Double
  /// How wide.
  package let width: Double
  /// How high.
  package let height: Double

  /// Makes a part.
  package init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }
}

extension GroundMeter {
  /// Where the ground of a portrait is measured: along the top, and down both sides.
  package static let bands = [
    PictureBox(x: 0, y: 0, width: 1, height: band),
    PictureBox(x: 0, y: band, width: band, height: depth - band),
    PictureBox(x: 1 - band, y: band, width: band, height: depth - band),
  ]
}
