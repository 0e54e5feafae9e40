// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Tells which way lines of print run, from how print is spread over rows and columns.
///
/// In lines from left to right, rows of print and rows of paper take turns, while each column holds about as
/// much print as its neighbours. It cannot tell upright from upside down.
enum LineMeter {
  /// A window's side in pixels: some lines of print.
  private static let window = 128
  /// From this ratio on a direction is clear.
  private static let clear = 1.5

  /// How much more print varies between rows than between columns, and over how many windows that is.
  static func ratio(_ print: PrintMap) -> (ratio: Double, windows: Int) {
    var (between, among) = (0.0, 0.0)
    var windows = 0
    for top in stride(from: 0, through: print.height - window, by: window) {
      for left in stride(from: 0, through: print.width - window, by: window) {
        var rows = [Int](repeating: 0, count: window)
        var columns = [Int](repeating: 0, count: window)
        for y in 0..<window {
          let start = (top + y) * print.width + left
          for x in 0..<window where print.isPrint[start + x] {
            rows[y] += 1
            columns[x] += 1
          }
        }
        let total = rows.reduce(0, +)
        // Windows nearly bare or nearly black tell nothing of lines.
        guard total * 100 >= 3 * window * window, total * 2 < window * window else { continue }
        windows += 1
        let scale = Double(total * total)
        between += variation(rows) / scale
        among += variation(columns) / scale
      }
    }
    guard windows > 0, among > 0 else { return (1, windows) }
    return (between / among, windows)
  }

  /// The direction that a ratio shows; a few windows show none.
  static func direction(_ lines: (ratio: Double, windows: Int)) -> PageFacts.LineDirection {
    guard lines.windows >= 4 else { return .unclear }
    if lines.ratio >= clear { return .horizontal }
    return lines.ratio <= 1 / clear ? .vertical : .unclear
  }

  /// The sum of squared differences to the mean, rules left out: a row that is print from end to end is a
  /// ruled line and counts as the mean.
  private static func variation(_ sums: [Int]) -> Double {
    let plain = sums.filter { $0 * 10 < window * 8 }
    guard !plain.isEmpty else { return 0 }
    let mean = Double(plain.reduce(0, +)) / Double(plain.count)
    return plain.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
  }
}
