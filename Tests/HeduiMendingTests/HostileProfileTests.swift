// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import Testing

struct HostileProfileTests {
  @Test func `a profile cut anywhere is damage, not a crash`() {
    for count in 0..<ProfileBytes.p3.count {
      #expect(throws: ICCProfile.Damage.self) {
        try ICCProfile(Array(ProfileBytes.p3.prefix(count)))
      }
    }
  }

  @Test func `changed bytes never end the process`() throws {
    for base in [ProfileBytes.p3, ProfileBytes.adobe] {
      for index in base.indices {
        for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
          var bytes = base
          bytes[index] = value
          guard let profile = try? ICCProfile(bytes) else { continue }
          guard let conversion = try? SRGBConversion(from: profile) else { continue }
          let white = conversion.converted(255, 255, 255)
          #expect(white.0 <= 255 && profile.name.count <= 256)
        }
      }
    }
  }

  @Test(arguments: [0xFFFF_FFFF, 0x7FFF_FFFF, 0x8000_0000, 257, 100_000])
  func `huge counts and offsets are damage`(number: Int) throws {
    var count = ProfileBytes.p3
    count.replaceSubrange(128..<132, with: ProfileBytes.big(number))
    #expect(throws: ICCProfile.Damage.self) { try ICCProfile(count) }
    for field in [136, 140] where number > ProfileBytes.p3.count {
      var offset = ProfileBytes.p3
      offset.replaceSubrange(field..<field + 4, with: ProfileBytes.big(number))
      #expect(throws: ICCProfile.Damage.self) { try ICCProfile(offset) }
    }
    let curve = Array("curv".utf8) + [0, 0, 0, 0] + ProfileBytes.big(number) + [1, 2, 3, 4]
    #expect(throws: ICCProfile.Damage.self) {
      try ICCProfile(ProfileBytes.profile([("kTRC", curve)], colorSpace: "GRAY"))
    }
    let name =
      Array("mluc".utf8) + [0, 0, 0, 0] + ProfileBytes.big(number) + ProfileBytes.big(number)
      + Array("enUS".utf8) + ProfileBytes.big(number) + ProfileBytes.big(number)
    let profile = ProfileBytes.profile([("desc", name), ("A2B0", [0])])
    #expect(try ICCProfile(profile).name == "")
  }

  @Test func `profiles of tables and of other spaces are not converted`() throws {
    for (tags, space) in [
      ([("A2B0", [UInt8](repeating: 0, count: 32))], "RGB "), ([], "CMYK"), ([], "Lab "),
    ] as [([(String, [UInt8])], String)] {
      let profile = try ICCProfile(ProfileBytes.profile(tags, colorSpace: space))
      #expect(throws: SRGBConversion.Obstacle.unsupportedModel) {
        try SRGBConversion(from: profile)
      }
    }
  }

  @Test func `primaries that do not add up to white are not used`() throws {
    let dark = ProfileBytes.matrix(
      [[0.2, 0.1, 0], [0.2, 0.3, 0], [0.1, 0, 0.4]], curve: ProfileBytes.srgbCurve, name: "dark")
    let profile = try ICCProfile(dark)
    #expect(throws: SRGBConversion.Obstacle.unusablePrimaries) { try SRGBConversion(from: profile) }
  }

  @Test func `a profile in parts is put together, in any order`() throws {
    let file = try jpeg(quarters(width: 16, height: 16))
    let parts = ProfileBytes.segments(ProfileBytes.p3, part: 100)
    #expect(try JPEGProfile.bytes(in: file) == nil)
    #expect(try JPEGProfile.bytes(in: inserting(parts, into: file)) == ProfileBytes.p3)
    #expect(try JPEGProfile.bytes(in: inserting(parts.reversed(), into: file)) == ProfileBytes.p3)
  }

  @Test func `missing, doubled and miscounted parts are damage`() throws {
    let file = try jpeg(quarters(width: 16, height: 16))
    let parts = ProfileBytes.segments(ProfileBytes.p3, part: 100)
    var miscounted = parts
    miscounted[1].body[13] = 77
    var zeroth = parts
    zeroth[0].body[12] = 0
    for wrong in [Array(parts.dropLast()), parts + [parts[0]], miscounted, zeroth] {
      #expect(throws: JPEGProfile.Damage.incomplete) {
        try JPEGProfile.bytes(in: inserting(wrong, into: file))
      }
    }
  }

  @Test func `no cut of a file with a profile ends the process`() throws {
    let parts = ProfileBytes.segments(ProfileBytes.p3, part: 200)
    let file = inserting(parts, into: try jpeg(quarters(width: 16, height: 16)))
    for count in 0..<file.count {
      let profile = try? JPEGProfile.bytes(in: Array(file.prefix(count)))
      #expect(profile == nil || profile == .some(nil) || profile == ProfileBytes.p3)
    }
  }
}
