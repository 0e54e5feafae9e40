// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// The sizes that a part of a picture may be scaled to, never larger than it is.
struct SizePlan {
  /// Width and height in pixels.
  struct Size: Sendable, Hashable {
    let width: Int
    let height: Int
  }

  /// The sizes from the largest to the smallest; empty when none satisfies the goal.
  let sizes: [Size]

  /// Lists the sizes that a part may have under a goal.
  init(width: Int, height: Int, goal: MendingGoal) {
    guard let widths = goal.width.wholeNumbers(within: 1...width),
      let heights = goal.height.wholeNumbers(within: 1...height)
    else {
      sizes = []
      return
    }
    sizes = widths.reversed().compactMap { wide in
      let product = wide * height
      // The height that keeps the shape, to the nearest pixel, then its neighbours.
      let nearest = (product + width / 2) / width
      return [nearest, nearest - 1, nearest + 1]
        .first { heights.contains($0) && goal.admits(width: wide, height: $0) }
        .map { Size(width: wide, height: $0) }
    }
  }
}
