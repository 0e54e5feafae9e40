// SPDX-License-Identifier: Apache-2.0

import CImageCodecs
package import HeduiModel

/// A decoded picture with what the decoder had to say.
package struct DecodedPicture: Sendable {
  /// The pixels, perhaps at a smaller scale.
  package let raster: Raster
  /// Width as stored, in pixels.
  package let storedWidth: Int
  /// Height as stored, in pixels.
  package let storedHeight: Int
  /// Whether the file holds transparency.
  package let hasAlpha: Bool
  /// Warnings of the decoder; any of them means damage.
  package let warningCount: Int
  /// The first warning in the decoder's own words.
  package let firstWarning: String?
}

/// What the three samples of a decoded pixel are.
package enum SampleMeaning: Sendable {
  /// Red, green, blue.
  case rgb
  /// Luma, blue difference, red difference (JFIF's YCbCr), as JPEGs hold them.
  case ycc
}

/// Decodes JPEG and PNG through libjpeg-turbo and libpng, always to the last byte.
package enum PictureDecoder {
  /// The grey that transparent parts are laid over: what hides under alpha must not count as ground.
  package static let underTransparency: UInt8 = 128

  /// Decodes at the smallest scale that keeps the short side at or above `minimumSide` pixels; nil asks
  /// for full size.
  ///
  /// `samples` other than RGB is for JPEGs that hold them so; it is `undecodable` for others.
  ///
  /// - Throws: `unreadable`, `empty`, `tooManyBytes`, `tooManyPixels`, `tooManyScans`,
  ///   `unsupportedFormat` for anything but JPEG and PNG, `undecodable` with the decoder's words.
  package static func decode(
    _ source: ByteSource, minimumSide: Int? = nil, samples: SampleMeaning = .rgb,
    limits: Limits = .standard
  ) throws(FactError) -> DecodedPicture {
    try checkSize(of: source, limits)
    let format = try FormatSniffer.format(of: source)
    switch format {
    case .jpeg, .png: break
    case .empty: throw emptyFile()
    default: throw unsupported(format)
    }
    let side = UInt32(clamping: max(minimumSide ?? 0, 0))
    return try source.withDecoderSource { input in
      run(format, &input, minimumSide: side, samples, limits)
    }.get()
  }

  /// Decodes into a modest buffer; a picture that needs more says so from its header and is decoded once
  /// more into as much as it needs.
  private static func run(
    _ format: FileFormat, _ input: inout hedui_source, minimumSide: UInt32,
    _ samples: SampleMeaning, _ limits: Limits
  ) -> Result<DecodedPicture, FactError> {
    var bounds = hedui_limits(
      pixels: UInt64(clamping: limits.imagePixels),
      buffered_pixels: UInt64(clamping: limits.bufferedPixels),
      memory: UInt64(clamping: limits.decodeMemory), scans: UInt32(clamping: limits.jpegScans))
    var picture = hedui_picture()
    var capacity = firstCapacity
    for _ in 0..<2 {
      var status = HEDUI_OK
      let pixels = [UInt8](unsafeUninitializedCapacity: capacity) { out, count in
        status = call(format, &input, &bounds, minimumSide, samples, out, &picture)
        count = status == HEDUI_OK ? bytesNeeded(picture) : 0
      }
      if status == HEDUI_NO_ROOM {
        capacity = bytesNeeded(picture)
        if capacity > limits.decodeMemory { break }
        continue
      }
      guard status == HEDUI_OK else { return .failure(error(status, picture, format, limits)) }
      return .success(result(picture, pixels))
    }
    return .failure(error(HEDUI_TOO_MUCH_MEMORY, picture, format, limits))
  }

  /// Room for any picture that was scaled down to a hundred pixels or so, in bytes.
  private static let firstCapacity = 128 << 10

  private static func call(
    _ format: FileFormat, _ input: inout hedui_source, _ bounds: inout hedui_limits,
    _ minimumSide: UInt32, _ samples: SampleMeaning, _ out: UnsafeMutableBufferPointer<UInt8>,
    _ picture: inout hedui_picture
  ) -> hedui_status {
    guard format == .png else {
      return hedui_jpeg_decode(
        &input, &bounds, minimumSide, samples == .rgb ? HEDUI_RGB : HEDUI_YCC, out.baseAddress,
        out.count, &picture)
    }
    let sums = minimumSide == 0 ? 0 : out.count
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: sums) { sums in
      hedui_png_decode(
        &input, &bounds, minimumSide, underTransparency, out.baseAddress, sums.baseAddress,
        out.count, &picture)
    }
  }

  private static func bytesNeeded(_ picture: hedui_picture) -> Int {
    Int(picture.out_width) * Int(picture.out_height) * Int(picture.channels)
  }

  private static func result(_ picture: hedui_picture, _ pixels: [UInt8]) -> DecodedPicture {
    DecodedPicture(
      raster: Raster(
        width: Int(picture.out_width), height: Int(picture.out_height), samples: pixels),
      storedWidth: Int(picture.width), storedHeight: Int(picture.height),
      hasAlpha: picture.has_alpha != 0, warningCount: Int(clamping: picture.warnings),
      firstWarning: picture.warnings == 0 ? nil : decoderText(picture.warning))
  }
}

/// The text in a fixed field of the C interface, up to its NUL.
func decoderText<Field>(_ field: Field) -> String {
  withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
