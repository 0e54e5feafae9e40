// SPDX-License-Identifier: Apache-2.0

/// What an embedded colour profile says (ICC.1:2022; versions 2 and 4).
package struct ICCProfile: Sendable, Hashable {
  /// What the profile is made of, as far as it matters for a conversion to sRGB.
  enum Model: Sendable, Hashable {
    /// Three curves and the primaries' XYZ values, rows X, Y, Z.
    case matrix([ToneCurve], [[Double]])
    /// One curve for grey pictures.
    case gray(ToneCurve)
    /// Tables of colours, with which nothing is done here.
    case tables
  }

  /// Why a profile cannot be read.
  package enum Damage: Error, Sendable, Hashable {
    /// It is cut short, or a part lies outside of it.
    case truncated
    /// It is not an ICC profile, or a part that must be there is missing or senseless.
    case malformed
  }

  /// The name in the `desc` tag; empty when there is none that can be read.
  package let name: String
  /// The colour space of the picture's values, four characters such as `RGB ` or `CMYK`.
  package let colorSpace: String
  /// What the profile is made of.
  let model: Model

  /// Real profiles have 9 to 40 tags.
  private static let mostTags = 256

  /// Reads a profile.
  ///
  /// - Throws: ``Damage`` when a part is missing, senseless or outside the bytes.
  package init(_ bytes: [UInt8]) throws(Damage) {
    let file = ICCBytes(bytes[...])
    guard let declared = file.uint32(at: 0), let count = file.uint32(at: 128) else {
      throw .truncated
    }
    guard file.signature(at: 36) == "acsp", declared >= 132, count <= ICCProfile.mostTags else {
      throw .malformed
    }
    guard let profile = file.part(at: 0, count: declared) else { throw .truncated }
    var tags: [String: ICCBytes] = [:]
    for index in 0..<count {
      let entry = 132 + 12 * index
      guard let tag = profile.signature(at: entry), let offset = profile.uint32(at: entry + 4),
        let size = profile.uint32(at: entry + 8), let part = profile.part(at: offset, count: size)
      else { throw .truncated }
      if tags[tag] == nil { tags[tag] = part }
    }
    colorSpace = file.signature(at: 16) ?? ""
    name = tags["desc"].map(readName) ?? ""
    model = try readModel(colorSpace: colorSpace, connection: file.signature(at: 20), tags)
  }
}

private func readModel(
  colorSpace: String, connection: String?, _ tags: [String: ICCBytes]
) throws(ICCProfile.Damage) -> ICCProfile.Model {
  // Tables win over the matrix where a profile has both: the matrix is then a rough stand-in.
  if tags["A2B0"] != nil || tags["D2B0"] != nil { return .tables }
  if colorSpace == "GRAY" {
    guard let curve = tags["kTRC"].flatMap(ToneCurve.init) else { throw .malformed }
    return .gray(curve)
  }
  guard colorSpace == "RGB ", connection == "XYZ " else { return .tables }
  let curves = ["rTRC", "gTRC", "bTRC"].compactMap { tags[$0].flatMap(ToneCurve.init) }
  let columns = ["rXYZ", "gXYZ", "bXYZ"].compactMap { tags[$0].flatMap(readXYZ) }
  guard curves.count == 3, columns.count == 3 else { throw .malformed }
  return .matrix(curves, (0..<3).map { row in columns.map { $0[row] } })
}

private func readXYZ(_ bytes: ICCBytes) -> [Double]? {
  guard bytes.signature(at: 0) == "XYZ " else { return nil }
  let values = [8, 12, 16].compactMap { bytes.fixed(at: $0) }
  return values.count == 3 ? values : nil
}

/// The name in a `desc` tag: ASCII in version 2, one or more languages in version 4.
private func readName(_ bytes: ICCBytes) -> String {
  switch bytes.signature(at: 0) {
  case "desc":
    guard let count = bytes.uint32(at: 8) else { return "" }
    return bytes.part(at: 12, count: min(count, max(0, bytes.count - 12)))?.text() ?? ""
  case "mluc":
    guard let count = bytes.uint32(at: 8), let size = bytes.uint32(at: 12), size >= 12 else {
      return ""
    }
    var first: String?
    for index in 0..<min(count, 64) {
      let (place, overflow) = index.multipliedReportingOverflow(by: size)
      guard !overflow,
        let record = bytes.part(at: 16, count: max(0, bytes.count - 16))?
          .part(at: place, count: 12), let length = record.uint32(at: 4),
        let offset = record.uint32(at: 8), let text = bytes.part(at: offset, count: length)
      else { break }
      if record.signature(at: 0)?.hasPrefix("en") == true { return text.wideText() }
      first = first ?? text.wideText()
    }
    return first ?? ""
  default:
    return ""
  }
}
