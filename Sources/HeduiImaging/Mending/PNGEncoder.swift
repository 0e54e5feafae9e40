// SPDX-License-Identifier: Apache-2.0

internal import CImageCodecs

/// Writes pixels as PNG in memory, 8 bits a sample, without metadata.
package struct PNGEncoder: Sendable, Hashable {
  /// Why nothing was written.
  package enum Failure: Error, Sendable, Hashable {
    /// The picture has more pixels on a side than is allowed, 65,535.
    case badArgument
    /// libpng gave up, with its own words.
    case failed(String)
  }

  /// How hard zlib tries, 0 to 9.
  package var level: Int

  /// Makes an encoder.
  package init(level: Int = 3) { self.level = level }

  /// The picture as PNG.
  package func encode(_ raster: Raster) throws(Failure) -> [UInt8] {
    let (width, height) = (raster.width, raster.height)
    guard max(width, height) <= 65_535, (0...9).contains(level) else { throw .badArgument }
    // What cannot be packed grows by a byte a row, a few bytes a block of zlib's and what a file has around.
    let capacity = raster.samples.count + height + raster.samples.count / 500 + 8_192
    var status = HEDUI_ENCODE_BAD_ARGUMENT
    var message = [CChar](repeating: 0, count: HEDUI_ENCODE_MESSAGE_SIZE)
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      raster.samples.withUnsafeBufferPointer { samples in
        status = hedui_encode_png(
          samples.baseAddress, UInt32(width), UInt32(height), Int32(level), buffer.baseAddress,
          capacity, &count, &message)
      }
    }
    guard status == HEDUI_ENCODE_OK else {
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .failed(String(decoding: text, as: UTF8.self))
    }
    return bytes
  }
}
