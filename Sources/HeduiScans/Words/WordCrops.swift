// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel

/// Where on a page an annotation is looked for without reading all of it.
///
/// Words, signature and date stand under, beside or above the unit's seal; without a seal the lower part of the
/// page is where most stand.
enum WordCrops {
  /// Most parts of a page.
  private static let most = 6

  /// Parts of a plane, apart from one another, from top to bottom.
  static func crops(of plane: WordPlane, around sight: PageSight?) -> [PixelBox] {
    var boxes: [PixelBox] = []
    if case .seen(_, .seen(let seals)) = sight {
      let whole = seals.filter { $0.kind == .whole }
      boxes = whole.map { grown($0.box, plane) }
    }
    guard !boxes.isEmpty else {
      let top = plane.height * 3 / 5
      return [PixelBox(x: 0, y: top, width: plane.width, height: plane.height - top)]
    }
    var apart: [PixelBox] = []
    for box in boxes {
      var box = box
      while let index = apart.firstIndex(where: { overlap($0, box) }) {
        box = box.union(apart.remove(at: index))
      }
      apart.append(box)
    }
    return Array(apart.sorted { ($0.y, $0.x) < ($1.y, $1.x) }.prefix(most))
  }

  /// A seal's box and what lies around it, in pixels of the plane.
  private static func grown(_ box: PixelBox, _ plane: WordPlane) -> PixelBox {
    func small(_ value: Int) -> Int { Int(Double(value) / plane.scale) }
    let (aside, above) = (small(box.width) * 5 / 4, small(box.height) * 3 / 4)
    let left = max(0, min(small(box.x) - aside, plane.width - 1))
    let top = max(0, min(small(box.y) - above, plane.height - 1))
    let right = min(plane.width, small(box.x + box.width) + aside)
    let bottom = min(plane.height, small(box.y + box.height) + above)
    return PixelBox(x: left, y: top, width: max(1, right - left), height: max(1, bottom - top))
  }

  private static func overlap(_ one: PixelBox, _ other: PixelBox) -> Bool {
    one.x < other.x + other.width && other.x < one.x + one.width
      && one.y < other.y + other.height && other.y < one.y + one.height
  }

  /// Whether words (in pixels at full size) stand clear of a crop's cut sides: what begins at a cut may have lost
  /// its first character, and 未核对无误 without its first says the opposite.
  static func isWhole(_ box: PixelBox, in crop: PixelBox, of plane: WordPlane) -> Bool {
    guard crop.x > 0 else { return true }
    return Double(box.x) >= Double(crop.x) * plane.scale + Double(box.height) * 0.8
  }
}
