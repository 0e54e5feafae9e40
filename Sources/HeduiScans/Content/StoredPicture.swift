// SPDX-License-Identifier: Apache-2.0

import CPDF
import HeduiModel

/// A picture as its dictionary declares it (ISO 32000-1, 8.9.5), with the bytes still packed.
struct StoredPicture {
  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int
  /// Bits of a sample: 1, 2, 4, 8 or 16.
  let bits: Int
  /// What the samples mean.
  let space: ColourSpace
  /// Whether the samples count down: 0 is the most.
  let isInverted: Bool
  /// How the samples are stored once the filters are undone.
  let coding: PictureCoding
  /// How fax is coded, where it is.
  let fax: FaxParameters?
  /// The filters, outermost first.
  let filters: [StreamFilter]
  /// Whether parts of it let what lies beneath show.
  let isMasked: Bool
  /// Where the bytes are.
  let store: Store

  /// Where a picture's bytes are.
  enum Store {
    case stream(PDFObject)
    case inline([UInt8])
  }

  /// Whether there is nothing between black and white.
  var isBlackAndWhite: Bool {
    coding == .fax || coding == .jbig2 || coding == .samples && bits == 1 && space == .gray
  }

  /// Samples of a pixel.
  var components: Int { space.components }

  /// The bytes of a row of samples.
  var rowBytes: Int { (width * components * bits + 7) / 8 }

  /// The bytes as stored; nil when they cannot be read.
  var storedBytes: [UInt8]? {
    switch store {
    case .stream(let object): object.storedBytes
    case .inline(let bytes): bytes
    }
  }

  /// Reads the rest of a picture that stands as an object of its own.
  init(_ object: PDFObject, _ shape: PictureShape) {
    let (width, height, chain) = (shape.width, shape.height, shape.chain)
    let isMask = object.rare("/ImageMask")?.isTrue ?? false
    let declared = object["/BitsPerComponent"]?.integer ?? (isMask ? 1 : 8)
    let decode = object.rare("/Decode")?.items(atMost: 2).compactMap(\.number) ?? []
    self.init(
      width: width, height: height, bits: isMask ? 1 : declared,
      space: isMask ? .gray : ColourSpace(object["/ColorSpace"]),
      isInverted: decode.count == 2 && decode[0] > decode[1],
      isMasked: isMask || object.rare("/SMask") != nil || object.rare("/Mask") != nil, chain: chain,
      store: .stream(object))
  }

  /// Makes a picture from what its dictionary says.
  init(
    width: Int, height: Int, bits: Int, space: ColourSpace, isInverted: Bool = false,
    isMasked: Bool = false,
    chain: FilterChain, store: Store
  ) {
    self.width = width
    self.height = height
    // Fax has two colours, whatever else is said.
    let bits = chain.coding == .fax ? 1 : bits
    self.bits = [1, 2, 4, 8, 16].contains(bits) ? bits : 8
    self.space = space
    self.isInverted = isInverted
    self.isMasked = isMasked
    coding = chain.coding
    fax = chain.fax
    filters = chain.filters
    self.store = store
  }
}

/// What of a picture is told without a look at it.
struct PictureShape {
  /// Width in pixels.
  let width: Int
  /// Height in pixels.
  let height: Int
  /// How it is packed.
  let chain: FilterChain

  /// Reads what a picture declares that stands as an object of its own; nil where it declares no size.
  init?(_ object: PDFObject) {
    guard let width = object["/Width"]?.integer, let height = object["/Height"]?.integer,
      (1...1_000_000).contains(width), (1...1_000_000).contains(height)
    else { return nil }
    (self.width, self.height) = (width, height)
    chain = FilterChain(of: object)
  }
}
