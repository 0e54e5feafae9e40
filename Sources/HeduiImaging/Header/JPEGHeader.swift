// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Reads a JPEG's segments up to the first scan; false when no frame is declared before it.
///
/// Tolerant where decoders are: stray bytes between segments are passed over.
///
/// - Throws: `unreadable`.
func readJPEGHeader(
  _ window: inout ByteWindow, into header: inout ImageHeader
) throws(FactError) -> Bool {
  var reader = JPEGHeaderReader()
  var at = 2
  while at < ImageHeaderReader.searchDepth, try window.has(2, at: at) {
    let marker = window.byte(at + 1)
    if window.byte(at) != 0xFF || marker == 0xFF {
      at += 1
      continue
    }
    switch marker {
    case 0x00, 0x01, 0xD0...0xD8:
      at += 2
    case 0xD9, 0xDA:
      return reader.finish(&header)
    default:
      guard try window.has(4, at: at) else { return reader.finish(&header) }
      let length = window.big16(at + 2)
      try reader.read(marker, body: at + 4..<at + 2 + max(length, 2), &window, &header)
      at += 2 + max(length, 2)
    }
  }
  return reader.finish(&header)
}

/// What must be remembered between segments.
private struct JPEGHeaderReader {
  private var hasFrame = false
  private var hasJFIF = false
  private var adobeTransform: UInt8?
  private var identifiers: (UInt8, UInt8, UInt8) = (1, 2, 3)
  private var exif: ExifFields?
  private var densityUnit: UInt8 = 0
  private var density = 0

  /// Takes what matters out of one segment.
  mutating func read(
    _ marker: UInt8, body: Range<Int>, _ window: inout ByteWindow, _ header: inout ImageHeader
  ) throws(FactError) {
    switch marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      try readFrame(marker, body, &window, &header)
    case 0xE0:
      try readJFIF(body, &window)
    case 0xE1:
      if exif == nil, try window.reads("Exif\0", at: body.lowerBound), body.count > 6 {
        exif = try ExifReader(tiff: body.lowerBound + 6..<body.upperBound).read(&window)
      }
    case 0xE2:
      if header.colorProfile == nil, try window.reads("ICC_PROFILE\0", at: body.lowerBound),
        body.count >= 14
      {
        let profile = body.lowerBound + 14..<body.upperBound
        header.colorProfile = try profileName(profile, &window) ?? ""
      }
    case 0xEE:
      if try window.reads("Adobe", at: body.lowerBound), body.count >= 12,
        try window.has(12, at: body.lowerBound)
      {
        adobeTransform = window.byte(body.lowerBound + 11)
      }
    default: break
    }
  }

  private mutating func readFrame(
    _ marker: UInt8, _ body: Range<Int>, _ window: inout ByteWindow, _ header: inout ImageHeader
  ) throws(FactError) {
    guard !hasFrame, body.count >= 6, try window.has(6, at: body.lowerBound) else { return }
    hasFrame = true
    let at = body.lowerBound
    header.precision = Int(window.byte(at))
    header.height = window.big16(at + 1)
    header.width = window.big16(at + 3)
    header.components = Int(window.byte(at + 5))
    header.process = process(marker)
    if header.components == 3, body.count >= 15, try window.has(15, at: at) {
      identifiers = (window.byte(at + 6), window.byte(at + 9), window.byte(at + 12))
    }
  }

  private mutating func readJFIF(
    _ body: Range<Int>, _ window: inout ByteWindow
  ) throws(FactError) {
    guard !hasJFIF, body.count >= 14, try window.reads("JFIF\0", at: body.lowerBound),
      try window.has(14, at: body.lowerBound)
    else { return }
    hasJFIF = true
    densityUnit = window.byte(body.lowerBound + 7)
    density = window.big16(body.lowerBound + 8)
  }

  /// Puts together what several segments say.
  func finish(_ header: inout ImageHeader) -> Bool {
    header.colorModel = colorModel(of: header.components)
    if density > 0, densityUnit == 1 { header.dotsPerInch = Double(density) }
    if density > 0, densityUnit == 2 { header.dotsPerInch = Double(density) * 2.54 }
    exif?.fill(&header)
    return hasFrame
  }

  /// What the samples mean, decided as libjpeg does.
  private func colorModel(of components: Int) -> ImageHeader.ColorModel {
    switch components {
    case 1: return .gray
    case 3:
      if hasJFIF { return .ycc }
      if let adobeTransform { return adobeTransform == 0 ? .rgb : .ycc }
      return identifiers == (0x52, 0x47, 0x42) ? .rgb : .ycc
    case 4: return adobeTransform == 2 ? .ycck : .cmyk
    default: return .unknown
    }
  }
}

private func process(_ marker: UInt8) -> ImageHeader.Process {
  switch marker {
  case 0xC0: .baseline
  case 0xC1: .extended
  case 0xC2: .progressive
  case 0xC3: .lossless
  case 0xC9, 0xCA, 0xCB: .arithmetic
  default: .hierarchical
  }
}
