// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// The sizes that paper has, and the resolutions that follow.
package enum PaperSize {
  /// Longer sides of A0 to A6 in millimetres (ISO 216).
  private static let longSides: [Double] = [1_189, 841, 594, 420, 297, 210, 148]
  /// Longer over shorter side of all of them.
  private static let proportion = 1.414_2

  /// The resolution of a picture of `width` by `height` pixels; `declared` is the file's own dots per inch.
  ///
  /// A declared one is believed when the page is then within 4 % as large as paper of the A series.
  package static func resolution(
    width: Int, height: Int, declared: Double?
  ) -> PageFacts.Resolution? {
    let (long, short) = (Double(max(width, height)), Double(min(width, height)))
    if let declared, declared > 1 {
      let millimetres = long / declared * 25.4
      let shorter = short / declared * 25.4
      for side in longSides
      where near(millimetres, side, 0.04) && near(shorter, side / proportion, 0.04) {
        return PageFacts.Resolution(dotsPerInch: declared, basis: .declared)
      }
    }
    guard short > 0, near(long / short, proportion, 0.015) else { return nil }
    return PageFacts.Resolution(dotsPerInch: long / 297 * 25.4, basis: .assumedA4)
  }

  private static func near(_ value: Double, _ other: Double, _ share: Double) -> Bool {
    abs(value - other) <= share * other
  }
}
