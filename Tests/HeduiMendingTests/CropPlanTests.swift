// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct CropPlanTests {
  @Test func `the most common official portrait becomes 352×441`() {
    let crop = CropPlan.largest(width: 358, height: 441, ratio: noticeGoal.ratio)
    #expect(crop == PixelRect(x: 3, y: 0, width: 352, height: 441))
  }

  @Test func `a photo with a good ratio keeps all its pixels`() {
    for (width, height) in [(413, 579), (260, 400), (320, 400), (480, 640)] {
      let crop = CropPlan.largest(width: width, height: height, ratio: noticeGoal.ratio)
      #expect(crop == PixelRect(x: 0, y: 0, width: width, height: height))
    }
  }

  @Test func `every crop has the ratio in integers and no larger one has`() throws {
    for width in stride(from: 200, through: 700, by: 7) {
      for height in stride(from: 200, through: 700, by: 7) {
        let crop = try #require(
          CropPlan.largest(width: width, height: height, ratio: noticeGoal.ratio))
        #expect(crop.lies(inWidth: width, height: height))
        #expect(100 * crop.width >= 65 * crop.height && 10 * crop.width <= 8 * crop.height)
        // The best area counted independently: for each height the widest part, in integers.
        let best = (1...height).reduce(0) { best, high in
          let wide = min(width, 8 * high / 10)
          return 100 * wide >= 65 * high ? max(best, wide * high) : best
        }
        #expect(crop.width * crop.height == best, "\(width)×\(height)")
        // Cut on one axis only: the ratio never needs both.
        #expect(crop.width == width || crop.height == height)
        #expect(abs(width - crop.width - 2 * crop.x) <= 1)
        #expect(abs(height - crop.height - 2 * crop.y) <= 1)
      }
    }
  }

  @Test func `an exact ratio is met exactly`() throws {
    let exact = Rational(3, over: 4)
    let bound = Interval.Bound(exact, isInclusive: true)
    let crop = try #require(
      CropPlan.largest(width: 1_001, height: 1_003, ratio: Interval(lower: bound, upper: bound)))
    #expect(crop.width == 750 && crop.height == 1_000)
  }

  @Test func `a ratio that no part can have gives none`() {
    let narrow = Interval(
      lower: Interval.Bound(Rational(1, over: 3), isInclusive: false),
      upper: Interval.Bound(Rational(1, over: 2), isInclusive: false))
    #expect(CropPlan.largest(width: 1, height: 2, ratio: narrow) == nil)
  }

  @Test func `strict ends of a ratio are kept out`() throws {
    let strict = Interval(
      lower: nil, upper: Interval.Bound(Rational(8, over: 10), isInclusive: false))
    let crop = try #require(CropPlan.largest(width: 320, height: 400, ratio: strict))
    #expect(crop.width == 319 && crop.height == 400)
  }
}
