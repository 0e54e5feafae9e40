// SPDX-License-Identifier: Apache-2.0

import CPageCodecs
import HeduiImaging
import HeduiModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StoredPicture {
  /// A JPEG 2000 picture decoded to RGB; it may say itself what its samples mean.
  ///
  /// - Throws: `unsupportedFormat` without OpenJPEG on this machine or for an unusual kind, `tooManyPixels`,
  ///   `undecodable`.
  func waveletRaster(limits: Limits) throws(FactError) -> Raster {
    let file = try file(limits: limits)
    var picture = hedui_page_picture()
    let status = hedui_jpx_decode(
      file, file.count, UInt64(clamping: min(limits.imagePixels, limits.decodeMemory / 3)),
      UInt64(clamping: limits.decodeMemory), &picture)
    defer { free(picture.samples) }
    let text = withUnsafeBytes(of: picture.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    switch status {
    case HEDUI_PAGE_OK: break
    case HEDUI_PAGE_NO_LIBRARY: throw FactError(.unsupportedFormat, noOpenJPEG(.text(text)))
    case HEDUI_PAGE_UNSUPPORTED: throw unseen()
    case HEDUI_PAGE_TOO_LARGE, HEDUI_PAGE_NO_MEMORY: throw tooLarge()
    default: throw FactError(.undecodable, damaged(.text(text)))
    }
    guard let samples = picture.samples else { throw FactError(.undecodable, damaged(.text(text))) }
    return raster(
      of: UnsafeBufferPointer(
        start: samples, count: Int(picture.width) * Int(picture.height) * Int(picture.channels)),
      picture)
  }

  private func raster(
    of samples: UnsafeBufferPointer<UInt8>, _ picture: hedui_page_picture
  ) -> Raster {
    let channels = Int(picture.channels)
    // What the page says of colours counts where it fits; a fourth sample else is transparency.
    let ownSpace: ColourSpace = channels < 3 ? .gray : .rgb
    let isKnown = space.components == channels && space != .rgb && space != .gray
    let meaning = isKnown ? space : ownSpace
    let isYCC = picture.is_ycc != 0 && meaning == .rgb
    return Raster(width: Int(picture.width), height: Int(picture.height)) { out in
      for pixel in 0..<out.count / 3 {
        let (from, to) = (pixel * channels, pixel * 3)
        var colour: (UInt8, UInt8, UInt8)
        switch meaning {
        case .gray: colour = (samples[from], samples[from], samples[from])
        case .rgb: colour = (samples[from], samples[from + 1], samples[from + 2])
        case .indexed(let base, let table):
          let start = min(Int(samples[from]) * base.components, table.count)
          let end = min(start + base.components, table.count)
          colour = base.color(table[start..<end], inverted: false)
        default: colour = meaning.color(samples[from..<from + channels], inverted: isInverted)
        }
        if isYCC { colour = rgb(colour) }
        (out[to], out[to + 1], out[to + 2]) = colour
      }
    }
  }

  /// Luma, blue and red difference as colour (BT.601, full range).
  private func rgb(_ ycc: (UInt8, UInt8, UInt8)) -> (UInt8, UInt8, UInt8) {
    let (y, cb, cr) = (Double(ycc.0), Double(ycc.1) - 128, Double(ycc.2) - 128)
    func clamped(_ value: Double) -> UInt8 { UInt8(max(0, min(255, value.rounded()))) }
    return (
      clamped(y + 1.402 * cr), clamped(y - 0.344_136 * cb - 0.714_136 * cr),
      clamped(y + 1.772 * cb)
    )
  }
}

private let noOpenJPEG = MessageTemplate(
  zh: "这台机器没有 OpenJPEG（{0}），看不了 JPEG 2000 的页面；请安装后重试（Debian：apt-get install libopenjp2-7）",
  en:
    "OpenJPEG ({0}) is not on this machine, so pages stored as JPEG 2000 cannot be looked at; install it "
    + "and try again (Debian: apt-get install libopenjp2-7)")
private let damaged = MessageTemplate(
  zh: "PDF 里的 JPEG 2000 图片已损坏，没有看：{0}",
  en: "a JPEG 2000 picture in the PDF is damaged and was not looked at: {0}")
