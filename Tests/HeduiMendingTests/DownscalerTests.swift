// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct DownscalerTests {
  /// A goal of one size and any number of bytes.
  private func goal(width: Int, height: Int) -> MendingGoal {
    MendingGoal(
      ratio: Interval(lower: nil, upper: nil),
      width: Interval.atLeast(width).intersection(.atMost(width)),
      height: Interval.atLeast(height).intersection(.atMost(height)), byteCount: .atLeast(1))
  }

  @Test(arguments: [(600, 800), (601, 803), (450, 600), (307, 409), (2_000, 2_667)])
  func `parts stay where they were, in their colours`(width: Int, height: Int) throws {
    let mender = PhotoMender(goal: goal(width: 300, height: 400))
    let photo = try mender.mend(jpeg(quarters(width: width, height: height)))
    let checked = try Checked(photo.bytes)
    #expect(checked.raster.width == 300 && checked.raster.height == 400)
    #expect(isNear(checked.color(quarter: 0, 0), [220, 30, 30], within: 6))
    #expect(isNear(checked.color(quarter: 1, 0), [30, 200, 30], within: 6))
    #expect(isNear(checked.color(quarter: 0, 1), [30, 30, 220], within: 6))
    #expect(isNear(checked.color(quarter: 1, 1), [240, 240, 240], within: 6))
  }

  /// Half the light of white is the sample value 188, not 128.
  @Test func `light is averaged, not sample values`() throws {
    let stripes = Raster(width: 600, height: 800) { samples in
      for place in samples.indices { samples[place] = place / 3 % 600 % 2 == 0 ? 0 : 255 }
    }
    let photo = try PhotoMender(goal: goal(width: 300, height: 400))
      .mend(jpeg(stripes, quality: 100))
    let checked = try Checked(photo.bytes)
    #expect(isNear(checked.color(quarter: 0, 0), [188, 188, 188], within: 2))
    #expect(isNear(checked.color(quarter: 1, 1), [188, 188, 188], within: 2))
  }

  @Test func `an edge stays at its share of the width`() throws {
    // The edge after 300 of 450 columns lies after 200 of 300.
    let bands = Raster(width: 450, height: 600) { samples in
      for place in samples.indices { samples[place] = place / 3 % 450 < 300 ? 0 : 255 }
    }
    let photo = try PhotoMender(goal: goal(width: 300, height: 400)).mend(jpeg(bands, quality: 100))
    let raster = try Checked(photo.bytes).raster
    #expect(raster.samples[3 * (200 * 300 + 198)] < 12)
    #expect(raster.samples[3 * (200 * 300 + 201)] > 243)
  }
}
