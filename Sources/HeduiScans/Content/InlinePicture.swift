// SPDX-License-Identifier: Apache-2.0

/// A picture written within the instructions, from `BI` to `EI` (ISO 32000-1, 8.9.7).
struct InlinePicture {
  /// The picture; nil where it declares no size.
  let source: StoredPicture?

  /// Reads what follows `BI`, to behind `EI`; nil when the instructions end before.
  init?(_ reader: inout ContentReader) {
    var (width, height, bits) = (0, 0, 8)
    var space = ColourSpace.gray
    var names: [String] = []
    var key: String?
    var isMask = false
    reading: while true {
      guard let token = reader.next() else { return nil }
      switch (token, key) {
      case (.word("ID"), _): break reading
      case (.name(let name), nil): key = name
      case (.arrayStart, _), (.dictionaryStart, _):
        Self.readList(&reader, key, &names)
        key = nil
      case (.number(let number), let known?):
        let value = Int(exactly: number) ?? 0
        switch known {
        case "W", "Width": width = value
        case "H", "Height": height = value
        case "BPC", "BitsPerComponent": bits = value
        default: break
        }
        key = nil
      case (.name(let name), let known?):
        switch known {
        case "F", "Filter": names.append(name)
        case "CS", "ColorSpace": space = ColourSpace(name: name)
        default: break
        }
        key = nil
      case (.word(let word), let known?):
        if known == "IM" || known == "ImageMask" { isMask = word == "true" }
        key = nil
      default: key = nil
      }
    }
    let chain = FilterChain(names: names)
    guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else {
      _ = reader.inlineData(count: nil)
      source = nil
      return
    }
    if isMask { (bits, space) = (1, .gray) }
    let shape = StoredPicture(
      width: width, height: height, bits: bits, space: space, chain: chain,
      store: .inline([]))
    let isPlain = names.isEmpty
    let bytes = reader.inlineData(count: isPlain ? shape.rowBytes * height : nil)
    source = StoredPicture(
      width: width, height: height, bits: bits, space: space, isMasked: isMask, chain: chain,
      store: .inline(Array(bytes)))
  }

  /// Reads an array or a dictionary as a value: names of filters count, the rest is passed over.
  private static func readList(
    _ reader: inout ContentReader, _ key: String?, _ names: inout [String]
  ) {
    var depth = 1
    while depth > 0, let token = reader.next() {
      switch token {
      case .arrayStart, .dictionaryStart: depth += 1
      case .arrayEnd, .dictionaryEnd: depth -= 1
      case .name(let name) where key == "F" || key == "Filter": names.append(name)
      case .word("ID"): return
      default: break
      }
    }
  }
}
