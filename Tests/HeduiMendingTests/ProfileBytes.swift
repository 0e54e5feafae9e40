// SPDX-License-Identifier: Apache-2.0

/// Builds ICC profiles byte by byte for tests.
enum ProfileBytes {
  static let p3 = matrix(
    [
      [0.515_12, 0.241_20, -0.001_05], [0.291_98, 0.692_25, 0.041_89],
      [0.157_10, 0.066_57, 0.784_07],
    ],
    curve: srgbCurve, name: "Display P3")
  static let adobe = matrix(
    [
      [0.609_74, 0.311_11, 0.019_47], [0.205_28, 0.625_67, 0.060_87],
      [0.149_19, 0.063_22, 0.744_57],
    ],
    curve: Array("curv".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0x02, 0x33], name: "Adobe RGB (1998)")
  /// sRGB under a name that says nothing.
  static let unnamedSRGB = matrix(
    [
      [0.436_07, 0.222_49, 0.013_92], [0.385_15, 0.716_87, 0.097_08],
      [0.143_07, 0.060_61, 0.714_10],
    ],
    curve: srgbCurve, name: "c2")

  static let srgbCurve: [UInt8] =
    Array("para".utf8) + [0, 0, 0, 0, 0, 3, 0, 0]
    + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.040_45].flatMap(fixed)

  /// A profile of three primaries (X, Y, Z each) and one curve for all channels.
  static func matrix(_ primaries: [[Double]], curve: [UInt8], name: String) -> [UInt8] {
    let xyz = primaries.map { Array("XYZ ".utf8) + [0, 0, 0, 0] + $0.flatMap(fixed) }
    let tags: [(String, [UInt8])] = [
      ("desc", version2Name(name)), ("rXYZ", xyz[0]), ("gXYZ", xyz[1]), ("bXYZ", xyz[2]),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    return profile(tags)
  }

  static func profile(
    _ tags: [(String, [UInt8])], colorSpace: String = "RGB ", connection: String = "XYZ "
  ) -> [UInt8] {
    var body: [UInt8] = []
    var table = big(tags.count)
    let start = 132 + 12 * tags.count
    for (signature, bytes) in tags {
      table += Array(signature.utf8) + big(start + body.count) + big(bytes.count)
      body += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    var header = big(start + body.count) + [UInt8](repeating: 0, count: 8)
    header += Array("mntr".utf8) + Array(colorSpace.utf8) + Array(connection.utf8)
    header += [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 128 - header.count)
    return header + table + body
  }

  static func version2Name(_ name: String) -> [UInt8] {
    Array("desc".utf8) + [0, 0, 0, 0] + big(name.utf8.count + 1) + Array(name.utf8) + [0]
      + [UInt8](repeating: 0, count: 78)
  }

  static func version4Name(_ names: [(language: String, name: String)]) -> [UInt8] {
    var records: [UInt8] = []
    var texts: [UInt8] = []
    let start = 16 + 12 * names.count
    for (language, name) in names {
      let text = name.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      records += Array(language.utf8) + big(text.count) + big(start + texts.count)
      texts += text
    }
    return Array("mluc".utf8) + [0, 0, 0, 0] + big(names.count) + big(12) + records + texts
  }

  static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func fixed(_ number: Double) -> [UInt8] { big(Int((number * 65_536).rounded())) }

  /// Bodies of APP2 segments that carry a profile in parts of some size.
  static func segments(_ profile: [UInt8], part: Int) -> [(marker: UInt8, body: [UInt8])] {
    let count = (profile.count + part - 1) / part
    return (0..<count).map { index in
      let bytes = profile[index * part..<min(profile.count, (index + 1) * part)]
      return (0xE2, Array("ICC_PROFILE".utf8) + [0, UInt8(index + 1), UInt8(count)] + bytes)
    }
  }
}
