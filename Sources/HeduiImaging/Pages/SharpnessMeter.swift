// SPDX-License-Identifier: Apache-2.0

/// Measures how sharp the edges of print are.
enum SharpnessMeter {
  /// Over how many pixels an edge is looked at.
  private static let reach = 8
  /// The least contrast of an edge, in steps of luma.
  private static let contrast = 60

  /// The median over edges of the steepest step within an edge over its contrast, 0 to 1, along rows; 0 when
  /// there are fewer than a hundred edges.
  static func sharpness(of picture: ChromaPicture) -> Double {
    var counts = [Int](repeating: 0, count: 101)
    let (width, height) = (picture.width, picture.height)
    guard width > reach else { return 0 }
    picture.samples.withUnsafeBufferPointer { samples in
      for y in stride(from: 0, to: height, by: 3) {
        var x = 0
        while x + reach < width {
          let row = 3 &* (y &* width &+ x)
          var (darkest, brightest, steepest) = (255, 0, 0)
          var before = Int(samples[row])
          for offset in 0...reach {
            let value = Int(samples[row &+ 3 &* offset])
            darkest = min(darkest, value)
            brightest = max(brightest, value)
            steepest = max(steepest, abs(value &- before))
            before = value
          }
          if brightest - darkest >= contrast {
            counts[steepest * 100 / (brightest - darkest)] += 1
          }
          x += reach
        }
      }
    }
    let total = counts.reduce(0, +)
    guard total >= 100 else { return 0 }
    var passed = 0
    for (value, count) in counts.enumerated() {
      passed += count
      if passed * 2 >= total { return Double(value) / 100 }
    }
    return 1
  }
}
