// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Reads a PNG's chunks up to the first image data; false when IHDR does not come first.
///
/// - Throws: `unreadable`.
func readPNGHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  guard try window.reads("IHDR", at: 12), try window.has(26, at: 0) else { return false }
  header.width = window.big32(16)
  header.height = window.big32(20)
  header.precision = Int(window.byte(24))
  (header.colorModel, header.components) = colorModel(window.byte(25))
  var at = 8
  while at < ImageHeaderReader.searchDepth, try window.has(8, at: at) {
    let (length, name, body) = (window.big32(at), window.big32(at + 4), at + 8)
    switch name {
    case 0x4944_4154, 0x4945_4E44: return true  // IDAT, IEND
    case 0x7048_5973:  // pHYs
      if try window.has(9, at: body), window.byte(body + 8) == 1, window.big32(body) > 0 {
        header.dotsPerInch = Double(window.big32(body)) * 0.0254
      }
    case 0x6943_4350:  // iCCP: the profile is compressed, its keyword stands for its name
      header.colorProfile = try keyword(at: body, &window)
    case 0x6558_4966:  // eXIf
      try ExifReader(tiff: body..<body + length).read(&window)?.fill(&header)
    default: break
    }
    at = body + length + 4
  }
  return true
}

private func colorModel(_ type: UInt8) -> (ImageHeader.ColorModel, Int) {
  switch type {
  case 0: (.gray, 1)
  case 2: (.rgb, 3)
  case 3: (.indexed, 1)
  case 4: (.grayAlpha, 2)
  case 6: (.rgba, 4)
  default: (.unknown, 0)
  }
}

/// The keyword of 1 to 79 characters at the head of an iCCP chunk.
private func keyword(at offset: Int, _ window: inout ByteWindow) throws(FactError) -> String {
  _ = try window.has(80, at: offset)
  let bytes = try window.bytes(at: offset).prefix(80).prefix { $0 != 0 }
  return String(validating: bytes, as: UTF8.self) ?? ""
}
