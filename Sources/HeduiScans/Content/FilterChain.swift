// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// How a stream's bytes are packed: filters to undo, then perhaps the coding of a picture.
struct FilterChain: Equatable {
  /// The filters, outermost first.
  private(set) var filters: [StreamFilter] = []
  /// How the samples of a picture are stored once they are undone.
  private(set) var coding = PictureCoding.samples
  /// How fax is coded; nil for other codings, and where nothing says so.
  private(set) var fax: FaxParameters?

  /// Reads a stream's filters and their parameters.
  init(of object: PDFObject) {
    let names = Self.list(object["/Filter"])
    // Most pictures are JPEGs, which have no parameters to ask for.
    let isPlain = names.count == 1 && names[0].name == "DCTDecode"
    let parameters = isPlain ? [] : Self.list(object.rare("/DecodeParms") ?? object.rare("/DP"))
    for (index, name) in names.enumerated() {
      append(name.name ?? "", parameters.count > index ? parameters[index] : nil)
    }
  }

  /// Takes filters by name, without parameters, as they stand within instructions.
  init(names: [String]) {
    for name in names { append(name, nil) }
    fax = nil
  }

  /// Takes fax that is not packed otherwise.
  init(fax: FaxParameters) {
    coding = .fax
    self.fax = fax
  }

  private mutating func append(_ name: String, _ parameters: PDFObject?) {
    // Behind the coding of a picture nothing can follow.
    guard coding == .samples, filters.count < 8 else {
      coding = .unknown
      return
    }
    switch name {
    case "FlateDecode", "Fl": filters.append(.flate(Predictor(parameters)))
    case "LZWDecode", "LZW":
      let early = parameters?["/EarlyChange"]?.integer ?? 1
      filters.append(.lzw(Predictor(parameters), earlyChange: early != 0))
    case "RunLengthDecode", "RL": filters.append(.runLength)
    case "ASCII85Decode", "A85": filters.append(.ascii85)
    case "ASCIIHexDecode", "AHx": filters.append(.asciiHex)
    case "DCTDecode", "DCT": coding = .jpeg
    case "CCITTFaxDecode", "CCF":
      coding = .fax
      fax = FaxParameters(parameters)
    case "JBIG2Decode": coding = .jbig2
    case "JPXDecode": coding = .jpeg2000
    case "Crypt": break  // undone with the stream
    default: coding = .unknown
    }
  }

  private static func list(_ object: PDFObject?) -> [PDFObject] {
    guard let object else { return [] }
    let items = object.items(atMost: 9)
    return items.isEmpty ? [object] : items
  }
}

extension Predictor {
  /// Reads the parameters of a filter; none where they are missing.
  init(_ parameters: PDFObject?) {
    self.init()
    guard let parameters else { return }
    kind = parameters["/Predictor"]?.integer ?? 1
    colors = parameters["/Colors"]?.integer ?? 1
    bits = parameters["/BitsPerComponent"]?.integer ?? 8
    columns = parameters["/Columns"]?.integer ?? 1
  }
}

/// Undoes filters one after the other, to at most `limit` bytes at each step.
func unpacked(_ bytes: [UInt8], _ filters: [StreamFilter], limit: Int) -> Unpacked {
  var result = Unpacked(bytes: bytes)
  for filter in filters {
    let step = filter.unpacked(result.bytes, limit: limit)
    result = Unpacked(bytes: step.bytes, failure: result.failure ?? step.failure)
  }
  return result
}
