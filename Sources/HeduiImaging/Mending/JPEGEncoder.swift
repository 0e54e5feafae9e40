// SPDX-License-Identifier: Apache-2.0

internal import CImageCodecs

/// Writes pixels as JPEG in memory, with a JFIF header and no metadata.
package struct JPEGEncoder: Sendable, Hashable {
  /// How colour is thinned out.
  package enum Subsampling: String, Sendable, Hashable, CaseIterable {
    case full = "4:4:4"
    case half = "4:2:2"
    case quarter = "4:2:0"
  }

  /// Why nothing was written.
  package enum Failure: Error, Sendable, Hashable {
    /// The JPEG is larger than the capacity given.
    case tooLarge
    /// A size or an option is outside what JPEG allows.
    case badArgument
    /// libjpeg gave up, with its own words.
    case failed(String)
  }

  /// Quality as libjpeg counts it, 1 to 100.
  package var quality = 90
  /// How colour is thinned out.
  package var subsampling = Subsampling.quarter
  /// Whether code tables are made for the picture, which is smaller and slower.
  package var isOptimised = true
  /// Whether the file is progressive instead of baseline.
  package var isProgressive = false
  /// Dots per inch to declare, 1 to 65535; nil declares square pixels without a unit.
  package var dotsPerInch: Int?
  /// Most bytes libjpeg may hold while it works.
  package var memoryLimit = 512 << 20

  /// Makes a baseline encoder of a quality.
  package init(quality: Int = 90, subsampling: Subsampling = .quarter) {
    self.quality = quality
    self.subsampling = subsampling
  }

  /// The picture as JPEG.
  ///
  /// - Throws: `tooLarge` when the result would have more than `capacity` bytes.
  package func encode(_ raster: Raster, capacity: Int) throws(Failure) -> [UInt8] {
    try encode(
      raster.samples, width: raster.width, height: raster.height, components: 3,
      capacity: capacity)
  }

  /// Packed samples as JPEG: 1 component is grey, 3 are sRGB, 4 are CMYK as the file stores it.
  ///
  /// - Throws: `badArgument` when the samples are not `components·width·height` bytes.
  package func encode(
    _ samples: [UInt8], width: Int, height: Int, components: Int, capacity: Int
  ) throws(Failure) -> [UInt8] {
    guard let request = request(width, height, components, samples.count), capacity >= 0 else {
      throw .badArgument
    }
    var status = HEDUI_ENCODE_BAD_ARGUMENT
    var message = [CChar](repeating: 0, count: HEDUI_ENCODE_MESSAGE_SIZE)
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      samples.withUnsafeBufferPointer { samples in
        var request = request
        request.pixels = samples.baseAddress
        status = hedui_encode_jpeg(&request, buffer.baseAddress, capacity, &count, &message)
      }
    }
    switch status {
    case HEDUI_ENCODE_OK: return bytes
    case HEDUI_ENCODE_BUFFER_FULL: throw .tooLarge
    case HEDUI_ENCODE_FAILED:
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .failed(String(decoding: text, as: UTF8.self))
    default: throw .badArgument
    }
  }

  /// The request without its pixels; nil when a number does not fit.
  private func request(
    _ width: Int, _ height: Int, _ components: Int, _ count: Int
  ) -> hedui_encode_request? {
    let side = 1...65_500
    guard side.contains(width), side.contains(height), (1...4).contains(components),
      (1...100).contains(quality), count == width * height * components,
      (0...65_535).contains(dotsPerInch ?? 0), memoryLimit > 0
    else { return nil }
    var request = hedui_encode_request()
    request.width = UInt32(width)
    request.height = UInt32(height)
    request.components = Int32(components)
    request.quality = Int32(quality)
    request.subsampling = Int32(code(subsampling).rawValue)
    request.optimised = isOptimised ? 1 : 0
    request.progressive = isProgressive ? 1 : 0
    request.density = Int32(dotsPerInch ?? 0)
    request.memory_limit = UInt64(memoryLimit)
    return request
  }

  /// Which libjpeg encodes, such as `62/2001005`; two versions may write different bytes.
  package static var libraryVersion: String {
    "\(hedui_jpeg_version())/\(hedui_jpeg_turbo_version())"
  }
}

private func code(_ subsampling: JPEGEncoder.Subsampling) -> hedui_subsampling {
  switch subsampling {
  case .full: HEDUI_SUBSAMPLING_444
  case .half: HEDUI_SUBSAMPLING_422
  case .quarter: HEDUI_SUBSAMPLING_420
  }
}
