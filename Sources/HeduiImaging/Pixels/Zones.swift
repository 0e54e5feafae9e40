// SPDX-License-Identifier: Apache-2.0

/// A rectangle of pixels.
struct Zone {
  /// Columns from the left.
  var columns: Range<Int>
  /// Rows from the top.
  var rows: Range<Int>
}

/// Where a portrait's ground is looked for, in pixels of the picture as displayed.
struct Zones {
  /// The band along the upper edge.
  let top: Zone
  /// The band along the left edge, below `top`, down to where shoulders may begin.
  let left: Zone
  /// The band along the right edge, as `left`.
  let right: Zone
  /// The strips just inside `left` and `right`, where a frame has ended and a head not begun.
  let inner: [Zone]
  /// The band along the lower edge.
  let bottom: Zone
  /// The mirror image of `top`, `left` and `right` at the lower edge: the ground of a picture that stands
  /// on its head.
  let lower: [Zone]

  /// Makes the zones of a picture; each holds at least a pixel when the picture does.
  init(width: Int, height: Int) {
    let across = Zones.part(GroundMeter.band, of: width)
    let down = Zones.part(GroundMeter.band, of: height)
    let depth = max(Zones.part(GroundMeter.depth, of: height), min(down + 1, height))
    let columns = 0..<width
    let sideRows = min(down, depth - 1)..<depth
    top = Zone(columns: columns, rows: 0..<down)
    left = Zone(columns: 0..<across, rows: sideRows)
    right = Zone(columns: width - across..<width, rows: sideRows)
    bottom = Zone(columns: columns, rows: height - down..<height)
    let next = min(2 * across + 1, width)
    inner = [
      Zone(columns: min(across, next - 1)..<next, rows: sideRows),
      Zone(columns: width - next..<max(width - across, width - next + 1), rows: sideRows),
    ]
    let lowerRows = height - depth..<max(height - down, height - depth + 1)
    lower = [
      bottom, Zone(columns: 0..<across, rows: lowerRows),
      Zone(columns: width - across..<width, rows: lowerRows),
    ]
  }

  /// A share of a length in whole pixels, at least one and at most all.
  private static func part(_ share: Double, of length: Int) -> Int {
    min(max(1, Int((Double(length) * share).rounded())), length)
  }
}
