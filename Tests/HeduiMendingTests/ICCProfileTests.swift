// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import Testing

struct ICCProfileTests {
  private func color(_ profile: [UInt8], _ red: UInt8, _ green: UInt8, _ blue: UInt8) throws
    -> [Int]
  {
    let result = try SRGBConversion(from: ICCProfile(profile)).converted(red, green, blue)
    return [Int(result.0), Int(result.1), Int(result.2)]
  }

  /// Expected values were computed from the published D65 matrices, without a profile.
  private static let fromP3: [(from: [UInt8], to: [Int])] = [
    ([255, 0, 0], [255, 0, 0]), ([200, 100, 50], [215, 93, 31]),
    ([128, 128, 128], [128, 128, 128]), ([90, 160, 120], [61, 162, 117]),
    ([220, 180, 160], [228, 178, 157]), ([10, 20, 30], [7, 20, 31]),
    ([255, 255, 255], [255, 255, 255]), ([0, 0, 0], [0, 0, 0]),
  ]

  private static let fromAdobe: [(from: [UInt8], to: [Int])] = [
    ([200, 100, 50], [227, 100, 42]), ([128, 128, 128], [129, 129, 129]),
    ([90, 160, 120], [0, 161, 119]), ([220, 180, 160], [234, 181, 161]),
  ]

  @Test func `Display P3 becomes sRGB`() throws {
    for (from, to) in ICCProfileTests.fromP3 {
      let found = try color(ProfileBytes.p3, from[0], from[1], from[2])
      #expect(isNear(found, to, within: 1), "\(from): \(found)")
    }
  }

  @Test func `Adobe RGB becomes sRGB`() throws {
    for (from, to) in ICCProfileTests.fromAdobe {
      let found = try color(ProfileBytes.adobe, from[0], from[1], from[2])
      #expect(isNear(found, to, within: 1), "\(from): \(found)")
    }
  }

  @Test func `sRGB is known by what it does, not by its name`() throws {
    #expect(try SRGBConversion(from: ICCProfile(ProfileBytes.unnamedSRGB)).changesNothing)
    #expect(try !SRGBConversion(from: ICCProfile(ProfileBytes.p3)).changesNothing)
    let liar = ProfileBytes.matrix(
      [
        [0.515_12, 0.241_20, -0.001_05], [0.291_98, 0.692_25, 0.041_89],
        [0.157_10, 0.066_57, 0.784_07],
      ],
      curve: ProfileBytes.srgbCurve, name: "sRGB IEC61966-2.1")
    #expect(try !SRGBConversion(from: ICCProfile(liar)).changesNothing)
  }

  @Test func `the primaries of sRGB with another curve are another profile`() throws {
    let gamma: [UInt8] = Array("curv".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0x02, 0x33]
    let profile = ProfileBytes.matrix(
      [
        [0.436_07, 0.222_49, 0.013_92], [0.385_15, 0.716_87, 0.097_08],
        [0.143_07, 0.060_61, 0.714_10],
      ],
      curve: gamma, name: "gamma 2.2")
    #expect(try !SRGBConversion(from: ICCProfile(profile)).changesNothing)
  }

  @Test func `a table of the sRGB curve is sRGB too`() throws {
    let samples = (0..<1_024).flatMap { index in
      let value = UInt16((SRGB.linear(Double(index) / 1_023) * 65_535).rounded())
      return [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
    let curve = Array("curv".utf8) + [0, 0, 0, 0] + ProfileBytes.big(1_024) + samples
    let profile = ProfileBytes.matrix(
      [
        [0.436_07, 0.222_49, 0.013_92], [0.385_15, 0.716_87, 0.097_08],
        [0.143_07, 0.060_61, 0.714_10],
      ],
      curve: curve, name: "table")
    #expect(try SRGBConversion(from: ICCProfile(profile)).changesNothing)
  }

  @Test func `names are read in both versions, English first`() throws {
    #expect(try ICCProfile(ProfileBytes.p3).name == "Display P3")
    let name = ProfileBytes.version4Name([("zhCN", "显示 P3"), ("enUS", "Display P3")])
    let tags = [("desc", name), ("A2B0", [UInt8](repeating: 0, count: 32))]
    #expect(try ICCProfile(ProfileBytes.profile(tags)).name == "Display P3")
    let chinese = [("desc", ProfileBytes.version4Name([("zhCN", "显示 P3")]))]
    #expect(
      try ICCProfile(ProfileBytes.profile(chinese, colorSpace: "CMYK", connection: "Lab ")).name
        == "显示 P3")
  }

  private static let parameters: [[Double]] = [
    [2.2], [2.0, 1.25, -0.25], [2.0, 0.8, 0.1, 0.05],
    [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.040_45], [2.0, 0.9, 0.1, 0.5, 0.1, 0.0, 0.0],
  ]

  @Test(arguments: 0...4) func `a parametric curve of each type is followed`(type: Int) throws {
    let p = ICCProfileTests.parameters[type]
    let head: [UInt8] = Array("para".utf8) + [0, 0, 0, 0, 0, UInt8(type), 0, 0]
    let curve = head + p.flatMap(ProfileBytes.fixed)
    let gray = ProfileBytes.profile([("kTRC", curve)], colorSpace: "GRAY")
    for value in stride(from: 0, through: 255, by: 15) {
      let x = Double(value) / 255
      let light: Double =
        switch type {
        case 0: power(x, p[0])
        case 1: x >= -p[2] / p[1] ? power(p[1] * x + p[2], p[0]) : 0
        case 2: x >= -p[2] / p[1] ? power(p[1] * x + p[2], p[0]) + p[3] : p[3]
        case 3: x >= p[4] ? power(p[1] * x + p[2], p[0]) : p[3] * x
        default: x >= p[4] ? power(p[1] * x + p[2], p[0]) + p[5] : p[3] * x + p[6]
        }
      let expected = Int((SRGB.encoded(min(1, max(0, light))) * 255).rounded())
      let found = try color(gray, UInt8(value), UInt8(value), UInt8(value))
      #expect(isNear(found, [expected, expected, expected], within: 1), "\(value): \(found)")
    }
  }

  @Test func `powers agree with squares and roots`() {
    for number in stride(from: 0.001, through: 3, by: 0.037) {
      #expect(abs(power(number, 2) - number * number) < 1e-12)
      #expect(abs(power(number, 0.5) - number.squareRoot()) < 1e-12)
      #expect(abs(power(power(number, 2.4), 1 / 2.4) - number) < 1e-12)
    }
    #expect(power(0, 2) == 0 && power(-1, 2) == 0 && power(.nan, 2) == 0)
    #expect(power(2, .infinity) == 0 && power(1e-300, 1e3) == 0 && power(1e300, 1e3).isFinite)
  }
}
