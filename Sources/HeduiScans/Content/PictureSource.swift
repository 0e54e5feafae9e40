// SPDX-License-Identifier: Apache-2.0

import CPDF
import HeduiModel

/// A picture as its dictionary declares it (ISO 32000-1, 8.9.5), with the bytes still packed.
struct PictureSource {
  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int
  /// Bits of a sample: 1, 2, 4, 8 or 16.
  let bits: Int
  /// Samples of a pixel.
  let components: Int
  /// How the samples are stored once the filters are undone.
  let coding: PictureCoding
  /// The filters, outermost first.
  let filters: [StreamFilter]
  /// Where the bytes are.
  let store: Store

  /// Where a picture's bytes are.
  enum Store {
    case stream(PDFObject)
    case inline([UInt8])
  }

  /// The bytes of a row of samples.
  var rowBytes: Int { (width * components * bits + 7) / 8 }

  /// The bytes as stored; nil when they cannot be read.
  var storedBytes: [UInt8]? {
    switch store {
    case .stream(let object): object.storedBytes
    case .inline(let bytes): bytes
    }
  }

  /// Reads a picture that stands as an object of its own; nil where it declares no size.
  init?(_ object: PDFObject) {
    guard let width = object["/Width"]?.integer, let height = object["/Height"]?.integer,
      (1...1_000_000).contains(width), (1...1_000_000).contains(height)
    else { return nil }
    let isMask = object["/ImageMask"]?.isTrue ?? false
    let chain = FilterChain(of: object)
    let declared = object["/BitsPerComponent"]?.integer ?? (isMask ? 1 : 8)
    self.init(
      width: width, height: height, bits: isMask ? 1 : declared,
      components: isMask ? 1 : object["/ColorSpace"].map { componentCount($0) } ?? 1,
      chain: chain, store: .stream(object))
  }

  /// Makes a picture from what its dictionary says.
  init(
    width: Int, height: Int, bits: Int, components: Int, chain: FilterChain, store: Store
  ) {
    self.width = width
    self.height = height
    self.bits = [1, 2, 4, 8, 16].contains(bits) ? bits : 8
    self.components = max(1, min(components, 32))
    coding = chain.coding
    filters = chain.filters
    self.store = store
  }
}

/// The samples of a pixel in a colour space (8.6).
private func componentCount(_ space: PDFObject) -> Int {
  if let name = space.name { return namedComponentCount(name) }
  let parts = space.items(atMost: 4)
  guard let family = parts.first?.name else { return 1 }
  switch family {
  case "ICCBased": return parts.dropFirst().first?["/N"]?.integer ?? 3
  case "DeviceN": return parts.dropFirst().first?.items(atMost: 33).count ?? 1
  case "CalRGB", "Lab": return 3
  default: return namedComponentCount(family)
  }
}

/// The samples of a pixel in a colour space that has a name, short forms within instructions included.
func namedComponentCount(_ name: String) -> Int {
  switch name {
  case "DeviceRGB", "RGB": 3
  case "DeviceCMYK", "CMYK": 4
  default: 1
  }
}
