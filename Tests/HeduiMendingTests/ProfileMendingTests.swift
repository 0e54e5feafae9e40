// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct ProfileMendingTests {
  private var goal: MendingGoal {
    var goal = noticeGoal
    goal.byteCount = .moreThan(1_000)
    return goal
  }

  private func flat(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Raster {
    Raster(width: 300, height: 400) { samples in
      for place in stride(from: 0, to: samples.count, by: 3) {
        (samples[place], samples[place + 1], samples[place + 2]) = (red, green, blue)
      }
    }
  }

  private func mended(_ profile: [UInt8], _ raster: Raster) throws -> MendedPhoto {
    let segments = ProfileBytes.segments(profile, part: 300)
    return try PhotoMender(goal: goal).mend(inserting(segments, into: try jpeg(raster)))
  }

  @Test func `the colours of a P3 photo are converted and the profile dropped`() throws {
    let photo = try mended(ProfileBytes.p3, flat(200, 100, 50))
    let checked = try Checked(photo.bytes)
    #expect(checked.header.colorProfile == nil)
    #expect(isNear(checked.color(quarter: 0, 0), [215, 93, 31], within: 3))
    #expect(photo.steps.contains { $0.text(in: .en).contains("Display P3") })
  }

  @Test func `an sRGB profile changes no colour`() throws {
    let photo = try mended(ProfileBytes.unnamedSRGB, flat(200, 100, 50))
    #expect(isNear(try Checked(photo.bytes).color(quarter: 0, 0), [200, 100, 50], within: 2))
    #expect(!photo.steps.contains { $0.text(in: .en).contains("sRGB") })
  }

  @Test func `a profile that cannot be converted is refused with its name`() throws {
    let tags = [
      ("desc", ProfileBytes.version2Name("Wide Table RGB")),
      ("A2B0", [UInt8](repeating: 0, count: 32)),
    ]
    let error = #expect(throws: MendingObstacle.self) {
      try mended(ProfileBytes.profile(tags), flat(200, 100, 50))
    }
    #expect(error?.code == .colorProfile)
    #expect(error?.message.text(in: .en).contains("Wide Table RGB") == true)
  }

  @Test func `a damaged profile is ignored and said`() throws {
    let photo = try mended(Array(ProfileBytes.p3.prefix(200)), flat(200, 100, 50))
    #expect(isNear(try Checked(photo.bytes).color(quarter: 0, 0), [200, 100, 50], within: 2))
    #expect(photo.steps.contains { $0.text(in: .en).contains("profile is damaged") })
  }
}
