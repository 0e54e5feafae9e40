// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What the samples of a picture mean (ISO 32000-1, 8.6), as far as red, blue and grey must be told apart.
indirect enum ColourSpace: Equatable {
  case gray
  case rgb
  case cmyk
  /// Inks by themselves: none is paper, full is dark.
  case inks(Int)
  /// Numbers of colours in a table.
  case indexed(ColourSpace, table: [UInt8])

  /// Samples of a pixel.
  var components: Int {
    switch self {
    case .gray, .indexed: 1
    case .rgb: 3
    case .cmyk: 4
    case .inks(let count): count
    }
  }

  /// Reads a colour space; grey where it cannot be understood.
  init(_ object: PDFObject?) { self.init(object, depth: 0) }

  private init(_ object: PDFObject?, depth: Int) {
    guard let object, depth < 4 else {
      self = .gray
      return
    }
    if let name = object.name {
      self.init(name: name)
      return
    }
    let parts = object.items(atMost: 4)
    switch parts.first?.name {
    case "ICCBased":
      switch parts.dropFirst().first?["/N"]?.integer {
      case 1: self = .gray
      case 4: self = .cmyk
      default: self = .rgb
      }
    case "Indexed", "I":
      guard parts.count == 4 else {
        self = .gray
        return
      }
      let table = parts[3].string ?? Self.unpackedTable(parts[3])
      self = .indexed(ColourSpace(parts[1], depth: depth + 1), table: table)
    case "Separation": self = .inks(1)
    case "DeviceN":
      self = .inks(max(1, min(parts.dropFirst().first?.items(atMost: 33).count ?? 1, 32)))
    case "CalRGB", "Lab": self = .rgb
    case let name?: self.init(name: name)
    case nil: self = .gray
    }
  }

  /// Takes a colour space that has a name, short forms within instructions included.
  init(name: String) {
    switch name {
    case "DeviceRGB", "RGB": self = .rgb
    case "DeviceCMYK", "CMYK": self = .cmyk
    default: self = .gray
    }
  }

  private static func unpackedTable(_ stream: PDFObject) -> [UInt8] {
    guard let stored = stream.storedBytes else { return [] }
    // 256 colours of four samples are the most that there can be.
    return unpacked(stored, FilterChain(of: stream).filters, limit: 1_024).bytes
  }

  /// Red, green and blue of samples from 0 to 255; `inverted` as the picture's `Decode` may ask.
  func color(_ samples: some Collection<UInt8>, inverted: Bool) -> (UInt8, UInt8, UInt8) {
    let values = samples.map { inverted ? 255 - Int($0) : Int($0) }
    func value(_ index: Int) -> Int { index < values.count ? values[index] : 0 }
    switch self {
    case .gray: return (UInt8(value(0)), UInt8(value(0)), UInt8(value(0)))
    case .rgb: return (UInt8(value(0)), UInt8(value(1)), UInt8(value(2)))
    case .cmyk:
      let light = 255 - value(3)
      func mixed(_ ink: Int) -> UInt8 { UInt8((255 - ink) * light / 255) }
      return (mixed(value(0)), mixed(value(1)), mixed(value(2)))
    case .inks:
      let dark = UInt8(255 - (values.max() ?? 0))
      return (dark, dark, dark)
    case .indexed: return (0, 0, 0)
    }
  }
}
