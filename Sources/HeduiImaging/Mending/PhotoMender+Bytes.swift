// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension PhotoMender {
  /// Bytes that one pixel takes while a photo is mended: decoded, turned, and cropped or converted.
  private static let bytesPerPixel = 9

  /// The photo in a file's bytes, mended.
  ///
  /// - Throws: ``MendingObstacle`` with what is in the way and what to do instead.
  package func mend(_ bytes: [UInt8]) throws(MendingObstacle) -> MendedPhoto {
    let (header, picture) = try measured(ByteSource(bytes))
    if picture.warningCount > 0 { throw .damaged(picture.firstWarning ?? "") }
    if picture.hasAlpha { throw .transparent() }
    let profile = try profile(in: bytes, header)
    return try mend(
      DecodedPhoto(
        raster: picture.raster, header: header, profile: profile, byteCount: bytes.count))
  }

  /// Reads the header and decodes to the last byte.
  private func measured(
    _ source: ByteSource
  ) throws(MendingObstacle) -> (ImageHeader, DecodedPicture) {
    do throws(FactError) {
      let header = try ImageHeaderReader.header(of: source)
      let picture = try PictureDecoder.decode(
        source, minimumSide: minimumSide(header), limits: limits)
      return (header, picture)
    } catch {
      let format = try? FormatSniffer.format(of: source)
      guard let format, ![.jpeg, .png, .empty].contains(format) else { throw .undecodable(error) }
      throw .unsupported(format)
    }
  }

  /// The short side to read a photo at; nil to read all pixels.
  ///
  /// A photo that memory does not hold whole is read at half of its own: it has far too many bytes at
  /// the kept quality anyway.
  private func minimumSide(_ header: ImageHeader) -> Int? {
    let (pixels, overflow) = header.width.multipliedReportingOverflow(by: header.height)
    let isHeld = !overflow && pixels <= limits.decodeMemory / PhotoMender.bytesPerPixel
    return isHeld ? nil : max(1, min(header.width, header.height) / 2)
  }

  /// What is known of the file's colour profile.
  ///
  /// - Throws: ``MendingObstacle`` for a profile inside a PNG, which is compressed and not read here.
  private func profile(
    in bytes: [UInt8], _ header: ImageHeader
  ) throws(MendingObstacle) -> DecodedPhoto.Profile {
    guard header.format == .jpeg else {
      if let name = header.colorProfile { throw .colorProfile(name, "PNG") }
      return .none
    }
    do {
      guard let profile = try JPEGProfile.bytes(in: bytes) else { return .none }
      return .present(try ICCProfile(profile))
    } catch {
      return .damaged
    }
  }
}
