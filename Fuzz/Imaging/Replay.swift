// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel

/// Reads bytes in every way that the imaging room knows; whatever they are, nothing may break.
func readEverything(_ bytes: [UInt8]) {
  let source = ByteSource(bytes)
  var limits = Limits()
  limits.imagePixels = 4_000_000
  limits.bufferedPixels = 1_000_000
  limits.decodeMemory = 64 << 20
  _ = try? FormatSniffer.format(of: source)
  _ = try? ImageHeaderReader.header(of: source)
  _ = try? ImageEndingReader.ending(of: source, limits: limits)
  _ = try? PixelReader.pixels(of: source, limits: limits)
  _ = try? PageReader.page(of: source, limits: limits)
  _ = try? SealFinder.search(source, pixelsPerMillimetre: 11.8, limits: limits)
  limits.imagePixels = 250_000
  guard let picture = try? PictureDecoder.decode(source, limits: limits) else { return }
  for orientation in 1...8 { _ = picture.raster.displayed(orientation: orientation) }
}
