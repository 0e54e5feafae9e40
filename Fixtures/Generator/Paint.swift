// SPDX-License-Identifier: Apache-2.0

/// A colour in sRGB, 0 to 255 a channel, with fractions while a picture is being painted.
struct Paint: Sendable, Hashable {
  /// Red, green and blue.
  var red: Double, green: Double, blue: Double

  /// Makes a colour from its channels.
  init(_ red: Double, _ green: Double, _ blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Lays another colour over this one; `cover` 0 leaves this, 1 leaves the other.
  @inline(__always)
  mutating func lay(_ other: Paint, _ cover: Double) {
    guard cover > 0 else { return }
    red += (other.red - red) * cover
    green += (other.green - green) * cover
    blue += (other.blue - blue) * cover
  }

  /// Multiplies all channels: below 1 is shade, above 1 light.
  @inline(__always)
  func lit(_ factor: Double) -> Paint { Paint(red * factor, green * factor, blue * factor) }
}

/// How much of a pixel lies inside an edge: 1 well inside, 0 well outside.
///
/// `distance` is how far outside the edge the pixel is, negative inside; `softness` is the width of
/// the transition in the same unit.
@inline(__always)
func cover(_ distance: Double, _ softness: Double) -> Double {
  min(1, max(0, 0.5 - distance / softness))
}

/// About how far outside an ellipse a place is, in the unit of the radii.
@inline(__always)
func outside(
  _ x: Double, _ y: Double, _ centerX: Double, _ centerY: Double, _ radiusX: Double,
  _ radiusY: Double
) -> Double {
  let across = (x - centerX) / radiusX
  let down = (y - centerY) / radiusY
  return ((across * across + down * down).squareRoot() - 1) * min(radiusX, radiusY)
}

/// A curve from 0 to 1 between two ends, without corners.
@inline(__always)
func ramp(_ low: Double, _ high: Double, _ value: Double) -> Double {
  let share = min(1, max(0, (value - low) / (high - low)))
  return share * share * (3 - 2 * share)
}

/// The nearest sample value of a channel.
@inline(__always)
func sample(_ channel: Double) -> UInt8 { UInt8(min(255, max(0, channel + 0.5))) }
